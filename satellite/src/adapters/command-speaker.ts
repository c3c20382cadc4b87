import type { Fault } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { Playback, Speaker } from "../ports.ts";
import { endedFault, type RunningCommand, runCommand } from "./command.ts";
import { Pace } from "./pace.ts";

/** A program that has got everything, but has not ended so long after the last sample should have sounded, hangs. */
const hangMs = 2000;

export interface CommandSpeakerOptions {
  /** Reads raw samples from its standard input, mono, signed 16-bit little-endian; `{rate}` becomes the sample rate. It ends when everything has sounded. */
  command: string;
  clock: Clock;
  onFault: (fault: Fault) => void;
}

/** Plays through a program such as aplay or pw-cat, one process for each sound: its end is the sound's end, killing it is silence. */
export class CommandSpeaker implements Speaker {
  readonly #options: CommandSpeakerOptions;
  /** Most sound cards take one program at a time, so the next one starts when the last has gone. */
  #free: Promise<unknown> = Promise.resolve();

  constructor(options: CommandSpeakerOptions) {
    this.#options = options;
  }

  open(rateHz: number): Playback {
    const playback = new CommandPlayback(this.#options, rateHz, this.#free);
    this.#free = playback.gone;
    return playback;
  }
}

class CommandPlayback implements Playback {
  readonly gone: Promise<void>;
  readonly #clock: Clock;
  readonly #pace: Pace;
  readonly #early: Uint8Array[] = [];
  #running: RunningCommand | undefined;
  #finishing = false;
  #stopped = false;

  constructor(options: CommandSpeakerOptions, rateHz: number, free: Promise<unknown>) {
    this.#clock = options.clock;
    this.#pace = new Pace(options.clock, rateHz);
    this.gone = free.then(() => this.#run(options, rateHz));
  }

  write(pcm: Uint8Array): void {
    if (this.#stopped || this.#finishing) return;
    this.#pace.wrote(pcm.length);
    if (this.#running === undefined) this.#early.push(pcm);
    else this.#running.stdin.write(pcm);
  }

  pendingMs(): number {
    return this.#stopped ? 0 : this.#pace.pendingMs();
  }

  async finish(): Promise<void> {
    this.#finishing = true;
    this.#running?.stdin.end();
    const callOff = this.#clock.after(this.#pace.pendingMs() + hangMs, () => this.stop());
    await this.gone;
    callOff();
  }

  stop(): void {
    this.#stopped = true;
    this.#running?.kill();
  }

  #silenced(): boolean {
    return this.#stopped;
  }

  async #run(options: CommandSpeakerOptions, rateHz: number): Promise<void> {
    if (this.#stopped) return;
    const command = options.command.replaceAll("{rate}", String(rateHz));
    const running = runCommand(command);
    this.#running = running;
    running.stdout.resume();
    for (const pcm of this.#early.splice(0)) running.stdin.write(pcm);
    if (this.#finishing) running.stdin.end();
    const end = await running.ended;
    if (end.code === 0 || this.#silenced()) return;
    options.onFault(endedFault("speaker", command, end));
    // The reply goes on in silence, at its pace: the hub's lesson must not race ahead of a child who only hears nothing.
    await new Promise<void>((resolve) => this.#clock.after(this.#pace.pendingMs(), resolve));
  }
}
