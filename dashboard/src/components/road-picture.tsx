import type { TurnView } from "@homeroom/protocol";
import { durationOf, words } from "../words.ts";
import { StationDrawing } from "./icons.tsx";
import { narrowRoad, type RoadGeometry, wideRoad } from "./road-geometry.ts";
import { firstStationOf, millisecondsAt, type Station, stationOf, stations } from "./stations.ts";

interface RoadPictureProps {
  /** The turn whose times are shown: under way or, if none is, the last one. */
  readonly turn: TurnView | null;
  readonly underWay: readonly TurnView[];
  readonly wide: boolean;
}

/** The road with a station for each stage, and a light for each turn that is under way. */
export function RoadPicture({ turn, underWay, wide }: RoadPictureProps) {
  const road = wide ? wideRoad : narrowRoad;
  const first = turn === null ? 0 : stations.indexOf(firstStationOf(turn));
  const reached = turn === null ? -1 : stations.indexOf(stationOf(turn));
  const moving = turn !== null && turn.why === null;
  return (
    <figure class={`road ${wide ? "wide" : "narrow"}`}>
      <svg viewBox={`0 0 ${road.width} ${road.height}`} role="img" aria-label={describe(turn)}>
        {wide && <HubBand road={road} />}
        <path class="bed" d={road.path} />
        <path class="line" d={road.path} />
        <path class={`travelled ${moving ? "moving" : ""}`} d={road.path} pathLength={1} style={stretch(road, first, reached)} />
        {stations.map((station, index) => (
          <StationSign
            key={station}
            station={station}
            place={road.stations[index] ?? { x: 0, y: 0 }}
            look={index === reached && moving ? "here" : index >= first && index <= reached ? "passed" : "ahead"}
            ms={millisecondsAt(turn, station)}
          />
        ))}
        {underWay.map((one) => (
          <Traveller key={one.turn} road={road} station={stationOf(one)} />
        ))}
      </svg>
    </figure>
  );
}

/** The hub's part of the road: all but the two ends, which are in the child's room. */
function HubBand({ road }: { road: RoadGeometry }) {
  const left = middleOf(road, "wake", "ingest");
  const right = middleOf(road, "deliver", "speaker");
  return (
    <g class="band">
      <rect x={left} y="0" width={right - left} height={road.height} rx="18" />
      <text x={left / 2} y="21">
        {words.road.inTheRoom}
      </text>
      <text x={(left + right) / 2} y="21">
        {words.road.onTheHub}
      </text>
      <text x={(right + road.width) / 2} y="21">
        {words.road.inTheRoom}
      </text>
    </g>
  );
}

function middleOf(road: RoadGeometry, one: Station, other: Station): number {
  const x = (station: Station): number => road.stations[stations.indexOf(station)]?.x ?? 0;
  return (x(one) + x(other)) / 2;
}

/** The part of the road between two stations, as one dash. */
function stretch(road: RoadGeometry, first: number, reached: number) {
  const from = road.stations[first]?.at ?? 0;
  const to = road.stations[reached]?.at ?? from;
  // A dash of no length would still show its round ends.
  return { strokeDasharray: `${to - from} 2`, strokeDashoffset: `${-from}`, opacity: to > from ? "1" : "0" };
}

interface StationSignProps {
  readonly station: Station;
  readonly place: { readonly x: number; readonly y: number };
  readonly look: "ahead" | "here" | "passed";
  readonly ms: number | null;
}

function StationSign({ station, place, look, ms }: StationSignProps) {
  return (
    <g class={`station ${look}`} data-station={station} transform={`translate(${place.x} ${place.y})`}>
      <circle r="23" />
      <g transform="translate(-12 -12)">
        <StationDrawing station={station} />
      </g>
      <text class="name" y="42">
        {words.stations[station]}
      </text>
      <text class="ms" y="59">
        {ms === null ? "" : durationOf(ms)}
      </text>
    </g>
  );
}

/** Moved by the browser along the very path that is drawn. */
function Traveller({ road, station }: { road: RoadGeometry; station: Station }) {
  const at = road.stations[stations.indexOf(station)]?.at ?? 0;
  return (
    <g
      class="traveller"
      data-testid="traveller"
      data-station={station}
      style={{ offsetPath: `path("${road.path}")`, offsetDistance: `${at * 100}%` }}
    >
      <circle class="halo" r="34" />
      <circle class="ring" r="27" />
    </g>
  );
}

function describe(turn: TurnView | null): string {
  if (turn === null) return `${words.road.title}. ${words.road.none}`;
  const times = stations.flatMap((station) => {
    const ms = millisecondsAt(turn, station);
    return ms === null ? [] : [words.road.took(words.stations[station], durationOf(ms))];
  });
  const where = turn.why === null ? words.road.now(words.stations[stationOf(turn)]) : words.road.last;
  return [`${words.road.title}.`, where, times.join(", ")].join(" ");
}
