import type { Fault } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { microphoneConformance } from "../../testing/microphone-conformance.ts";
import { speakerConformance } from "../../testing/speaker-conformance.ts";
import { systemClock } from "../clock.ts";
import { CommandMicrophone } from "./command-microphone.ts";
import { CommandSpeaker } from "./command-speaker.ts";
import { CommandButton } from "./line-button.ts";

const clock = systemClock;
const pass = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));
/** Programs that take as long as a sound card, from what every system has. */
const playsAtOnce = "cat > /dev/null";
const records = "while head -c 3200 /dev/zero; do sleep 0.05; done";

speakerConformance("CommandSpeaker", () => ({
  speaker: new CommandSpeaker({ command: `${playsAtOnce}; sleep 0.2`, clock, onFault: () => {} }),
  pass,
}));

microphoneConformance("CommandMicrophone", () => ({ microphone: new CommandMicrophone({ command: records, clock }), pass }));

test("a microphone's program that is not there is told once, with its name", async () => {
  const { promise, resolve } = Promise.withResolvers<Fault>();
  const microphone = new CommandMicrophone({ command: "no-such-recorder", clock });
  microphone.start(() => {}, resolve);
  const fault = await promise;
  microphone.stop();
  expect(fault.code).toBe("microphone-ended");
  expect(fault.message).toMatch(/no-such-recorder.*not installed/s);
});

test("the rate of a sound reaches the speaker's program, and a failing program is told", async () => {
  const { promise, resolve } = Promise.withResolvers<Fault>();
  const speaker = new CommandSpeaker({ command: "echo busy at {rate} >&2; exit 3", clock, onFault: resolve });
  const playback = speaker.open(22_050);
  playback.write(new Uint8Array(441));
  expect((await promise).message).toContain("busy at 22050");
  await playback.finish();
});

test("a machine without a sound card is told what to do, and the program's last word only", async () => {
  const { promise, resolve } = Promise.withResolvers<Fault>();
  const dump = 'for line in 1 2 3 4 5 6 7 8; do echo "ALSA lib conf.c:5180: error $line" >&2; done';
  const command = `${dump}; echo "arecord: audio open error: No such file or directory" >&2; exit 1`;
  const microphone = new CommandMicrophone({ command, clock });
  microphone.start(() => {}, resolve);
  const { message } = await promise;
  microphone.stop();
  expect(message.replace(command, "")).toBe(
    "The microphone command ended (code 1): . Is a microphone plugged in? `arecord -l` lists what there is, and docs/satellite.md tells how to choose another. It said: arecord: audio open error: No such file or directory",
  );
});

test("every line of a button's program is a press", async () => {
  const { promise, resolve } = Promise.withResolvers<number>();
  let presses = 0;
  const button = new CommandButton({ command: "echo a; echo b; sleep 0.1; echo c; sleep 5", clock });
  const press = () => {
    presses += 1;
    if (presses === 3) resolve(presses);
  };
  button.start(press, () => {});
  expect(await promise).toBe(3);
  button.stop();
});
