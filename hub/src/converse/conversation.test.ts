import { Transcript } from "@homeroom/protocol";
import { speakingMs } from "@homeroom/skills";
import { afterEach, expect, test } from "vitest";
import { ManualClock } from "../../testing/manual-clock.ts";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import { noGoal } from "../ports/learner-records.ts";
import { createStore, learnerRecords } from "../store/store.ts";
import { createConversation, type Said } from "./conversation.ts";

const learner = { id: "child-1", name: "Robin", level: "lower", goal: noGoal } as const;
let close = () => Promise.resolve();
afterEach(() => close());

async function openConversation(seed = 1) {
  const db = await openSqliteDatabase(":memory:");
  close = () => db.destroy();
  const clock = new ManualClock();
  const store = createStore(db, { household: "home", wallMs: () => clock.wallMs() });
  const conversation = createConversation({ records: learnerRecords(store), clock, seed });
  let turns = 0;
  const hear = (said: Said) => {
    turns += 1;
    return conversation.hear(learner, `turn-${String(turns)}`, said);
  };
  return {
    store,
    conversation,
    clock,
    hear,
    type: (words: string) => hear({ kind: "typed", transcript: new Transcript(words) }),
  };
}

test("a child that was never here is greeted and told what it can say", async () => {
  const { hear } = await openConversation();
  const reply = await hear({ kind: "called" });
  expect(reply).toMatchObject({ skill: "lobby", asks: true });
  expect(reply.say.length).toBeGreaterThan(0);
});

test("a child that leaves a lesson is asked what to do, and not greeted again", async () => {
  const { type } = await openConversation();
  await type("start");
  const left = await type("something else");
  expect(left).toMatchObject({ skill: "lobby", asks: true });
  expect(left.say.map(({ text }) => text).join(" ")).toMatch(/^Okay, we'll leave this round\. What (shall|would)/u);
});

test("a drill starts at the first words of a child that was never here", async () => {
  const { type } = await openConversation();
  expect(await type("start")).toMatchObject({ skill: "synonyms", asks: true, heardAs: expect.any(String) as string });
});

test("an answer is stored before it is spoken", async () => {
  const { type, store } = await openConversation();
  await type("start");
  const reply = await type("b");
  expect(["right", "wrong"]).toContain(reply.verdict);
  expect(await store.history.past(learner.id)).toMatchObject([{ item: reply.item, verdict: reply.verdict }]);
});

test("what is kept of an answer is how long the child thought, without the time it took to ask", async () => {
  const { type, store, clock, conversation } = await openConversation();
  const reply = await type("start");
  const { pace } = await conversation.expecting(learner);
  await clock.advance(speakingMs(reply.say, pace) + 7_000);
  await type("b");
  await type("c");
  await clock.advance(600_000);
  await type("d");
  // Answered into the question; then after the child had gone away.
  expect((await store.history.past(learner.id)).map(({ thinkMs }) => thinkMs)).toEqual([7_000, 0, null]);
});

test("nobody knows how long a child thought while the clock was set back", async () => {
  const { type, store, clock } = await openConversation();
  await type("start");
  clock.setWallMs(clock.wallMs() - 3_600_000);
  await type("a");
  expect((await store.history.past(learner.id)).map(({ thinkMs }) => thinkMs)).toEqual([null]);
});

test("a parent's wishes reach the lessons: the plan has the minutes that were set", async () => {
  const { conversation } = await openConversation();
  const wished = { ...learner, goal: { minutesPerDay: 10, examDate: "2027-01-16" } };
  const plan = await conversation.hear(wished, "t1", { kind: "typed", transcript: new Transcript("daily plan") });
  expect(plan.say.map(({ text }) => text).join(" ")).toContain("ten minutes");
});

test("the same turn told twice is refused and leaves one attempt", async () => {
  const { conversation, store } = await openConversation();
  const say = (turn: string, words: string) =>
    conversation.hear(learner, turn, { kind: "typed", transcript: new Transcript(words) });
  await say("t1", "start");
  await say("t2", "b");
  await expect(say("t2", "b")).rejects.toMatchObject({ code: "turn-repeated" });
  expect(await store.history.past(learner.id)).toHaveLength(1);
});

test("a conversation begun in one process goes on in the next at the same question", async () => {
  const { type, store, conversation } = await openConversation();
  await type("start");
  const before = await conversation.expecting(learner);
  const other = createConversation({ records: learnerRecords(store), clock: new ManualClock(), seed: 1 });
  expect((await other.expecting(learner)).ask).toEqual(before.ask);
});

test("every reply that is foreseen is the reply that is given", async () => {
  const { type, conversation } = await openConversation();
  await type("start");
  const { ask } = await conversation.expecting(learner);
  const foreseen = await conversation.foresee(learner);
  const answers = ask.expects.filter(({ role }) => role === "answer");
  const at = answers.findIndex(({ id }) => id === answers[1]?.id);
  const reply = await type(answers[1]?.phrases[0] ?? "");
  expect(foreseen[at]).toEqual(reply.say.map(({ text }) => text));
});

test("asking whether a doubtful answer was meant is foreseen", async () => {
  const { type, hear, conversation } = await openConversation();
  await type("start");
  const { ask } = await conversation.expecting(learner);
  const transcript = new Transcript(ask.expects[1]?.phrases[0] ?? "");
  const foreseen = await conversation.foresee(learner);
  const recognition = { final: true, transcript, sureness: 0.3, alternatives: [], computeMs: 0 };
  const reply = await hear({ kind: "spoken", recognition });
  expect(reply.decision).toBe("confirm");
  expect(foreseen).toContainEqual(reply.say.map(({ text }) => text));
});

test("after stop the tutor waits for nothing, and a call brings the same drill back", async () => {
  const { type, hear } = await openConversation();
  await type("start");
  expect((await type("stop")).asks).toBe(false);
  expect(await hear({ kind: "called" })).toMatchObject({ skill: "synonyms", asks: true });
});

test("nonsense is asked again and never marked", async () => {
  const { type, store } = await openConversation();
  await type("start");
  expect(await type("purple elephants dancing")).toMatchObject({ verdict: null, asks: true });
  expect(await store.history.past(learner.id)).toEqual([]);
});

test.each(["in mid-question", "at rest"])("a place lost %s costs the drill and nothing else", async (when) => {
  const { type, hear, store } = await openConversation();
  await type("start");
  const session = await store.sessions.read(learner.id);
  if (session === null) throw new Error("expected a session");
  const ask = when === "at rest" ? null : session.ask;
  await store.sessions.commit({
    child: learner.id,
    thinkMs: null,
    session: { ...session, step: session.step + 1, turn: "x", state: { nonsense: true }, ask },
    entries: [],
  });
  expect(await hear({ kind: "called" })).toMatchObject({ skill: "lobby", asks: true });
  expect(await type("start")).toMatchObject({ skill: "synonyms", asks: true });
});

test("the same seed gives the same conversation", async () => {
  const run = async () => {
    const { type } = await openConversation(42);
    const replies = [await type("start"), await type("a"), await type("hint"), await type("c")];
    await close();
    close = () => Promise.resolve();
    return replies.map(({ say, item }) => ({ say, item }));
  };
  expect(await run()).toEqual(await run());
});
