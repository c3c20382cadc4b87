import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "@homeroom/protocol";
import { createRecency, type Recency } from "./recency.ts";
import { decodeSpeech, encodeSpeech } from "./speech-file.ts";

export interface SpeechCacheOptions {
  /** Made if it is missing; everything in it is the cache's own. */
  readonly dir: string;
  /** On disk. */
  readonly maxBytes: number;
  /** Kept at hand as well. Default 16 MB, some six minutes of speech. */
  readonly maxMemoryBytes?: number;
  /** Told once when the folder cannot be written, `cache-unwritable`, and again only after it could be. */
  readonly onFault?: (fault: Fault) => void;
}

export interface SpeechCacheCounts {
  /** Files removed for want of room, least recently used first. */
  evicted: number;
  /** Files that were not whole, and were removed. */
  corrupt: number;
  writeFailures: number;
  /** Sentences not stored because too many waited to be written. */
  writesDropped: number;
}

/** Spoken sentences by what was said, how, and by which voice. It never fails: what it cannot keep is made again. */
export interface SpeechCache {
  readonly counts: Readonly<SpeechCacheCounts & { bytes: number; files: number }>;
  /** What is at hand, at once. */
  peek(key: string): Int16Array | null;
  /** What is at hand or on disk, which is then at hand. */
  get(key: string): Promise<Int16Array | null>;
  /** Keeps it at hand at once; resolves when it is on disk, or could not be written. */
  put(key: string, samples: Int16Array): Promise<void>;
  /** Resolves when nothing waits to be written. */
  flush(): Promise<void>;
}

/** The name under which a sentence is kept: a hash, so that no folder listing tells what is said in a house. */
export function speechKey(voice: string, pace: number, text: string): string {
  return createHash("sha256")
    .update(JSON.stringify([voice, pace, text]))
    .digest("hex");
}

export function createSpeechCache(options: SpeechCacheOptions): SpeechCache {
  return new DiskSpeechCache(options);
}

const maxWaitingWrites = 64;
const suffix = ".speech";

class DiskSpeechCache implements SpeechCache {
  readonly #options: SpeechCacheOptions;
  readonly #atHand: Recency<Int16Array>;
  readonly #onDisk: Recency<{ readonly byteLength: number }>;
  readonly #counts: SpeechCacheCounts = { evicted: 0, corrupt: 0, writeFailures: 0, writesDropped: 0 };
  #indexed: Promise<void> | null = null;
  #writing: Promise<void> = Promise.resolve();
  #waitingWrites = 0;
  #writeNumber = 0;
  #reported = false;

  constructor(options: SpeechCacheOptions) {
    this.#options = options;
    this.#atHand = createRecency(options.maxMemoryBytes ?? 16_000_000);
    this.#onDisk = createRecency(options.maxBytes);
  }

  get counts() {
    return { ...this.#counts, bytes: this.#onDisk.bytes, files: this.#onDisk.size };
  }

  peek(key: string): Int16Array | null {
    return this.#atHand.use(key);
  }

  async get(key: string): Promise<Int16Array | null> {
    const known = this.peek(key);
    if (known) return known;
    await this.#index();
    if (!this.#onDisk.use(key)) return null;
    const samples = await this.#read(key);
    if (samples) this.#atHand.add(key, samples);
    return samples;
  }

  async put(key: string, samples: Int16Array): Promise<void> {
    this.#atHand.add(key, samples);
    if (this.#waitingWrites >= maxWaitingWrites) {
      this.#counts.writesDropped += 1;
      return;
    }
    this.#waitingWrites += 1;
    // One after the other, so that the bound on the disk holds and speech does not wait behind a crowd of writes.
    this.#writing = this.#writing.then(() => this.#write(key, samples));
    await this.#writing;
  }

  flush(): Promise<void> {
    return this.#writing;
  }

  #path(key: string): string {
    return join(this.#options.dir, key + suffix);
  }

  #index(): Promise<void> {
    this.#indexed ??= this.#scan().catch((error: unknown) => this.#unwritable(error));
    return this.#indexed;
  }

  async #scan(): Promise<void> {
    const { dir } = this.#options;
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const files: { key: string; byteLength: number; usedMs: number }[] = [];
    for (const name of await readdir(dir)) {
      if (name.endsWith(".part")) await rm(join(dir, name), { force: true });
      if (!name.endsWith(suffix)) continue;
      const { size, mtimeMs } = await stat(join(dir, name));
      files.push({ key: name.slice(0, -suffix.length), byteLength: size, usedMs: mtimeMs });
    }
    for (const { key, byteLength } of files.sort((one, other) => one.usedMs - other.usedMs)) {
      await this.#evict(this.#onDisk.add(key, { byteLength }));
    }
  }

  async #read(key: string): Promise<Int16Array | null> {
    const path = this.#path(key);
    try {
      const samples = decodeSpeech(await readFile(path));
      if (samples) {
        // The time of the last use outlives the process; where it cannot be written, a restart forgets the order.
        utimes(path, new Date(), new Date()).catch(() => undefined);
        return samples;
      }
    } catch {
      // Gone or unreadable: as good as broken.
    }
    this.#counts.corrupt += 1;
    this.#onDisk.remove(key);
    await rm(path, { force: true }).catch(() => undefined);
    return null;
  }

  async #write(key: string, samples: Int16Array): Promise<void> {
    const part = join(this.#options.dir, `${key}.${process.pid}-${this.#writeNumber++}.part`);
    try {
      await this.#index();
      const file = encodeSpeech(samples);
      if (file.byteLength > this.#options.maxBytes) return;
      await mkdir(this.#options.dir, { recursive: true, mode: 0o700 });
      // Room first: a disk that is full because of this folder shall not stay so.
      await this.#evict(this.#onDisk.makeRoom(file.byteLength));
      await writeFile(part, file, { mode: 0o600 });
      await rename(part, this.#path(key));
      this.#onDisk.add(key, { byteLength: file.byteLength });
      this.#reported = false;
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      this.#unwritable(error);
    } finally {
      this.#waitingWrites -= 1;
    }
  }

  async #evict(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#counts.evicted += 1;
      await rm(this.#path(key), { force: true });
    }
  }

  #unwritable(cause: unknown): void {
    this.#counts.writeFailures += 1;
    if (this.#reported) return;
    this.#reported = true;
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    const message = `The folder of spoken sentences, ${this.#options.dir}, cannot be used (${why}). Speech goes on, only later: free some space or give the hub the right to write there.`;
    this.#options.onFault?.(new Fault("cache-unwritable", message, { cause }));
  }
}
