import { Fault } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { HeardPhrase, MicFrame, WakeDetector } from "../ports.ts";
import { EngineFeed } from "../wake/engine-feed.ts";
import { endedFault, type RunningCommand, runCommand } from "./command.ts";

const restartAfterMs = 2000;
/** Four seconds of sound that the engine has not taken yet, trials among it: beyond it frames are dropped; late is worse than missed. */
const maxWaitingBytes = 128 * 1024;

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
 * each utterance that holds the phrase. What makes it print within the utterance is told in wake/engine-feed.ts, and what else was tried
 * in docs/decisions/0010-wake-within-the-utterance.md. Started again two seconds after it dies; a phrase that it cannot pronounce, or a program that is not there, is told once and ends it.
 */
export class PocketSphinxWake implements WakeDetector {
  readonly #options: PocketSphinxWakeOptions;
  #running: RunningCommand | undefined;
  #callOff = (): void => {};
  readonly #feed: EngineFeed;
  readonly counters = { framesDropped: 0, restarts: 0 };

  constructor(options: PocketSphinxWakeOptions) {
    this.#options = options;
    this.#feed = new EngineFeed((pcm) => this.#running?.stdin.write(pcm));
  }

  start(onWake: (heard: HeardPhrase) => void, onFault: (fault: Fault) => void): void {
    this.stop();
    const { phrase, clock } = this.#options;
    const command = commandOf(this.#options);
    const running = runCommand(command);
    this.#running = running;
    running.stdout.setEncoding("utf8").on("data", (printed: string) => {
      // One chunk may hold several utterances that waited together; they are one wake.
      if (this.#running !== running || !printed.includes(phrase)) return;
      const heard = this.#feed.heard();
      if (heard !== null) onWake({ phrase, ...heard });
    });
    // The engine goes on without the word that it does not know, and would never hear the phrase.
    running.stderr.on("data", (said: string) => {
      if (this.#running !== running || !said.includes("missing in the dictionary")) return;
      this.stop();
      onFault(unknownPhrase(phrase));
    });
    void running.ended.then((end) => {
      if (this.#running !== running) return;
      this.#running = undefined;
      if (end.stderr.endsWith("ended 127")) {
        onFault(missingProgram());
        return;
      }
      onFault(endedFault("wake", command, end));
      this.counters.restarts += 1;
      this.#callOff = clock.after(restartAfterMs, () => this.start(onWake, onFault));
    });
  }

  hear(frame: MicFrame): void {
    const running = this.#running;
    if (running === undefined) return;
    if (running.stdin.writableLength > maxWaitingBytes) {
      this.counters.framesDropped += 1;
      return;
    }
    this.#feed.hear(frame);
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
 * voices, alone, before a question and run into it (9 ways), and against 7 minutes of read sentences and 3 of music: 1e-20
 * (0.5) hears 8 and is woken by 2 moments of music; 1e-25 hears all 9, 5 of music; 1e-30 20; 1e-40 even by 7 sentences.
 */
export function thresholdOf(sensitivity: number): string {
  return `1e-${Math.round(40 * sensitivity)}`;
}

/**
 * How far above the room's noise the engine takes sound for speech. With its own 2.0 the first moments of a quiet room pass for
 * an utterance, it gets used to them, and the first call is not recognised: 98 of 108 calls heard (three synthetic voices, three
 * levels, four levels of noise), 108 with 3.5. In 28 minutes of read sentences 5 mistakes, 4 with 2.0.
 */
const engineVadThreshold = 3.5;

function commandOf({ phrase, sensitivity, program }: PocketSphinxWakeOptions): string {
  const settings = `-keyphrase '${phrase.replaceAll("'", "'\\''")}' -kws_threshold ${thresholdOf(sensitivity)} -vad_threshold ${engineVadThreshold} -infile /dev/stdin`;
  // Through cat, because Node gives a child a socket for its input, and the engine opens /dev/stdin by name, which only a pipe
  // allows. Cat would outlive a dead engine until the next frame, so the group ends itself.
  return `cat | { ${program ?? "pocketsphinx_continuous"} ${settings}; echo "ended $?" >&2; kill -9 0; }`;
}

function missingProgram(): Fault {
  return new Fault(
    "wake-missing",
    "The wake phrase needs the program pocketsphinx_continuous: apt-get install pocketsphinx pocketsphinx-en-us. Push to talk works.",
  );
}

function unknownPhrase(phrase: string): Fault {
  return new Fault(
    "wake-phrase-unknown",
    `No pronunciation is known for every word of the wake phrase "${phrase}". Choose other English words. Push to talk works.`,
  );
}
