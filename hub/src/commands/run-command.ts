import { networkInterfaces } from "node:os";
import { Fault } from "@homeroom/protocol";
import { addHouseholdContent } from "@homeroom/skills";
import { type Config, childLevels } from "../config/config-schema.ts";
import { createHouseholdContent } from "../exchange/household-content.ts";
import type { ForeignFiles } from "../ports/foreign-files.ts";
import type { KnownSatellite } from "../ports/satellite-register.ts";
import { pairSatellite, revokeSatellite, tokenLifeMs } from "../rooms/pair-satellite.ts";
import type { Store } from "../store/store.ts";
import { correctAttempts } from "./correct-attempts.ts";
import { exportAttempts } from "./export-attempts.ts";
import { importFile } from "./import-file.ts";
import { readArguments } from "./read-arguments.ts";
import { setGoal } from "./set-goal.ts";
import { UsageFault } from "./usage-fault.ts";

export const usage = `The hub of Homeroom.

  npm start                                     runs the hub
  npm run hub -- pair --name Kitchen            lets a satellite in: prints a token, good once, for 15 minutes
                 [--room "Big kitchen"]         where it stands; the name when not given
                 [--child Maya]                the child that speaks there
                 [--level LEVEL]               primary-2, primary-3, primary-4, lower, middle or upper
                 [--hub mqtt://HOST:PORT]       where the satellite finds the hub
  npm run hub -- satellites                     lists the satellites
  npm run hub -- revoke --name Kitchen          takes a satellite's rights away
  npm run hub -- goal --child Maya             what you wish for a child, for its daily plan and its words
                 [--minutes 20]                 of practice a day, 5 to 90, or "none"
                 [--exam 2027-01-16]            the day of the exam, or "none"
  npm run hub -- import FILE --level lower --section verbal-reasoning
                 [--format F]                   csv, tsv, gift, aiken, moodle-xml, qti or anki; told by the file when not given
                 [--map word=1,meaning=2]       which column of a table, or field of a note, holds what; see docs/import.md
  npm run hub -- export --child Maya            everything that a child has answered
                 [--format csv|json] [--out FILE]
  npm run hub -- correct --child Maya           a child's latest answers
                 [--take-back ID]               takes one back that was misheard, for good`;

interface Tools {
  readonly store: Store;
  readonly config: Config;
  readonly wallMs: number;
  readonly foreignFiles: ForeignFiles;
}

/** A command as it was typed: one that there is, with no word too many. */
export interface Command {
  readonly name: CommandName;
  readonly word: string | undefined;
  readonly values: Values;
}

/** How many words each command takes besides its options. */
const commandWords = { pair: 0, satellites: 0, revoke: 0, goal: 0, import: 1, export: 0, correct: 0 } as const;
type CommandName = keyof typeof commandWords;

/** Reads what was typed, and touches nothing. Throws a UsageFault `command-unreadable`, `command-unknown` or `command-surplus`. */
export function readCommand(argv: readonly string[]): Command {
  const { positionals, values } = read(argv);
  const [name, ...words] = positionals;
  if (name === undefined) throw new UsageFault("command-unknown", "Say which command.", usage);
  if (!isCommand(name)) throw new UsageFault("command-unknown", `There is no command "${name}".`, usage);
  const surplus = words[commandWords[name]];
  if (surplus !== undefined) throw new UsageFault("command-surplus", `"${surplus}" is one word too many for ${name}.`, usage);
  return { name, word: words[0], values };
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commandWords, name);
}

/** Does one of the hub's commands and returns what to print. Throws a Fault that says what to do. */
export async function runCommand({ name, word, values }: Command, from: Tools): Promise<string> {
  const { store, wallMs } = from;
  switch (name) {
    case "pair":
      return pair(values, from);
    case "satellites":
      return (await store.satellites.list()).map((satellite) => line(satellite, wallMs)).join("\n") || "No satellite yet.";
    case "revoke":
      await revokeSatellite(store.satellites, required(values.name, "revoke"), wallMs);
      return `${values.name ?? ""} is out; a running hub ends its connection within seconds.`;
    case "import": {
      const { level, section, format, map } = values;
      const to = { content: createHouseholdContent(from.config.dataDir), tools: from.foreignFiles };
      return importFile({ file: word, level, section, format, map }, to);
    }
    case "goal":
      return setGoal({ child: values.child, minutes: values.minutes, exam: values.exam }, store);
    case "export":
      return exportAttempts({ child: values.child, format: values.format, out: values.out }, store);
    case "correct":
      // Imported questions are told by their words too.
      addHouseholdContent(createHouseholdContent(from.config.dataDir).read(() => undefined));
      return correctAttempts({ child: values.child, takeBack: values["take-back"] }, store);
  }
}

function read(argv: readonly string[]) {
  const text = { type: "string" } as const;
  return readArguments(
    {
      args: [...argv],
      allowPositionals: true,
      options: {
        ...{ name: text, room: text, child: text, level: text, hub: text, help: { type: "boolean" } },
        ...{ section: text, format: text, map: text, out: text, "take-back": text, minutes: text, exam: text },
      },
    },
    usage,
  );
}

type Values = ReturnType<typeof read>["values"];

async function pair(values: Values, { store, config, wallMs }: Tools): Promise<string> {
  const name = required(values.name, "pair");
  const level = levelOf(values.level, config);
  const child = values.child === undefined ? null : await store.children.ensure(childName(values.child), level);
  if (child !== null && values.level !== undefined) await store.children.setLevel(child.id, level);
  const hub = values.hub ?? hubAddress(config);
  const { token, satellite } = await pairSatellite(
    store.satellites,
    { name, room: values.room?.trim(), child: child?.id ?? null, hub, base: config.base },
    wallMs,
  );
  const minutes = String(tokenLifeMs / 60_000);
  return [
    `On the satellite in ${satellite.room}, within ${minutes} minutes:`,
    "",
    `  npm run satellite -- pair ${token}`,
    "",
    "The token is shown this once and good for one satellite; until that has come in it is a key: do not send it to anybody.",
    ...reachOf(hub, config),
  ].join("\n");
}

/** What to say when a satellite of another machine could not come in with the token: nothing on its side would tell why. */
function reachOf(hub: string, config: Config): readonly string[] {
  if (isLoopback(config.busHost ?? config.host)) {
    return [
      "",
      "It works on this machine only, since the hub is set to hear no other one. To let the rest of the house in, put",
      "",
      "  busHost: 0.0.0.0",
      "",
      "in homeroom.yaml (or set HOMEROOM_BUS_HOST=0.0.0.0), start the hub anew, and make another token.",
    ];
  }
  if (!isLoopback(new URL(hub).hostname)) return [];
  return [
    "",
    "It works on this machine only, since no network was found here. With one, make another token, or name this machine's address:",
    `--hub mqtt://ADDRESS:${String(config.busPort)}`,
  ];
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

/** A name that can be spoken: the tutor greets with it. */
function childName(text: string): string {
  const name = text.trim();
  if (name !== "" && name.length <= 40) return name;
  throw new Fault("command-child", "--child takes the child's name, 1 to 40 letters: --child Maya");
}

function levelOf(text: string | undefined, config: Config): Config["childLevel"] {
  const level = text ?? config.childLevel;
  const known = childLevels.find((one) => one === level);
  if (known !== undefined) return known;
  throw new Fault("command-level", `--level takes ${childLevels.join(", ")}, not "${level}".`);
}

function required(name: string | undefined, command: string): string {
  if (name !== undefined && name.trim() !== "") return name.trim();
  throw new Fault("command-name", `Name the satellite: npm run hub -- ${command} --name Kitchen`);
}

/** The address under which the rest of the house sees this machine. */
function hubAddress(config: Config): string {
  const host = config.busHost ?? config.host;
  if (host !== "0.0.0.0" && host !== "::") return `mqtt://${host.includes(":") ? `[${host}]` : host}:${String(config.busPort)}`;
  const address = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;
  return `mqtt://${address ?? "127.0.0.1"}:${String(config.busPort)}`;
}

function line(satellite: KnownSatellite, wallMs: number): string {
  return `${satellite.id.padEnd(32)}  ${satellite.room.padEnd(24)}  ${standing(satellite, wallMs)}`;
}

function standing({ revokedMs, pairedMs, tokenExpiresMs, secretVersion }: KnownSatellite, wallMs: number): string {
  if (revokedMs !== null) return "revoked";
  if (pairedMs === null) return tokenExpiresMs > wallMs ? "waits for its token" : "token ran out";
  return secretVersion === 1 ? "paired; its token is still a key to it" : "paired";
}
