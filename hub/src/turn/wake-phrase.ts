import { Transcript } from "@homeroom/protocol";
import type { HearingHint, Recognition } from "../ports/speech-to-text.ts";
import type { Turn } from "./turn.ts";

/**
 * The pre-roll of a turn that was opened by the wake phrase begins with that phrase, or with its last word where the ring of
 * the satellite was too short for all of it.
 */
function openings(turn: Turn): readonly string[] {
  if (turn.how !== "phrase") return [];
  return turn.line.wakePhrases.flatMap((phrase) => [phrase, ...phrase.split(" ").slice(-1)]);
}

export function withWakePhrase(hint: HearingHint, turn: Turn): HearingHint {
  return { ...hint, wakePhrases: openings(turn) };
}

export function withoutWakePhrase(recognition: Recognition, turn: Turn): Recognition {
  const strip = (transcript: Transcript) => {
    const words = transcript.reveal();
    const opening = openings(turn).find((phrase) => words === phrase || words.startsWith(`${phrase} `));
    return opening === undefined ? transcript : new Transcript(words.slice(opening.length).trimStart());
  };
  return {
    ...recognition,
    transcript: strip(recognition.transcript),
    alternatives: recognition.alternatives.map((other) => ({ ...other, transcript: strip(other.transcript) })),
  };
}
