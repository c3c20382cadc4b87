import { expect, test } from "vitest";
import { ManualAudio } from "../../testing/manual-audio.ts";
import { createSpeechPlayer, type SpeechPlayer } from "./speech-player.ts";

function startPlayer(kept = new Map<string, string>()): { audio: ManualAudio; player: SpeechPlayer; kept: Map<string, string> } {
  const audio = new ManualAudio();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { audio, player: createSpeechPlayer(audio, storage), kept };
}

/** Lets a rejected `play` reach the player. */
const settle = (): Promise<void> => new Promise(setImmediate);

test("sentences sound one after the other", () => {
  const { audio, player } = startPlayer();
  player.play(["a.wav", "b.wav"]);
  expect(player.now.value).toBe("a.wav");
  audio.end();
  expect(player.now.value).toBe("b.wav");
  audio.end();
  expect(player.now.value).toBeNull();
  expect(audio.log).toEqual(["pause", "a.wav", "b.wav"]);
});

test("a new answer silences the old one", () => {
  const { audio, player } = startPlayer();
  player.play(["a.wav", "b.wav"]);
  player.play(["c.wav"]);
  audio.end();
  expect(audio.log).toEqual(["pause", "a.wav", "pause", "c.wav"]);
});

test("switched off, it is silent at once, stays so, and remembers it", () => {
  const { audio, player, kept } = startPlayer();
  player.play(["a.wav", "b.wav"]);
  player.setMuted(true);
  player.play(["c.wav"]);
  expect(player.now.value).toBeNull();
  expect(audio.log).not.toContain("c.wav");
  expect(startPlayer(kept).player.muted.value).toBe(true);
});

test("what the browser holds back is played on request", async () => {
  const { audio, player } = startPlayer();
  audio.refusals.push("NotAllowedError");
  player.play(["a.wav", "b.wav"]);
  await settle();
  expect(player.blocked.value).toBe(true);
  player.resume();
  await settle();
  expect(player.blocked.value).toBe(false);
  expect(player.now.value).toBe("a.wav");
});

test("a sentence that cannot be played is passed over", async () => {
  const { audio, player } = startPlayer();
  audio.refusals.push("NotSupportedError");
  player.play(["broken.wav", "b.wav"]);
  await settle();
  expect(player.now.value).toBe("b.wav");
});
