import { type Fault, newSecret, toBase64Url } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const secret = toBase64Url(newSecret());
const pairing = {
  v: 1,
  hub: "mqtt://hub.local:1884",
  base: "homeroom",
  sat: "kitchen",
  secret,
  name: "Kitchen",
  room: "Kitchen",
};

function problemsOf(file: Record<string, unknown>): string {
  try {
    readSettings(file, {});
  } catch (error) {
    // readSettings throws nothing else.
    return (error as Fault).message;
  }
  return "";
}

test("a pairing is enough", () => {
  expect(readSettings({ pairing }, {})).toMatchObject({ wakePhrase: "hey tutor", wakeSensitivity: 0.6 });
});

test("the environment goes before the file", () => {
  const environment = { HOMEROOM_SATELLITE_WAKE_PHRASE: "hello teacher", HOMEROOM_SATELLITE_WAKE_SENSITIVITY: "0.3" };
  const settings = readSettings({ pairing, wakePhrase: "hey tutor" }, environment);
  expect(settings).toMatchObject({ wakePhrase: "hello teacher", wakeSensitivity: 0.3 });
});

test("every problem is listed with its key and what was expected", () => {
  const problems = problemsOf({ pairing, wakeSensitivity: 7, wakePhrase: "Hey; rm", microphoneCommand: 3, speaker: "aplay" });
  expect(problems).toMatch(/wakeSensitivity: .*1/);
  expect(problems).toMatch(/wakePhrase: expected lower-case words/);
  expect(problems).toMatch(/microphoneCommand: .*expected string/);
  expect(problems).toMatch(/speaker: there is no such setting; expected one of .*speakerCommand/);
});

test("a problem in the pairing does not quote the secret", () => {
  expect(problemsOf({ pairing: { ...pairing, sat: "KITCHEN" } })).not.toContain(secret);
});
