import type { House, TurnView } from "@homeroom/protocol";
import { durationOf, nameOf, words } from "../words.ts";
import { Mark, type VerdictMark } from "./icons.tsx";
import { RoadPicture } from "./road-picture.tsx";

/** What happens at home now, and what happened lately. */
export function RoadCard({ house, wide }: { house: House; wide: boolean }) {
  const underWay = house.turns.filter(({ why }) => why === null);
  const ended = house.turns.filter(({ why }) => why !== null);
  const turn = underWay.at(-1) ?? ended.at(-1) ?? null;
  return (
    <section class="card road-card" aria-labelledby="road-title">
      <h2 id="road-title" class="visually-hidden">
        {words.road.title}
      </h2>
      <RoadPicture turn={turn} underWay={underWay} wide={wide} />
      {turn === null ? <p class="soft centred">{words.road.none}</p> : <TurnSummary turn={turn} others={underWay.slice(0, -1)} />}
    </section>
  );
}

function TurnSummary({ turn, others }: { turn: TurnView; others: readonly TurnView[] }) {
  const sentence = turn.sentences.at(-1);
  return (
    <div class="summary">
      <p class="facts" data-testid="turn-facts">
        {turn.verdict !== null && <VerdictOf turn={turn} />}
        <span>{turn.why === null ? whoOf(turn) : `${words.road.last}: ${whoOf(turn)}`}</span>
        {turn.heardAs !== null && <span class="chip">{turn.heardAs}</span>}
        {turn.verdict !== null && <span class="chip quiet">{words.verdicts[turn.verdict]}</span>}
      </p>
      {sentence !== undefined && <blockquote>{sentence}</blockquote>}
      {turn.sinceSpeechEndMs !== null && <p class="soft">{words.road.answered(durationOf(turn.sinceSpeechEndMs))}</p>}
      {others.length > 0 && <p class="soft">{words.alsoTalking(others.map(({ room }) => room))}</p>}
    </div>
  );
}

/** The turns that ended last, newest first. */
export function LatelyCard({ turns }: { turns: readonly TurnView[] }) {
  const ended = turns.filter(({ why }) => why !== null);
  return (
    <section class="card lately-card" aria-labelledby="lately-title">
      <h2 id="lately-title">{words.lately.title}</h2>
      {ended.length === 0 && <p class="soft">{words.lately.none}</p>}
      <ul class="lately" data-testid="lately">
        {ended
          .slice(-5)
          .reverse()
          .map((turn) => (
            <li key={turn.turn}>
              <VerdictOf turn={turn} />
              <span class="grow">
                <strong>{turn.heardAs ?? endOf(turn)}</strong>
                <span class="soft small">{whoOf(turn)}</span>
              </span>
              {turn.sinceSpeechEndMs !== null && <span class="soft small figure">{durationOf(turn.sinceSpeechEndMs)}</span>}
            </li>
          ))}
      </ul>
    </section>
  );
}

function VerdictOf({ turn }: { turn: TurnView }) {
  const mark: VerdictMark = turn.verdict === "right" ? "right" : turn.verdict === "wrong" ? "wrong" : "other";
  return <Mark mark={mark} />;
}

function whoOf({ child, room, how }: TurnView): string {
  return `${nameOf(child)}, ${how === "typed" ? words.lately.typed : room}`;
}

function endOf(turn: TurnView): string {
  if (turn.why === "done" && turn.by === "unclear") return words.lately.unclear;
  return turn.why === null ? "" : words.ends[turn.why];
}
