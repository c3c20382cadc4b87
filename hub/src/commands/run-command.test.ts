import { afterEach, expect, test } from "vitest";
import { foreignFiles } from "../adapters/foreign-files.ts";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import { type Config, configSchema } from "../config/config-schema.ts";
import { createStore } from "../store/store.ts";
import { readCommand, runCommand, usage } from "./run-command.ts";

let close = () => Promise.resolve();
afterEach(() => close());

async function openCommands(settings: Partial<Config> = {}) {
  const db = await openSqliteDatabase(":memory:");
  close = () => db.destroy();
  const store = createStore(db, { household: "home", wallMs: () => 0 });
  const config = configSchema.parse(settings);
  return { store, run: (...argv: string[]) => runCommand(readCommand(argv), { store, config, wallMs: 0, foreignFiles }) };
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

test.each([
  ["a hub as it comes", {}, [], "busHost: 0.0.0.0"],
  ["a hub that hears this machine only", { host: "0.0.0.0", busHost: "localhost" }, [], "busHost: 0.0.0.0"],
  ["a hub that hears this machine only, by another address", {}, ["--hub", "mqtt://192.168.1.5:1884"], "busHost: 0.0.0.0"],
  ["the address of this machine", { busHost: "192.168.1.5" }, ["--hub", "mqtt://127.0.0.1:1884"], "--hub mqtt://ADDRESS:1884"],
])("a token for %s says that it works on this machine only, and how to let others in", async (_, settings, argv, advice) => {
  const { run } = await openCommands(settings);
  const printed = await run("pair", "--name", "Kitchen", ...argv);
  expect(printed).toContain("works on this machine only");
  expect(printed).toContain(advice);
});

test("a token of a hub that hears the house says nothing of this machine", async () => {
  const { run } = await openCommands({ busHost: "192.168.1.5" });
  expect(await run("pair", "--name", "Kitchen")).not.toContain("this machine");
});

test.each([
  [["nosuch"], "command-unknown", 'There is no command "nosuch".'],
  [["constructor"], "command-unknown", 'There is no command "constructor".'],
  [["--name", "Kitchen"], "command-unknown", "Say which command."],
  [["satellites", "all"], "command-surplus", '"all" is one word too many for satellites.'],
  [["pair", "Kitchen"], "command-surplus", '"Kitchen" is one word too many for pair.'],
  [["import", "one.csv", "two.csv"], "command-surplus", '"two.csv" is one word too many for import.'],
  [["pair", "--nmae", "Kitchen"], "command-unreadable", "There is no option --nmae."],
])("what cannot be a command is told with how it is written: %j", (argv, code, problem) => {
  const read = () => readCommand(argv);
  expect(read).toThrow(expect.objectContaining({ code, name: "UsageFault", message: `${problem}\n\n${usage}` }));
});
