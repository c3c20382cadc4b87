import type { Level } from "@homeroom/skills";
import { z } from "zod";

/** The levels of the exam, written out here so that a command need not load every lesson to know them. */
export const childLevels = [
  "primary-2",
  "primary-3",
  "primary-4",
  "lower",
  "middle",
  "upper",
] as const satisfies readonly Level[];

/** An hour and a half is more than any child should be asked for. */
export const minutesPerDaySchema = z.coerce.number("minutes, from 5 to 90").int().min(5).max(90);
export const examDateSchema = z.iso.date("a date like 2027-01-16");

const port = z.coerce.number("a port number from 0 to 65535").int().min(0).max(65_535);
const text = z.string().trim().min(1);
const hostNames = z
  .array(
    z
      .string()
      .trim()
      .regex(/^[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?$/i, "a name without port or path, such as raspberrypi.local"),
    "a list of names, such as [raspberrypi.local, tutor.home]",
  )
  .max(32);
/** The environment has no lists; a single name in the file need not be one either. */
const splitAtCommas = (value: unknown): unknown =>
  typeof value === "string" ? value.split(",").filter((part) => part.trim() !== "") : value;

/**
 * Everything that a household can set. One schema serves the YAML file, the environment and Home Assistant's options. Port 0
 * takes any free one.
 */
export const configSchema = z.strictObject({
  /** Where the database and the speech cache live. */
  dataDir: text.default("./data"),
  /** The address at which the dashboard answers. */
  host: text.default("127.0.0.1"),
  httpPort: port.default(8099),
  /** Names by which browsers may call the hub, beside localhost, `host` and every bare address. */
  allowedHosts: z.preprocess(splitAtCommas, hostNames).default([]),
  /** The address at which satellites come in: 0.0.0.0 lets in those of other machines. The same as `host` when not set. */
  busHost: text.optional(),
  /** Not 1883, which is the household's own Mosquitto's. */
  busPort: port.default(1884),
  /** First part of every topic. */
  base: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, "1 to 32 of a-z, 0-9 and -")
    .default("homeroom"),
  /** Where downloaded models lie. */
  modelsDir: text.default("./models"),
  /** The child that speaks where no other one was named. */
  childName: text.max(40).default("Scholar"),
  childLevel: z.enum(childLevels).default("middle"),
  /** What a parent wishes for that child: minutes of practice a day, and the day of the exam. The command "goal" sets it for any child. */
  minutesPerDay: minutesPerDaySchema.optional(),
  examDate: examDateSchema.optional(),
  /** Disk space for rendered speech, megabytes. */
  speechCacheMegabytes: z.coerce.number().int().min(1).max(100_000).default(200),
  logLevel: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

export type Config = z.infer<typeof configSchema>;
