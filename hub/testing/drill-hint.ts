import { changeMarkers, findSkill, leadIns } from "@homeroom/skills";
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
export const drillHint: HearingHint = {
  phrases: firstStep?.ask?.expects.flatMap(({ phrases }) => phrases) ?? [],
  leadIns,
  changes: changeMarkers,
};
