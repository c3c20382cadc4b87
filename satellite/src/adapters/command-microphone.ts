import { type Fault, micFrameMs, micFrameSamples, micRateHz } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { MicFrame, Microphone } from "../ports.ts";
import { endedFault, type RunningCommand, runCommand } from "./command.ts";

const frameBytes = micFrameSamples * 2;
/** A microphone that was unplugged comes back by itself. */
const restartAfterMs = 2000;

export interface CommandMicrophoneOptions {
  /** Writes raw samples to its standard output: 16 kHz, mono, signed 16-bit little-endian. */
  command: string;
  clock: Clock;
}

/** Captures through a program such as arecord or pw-cat; started again two seconds after it ends by itself. */
export class CommandMicrophone implements Microphone {
  readonly #options: CommandMicrophoneOptions;
  #running: RunningCommand | undefined;
  #callOff = (): void => {};
  #faultTold = false;

  constructor(options: CommandMicrophoneOptions) {
    this.#options = options;
  }

  start(onFrame: (frame: MicFrame) => void, onFault: (fault: Fault) => void): void {
    this.stop();
    const { command, clock } = this.#options;
    const running = runCommand(command);
    this.#running = running;
    running.stdin.end();
    const cut = cutFrames(clock, (frame) => {
      this.#faultTold = false;
      onFrame(frame);
    });
    running.stdout.on("data", (chunk: Uint8Array) => {
      if (this.#running === running) cut(chunk);
    });
    void running.ended.then((end) => {
      if (this.#running !== running) return;
      if (!this.#faultTold) onFault(endedFault("microphone", command, end));
      this.#faultTold = true;
      this.#callOff = clock.after(restartAfterMs, () => this.start(onFrame, onFault));
    });
  }

  stop(): void {
    this.#callOff();
    const running = this.#running;
    this.#running = undefined;
    running?.kill();
  }
}

/** Further from the steady beat than this, time was lost (a stall, a suspended machine, a clock that was set): begin a new beat. */
const lostBeatUs = 200_000;

/** Cuts a stream of bytes into frames, whose times are 32 ms apart however unevenly the chunks arrive. */
function cutFrames(clock: Clock, onFrame: (frame: MicFrame) => void): (chunk: Uint8Array) => void {
  let rest = new Uint8Array(0);
  let beatUs = Number.NEGATIVE_INFINITY;
  return (chunk) => {
    const nowUs = clock.wallMs() * 1000;
    const bytes = new Uint8Array(rest.length + chunk.length);
    bytes.set(rest);
    bytes.set(chunk, rest.length);
    let at = 0;
    for (; at + frameBytes <= bytes.length; at += frameBytes) {
      const capturedUs = Math.max(0, Math.round(nowUs - ((bytes.length - at) / 2 / micRateHz) * 1_000_000));
      const dueUs = beatUs + micFrameMs * 1000;
      // Never back: a machine whose clock is set, or a program that hands over much at once, keeps the beat.
      beatUs = capturedUs - dueUs < lostBeatUs ? dueUs : capturedUs;
      onFrame({ pcm: bytes.subarray(at, at + frameBytes), capturedUs: beatUs });
    }
    rest = bytes.slice(at);
  };
}
