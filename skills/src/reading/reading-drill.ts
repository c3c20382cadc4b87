import type { Section } from "../content/item-schema.ts";
import type { Drill } from "../doubt/drill.ts";
import { levelFor } from "../drill/drill-state.ts";
import { questionDrill } from "../drill/question-drill.ts";
import { choosePassage, questionsToAsk } from "./choose-passage.ts";
import { passageDrill } from "./passage-drill.ts";
import type { PassageState } from "./passage-state.ts";

/** One passage, and all that is asked about it. */
function readingDrill(name: string, section: Section): Drill<PassageState> {
  return passageDrill({
    ...{ name, title: name },
    questions: questionDrill({ name, title: name, pool: () => [], defaultCount: 6 }),
    passages(context) {
      const chosen = choosePassage(section, levelFor(context), context);
      return chosen === undefined ? [] : [chosen];
    },
    askAbout(passage, _, context) {
      const items = [...questionsToAsk(passage, context)];
      return { items, count: items.length };
    },
  });
}

export const reading: Drill<PassageState> = readingDrill("reading", "reading-comprehension");

/** The one section of the exam that is heard: the passage is read once, as a whole. */
export const listening: Drill<PassageState> = readingDrill("listening", "auditory-comprehension");
