import { type ChildProcess, spawn } from "node:child_process";
import { writeSync } from "node:fs";
import { Fault } from "@homeroom/protocol";
import { closeAll, openPipe, openUnnamedFile, replaceContent } from "./pocketsphinx-channels.ts";
import { howToInstall } from "./pocketsphinx-dictionary.ts";
import { type Decoding, DecodingReader } from "./pocketsphinx-log.ts";

export interface EngineSetup {
  readonly binary: string;
  /** Folder with `en-us/` (the acoustic model). */
  readonly modelFolder: string;
  readonly dictionaryText: string;
  /** A statistical language model instead of grammars, for free speech. */
  readonly languageModel?: string;
}

/** What to decode: 16 kHz mono, and the grammar to decode it with (none with a language model). */
export interface DecodingJob {
  readonly samples: Int16Array;
  readonly grammar: string;
}

export interface PocketsphinxEngine {
  readonly pid: number | undefined;
  /** One at a time. Rejects with a Fault `stt-died` when the process ends on the way. */
  decode(job: DecodingJob): Promise<Decoding>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  kill(): void;
}

/** Something that every dictionary pronounces; the engine insists on a grammar to begin with. */
const firstGrammar = "FSG_BEGIN none\nNUM_STATES 2\nSTART_STATE 0\nFINAL_STATE 1\nTRANSITION 0 1 1 yes\nFSG_END\n";

/** Where the binary is looked for; nothing of the hub's own environment reaches the engine. */
const searchPath = "/usr/local/bin:/usr/bin:/bin";

/** The child's file descriptors, by position in `stdio`. */
const child = { jobs: 3, grammars: 4, audio: 5, grammar: 6, dictionary: 7 } as const;

/**
 * One `pocketsphinx_batch` that is kept alive: its list of recordings is a pipe, and each line that is written there decodes what
 * stands in the audio file with what stands in the grammar file. Resolves as soon as the process is spawned; rejects with a
 * Fault `stt-unavailable` where it cannot be.
 */
export async function startPocketsphinxEngine(setup: EngineSetup): Promise<PocketsphinxEngine> {
  const jobs = await openPipe();
  const grammars = await openPipe();
  const [audio, grammar, dictionary] = [openUnnamedFile(), openUnnamedFile(), openUnnamedFile()];
  replaceContent(grammar, Buffer.from(firstGrammar));
  replaceContent(dictionary, Buffer.from(setup.dictionaryText, "latin1"));
  const engine = spawn(setup.binary, argumentsFor(setup), {
    stdio: ["ignore", "ignore", "pipe", jobs.readEnd, grammars.readEnd, audio, grammar, dictionary],
    env: { PATH: searchPath, LC_ALL: "C" },
  });
  closeAll([jobs.readEnd, grammars.readEnd, dictionary]);
  const running = new RunningEngine(engine, { jobs: jobs.writeEnd, grammars: grammars.writeEnd, audio, grammar });
  await running.spawned;
  return running;
}

/**
 * `-compallsen`: scores are relative to the best of all sounds, so that they can be compared between grammars. `-wip`: fewer words
 * rather than more (148 of 159 synthetic answers understood, against 147). `-bestpath` is of no use to so small grammars.
 */
function argumentsFor({ modelFolder, languageModel }: EngineSetup): readonly string[] {
  const search =
    languageModel === undefined
      ? [
          "-fsg",
          `/dev/fd/${child.grammar}`,
          "-fsgctl",
          `/dev/fd/${child.grammars}`,
          "-compallsen",
          "yes",
          "-wip",
          "0.1",
          "-bestpath",
          "no",
        ]
      : ["-lm", languageModel];
  const audio = ["-adcin", "yes", "-cepext", "", "-ctl", `/dev/fd/${child.jobs}`];
  const model = ["-hmm", `${modelFolder}/en-us`, "-dict", `/dev/fd/${child.dictionary}`];
  return [...model, ...audio, ...search, "-backtrace", "yes"];
}

interface Channels {
  readonly jobs: number;
  readonly grammars: number;
  readonly audio: number;
  readonly grammar: number;
}

class RunningEngine implements PocketsphinxEngine {
  readonly ended: Promise<void>;
  readonly spawned: Promise<void>;
  readonly #process: ChildProcess;
  readonly #channels: Channels;
  readonly #reader = new DecodingReader();
  #job: PromiseWithResolvers<Decoding> | null = null;
  #grammarText = firstGrammar;
  #open = true;

  constructor(engine: ChildProcess, channels: Channels) {
    this.#process = engine;
    this.#channels = channels;
    const spawned = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    this.spawned = spawned.promise;
    this.ended = ended.promise;
    engine.once("spawn", () => spawned.resolve());
    engine.once("error", (cause) => {
      spawned.reject(new Fault("stt-unavailable", `The speech recogniser does not start. ${howToInstall}`, { cause }));
      this.#end(ended);
    });
    engine.once("exit", () => this.#end(ended));
    engine.stderr?.setEncoding("latin1").on("data", (piece: string) => this.#read(piece));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  decode({ samples, grammar }: DecodingJob): Promise<Decoding> {
    if (!this.#open) return Promise.reject(died());
    this.#job = Promise.withResolvers<Decoding>();
    replaceContent(this.#channels.audio, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
    if (grammar !== this.#grammarText) replaceContent(this.#channels.grammar, Buffer.from(grammar, "latin1"));
    this.#grammarText = grammar;
    writeLine(this.#channels.jobs, `/dev/fd/${child.audio}`);
    writeLine(this.#channels.grammars, `/dev/fd/${child.grammar}`);
    return this.#job.promise;
  }

  kill(): void {
    this.#process.kill("SIGKILL");
  }

  #read(piece: string): void {
    for (const decoding of this.#reader.read(piece)) {
      this.#job?.resolve(decoding);
      this.#job = null;
      // The voice is not kept for longer than it is needed.
      if (this.#open) replaceContent(this.#channels.audio, new Uint8Array());
    }
  }

  #end(ended: PromiseWithResolvers<void>): void {
    if (!this.#open) return;
    this.#open = false;
    closeAll(Object.values(this.#channels));
    this.#job?.reject(died());
    this.#job = null;
    ended.resolve();
  }
}

/** The pipe never fills: one line is written for each decoding, and the engine has read the one before. */
function writeLine(pipe: number, line: string): void {
  try {
    writeSync(pipe, `${line}\n`);
  } catch {
    // The process has just ended: its exit, which is about to be told, fails the job.
  }
}

function died(): Fault {
  return new Fault("stt-died", "The speech recogniser's process ended while it was listening. It is started again.");
}
