import type { Ask, Heard } from "../contract.ts";
import type { RecognizedUtterance } from "./recognized-words.ts";

/** Finds out which expectation of `ask` the recognised words mean, how, how surely, and what else they might mean. Pure. */
export function matchTranscript(recognition: RecognizedUtterance, ask: Ask): Heard {
  const words = recognition.words.trim().toLowerCase();
  if (words === "") return { kind: "silence" };
  const found = ask.expects.find((expectation) => expectation.phrases.includes(words));
  if (found === undefined) return { kind: "unclear", best: null, runnerUp: null };
  const by = found.role === "control" ? "control" : "text";
  return { kind: "expected", id: found.id, by, sureness: recognition.sureness, runnerUp: null };
}
