import { existsSync, readFileSync } from "node:fs";
import { Fault } from "@homeroom/protocol";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { type Config, configSchema } from "./config-schema.ts";

/** Which variable sets which key. */
export const environmentKeys = {
  HOMEROOM_DATA: "dataDir",
  HOMEROOM_HOST: "host",
  HOMEROOM_HTTP_PORT: "httpPort",
  HOMEROOM_ALLOWED_HOSTS: "allowedHosts",
  HOMEROOM_BUS_HOST: "busHost",
  HOMEROOM_BUS_PORT: "busPort",
  HOMEROOM_MODELS: "modelsDir",
  HOMEROOM_CHILD: "childName",
  HOMEROOM_LEVEL: "childLevel",
  HOMEROOM_MINUTES: "minutesPerDay",
  HOMEROOM_EXAM: "examDate",
  HOMEROOM_LOG: "logLevel",
} as const satisfies Record<string, keyof Config>;

/** Where Home Assistant's Supervisor puts an app's options. */
const optionsFile = "/data/options.json";
const maxFileBytes = 256 * 1024;
/** One slip may make a whole file unreadable, line by line; the first ones lead to it. */
const mostYamlProblems = 20;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration: defaults, then Home Assistant's options.json or else the YAML file (`HOMEROOM_CONFIG`, by default
 * homeroom.yaml in the working folder), then the environment. Throws a Fault `config-broken` that lists every problem with
 * its key, where it was set and what was expected.
 */
export function loadConfig(environment: Environment, options: { optionsFile?: string } = {}): Config {
  const homeAssistant = options.optionsFile ?? optionsFile;
  const named = environment["HOMEROOM_CONFIG"];
  const file = named ?? (existsSync(homeAssistant) ? homeAssistant : "homeroom.yaml");
  if (named !== undefined && !existsSync(named)) throw broken([`${named}: there is no such file (set by HOMEROOM_CONFIG)`]);
  const fromFile = existsSync(file) ? readConfigFile(file) : {};
  const fromEnvironment: Record<string, string> = {};
  for (const [name, key] of Object.entries(environmentKeys)) {
    const value = environment[name];
    if (value !== undefined && value !== "") fromEnvironment[key] = value;
  }
  const parsed = configSchema.safeParse({ ...fromFile, ...fromEnvironment });
  if (parsed.success) return parsed.data;
  throw broken(parsed.error.issues.flatMap((issue) => problem(issue, fromEnvironment, file)));
}

function readConfigFile(file: string): Record<string, unknown> {
  const record = z.record(z.string(), z.unknown()).safeParse(parseYaml(readText(file), file));
  if (!record.success) throw broken([`${file}: expected keys with values, such as "httpPort: 8099"`]);
  return record.data;
}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw broken([code === "EISDIR" ? `${file}: this is a folder; name a file in it` : `${file}: it cannot be read (${code})`]);
  }
  if (bytes.length > maxFileBytes) throw broken([`${file}: longer than ${String(maxFileBytes)} bytes`]);
  return bytes.toString("utf8");
}

/** JSON is YAML too. */
function parseYaml(text: string, file: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, lineCounter: lines });
  if (document.errors.length > 0) {
    const told = document.errors.map(({ message, pos }) => `${file}, line ${String(lines.linePos(pos[0]).line)}: ${message}`);
    throw broken([...new Set(told)].slice(0, mostYamlProblems));
  }
  try {
    return document.toJS() ?? {};
  } catch (error) {
    // Aliases that would grow without end.
    throw broken([`${file}: not readable as YAML: ${error instanceof Error ? error.message : ""}`]);
  }
}

function problem(issue: z.core.$ZodIssue, fromEnvironment: Record<string, string>, file: string): string[] {
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(configSchema.shape).join(", ");
    return issue.keys.map((key) => `${key} (in ${file}): there is no such setting; known are ${known}`);
  }
  const key = issue.path.join(".");
  const setting = String(issue.path[0]);
  const variable = Object.entries(environmentKeys).find(([, name]) => name === setting)?.[0];
  const where = variable !== undefined && setting in fromEnvironment ? `set by ${variable}` : `in ${file}`;
  return [`${key} (${where}): ${issue.message}`];
}

function broken(problems: readonly string[]): Fault {
  return new Fault("config-broken", `The configuration cannot be used:\n${problems.map((line) => `  - ${line}`).join("\n")}`);
}
