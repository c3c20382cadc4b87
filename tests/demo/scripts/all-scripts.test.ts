import { Transcript } from "@homeroom/protocol";
import { afterEach, expect, test } from "vitest";
import { openSqliteDatabase } from "../../../hub/src/adapters/sqlite-database.ts";
import { createConversation, type Said } from "../../../hub/src/converse/conversation.ts";
import { noGoal } from "../../../hub/src/ports/learner-records.ts";
import { createStore, learnerRecords } from "../../../hub/src/store/store.ts";
import { ManualClock } from "../../../hub/testing/manual-clock.ts";
import { wordsFor } from "../child.ts";
import { meetWords } from "../meet-words.ts";
import { QuestionsAsked } from "../questions-asked.ts";
import type { Script } from "../script.ts";
import { allScripts } from "./all-scripts.ts";

const dayMs = 86_400_000;
const mostTimes = 20;
let close = () => Promise.resolve();
afterEach(() => close());

/** A conversation without rooms and voices, in which what a script says is typed. */
async function openTypedHub(level: Script["level"], seed: number) {
  const db = await openSqliteDatabase(":memory:");
  close = () => db.destroy();
  const clock = new ManualClock();
  const records = learnerRecords(createStore(db, { household: "home", wallMs: () => clock.wallMs() }));
  const conversation = createConversation({ records, clock, seed });
  let turns = 0;
  const hear = async (text: string | null) => {
    turns += 1;
    const turn = `turn-${String(turns)}`;
    const said: Said = text === null ? { kind: "called" } : { kind: "typed", transcript: new Transcript(text) };
    const reply = await conversation.hear({ id: "child-1", name: "Robin", level: level ?? "middle", goal: noGoal }, turn, said);
    return { turn, verdict: reply.verdict, decided: reply, sentences: reply.say.map((sentence) => sentence.text) };
  };
  return { clock, hear };
}

async function playTyped({ level, metWords, steps }: Script, seed: number): Promise<number> {
  const { clock, hear } = await openTypedHub(level, seed);
  if (metWords !== undefined) {
    await meetWords(hear, metWords.count);
    await clock.advance(metWords.daysAgo * dayMs);
  }
  const questions = new QuestionsAsked();
  for (const [index, step] of steps.entries()) {
    for (let times = 1; times <= mostTimes; times += 1) {
      const turn = await hear(wordsFor(step.says, questions.pending));
      questions.note({ number: index + 1, step, turn });
      if (step.until === undefined || turn.sentences.some((sentence) => step.until?.test(sentence))) break;
      expect(times).toBeLessThan(mostTimes);
    }
  }
  return steps.length;
}

test.each(Object.entries(allScripts))("the script of %s goes as written when it is typed", async (_, script) => {
  for (const seed of [1, 2, 3]) {
    expect(await playTyped(script, seed)).toBeGreaterThan(0);
    await close();
  }
  close = () => Promise.resolve();
});
