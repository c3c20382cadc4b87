import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import type { Session, StepTaken } from "../ports/learner-records.ts";
import { createStore } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "homeroom-store-"));
let opened: Awaited<ReturnType<typeof openSqliteDatabase>>[] = [];

afterEach(async () => {
  for (const db of opened) await db.destroy();
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

async function openStore(sparePages?: number) {
  const db = await openSqliteDatabase(join(folder, "homeroom.db"), sparePages === undefined ? {} : { sparePages });
  opened.push(db);
  return { db, store: createStore(db, { household: "home", wallMs: () => 1_000 }) };
}

const attempt = (id: string) =>
  ({
    type: "attempt",
    id,
    skill: "synonyms",
    item: "brief",
    strand: "synonyms",
    level: "lower",
    verdict: "right",
    choice: "b",
    hints: 0,
    sureness: 0.9,
  }) as const;

function session(step: number, turn: string, state: Session["state"] = { question: step }): Session {
  return { skill: "synonyms", state, ask: null, pace: 1, step, turn, updatedMs: 1_000 + step, speakingMs: null };
}

test("a step and its attempts are written together and read back", async () => {
  const { store } = await openStore();
  expect(await store.sessions.commit({ child: "c", thinkMs: null, session: session(1, "t1"), entries: [attempt("a-1")] })).toBe(
    true,
  );
  expect(await store.sessions.read("c")).toEqual(session(1, "t1"));
  expect((await store.history.past("c")).map((past) => past.id)).toEqual(["a-1"]);
});

test("a turn that is told twice has the effect of once", async () => {
  const { store } = await openStore();
  const taken = { child: "c", thinkMs: null, session: session(1, "t1"), entries: [attempt("a-1")] };
  await store.sessions.commit(taken);
  expect(await store.sessions.commit(taken)).toBe(false);
  expect(await store.sessions.commit({ ...taken, session: session(2, "t1"), entries: [attempt("a-2")] })).toBe(false);
  expect(await store.history.past("c")).toHaveLength(1);
});

test("of two turns that take the same step only one is written", async () => {
  const { store } = await openStore();
  await store.sessions.commit({ child: "c", thinkMs: null, session: session(1, "t1"), entries: [] });
  const both = await Promise.all(
    ["t2", "t3"].map((turn) =>
      store.sessions.commit({ child: "c", thinkMs: null, session: session(2, turn), entries: [attempt(turn)] }),
    ),
  );
  expect(both.filter(Boolean)).toHaveLength(1);
  expect(await store.history.past("c")).toHaveLength(1);
});

test("an attempt that was taken back counts nowhere and stays in the table", async () => {
  const { db, store } = await openStore();
  await store.sessions.commit({ child: "c", thinkMs: null, session: session(1, "t1"), entries: [attempt("a-1")] });
  await store.sessions.commit({
    child: "c",
    thinkMs: null,
    session: session(2, "t2"),
    entries: [{ type: "undo", attempt: "a-1" }],
  });
  expect(await store.history.past("c")).toEqual([]);
  expect(await store.history.progress("c", 0)).toEqual({ answered: 0, right: 0, answeredToday: 0, rightToday: 0 });
  expect(await db.selectFrom("attempts").select("id").execute()).toEqual([{ id: "a-1" }]);
});

test("a history that grows keeps what was there, also beside another process that writes and takes back", async () => {
  const { store } = await openStore();
  const { store: other } = await openStore();
  const commit = (from: typeof store, step: number, ...entries: StepTaken["entries"]) =>
    from.sessions.commit({ child: "c", thinkMs: null, session: session(step, `t${step}`), entries });
  await commit(store, 1, attempt("a-1"));
  await commit(store, 2, attempt("a-2"));
  const before = await store.history.past("c");
  expect(await store.history.past("c")).toBe(before);
  await commit(other, 3, attempt("a-3"));
  const after = await store.history.past("c");
  expect(after.map(({ id }) => id)).toEqual(["a-1", "a-2", "a-3"]);
  expect(after[0]).toBe(before[0]);
  await commit(other, 4, { type: "undo", attempt: "a-2" }, attempt("a-4"));
  const corrected = await store.history.past("c");
  expect(corrected.map(({ id }) => id)).toEqual(["a-1", "a-3", "a-4"]);
  expect(corrected[1]).toBe(after[2]);
  expect((await other.history.past("c")).map(({ id }) => id)).toEqual(["a-1", "a-3", "a-4"]);
  expect(await store.history.past("d")).toEqual([]);
});

test("the history cannot be rewritten", async () => {
  const { db, store } = await openStore();
  await store.sessions.commit({ child: "c", thinkMs: null, session: session(1, "t1"), entries: [attempt("a-1")] });
  await expect(db.updateTable("attempts").set({ verdict: "wrong" }).execute()).rejects.toThrow("append-only");
});

test("a full disk refuses the whole step, says so, and loses nothing that was there", async () => {
  const { store } = await openStore(4);
  const big = { filler: "x".repeat(400_000) };
  await store.sessions.commit({ child: "c", thinkMs: null, session: session(1, "t1"), entries: [attempt("a-1")] });
  const refused = store.sessions.commit({ child: "c", thinkMs: null, session: session(2, "t2", big), entries: [attempt("a-2")] });
  await expect(refused).rejects.toMatchObject({ code: "store-full" });
  expect(await store.sessions.read("c")).toEqual(session(1, "t1"));
  expect((await store.history.past("c")).map((past) => past.id)).toEqual(["a-1"]);
});

test("a file that is no database is refused with what to do", async () => {
  const { writeFileSync, mkdirSync } = await import("node:fs");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "homeroom.db"), "this is not a database, whatever its name says".repeat(100));
  await expect(openSqliteDatabase(join(folder, "homeroom.db"))).rejects.toMatchObject({ code: "store-damaged" });
});

test("progress counts today apart from all days", async () => {
  const { store } = await openStore();
  await store.sessions.commit({ child: "c", thinkMs: null, session: session(1, "t1"), entries: [attempt("a-1")] });
  await store.sessions.commit({
    child: "c",
    thinkMs: null,
    session: session(2, "t2"),
    entries: [
      { ...attempt("a-2"), verdict: "wrong" },
      { ...attempt("a-3"), verdict: "skipped" },
    ],
  });
  expect(await store.history.progress("c", 1_002)).toEqual({ answered: 2, right: 1, answeredToday: 1, rightToday: 0 });
});

test("a satellite comes in with a fresh token, or once paired, and never when revoked", async () => {
  const { store } = await openStore();
  const kitchen = { id: "kitchen", name: "Kitchen", room: "Kitchen", child: null, secret: new Uint8Array(32) };
  const fresh = { ...kitchen, pairedMs: null, revokedMs: null, tokenExpiresMs: 1_001 };
  await store.satellites.put(fresh);
  expect(await store.satellites.admitted("kitchen")).toMatchObject({ name: "Kitchen" });
  await store.satellites.put({ ...fresh, tokenExpiresMs: 999 });
  expect(await store.satellites.admitted("kitchen")).toBeNull();
  await store.satellites.put({ ...fresh, tokenExpiresMs: 999, pairedMs: 500 });
  expect(await store.satellites.admitted("kitchen")).toMatchObject({ pairedMs: 500 });
  await store.satellites.put({ ...fresh, pairedMs: 500, revokedMs: 600 });
  expect(await store.satellites.admitted("kitchen")).toBeNull();
});

test("the history keeps its order when the clock is set back", async () => {
  const { store } = await openStore();
  await store.sessions.commit({ child: "c", thinkMs: null, session: session(1, "t1"), entries: [attempt("a-1")] });
  const earlier = { ...session(2, "t2"), updatedMs: 5 };
  await store.sessions.commit({ child: "c", thinkMs: null, session: earlier, entries: [attempt("a-2")] });
  expect((await store.history.past("c")).map((past) => past.id)).toEqual(["a-1", "a-2"]);
});

test("a login that is noted leaves a revocation as it is", async () => {
  const { store } = await openStore();
  const secret = new Uint8Array(32);
  const kitchen = {
    id: "kitchen",
    name: "Kitchen",
    room: "Kitchen",
    child: null,
    secret,
    revokedMs: null,
    tokenExpiresMs: 2_000,
  };
  await store.satellites.put({ ...kitchen, pairedMs: null });
  await store.satellites.note("kitchen", { revokedMs: 7 });
  await store.satellites.note("kitchen", { pairedMs: 8 });
  expect(await store.satellites.list()).toMatchObject([{ revokedMs: 7, pairedMs: 8 }]);
});
