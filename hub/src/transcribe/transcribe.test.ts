import { Fault } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { nothingExpected } from "../../testing/nothing-expected.ts";
import { ScriptedSpeechToText } from "../../testing/scripted-speech-to-text.ts";
import type { VoicedFrame } from "../ports/speech-to-text.ts";
import { transcribe } from "./transcribe.ts";

const hint = { ...nothingExpected, answers: ["b", "c"], leadIns: ["i think it's"] };

async function* spoken(...speech: readonly number[]): AsyncGenerator<VoicedFrame> {
  for (const probability of speech) yield { samples: new Int16Array(512), speech: probability };
}

const word = [1, 1, 1, 1];
const pause = [0, 0, 0, 0, 0];

test("tells guesses as they come, and resolves to the final recognition", async () => {
  const stt = new ScriptedSpeechToText();
  stt.hears({ pieces: ["i think it's", "b"], sureness: 0.9 });
  const partials: string[] = [];
  const final = await transcribe(spoken(...pause, ...word, ...pause, ...word, ...pause), {
    stt,
    hint,
    onPartial: ({ transcript }) => partials.push(transcript.reveal()),
    signal: new AbortController().signal,
  });
  expect(partials).toEqual(["i think it's", "i think it's b"]);
  expect(final.transcript.reveal()).toBe("i think it's b");
  expect(final.sureness).toBe(0.9);
});

test("rejects with the recogniser's own fault", async () => {
  const stt = new ScriptedSpeechToText();
  stt.break(new Fault("stt-died", "It died."));
  await expect(transcribe(spoken(...word), { stt, hint, signal: new AbortController().signal })).rejects.toMatchObject({
    code: "stt-died",
  });
});

test("rejects with the reason of the turn's end", async () => {
  const stt = new ScriptedSpeechToText();
  const turn = new AbortController();
  turn.abort(new Error("barge-in"));
  await expect(transcribe(spoken(...word), { stt, hint, signal: turn.signal })).rejects.toThrow("barge-in");
});
