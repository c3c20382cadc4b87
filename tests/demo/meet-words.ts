import { findQuestion, isToldByMeaning } from "./answers.ts";
import type { SpokenVerdict } from "./check-attempts.ts";
import { DemoBroken } from "./demo-broken.ts";

export interface Answered {
  readonly turn: string;
  readonly verdict: string | null;
  readonly sentences: readonly string[];
}

const mostAnswers = 50;

/**
 * A child types its way through drills of words until it has answered `count` that can be asked for by their meaning later; others it
 * skips. `type` takes what is typed.
 */
export async function meetWords(type: (text: string) => Promise<Answered>, count: number): Promise<readonly SpokenVerdict[]> {
  const verdicts: SpokenVerdict[] = [];
  let met = 0;
  let sentences: readonly string[] = [];
  for (let answers = 0; met < count; answers += 1) {
    const question = findQuestion(sentences) ?? findQuestion((await type("synonyms")).sentences);
    if (question === null || answers === mostAnswers)
      throw new DemoBroken(`only ${String(met)} of ${String(count)} words were met`);
    const meets = isToldByMeaning(question);
    const answered = await type(meets ? question.answer(true, "letter") : "skip");
    verdicts.push({ turn: answered.turn, item: question.item, verdict: answered.verdict ?? "none" });
    if (meets) met += 1;
    sentences = answered.sentences;
  }
  if (findQuestion(sentences) !== null) await type("something else");
  return verdicts;
}
