import { Fault } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { HeardPhrase, MicFrame, WakeDetector } from "../ports.ts";
import { endedFault, type RunningCommand, runCommand } from "./command.ts";

const restartAfterMs = 2000;
/** Two seconds of sound that the engine has not taken yet: beyond it frames are dropped, for a late wake is worse than a missed one. */
const maxWaitingBytes = 64 * 1024;

export interface PocketSphinxWakeOptions {
  phrase: string;
  /** 0..1; see `thresholdOf`. */
  sensitivity: number;
  clock: Clock;
  /** The program; Debian's by default. */
  program?: string;
}

/**
 * Keyphrase spotting by one long-lived pocketsphinx_continuous, which reads samples from its standard input and prints a line for
 * each utterance that holds the phrase, as soon as the utterance is over. Started again two seconds after it dies; a phrase
 * that it cannot pronounce, or a program that is not there, is told once and ends it.
 */
export class PocketSphinxWake implements WakeDetector {
  readonly #options: PocketSphinxWakeOptions;
  #running: RunningCommand | undefined;
  #callOff = (): void => {};
  readonly counters = { framesDropped: 0, restarts: 0 };

  constructor(options: PocketSphinxWakeOptions) {
    this.#options = options;
  }

  start(onWake: (heard: HeardPhrase) => void, onFault: (fault: Fault) => void): void {
    this.stop();
    const { phrase, clock } = this.#options;
    const command = commandOf(this.#options);
    const running = runCommand(command);
    this.#running = running;
    running.stdout.setEncoding("utf8").on("data", (printed: string) => {
      // One chunk may hold several utterances that waited together; they are one wake.
      if (this.#running === running && printed.includes(phrase)) onWake({ phrase });
    });
    void running.ended.then((end) => {
      if (this.#running !== running) return;
      const hopeless = hopelessFault(end, this.#options);
      onFault(hopeless ?? endedFault("wake", command, end));
      this.#running = undefined;
      if (hopeless !== undefined) return;
      this.counters.restarts += 1;
      this.#callOff = clock.after(restartAfterMs, () => this.start(onWake, onFault));
    });
  }

  hear(frame: MicFrame): void {
    const running = this.#running;
    if (running === undefined) return;
    if (running.stdin.writableLength > maxWaitingBytes) this.counters.framesDropped += 1;
    else running.stdin.write(frame.pcm);
  }

  stop(): void {
    this.#callOff();
    const running = this.#running;
    this.#running = undefined;
    running?.kill();
  }
}

/**
 * The engine's threshold for a sensitivity: 10 to the power -40 * sensitivity. Measured with "hey tutor" by three synthetic
 * voices in nine ways: 1e-10 hears 6 of 9, 1e-20 (0.5) 8 and mistakes nothing in 7 minutes of read sentences, 1e-30 hears
 * all, but music wakes it every few seconds.
 */
export function thresholdOf(sensitivity: number): string {
  return `1e-${Math.round(40 * sensitivity)}`;
}

function commandOf({ phrase, sensitivity, program }: PocketSphinxWakeOptions): string {
  const settings = `-keyphrase '${phrase.replaceAll("'", "'\\''")}' -kws_threshold ${thresholdOf(sensitivity)} -infile /dev/stdin`;
  // Through cat, because Node gives a child a socket for its input, and the engine opens /dev/stdin by name, which only a pipe allows.
  return `cat | ${program ?? "pocketsphinx_continuous"} ${settings}`;
}

function hopelessFault(end: { code: number | null; stderr: string }, options: PocketSphinxWakeOptions): Fault | undefined {
  if (end.code === 127) {
    return new Fault(
      "wake-missing",
      "The wake phrase needs the program pocketsphinx_continuous: apt-get install pocketsphinx pocketsphinx-en-us. Push to talk works.",
    );
  }
  if (!/missing in the dictionary|Failed to create kws search/.test(end.stderr)) return undefined;
  return new Fault(
    "wake-phrase-unknown",
    `No pronunciation is known for every word of the wake phrase "${options.phrase}". Choose other English words. Push to talk works.`,
  );
}
