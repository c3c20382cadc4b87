import { micFrameMs, micFrameSamples, samplesToBytes } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { MicFrame, Microphone } from "../ports.ts";
import { RoomNoise } from "./room-noise.ts";

/** After a stall no more than this is made up for; older time is lost, as it is with a real sound card. */
const maxCatchUpFrames = 30;

/**
 * A microphone that hears what a script says into it, in real time: one frame every 32 ms, a faint noise floor while nobody
 * speaks. What is said waits while the microphone is stopped.
 */
export class WavMicrophone implements Microphone {
  readonly #clock: Clock;
  readonly #queue: { samples: Int16Array; at: number; done: () => void }[] = [];
  readonly #noise = new RoomNoise();
  #callOff = (): void => {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  start(onFrame: (frame: MicFrame) => void): void {
    this.stop();
    const startedMs = this.#clock.nowMs();
    const startedWallMs = this.#clock.wallMs();
    let captured = 0;
    const capture = () => {
      const due = Math.floor((this.#clock.nowMs() - startedMs) / micFrameMs);
      captured = Math.max(captured, due - maxCatchUpFrames);
      for (; captured < due; captured += 1) {
        onFrame({
          pcm: samplesToBytes(this.#nextFrame()),
          capturedUs: Math.round((startedWallMs + captured * micFrameMs) * 1000),
        });
      }
      wait();
    };
    const wait = () => {
      const nextMs = startedMs + (captured + 1) * micFrameMs;
      this.#callOff = this.#clock.after(Math.max(0, nextMs - this.#clock.nowMs()), capture);
    };
    wait();
  }

  stop(): void {
    this.#callOff();
  }

  /** 16 kHz samples, after whatever is still being said. Resolves when the last of them has been captured. */
  say(samples: Int16Array): Promise<void> {
    return new Promise((done) => this.#queue.push({ samples, at: 0, done }));
  }

  #nextFrame(): Int16Array {
    const frame = new Int16Array(micFrameSamples);
    let filled = 0;
    while (filled < frame.length) {
      const said = this.#queue[0];
      if (said === undefined) break;
      const part = said.samples.subarray(said.at, said.at + frame.length - filled);
      frame.set(part, filled);
      filled += part.length;
      said.at += part.length;
      if (said.at < said.samples.length) break;
      this.#queue.shift();
      said.done();
    }
    for (; filled < frame.length; filled += 1) frame[filled] = this.#noise.next();
    return frame;
  }
}
