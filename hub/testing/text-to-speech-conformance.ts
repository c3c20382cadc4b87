import { afterAll, expect, test } from "vitest";
import type { TextToSpeech } from "../src/ports/text-to-speech.ts";

const never = new AbortController().signal;
const sentence = "Which word is closest in meaning to brief?";

/** Not sample by sample: many a voice adds a little breath of chance. */
function expectAsLong(one: Int16Array | undefined, other: Int16Array): void {
  expect(Math.abs((one?.length ?? 0) - other.length)).toBeLessThan(0.05 * other.length);
}

/** The promises of the port TextToSpeech. Call it inside a test file, once for each adapter. */
export function textToSpeechConformance(name: string, create: () => TextToSpeech): void {
  const tts = create();
  afterAll(() => tts.close());

  async function spoken(text: string, pace = 1, signal = never): Promise<Int16Array> {
    const samples: number[] = [];
    for await (const piece of tts.synthesize(text, pace, signal)) samples.push(...piece);
    return Int16Array.from(samples);
  }

  test(`${name} speaks a sentence aloud, in a time that a person would need`, async () => {
    const samples = await spoken(sentence);
    expect(Math.max(...samples)).toBeGreaterThan(500);
    const seconds = samples.length / tts.capabilities.rateHz;
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThan(10);
  });

  test(`${name} takes longer at a slower pace`, async () => {
    expect((await spoken(sentence, 0.7)).length).toBeGreaterThan(1.15 * (await spoken(sentence)).length);
  });

  test(`${name} takes as long for the same text, whatever was said in between`, async () => {
    const once = await spoken(sentence);
    await spoken("Something else!", 0.8);
    expectAsLong(await spoken(sentence), once);
  });

  test(`${name} keeps sentences apart that are asked for at the same time`, async () => {
    const texts = ["Yes.", sentence, "Let us begin."];
    const together = await Promise.all(texts.map((text) => spoken(text)));
    for (const [index, text] of texts.entries()) expectAsLong(together[index], await spoken(text));
  });

  test(`${name} says nothing for no words`, async () => {
    expect(await spoken("  ")).toHaveLength(0);
  });

  test(`${name} ends early and without an error when the signal aborts`, async () => {
    const controller = new AbortController();
    let pieces = 0;
    for await (const _piece of tts.synthesize(sentence.repeat(10), 1, controller.signal)) {
      pieces += 1;
      controller.abort();
    }
    expect(pieces).toBe(1);
    expect(await spoken(sentence, 1, controller.signal)).toHaveLength(0);
  });

  test(`${name} speaks on after a reader has stopped in the middle`, async () => {
    for await (const _piece of tts.synthesize(sentence, 1, never)) break;
    expect((await spoken("Yes.")).length).toBeGreaterThan(0);
  });

  test(`${name} is unavailable once it is closed`, async () => {
    const closed = create();
    await closed.close();
    await closed.close();
    await expect(closed.synthesize(sentence, 1, never)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: "tts-unavailable",
    });
  });
}
