import { decodeWav } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { ManualClock } from "../../testing/manual-clock.ts";
import { microphoneConformance } from "../../testing/microphone-conformance.ts";
import { speakerConformance } from "../../testing/speaker-conformance.ts";
import { WavMicrophone } from "./wav-microphone.ts";
import { WavSpeaker } from "./wav-speaker.ts";

speakerConformance("WavSpeaker", () => {
  const clock = new ManualClock();
  return { speaker: new WavSpeaker(clock), pass: (ms) => clock.pass(ms) };
});

microphoneConformance("WavMicrophone", () => {
  const clock = new ManualClock();
  return { microphone: new WavMicrophone(clock), pass: (ms) => clock.pass(ms) };
});

test("what is said comes in real time, and say resolves with its last sample", async () => {
  const clock = new ManualClock();
  const microphone = new WavMicrophone(clock);
  let frames = 0;
  let said = false;
  microphone.start(() => {
    frames += 1;
  });
  void microphone.say(new Int16Array(16_000)).then(() => {
    said = true;
  });
  await clock.pass(990);
  expect(said).toBe(false);
  await clock.pass(40);
  expect(said).toBe(true);
  expect(frames).toBe(32);
});

test("a recording keeps each sound at its time, and of a stopped sound what was heard", async () => {
  const clock = new ManualClock();
  const speaker = new WavSpeaker(clock);
  const first = speaker.open(16_000);
  first.write(new Uint8Array(32_000).fill(1));
  await clock.pass(500);
  first.stop();
  await clock.pass(500);
  speaker.open(8000).write(new Uint8Array(1600).fill(2));
  await clock.pass(500);
  const { samples, rateHz } = decodeWav(speaker.toWav());
  expect(rateHz).toBe(16_000);
  expect([samples.indexOf(0), samples.indexOf(0x0202), samples.length]).toEqual([8000, 16_000, 17_600]);
});
