import { choicesOf } from "../choices/choice.ts";
import { yesNoAsk } from "../doubt/doubt-asks.ts";
import { normalizeWords } from "../hearing/normalize-words.ts";
import { changePhrases, fillerPhrases, negationPhrases } from "../hearing/small-talk.ts";

let taken: ReadonlySet<string> | undefined;

/**
 * What already means something else in every answer, in normalized words: no option may be one of these. Phrases that steer a drill
 * are not among them; an option takes its own words from those.
 */
export function takenPhrases(): ReadonlySet<string> {
  taken ??= new Set([...yesAndNo(), ...fillerPhrases, ...changePhrases, ...negationPhrases]);
  return taken;
}

function yesAndNo(): readonly string[] {
  const [choice] = choicesOf([""]);
  const expects = choice === undefined ? [] : yesNoAsk({ kind: "word", expects: [] }, choice).expects;
  return expects.flatMap(({ phrases }) => phrases.map((phrase) => normalizeWords(phrase).join(" ")));
}
