import { type Ask, changeMarkers, type Expectation, hesitations, leadIns } from "@homeroom/skills";
import type { HearingHint } from "../ports/speech-to-text.ts";

/** What an ask expects, as a recogniser can listen for it. */
export function hintOf({ expects }: Ask): HearingHint {
  const phrasesOf = (wanted: Expectation["role"]) => expects.flatMap(({ role, phrases }) => (role === wanted ? phrases : []));
  return { answers: phrasesOf("answer"), controls: phrasesOf("control"), hesitations, leadIns, changes: changeMarkers };
}
