import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { fliteIsInstalled, fliteSays } from "../../testing/flite-voice.ts";
import { ManualClock } from "../../testing/manual-clock.ts";
import { nothingExpected } from "../../testing/nothing-expected.ts";
import { quiet, speechToTextConformance, stream } from "../../testing/speech-to-text-conformance.ts";
import type { HearingHint, SpeechToText, VoicedFrame } from "../ports/speech-to-text.ts";
import { transcribe } from "../transcribe/transcribe.ts";
import { createPocketsphinxSpeechToText, type PocketsphinxOptions } from "./pocketsphinx-speech-to-text.ts";
import { systemClock } from "./system-clock.ts";

const installed = existsSync("/usr/bin/pocketsphinx_batch") && existsSync("/usr/share/pocketsphinx/model/en-us");
const skipped = !installed ? "pocketsphinx is not installed" : fliteIsInstalled() ? null : "flite is not installed";
const create = (options: Partial<PocketsphinxOptions> = {}) => createPocketsphinxSpeechToText({ clock: systemClock, ...options });
const say = (_: unknown, ...pieces: readonly string[]): readonly VoicedFrame[] => [
  ...quiet(400),
  ...pieces.flatMap((piece) => [...fliteSays(piece), ...quiet(400)]),
];

speechToTextConformance("PocketSphinx", { create, say, skipped });

const hint: HearingHint = { ...nothingExpected, answers: ["the second one"], controls: ["repeat that"] };

test("a missing recogniser is a fault that says what to install", async () => {
  const stt = create({ binary: "/nowhere/pocketsphinx_batch", modelFolder: "/nowhere" });
  const heard = transcribe(stream(quiet(100)), { stt, hint, signal: new AbortController().signal });
  await expect(heard).rejects.toMatchObject({ code: "stt-unavailable", message: expect.stringContaining("apt-get install") });
  await stt.close();
});

describe.skipIf(skipped !== null)(`PocketSphinx's processes${skipped === null ? "" : ` (skipped: ${skipped})`}`, () => {
  const listenOnce = async (stt: SpeechToText) => {
    const { transcript } = await transcribe(stream(say(stt, "the second one")), {
      stt,
      hint,
      signal: new AbortController().signal,
    });
    return transcript.reveal();
  };

  test("are replaced after a kill -9, and leave nothing behind when they are closed", async () => {
    const before = leftovers();
    const stt = create();
    expect(await listenOnce(stt)).toBe("the second one");
    const pids = await stt.pids();
    for (const pid of pids) process.kill(pid, "SIGKILL");
    expect(await listenOnce(stt)).toBe("the second one");
    const fresh = await stt.pids();
    await stt.close();
    expect([...pids, ...fresh].filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
    expect(leftovers().filter((file) => !before.includes(file))).toEqual([]);
  });

  test("that hang are killed, and the answer is heard all the same", async () => {
    const clock = new ManualClock();
    const stt = create({ clock });
    expect(await listenOnce(stt)).toBe("the second one");
    for (const pid of await stt.pids()) process.kill(pid, "SIGSTOP");
    const heard = listenOnce(stt);
    while (stt.counts.hangs < 2) {
      await clock.advance(60_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await heard).toBe("the second one");
    await stt.close();
  });

  test("hear free speech where nothing is expected", { timeout: 30_000 }, async () => {
    const stt = create({ engines: 1 });
    const spoken = stream(say(stt, "why is the sky blue"));
    const { transcript } = await transcribe(spoken, { stt, hint: nothingExpected, signal: new AbortController().signal });
    expect(transcript.reveal()).toContain("why is");
    await stt.close();
  });
});

/** Nothing of this process's own may stay in the folders of memory and temporary files. */
function leftovers(): string[] {
  return ["/dev/shm", tmpdir()].flatMap((folder) => readdirSync(folder)).filter((file) => file.startsWith("homeroom-hearing-"));
}
