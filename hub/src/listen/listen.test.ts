import { expect, test } from "vitest";
import { ScriptedVoiceActivity } from "../../testing/scripted-voice-activity.ts";
import { framesOf } from "../../testing/shared-audio.ts";
import { buzz } from "../../testing/tone.ts";
import { endpointProfiles } from "./endpoint-profile.ts";
import { type EndOfSpeech, type ListenOptions, listen } from "./listen.ts";

const never = new AbortController().signal;
const silence = (ms: number) => framesOf(new Int16Array(ms * 16));

async function* inTurn(...pieces: Int16Array[][]) {
  for (const frame of pieces.flat()) yield frame;
}

async function heard(frames: AsyncIterable<Int16Array>, options: Partial<ListenOptions> = {}) {
  const voice = await new ScriptedVoiceActivity().open();
  const utterance = listen(frames, { voice, profile: endpointProfiles.letter, signal: never, ...options });
  let count = 0;
  for (let step = await utterance.next(); ; step = await utterance.next(), count++)
    if (step.done) return { end: step.value, count };
}

test("an utterance is handed on whole, silence included, and ends with its times", async () => {
  const starts: number[] = [];
  const { end, count } = await heard(inTurn(silence(320), framesOf(buzz(640)), silence(3_200)), {
    onSpeechStart: (ms) => starts.push(ms),
  });
  expect(end).toEqual<EndOfSpeech>({ why: "speech-ended", audioMs: 1_216, speechStartMs: 320, speechEndMs: 960, silenceMs: 256 });
  expect(count).toBe(38);
  expect(starts).toEqual([320]);
});

test("a stream that ends in mid-word says so", async () => {
  expect((await heard(inTurn(framesOf(buzz(640))))).end).toMatchObject({ why: "stream-ended", silenceMs: 0, speechStartMs: 0 });
});

test("the end of listening ends the source", async () => {
  let ended = false;
  async function* microphone() {
    try {
      yield* inTurn(framesOf(buzz(640)), silence(10_000));
    } finally {
      ended = true;
    }
  }
  await heard(microphone());
  await new Promise(setImmediate);
  expect(ended).toBe(true);
});

test("an abort is heard while the microphone is silent for ever", async () => {
  const controller = new AbortController();
  async function* frozen(): AsyncGenerator<Int16Array> {
    yield* silence(32);
    controller.abort(new Error("barge-in"));
    await new Promise(() => undefined);
  }
  await expect(heard(frozen(), { signal: controller.signal })).rejects.toThrow("barge-in");
});
