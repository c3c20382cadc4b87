import { micFrameMs, micFrameSamples, samplesToBytes } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { EngineFeed } from "./engine-feed.ts";

const quiet = 8;
const voice = 1000;

/** A room that has been quiet for a while: what is handed to the engine is told as one letter a frame, q for quiet and v for voice. */
function room() {
  let handed = "";
  const feed = new EngineFeed((pcm) => {
    handed += new DataView(pcm.buffer, pcm.byteOffset).getInt16(0, true) === quiet ? "q" : "v";
  });
  const hear = (level: number, ms: number) => {
    handed = "";
    const pcm = samplesToBytes(new Int16Array(micFrameSamples).fill(level));
    for (let heardMs = 0; heardMs < ms; heardMs += micFrameMs) feed.hear({ pcm, capturedUs: 0 });
    return handed;
  };
  hear(quiet, 1600);
  return { feed, speak: (ms: number) => hear(voice, ms), rest: (ms: number) => hear(quiet, ms), last: () => handed };
}

test("a quiet room is handed over as it is", () => {
  expect(room().rest(320)).toBe("q".repeat(10));
});

test("a pause is handed over five times more, 128 ms into it", () => {
  const { feed, speak, rest } = room();
  speak(640);
  expect(rest(128)).toBe("q".repeat(4 + 20));
  expect(feed.heard()).toMatchObject({ goesOn: false });
  expect(rest(320)).toBe("q".repeat(10));
});

test("while somebody speaks on, quiet is handed over after 992 ms, and 160 ms later what was said, again", () => {
  const { speak } = room();
  expect(speak(992)).toBe("v".repeat(31) + "q".repeat(20));
  expect(speak(128)).toBe("");
  expect(speak(32)).toBe("v".repeat(32));
  expect(speak(64)).toBe("vv");
});

test("what held the phrase is not handed over again, and the same phrase counts once", () => {
  const { feed, speak, last } = room();
  speak(992 + 64);
  expect(feed.heard()).toEqual({ sinceMs: 992 + 64, goesOn: true });
  expect(last()).toMatch(/v{31}q{40}$/u);
  expect(feed.heard()).toBeNull();
  expect(speak(64)).toBe("vv");
  speak(480);
  expect(feed.heard()).not.toBeNull();
});

test("a sound that goes on and on is tried three times", () => {
  const { speak, rest } = room();
  expect(speak(20_000).match(/q+/gu)).toEqual(["q", "q", "q"].map((one) => one.repeat(20)));
  rest(2000);
  expect(speak(992)).toContain("q".repeat(20));
});

test("an utterance that ends during a trial is handed over whole, then its pause", () => {
  const { speak, rest } = room();
  speak(992);
  expect(rest(128)).toBe(`${"v".repeat(28)}${"q".repeat(4)}${"q".repeat(20)}`);
});
