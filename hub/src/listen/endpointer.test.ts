import { expect, test } from "vitest";
import { endpointProfiles } from "./endpoint-profile.ts";
import { beginning, endOf, hearFrame } from "./endpointer.ts";

const frameMs = 32;
const profile = endpointProfiles.letter;

/** Hears so many frames of each probability in turn; tells the state, and why and when it ended. */
function hear(
  pieces: readonly (readonly [frames: number, speech: number])[],
  isComplete: (audioMs: number) => boolean = () => true,
) {
  let state = beginning;
  for (const [frames, speech] of pieces)
    for (let frame = 0; frame < frames; frame++) {
      state = hearFrame(state, frameMs, speech);
      const why = endOf(state, profile, () => isComplete(state.audioMs));
      if (why) return { ...state, why };
    }
  return { ...state, why: null };
}

test("a complete letter ends after 256 ms of silence", () => {
  expect(
    hear([
      [10, 0],
      [12, 0.9],
      [50, 0],
    ]),
  ).toMatchObject({ why: "speech-ended", speechStartMs: 320, speechEndMs: 704, audioMs: 704 + 256 });
});

test("an answer that is not complete yet may pause for a second and a half", () => {
  const spoken = hear(
    [
      [3, 0],
      [12, 0.9],
      [46, 0],
      [12, 0.9],
      [20, 0],
    ],
    (audioMs) => audioMs > 2_000,
  );
  expect(spoken).toMatchObject({ why: "speech-ended", speechEndMs: (3 + 12 + 46 + 12) * frameMs });
});

test("an answer that never becomes complete ends after 1,800 ms of silence", () => {
  expect(
    hear(
      [
        [12, 0.9],
        [100, 0],
      ],
      () => false,
    ),
  ).toMatchObject({ why: "speech-ended", audioMs: 12 * frameMs + 1_824 });
});

test("an answer that becomes complete during the silence ends at once", () => {
  expect(
    hear(
      [
        [12, 0.9],
        [100, 0],
      ],
      (audioMs) => audioMs >= 1_000,
    ),
  ).toMatchObject({ why: "speech-ended", audioMs: 1_024 });
});

test("a click is no speech", () => {
  expect(
    hear([
      [10, 0],
      [2, 0.9],
      [10, 0],
      [2, 0.9],
      [400, 0],
    ]),
  ).toMatchObject({ why: "no-speech", speechStartMs: null });
});

test("two short sounds close together are one beginning of speech", () => {
  expect(
    hear([
      [10, 0],
      [2, 0.9],
      [4, 0.1],
      [2, 0.9],
      [4, 0],
    ]),
  ).toMatchObject({ why: null, speechStartMs: 320 });
});

test("nobody speaking ends after the profile's time", () => {
  expect(hear([[1000, 0.1]])).toMatchObject({ why: "no-speech", audioMs: 10_016 });
});

test("a sound in the last moment may still become speech", () => {
  expect(
    hear([
      [311, 0],
      [12, 0.9],
      [50, 0],
    ]),
  ).toMatchObject({ why: "speech-ended", speechStartMs: 311 * frameMs });
});

test("speech that wavers between the thresholds goes on, and does not begin there", () => {
  expect(
    hear([
      [20, 0.45],
      [12, 0.9],
      [20, 0.4],
      [50, 0],
    ]),
  ).toMatchObject({ speechStartMs: 20 * frameMs, speechEndMs: 52 * frameMs });
});

test("endless speech is cut at the profile's length", () => {
  expect(hear([[1000, 0.9]])).toMatchObject({ why: "too-long", audioMs: 12_000 });
});
