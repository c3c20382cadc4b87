import { findSkill } from "@homeroom/skills";
import { hintOf } from "../src/converse/hint-of.ts";
import type { HearingHint } from "../src/ports/speech-to-text.ts";

const synonyms = findSkill("synonyms");
const firstStep = synonyms?.begin({
  nowMs: 0,
  todayMs: 0,
  seed: 7,
  id: "hearing",
  child: { name: "Sam", level: "middle" },
  history: [],
  options: null,
});

/** All that a real drill expects after its first question: about 150 phrases. */
export const drillHint: HearingHint = hintOf(firstStep?.ask ?? { kind: "letter", expects: [] });
