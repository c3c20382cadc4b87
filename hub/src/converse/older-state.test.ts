import { Transcript } from "@homeroom/protocol";
import { findSkill, type Json } from "@homeroom/skills";
import { lessonContext } from "@homeroom/skills/testing";
import { afterEach, expect, test } from "vitest";
import { ManualClock } from "../../testing/manual-clock.ts";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import { noGoal } from "../ports/learner-records.ts";
import { createStore, learnerRecords } from "../store/store.ts";
import { createConversation } from "./conversation.ts";

const learner = { id: "child-1", name: "Robin", level: "lower", goal: noGoal } as const;
let close = () => Promise.resolve();
afterEach(() => close());

/** A conversation with a child whose place was stored by another version of its lesson, with a question waiting. */
async function openAt(skill: string, state: Json) {
  const db = await openSqliteDatabase(":memory:");
  close = () => db.destroy();
  const clock = new ManualClock();
  const store = createStore(db, { household: "home", wallMs: () => clock.wallMs() });
  const ask = findSkill("synonyms")?.begin(lessonContext()).ask ?? null;
  const session = { skill, state, ask, pace: 1, step: 1, turn: "t1", updatedMs: clock.wallMs(), speakingMs: null };
  await store.sessions.commit({ child: learner.id, thinkMs: null, session, entries: [] });
  const conversation = createConversation({ records: learnerRecords(store), clock });
  return (turn: string, words: string) => conversation.hear(learner, turn, { kind: "typed", transcript: new Transcript(words) });
}

test("a placement of the time when it had no passages gives way to the lobby, and can be begun anew", async () => {
  // Then it was one drill, as that of synonyms still is.
  const type = await openAt("placement", findSkill("synonyms")?.begin(lessonContext()).state ?? null);
  expect(await type("t2", "hello")).toMatchObject({ skill: "lobby", asks: true });
  expect(await type("t3", "placement")).toMatchObject({ skill: "placement", decision: "question" });
});
