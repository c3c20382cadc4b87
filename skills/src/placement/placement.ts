import type { PassageRef } from "../content/bank.ts";
import type { Sentence } from "../contract.ts";
import type { Drill } from "../doubt/drill.ts";
import { levelFor } from "../drill/drill-state.ts";
import { poolOf, singleKinds } from "../drill/drills.ts";
import { questionDrill } from "../drill/question-drill.ts";
import { passageDrill } from "../reading/passage-drill.ts";
import type { PassageState } from "../reading/passage-state.ts";
import { numberWords } from "../speech/number-words.ts";
import { saySentences } from "../speech/say-text.ts";
import { speakingMs } from "../speech/speaking-time.ts";
import { nextAbout, nextOfPlacement } from "./choose-placement.ts";
import { choosePlacementPassages, mostQuestions, placementParts } from "./placement-parts.ts";
import { sayPlacement } from "./say-placement.ts";

const minuteMs = 60_000;
const named = { name: "placement", title: "placement" } as const;

/** It finds out and does not teach, so nothing is said of right and wrong. */
const questions = questionDrill({
  ...named,
  defaultCount: mostQuestions,
  quiet: true,
  pool: (level, wish) => poolOf(level, wish, singleKinds),
  choose: nextOfPlacement,
  summary: () => [],
});

/**
 * A few questions of every section that the level has, each as hard as the answers before it allow, to find where to begin. What needs
 * a passage comes last, with one of the shortest for each section, and a child may leave it out.
 */
export const placement: Drill<PassageState> = passageDrill({
  ...named,
  questions,
  first(context) {
    const level = levelFor(context);
    const { alone, read, share } = placementParts(level);
    return questions.begin({ ...context, options: { level, count: share * (alone.length + read.length) } });
  },
  passages: choosePlacementPassages,
  askAbout(passage, { drill, ahead }, context) {
    const first = nextAbout(passage, drill, context);
    const count = drill.items.length + placementParts(drill.level).share * (1 + ahead);
    return { items: [...drill.items, ...(first === undefined ? [] : [first.id])], count };
  },
  announce: announcePassage,
  finish: sayPlacement,
});

function announcePassage({ passage, section }: PassageRef): readonly Sentence[] {
  const aloud = passage.paragraphs.flatMap(saySentences).map((text) => ({ text }));
  const minutes = Math.max(1, Math.round(speakingMs(aloud, 1) / minuteMs));
  const what = section === "auditory-comprehension" ? "something to listen to" : "something to read";
  return [
    { text: `Now ${what}.`, pauseMs: 200 },
    { text: `I read it aloud, which takes about ${numberWords(minutes)} ${minutes === 1 ? "minute" : "minutes"}.` },
    { text: "Then I ask a few questions about it.", pauseMs: 250 },
    { text: "Say next when you are ready, or skip to leave it out." },
  ];
}
