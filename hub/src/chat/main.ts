import { join } from "node:path";
import { createInterface } from "node:readline";
import { Fault, Transcript } from "@homeroom/protocol";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { readArguments } from "../commands/read-arguments.ts";
import { exitCodeOf, UsageFault } from "../commands/usage-fault.ts";
import { childLevels } from "../config/config-schema.ts";
import { loadConfig } from "../config/load-config.ts";
import { makeDataDir } from "../config/make-data-dir.ts";
import { createConversation, type Reply } from "../converse/conversation.ts";
import { createStore, learnerRecords } from "../store/store.ts";
import { typedTurn } from "../turn/typed-turn.ts";

const usage = `The tutor in a terminal, without audio: the same road from the transcript on.

  npm run chat -- [--child NAME] [--level LEVEL] [--data DIR] [--seed N] [--json]

LEVEL is ${childLevels.join(", ")}.
Reads lines from standard input, so that a conversation can be scripted. An empty line calls the tutor without a word.
The same seed, child and level in a new DIR give the same conversation.
--json prints one JSON object a turn: said, heardAs, by, decision, strand, item, verdict, reply.`;

/** As long as a person may speak in one turn. */
const maxLineLength = 1_000;

const options = {
  child: { type: "string" },
  level: { type: "string" },
  data: { type: "string" },
  seed: { type: "string", default: "0" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** Reads the lines of one conversation and answers each in turn. */
async function main(): Promise<void> {
  // What is kept is about a child, and for the owner's eyes only.
  process.umask(0o077);
  const { values } = readArguments({ options }, usage);
  if (values.help) {
    console.log(usage);
    return;
  }
  const { child, level, data } = values;
  const config = loadConfig({
    ...process.env,
    ...(child === undefined ? {} : { HOMEROOM_CHILD: child }),
    ...(level === undefined ? {} : { HOMEROOM_LEVEL: level }),
    ...(data === undefined ? {} : { HOMEROOM_DATA: data }),
  });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw new UsageFault("chat-seed", `--seed takes a whole number, not "${values.seed}".`, usage);
  makeDataDir(config.dataDir);
  const db = await openSqliteDatabase(join(config.dataDir, "homeroom.db"));
  const store = createStore(db, { household: "home", wallMs: () => systemClock.wallMs() });
  const known = await store.children.ensure(config.childName, config.childLevel);
  if (level !== undefined) await store.children.setLevel(known.id, config.childLevel);
  const learner = level === undefined ? known : { ...known, level: config.childLevel };
  const conversation = createConversation({ records: learnerRecords(store), clock: systemClock, seed });
  const print = values.json ? printJson : printPlain;
  const road = {
    conversation,
    clock: systemClock,
    announce: () => {},
    record: (turn: Parameters<typeof store.turns.write>[0]) => store.turns.write(turn),
  };
  if (!values.json) console.log("Type to the tutor; an empty line calls it, Ctrl-D ends.");
  for await (const line of createInterface({ input: process.stdin })) {
    const { reply } = await typedTurn(learner, new Transcript(line.trim().slice(0, maxLineLength)), road);
    print(line, reply);
  }
  await db.destroy();
}

function printPlain(_: string, reply: Reply): void {
  const heard = reply.heardAs === null ? "" : `  (heard: ${reply.heardAs})\n`;
  console.log(`${heard}tutor: ${reply.say.map((sentence) => sentence.text).join(" ")}\n`);
}

function printJson(said: string, reply: Reply): void {
  const { heardAs, by, decision, strand, item, verdict } = reply;
  const spoken = reply.say.map((sentence) => sentence.text);
  console.log(JSON.stringify({ said, heardAs, by, decision, strand, item, verdict, reply: spoken }));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Fault ? error.message : error);
  process.exitCode = exitCodeOf(error);
}
