import { Fault } from "@homeroom/protocol";
import { z } from "zod";
import { pairingSchema } from "./link/pairing.ts";

const command = z.string().min(1).max(1000);

/** Everything that can be set. `pairing` is written by `pair` and when the secret is renewed; the rest may stand in the file or in the environment. */
const settingsSchema = z.object({
  pairing: pairingSchema,
  microphoneCommand: command.default("arecord -q -t raw -f S16_LE -r 16000 -c 1"),
  /** `{rate}` becomes the sample rate. */
  speakerCommand: command.default("aplay -q -t raw -f S16_LE -c 1 -r {rate}"),
  /** "off": push to talk only. */
  wakePhrase: z
    .string()
    .max(64)
    .regex(/^[a-z']+( [a-z']+)*$/, "expected lower-case words with one space between, such as: hey tutor (or: off)")
    .default("hey tutor"),
  wakeSensitivity: z.coerce.number().min(0).max(1).default(0.6),
  /** Prints a line for each press. */
  buttonCommand: command.optional(),
  /** `{percent}` becomes 0..100. Without it the satellite scales samples. */
  volumeCommand: command.optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

type SettingName = Exclude<keyof Settings, "pairing">;

/** The settings that an environment variable may give, before the file. */
export const environmentNames: Record<SettingName, string> = {
  microphoneCommand: "HOMEROOM_SATELLITE_MICROPHONE_COMMAND",
  speakerCommand: "HOMEROOM_SATELLITE_SPEAKER_COMMAND",
  wakePhrase: "HOMEROOM_SATELLITE_WAKE_PHRASE",
  wakeSensitivity: "HOMEROOM_SATELLITE_WAKE_SENSITIVITY",
  buttonCommand: "HOMEROOM_SATELLITE_BUTTON_COMMAND",
  volumeCommand: "HOMEROOM_SATELLITE_VOLUME_COMMAND",
};

/** Joins file and environment. Throws a Fault `settings-wrong` that lists every problem with its key and what was expected. */
export function readSettings(
  file: Readonly<Record<string, unknown>>,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const given: Record<string, unknown> = { ...file };
  for (const [key, name] of Object.entries(environmentNames)) {
    const value = environment[name];
    if (value !== undefined && value !== "") given[key] = value;
  }
  const unknown = Object.keys(file).filter((key) => !(key in settingsSchema.shape));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success && unknown.length === 0) return parsed.data;
  const problems = [
    ...unknown.map((key) => `${key}: there is no such setting; expected one of ${Object.keys(settingsSchema.shape).join(", ")}`),
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`),
  ];
  throw new Fault("settings-wrong", `The satellite's settings need attention:\n  ${problems.join("\n  ")}`);
}
