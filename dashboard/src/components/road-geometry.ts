import { stations } from "./stations.ts";

export interface RoadGeometry {
  readonly width: number;
  readonly height: number;
  /** The road as SVG path data, from the first station to the last. */
  readonly path: string;
  /** `at`: how far along the path, 0 to 1. */
  readonly stations: readonly { readonly x: number; readonly y: number; readonly at: number }[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Four points of a cubic Bézier curve. */
type Curve = readonly [Point, Point, Point, Point];

/** One gentle line for a wide page. */
export const wideRoad: RoadGeometry = roadThrough(
  { width: 1080, height: 156 },
  stations.map((_, index) => ({ x: 58 + index * 120.5, y: index % 2 === 0 ? 84 : 66 })),
);

/** Three rows that turn like a mountain road, for a phone. */
export const narrowRoad: RoadGeometry = roadThrough(
  { width: 360, height: 326 },
  stations.map((_, index) => {
    const row = Math.floor(index / 3);
    const column = row % 2 === 0 ? index % 3 : 2 - (index % 3);
    return { x: 64 + column * 116, y: 40 + row * 112 };
  }),
);

function roadThrough(size: { width: number; height: number }, points: readonly Point[]): RoadGeometry {
  const curves = points.slice(1).map((to, index) => curveBetween(points[index] ?? to, to, size.width));
  const lengths = curves.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let gone = 0;
  const placed = points.map((point, index) => {
    gone += index === 0 ? 0 : (lengths[index - 1] ?? 0);
    return { ...point, at: gone / total };
  });
  const start = points[0] ?? { x: 0, y: 0 };
  const path = `M${start.x} ${start.y}${curves.map(([, b, c, d]) => ` C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`).join("")}`;
  return { ...size, path, stations: placed };
}

/** Level at both ends; where the next point lies straight below, out to the nearer edge and back. */
function curveBetween(from: Point, to: Point, width: number): Curve {
  if (from.x === to.x) {
    const bulge = (from.x > width / 2 ? 1 : -1) * 66;
    return [from, { x: from.x + bulge, y: from.y }, { x: to.x + bulge, y: to.y }, to];
  }
  const middle = (from.x + to.x) / 2;
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
}

/** To within a thousandth of these curves' length: the browser measures the same path when it moves the traveller along it. */
function lengthOf(curve: Curve): number {
  const steps = 64;
  let length = 0;
  let before = curve[0];
  for (let step = 1; step <= steps; step++) {
    const point = pointOn(curve, step / steps);
    length += Math.hypot(point.x - before.x, point.y - before.y);
    before = point;
  }
  return length;
}

function pointOn([a, b, c, d]: Curve, t: number): Point {
  const mix = (p: number, q: number, r: number, s: number): number =>
    (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}
