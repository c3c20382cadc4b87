import { afterEach, expect, test } from "vitest";
import { foreignFiles } from "../adapters/foreign-files.ts";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import { configSchema } from "../config/config-schema.ts";
import { createStore } from "../store/store.ts";
import { runCommand } from "./run-command.ts";

let close = () => Promise.resolve();
afterEach(() => close());

async function openCommands() {
  const db = await openSqliteDatabase(":memory:");
  close = () => db.destroy();
  const store = createStore(db, { household: "home", wallMs: () => 0 });
  const config = configSchema.parse({});
  return { store, run: (...argv: string[]) => runCommand(argv, { store, config, wallMs: 0, foreignFiles }) };
}

test.each(["", "  ", "x".repeat(41)])("a child cannot be called %j", async (name) => {
  const { run, store } = await openCommands();
  await expect(run("pair", "--name", "Kitchen", "--child", name)).rejects.toMatchObject({ code: "command-child" });
  expect(await store.satellites.list()).toEqual([]);
});

test("pairing a known child at another level moves it there, and without a level leaves it", async () => {
  const { run, store } = await openCommands();
  await run("pair", "--name", "Kitchen", "--child", "Maya", "--level", "lower");
  await run("pair", "--name", "Bedroom", "--child", "Maya", "--level", "upper");
  await run("pair", "--name", "Attic", "--child", "Maya");
  expect((await store.children.named("Maya"))?.level).toBe("upper");
});

test("a goal is kept for a child, changed in part, and taken back", async () => {
  const { run, store } = await openCommands();
  await store.children.ensure("Maya", "lower");
  expect(await run("goal", "--child", "Maya", "--minutes", "20", "--exam", "2027-01-16")).toBe(
    "Maya: 20 minutes a day, exam on 2027-01-16.",
  );
  await run("goal", "--child", "Maya", "--minutes", "30");
  expect((await store.children.named("Maya"))?.goal).toEqual({ minutesPerDay: 30, examDate: "2027-01-16" });
  await run("goal", "--child", "Maya", "--minutes", "none", "--exam", "none");
  expect((await store.children.named("Maya"))?.goal).toEqual({ minutesPerDay: null, examDate: null });
});

test.each([
  ["--minutes", "4", "5"],
  ["--minutes", "soon", "minutes, from 5 to 90"],
  ["--exam", "2027-02-30", "a date like 2027-01-16"],
])("a goal that cannot be is told what was expected: %s %s", async (option, value, expected) => {
  const { run, store } = await openCommands();
  await store.children.ensure("Maya", "lower");
  const refused = run("goal", "--child", "Maya", option, value);
  await expect(refused).rejects.toMatchObject({ code: "command-option", message: expect.stringContaining(expected) as string });
});

test("the list of satellites says whose token is still a key", async () => {
  const { run, store } = await openCommands();
  await run("pair", "--name", "Kitchen");
  expect(await run("satellites")).toMatch(/^kitchen .*waits for its token$/);
  await store.satellites.note("kitchen", { pairedMs: 1 });
  expect(await run("satellites")).toMatch(/^kitchen .*paired; its token is still a key to it$/);
  const [secret = new Uint8Array(0), next] = [(await store.satellites.list())[0]?.secret, new Uint8Array(32)];
  await store.satellites.note("kitchen", { secret, nextSecret: next });
  await store.satellites.note("kitchen", { renewedTo: next });
  expect(await run("satellites")).toMatch(/^kitchen .*paired$/);
});
