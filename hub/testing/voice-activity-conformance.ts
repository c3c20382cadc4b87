import { afterAll, expect, test } from "vitest";
import type { VoiceActivity } from "../src/ports/voice-activity.ts";

/** What is tried on each voice activity. `speech` and `quiet` are frames that it shall tell apart. */
export interface VoiceActivitySubject {
  create(): VoiceActivity;
  readonly speech: readonly Int16Array[];
  readonly quiet: readonly Int16Array[];
}

/** The promises of the port VoiceActivity. Call it inside a test file, once for each adapter. */
export function voiceActivityConformance(name: string, { create, speech, quiet }: VoiceActivitySubject): void {
  const voices = create();
  afterAll(() => voices.close());

  async function heard(frames: readonly Int16Array[]): Promise<number[]> {
    const stream = await voices.open();
    const probabilities: number[] = [];
    for (const frame of frames) probabilities.push(await stream.probability(frame));
    stream.close();
    return probabilities;
  }

  test(`${name} tells speech from quiet`, async () => {
    expect(Math.max(...(await heard(speech)))).toBeGreaterThan(0.7);
    expect(Math.max(...(await heard(quiet)))).toBeLessThan(0.3);
  });

  test(`${name} keeps the memories of streams apart`, async () => {
    const alone = await heard(speech);
    const [, one, , other] = await Promise.all([heard(quiet), heard(speech), heard(quiet), heard(speech)]);
    for (const [index, probability] of alone.entries()) {
      expect(one[index]).toBeCloseTo(probability, 3);
      expect(other[index]).toBeCloseTo(probability, 3);
    }
  });

  test(`${name} answers frames that were handed in at once in their order`, async () => {
    const stream = await voices.open();
    const atOnce = await Promise.all(speech.slice(0, 40).map((frame) => stream.probability(frame)));
    stream.close();
    for (const [index, probability] of (await heard(speech.slice(0, 40))).entries())
      expect(atOnce[index]).toBeCloseTo(probability, 3);
  });

  test(`${name} refuses a frame of another length`, async () => {
    const stream = await voices.open();
    await expect(stream.probability(new Int16Array(voices.capabilities.frameSamples - 1))).rejects.toMatchObject({
      code: "vad-bad-frame",
    });
    stream.close();
  });

  test(`${name} refuses a frame of a stream that was closed`, async () => {
    const stream = await voices.open();
    stream.close();
    stream.close();
    await expect(stream.probability(new Int16Array(voices.capabilities.frameSamples))).rejects.toMatchObject({
      code: "vad-unavailable",
    });
  });

  test(`${name} is unavailable once it is closed`, async () => {
    const closed = create();
    await closed.close();
    await closed.close();
    await expect(closed.open()).rejects.toMatchObject({ code: "vad-unavailable" });
  });
}
