import { readFileSync } from "node:fs";
import { decodeWav } from "@homeroom/protocol";
import { afterAll, expect, test } from "vitest";
import { createSileroVoiceActivity } from "../hub/src/adapters/silero-voice-activity.ts";
import { systemClock } from "../hub/src/adapters/system-clock.ts";
import { endpointProfiles } from "../hub/src/listen/endpoint-profile.ts";
import { type EndOfSpeech, type ListenOptions, listen } from "../hub/src/listen/listen.ts";
import { framesOf, sharedAudioFolder, sharedRecordings } from "../hub/testing/shared-audio.ts";

const letters = sharedRecordings("letters-digits");
// But one, whose tape hiss goes on half a second after its words, so that no loudness tells where they end.
const sentences = sharedRecordings("sentences").filter(({ path }) => path !== "sentences/jfk.wav");
/** Some 200 recordings go through the model: a matter of seconds, but of many on a busy machine. */
const atMost = { timeout: 120_000 };
const none = letters.length === 0 ? " (skipped: no recordings)" : "";
const voices = createSileroVoiceActivity({ clock: systemClock, maxStreams: 200 });
afterAll(() => voices.close());

type Listening = Pick<ListenOptions, "profile" | "isComplete"> & { readonly onFrame?: () => void };

async function* microphone(samples: Int16Array, onFrame: () => void) {
  for (const frame of framesOf(samples)) {
    onFrame();
    yield frame;
  }
}

async function endOf(samples: Int16Array, { onFrame = () => undefined, ...options }: Listening): Promise<EndOfSpeech> {
  const voice = await voices.open();
  const utterance = listen(microphone(samples, onFrame), { voice, signal: new AbortController().signal, ...options });
  try {
    for (let step = await utterance.next(); ; step = await utterance.next()) if (step.done) return step.value;
  } finally {
    voice.close();
  }
}

function joined(...pieces: Int16Array[]): Int16Array {
  return Int16Array.from(pieces.flatMap((piece) => [...piece]));
}

const silence = (ms: number) => new Int16Array(ms * 16);

/** Where the last sound within 26 dB of the loudest ends, in milliseconds: what an ear would call the end of speech. */
function soundEndMs(samples: Int16Array): number {
  return 10 * (1 + soundParts(samples).lastIndexOf(true));
}

function soundStartMs(samples: Int16Array): number {
  return 10 * soundParts(samples).indexOf(true);
}

/** Whether each 10 ms are within 26 dB of the loudest. */
function soundParts(samples: Int16Array): boolean[] {
  const loudness = framesOf(samples, 160).map((frame) => Math.hypot(...frame) / Math.sqrt(160));
  const loudest = loudness.toSorted((one, other) => other - one)[2] ?? 0;
  return loudness.map((one) => one >= Math.max(loudest / 20, 40));
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? Number.NaN;
}

function report(what: string, delays: readonly number[]): void {
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => Math.round(percentile(delays, share)));
  console.log(
    `${what}: ends ${p50} ms after the last sample of speech (median), ${p95} (95th percentile), ${max} (worst) of ${delays.length}`,
  );
}

test.skipIf(none)(`a spoken letter or digit ends within 400 ms, nineteen times of twenty${none}`, atMost, async () => {
  const delays = await Promise.all(
    letters.map(async ({ samples }) => {
      const { why, audioMs } = await endOf(joined(silence(500), samples, silence(3_000)), { profile: endpointProfiles.letter });
      expect(why).toBe("speech-ended");
      return audioMs - 500 - soundEndMs(samples);
    }),
  );
  report("letters and digits", delays);
  expect(percentile(delays, 0.95)).toBeLessThanOrEqual(400);
  // None is cut off in the middle.
  expect(Math.min(...delays)).toBeGreaterThan(0);
});

test.skipIf(none)(`a spoken letter or digit is heard even at a third of its loudness${none}`, atMost, async () => {
  const heard = await Promise.all(
    letters.map(async ({ samples }) => {
      const quiet = samples.map((sample) => sample / 3);
      return (await endOf(joined(silence(500), quiet, silence(1_000)), { profile: endpointProfiles.letter })).why;
    }),
  );
  expect(heard.filter((why) => why !== "speech-ended")).toEqual([]);
});

test.skipIf(none)(`a speaker who pauses for a second and a half before the answer is not cut off${none}`, atMost, async () => {
  const outcomes = await Promise.all(
    letters.map(async ({ samples: answer }, index) => {
      const spoken = sentences[index % sentences.length]?.samples ?? silence(0);
      const opening = spoken.subarray(0, soundEndMs(spoken) * 16).subarray(-2_000 * 16);
      const pauseMs = 1_500 - soundStartMs(answer);
      const answerAtMs = opening.length / 16 + pauseMs;
      const samples = joined(opening, silence(pauseMs), answer, silence(3_000));
      // What a recogniser would say: nothing that was expected, until the answer itself is out.
      const wholeAtMs = answerAtMs + soundEndMs(answer);
      let heardMs = 0;
      const profile = { ...endpointProfiles.word, maxSpeechMs: 60_000 };
      const { audioMs } = await endOf(samples, {
        profile,
        onFrame: () => (heardMs += 32),
        isComplete: () => heardMs >= wholeAtMs,
      });
      return audioMs - wholeAtMs;
    }),
  );
  const cutOff = outcomes.filter((delayMs) => delayMs < 0).length;
  console.log(`${cutOff} of ${outcomes.length} answers after a pause of 1,500 ms are cut off`);
  expect(cutOff / outcomes.length).toBeLessThanOrEqual(0.01);
});

test.skipIf(none)(`a tap, dishes and an air conditioner are nobody speaking${none}`, atMost, async () => {
  for (const noise of ["air_conditioner", "doing_the_dishes", "running_tap"]) {
    const samples = decodeWav(readFileSync(`${sharedAudioFolder()}/noise/${noise}.wav`)).samples;
    expect(await endOf(samples, { profile: { ...endpointProfiles.letter, noSpeechMs: 4_000 } })).toMatchObject({
      why: "no-speech",
    });
  }
});
