import { afterAll, describe, expect, test } from "vitest";
import { drillHint } from "../../testing/drill-hint.ts";
import { nothingExpected } from "../../testing/nothing-expected.ts";
import { framesOf, sharedRecordings } from "../../testing/shared-audio.ts";
import { endpointProfiles } from "../listen/endpoint-profile.ts";
import { listen } from "../listen/listen.ts";
import { transcribe } from "../transcribe/transcribe.ts";
import { readDictionary } from "./pocketsphinx-dictionary.ts";
import { startPocketsphinxEngine } from "./pocketsphinx-engine.ts";
import { compileGrammar, readHint } from "./pocketsphinx-grammar.ts";
import { createPocketsphinxSpeechToText } from "./pocketsphinx-speech-to-text.ts";
import { createSileroVoiceActivity } from "./silero-voice-activity.ts";
import { systemClock } from "./system-clock.ts";

const modelFolder = "/usr/share/pocketsphinx/model/en-us";
const letters = sharedRecordings("letters-digits").filter(({ words }) => /^[a-d]$/.test(words));
const why = letters.length === 0 ? " (skipped: no recordings)" : "";

/** What is not sure enough to be judged; below it a drill asks again. */
const doubt = 0.6;

describe.skipIf(letters.length === 0)(`spoken letters of people${why}`, () => {
  const stt = createPocketsphinxSpeechToText({ clock: systemClock });
  const vad = createSileroVoiceActivity({ clock: systemClock });
  afterAll(() => Promise.all([stt.close(), vad.close()]));

  test("are understood among all that a drill expects as often as by the engine alone among four letters", {
    timeout: 60_000,
  }, async () => {
    const alone = await heardAlone();
    const rows = [];
    for (const { words, samples } of letters) rows.push({ said: words, ...(await heard(samples)) });
    const right = rows.filter((row) => row.heard.split(" ").at(-1) === row.said);
    const wrongAndSure = rows.filter((row) => !right.includes(row) && row.sureness >= doubt);
    console.table(rows);
    console.log(
      `letters: ${right.length} of ${rows.length} with the drill's grammar, ${alone} with four letters alone; ` +
        `${right.filter((row) => row.sureness >= doubt).length} right and sure, ${wrongAndSure.length} wrong and sure`,
    );
    expect(right.length).toBeGreaterThanOrEqual(alone);
    expect(wrongAndSure).toEqual([]);
  });

  /** Through the stages of the road: a voice activity, the endpointer, the recogniser. */
  async function heard(samples: Int16Array) {
    const signal = new AbortController().signal;
    const voice = await vad.open();
    let complete = false;
    const frames = listen(stream(samples), { voice, profile: endpointProfiles.letter, isComplete: () => complete, signal });
    const { transcript, sureness, alternatives, computeMs } = await transcribe(frames, {
      stt,
      hint: drillHint,
      onPartial: () => {
        complete = true;
      },
      signal,
    });
    voice.close();
    const [rival] = alternatives;
    return {
      heard: transcript.reveal(),
      sureness: round(sureness),
      rival: rival?.transcript.reveal() ?? "",
      rivalSureness: round(rival?.sureness ?? 0),
      computeMs: round(computeMs),
    };
  }

  async function heardAlone(): Promise<number> {
    const dictionary = await readDictionary(`${modelFolder}/cmudict-en-us.dict`);
    const grammar = compileGrammar(readHint({ ...nothingExpected, answers: ["a", "b", "c", "d"] }, dictionary));
    const engine = await startPocketsphinxEngine({ binary: "pocketsphinx_batch", modelFolder, dictionaryText: dictionary.text });
    let right = 0;
    for (const { words, samples } of letters) {
      if ((await engine.decode({ samples, grammar })).words.join(" ") === words) right += 1;
    }
    engine.kill();
    await engine.ended;
    return right;
  }
});

async function* stream(samples: Int16Array): AsyncGenerator<Int16Array> {
  yield* framesOf(samples);
  yield* framesOf(new Int16Array(32_000));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
