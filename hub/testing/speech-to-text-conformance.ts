import { Fault } from "@homeroom/protocol";
import { afterAll, describe, expect, test } from "vitest";
import type { HearingHint, Recognition, SpeechToText, VoicedFrame } from "../src/ports/speech-to-text.ts";

/** What is tried on each recogniser. */
export interface SpeechToTextSubject<S extends SpeechToText> {
  create(): S;
  /**
   * The frames of somebody saying these pieces, with a pause of 300 ms or more after each; a fake is told here what it shall hear.
   */
  say(stt: S, ...pieces: readonly string[]): readonly VoicedFrame[];
  /** Why it cannot be tried on this machine; null where it can. */
  readonly skipped: string | null;
}

const hint: HearingHint = {
  answers: ["a", "b", "c", "d", "the first one", "the second one", "the third one"],
  controls: ["repeat that", "give me a hint"],
  hesitations: ["um"],
  leadIns: ["i think it's", "maybe"],
  changes: ["no wait", "actually"],
};

/** The promises of the port SpeechToText. Call it inside a test file, once for each adapter. */
export function speechToTextConformance<S extends SpeechToText>(name: string, subject: SpeechToTextSubject<S>): void {
  const { create, say, skipped } = subject;
  const because = skipped === null ? "" : ` (skipped: ${skipped})`;
  describe.skipIf(skipped !== null)(`${name}${because}`, () => {
    const opened: S[] = [];
    const open = () => {
      const stt = create();
      opened.push(stt);
      return stt;
    };
    afterAll(() => Promise.all(opened.map((stt) => stt.close())));

    test("hears an expected answer, and says so once, at the end", async () => {
      const stt = open();
      const all = await collect(stt, stream(say(stt, "the second one")));
      expect(all.map((one) => one.final)).toEqual([...all.slice(1).map(() => false), true]);
      expect(all.at(-1)?.transcript.reveal()).toBe("the second one");
      expect(all.at(-1)?.sureness).toBeGreaterThan(0.5);
      expect(all.at(-1)?.computeMs).toBeGreaterThanOrEqual(0);
    });

    test("guesses at a pause where it can, and hears the rest when speech goes on", async () => {
      const stt = open();
      const frames = say(stt, "i think it's", "the third one");
      const paced = new PacedFrames(frames, stt.capabilities.partials);
      const all: Recognition[] = [];
      for await (const one of stt.recognize(paced, hint, new AbortController().signal)) {
        all.push(one);
        paced.goOn();
      }
      expect(all.at(-1)?.transcript.reveal()).toBe("i think it's the third one");
      const guesses = all.slice(0, -1).map((one) => one.transcript.reveal());
      expect(guesses.includes("i think it's")).toBe(stt.capabilities.partials);
    });

    test("hears nothing, and is not sure of it, where nobody spoke", async () => {
      const stt = open();
      const [only, ...more] = await collect(stt, stream(quiet(1_000)));
      expect(more).toEqual([]);
      expect(only).toMatchObject({ final: true, sureness: 0 });
      expect(only?.transcript.isEmpty).toBe(true);
    });

    test("ends early, without a result and without an error, when the turn is aborted", async () => {
      const stt = open();
      const frames = say(stt, "b");
      const turn = new AbortController();
      const all = stt.recognize(unending(frames), hint, turn.signal)[Symbol.asyncIterator]();
      const first = all.next();
      turn.abort(new Error("barge-in"));
      const results = [await first, await all.next()];
      expect(results.at(-1)?.done).toBe(true);
      expect(results.some((result) => !result.done && result.value.final)).toBe(false);
    });

    test("keeps utterances apart that are spoken at once", async () => {
      const stt = open();
      const spoken = ["the first one", "the second one", "the third one", "repeat that"];
      const all = await Promise.all(spoken.map((words) => collect(stt, stream(say(stt, words)))));
      expect(all.map((one) => one.at(-1)?.transcript.reveal())).toEqual(spoken);
    });

    test("throws what the frames throw", async () => {
      const stt = open();
      const broken = (async function* () {
        yield* say(stt, "b");
        throw new Fault("satellite-silent", "The satellite is gone.");
      })();
      await expect(collect(stt, broken)).rejects.toMatchObject({ code: "satellite-silent" });
    });

    test("can be prepared for what is never said, and is unavailable once it is closed", async () => {
      const stt = open();
      stt.prepare(hint);
      stt.prepare({ ...hint, answers: ["one", "two"] });
      await stt.close();
      await expect(collect(stt, stream(say(stt, "b")))).rejects.toMatchObject({ code: "stt-unavailable" });
    });
  });
}

/** Quiet without speech. */
export function quiet(ms: number): VoicedFrame[] {
  return Array.from({ length: Math.round(ms / 32) }, () => ({ samples: new Int16Array(512), speech: 0 }));
}

export async function* stream(frames: readonly VoicedFrame[]): AsyncGenerator<VoicedFrame> {
  yield* frames;
}

async function* unending(frames: readonly VoicedFrame[]): AsyncGenerator<VoicedFrame> {
  yield* frames;
  await new Promise(() => undefined);
}

async function collect(stt: SpeechToText, frames: AsyncIterable<VoicedFrame>): Promise<Recognition[]> {
  const all: Recognition[] = [];
  for await (const one of stt.recognize(frames, hint, new AbortController().signal)) all.push(one);
  return all;
}

/** Frames that stop at the first pause of 250 ms until the recogniser has said something. */
class PacedFrames implements AsyncIterable<VoicedFrame> {
  readonly #frames: readonly VoicedFrame[];
  readonly #said = Promise.withResolvers<void>();

  constructor(frames: readonly VoicedFrame[], waits: boolean) {
    this.#frames = frames;
    if (!waits) this.goOn();
  }

  goOn(): void {
    this.#said.resolve();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<VoicedFrame> {
    let spoken = false;
    let quietFrames = 0;
    for (const frame of this.#frames) {
      spoken ||= frame.speech >= 0.5;
      quietFrames = frame.speech >= 0.5 ? 0 : quietFrames + 1;
      yield frame;
      if (spoken && quietFrames === 8) await this.#said.promise;
    }
  }
}
