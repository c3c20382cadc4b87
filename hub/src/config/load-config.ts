import { existsSync, readFileSync } from "node:fs";
import { Fault } from "@homeroom/protocol";
import { parse } from "yaml";
import { z } from "zod";
import { type Config, configSchema } from "./config-schema.ts";

/** Which variable sets which key. */
export const environmentKeys = {
  HOMEROOM_DATA: "dataDir",
  HOMEROOM_HOST: "host",
  HOMEROOM_HTTP_PORT: "httpPort",
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
  const bytes = readFileSync(file);
  if (bytes.length > maxFileBytes) throw broken([`${file}: longer than ${String(maxFileBytes)} bytes`]);
  let content: unknown;
  try {
    // JSON is YAML too.
    content = parse(bytes.toString("utf8")) ?? {};
  } catch (error) {
    throw broken([`${file}: not readable as YAML: ${error instanceof Error ? error.message : ""}`]);
  }
  const record = z.record(z.string(), z.unknown()).safeParse(content);
  if (!record.success) throw broken([`${file}: expected keys with values, such as "httpPort: 8099"`]);
  return record.data;
}

function problem(issue: z.core.$ZodIssue, fromEnvironment: Record<string, string>, file: string): string[] {
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(configSchema.shape).join(", ");
    return issue.keys.map((key) => `${key} (in ${file}): there is no such setting; known are ${known}`);
  }
  const key = issue.path.join(".");
  const variable = Object.entries(environmentKeys).find(([, name]) => name === key)?.[0];
  const where = variable !== undefined && key in fromEnvironment ? `set by ${variable}` : `in ${file}`;
  return [`${key} (${where}): ${issue.message}`];
}

function broken(problems: readonly string[]): Fault {
  return new Fault("config-broken", `The configuration cannot be used:\n${problems.map((line) => `  - ${line}`).join("\n")}`);
}
