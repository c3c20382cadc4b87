import type { SpeechCache } from "../src/speak/speech-cache.ts";

/** A speech cache without a disk, so that a test on manual time waits for nothing real. */
export class MemorySpeechCache implements SpeechCache {
  readonly counts = { evicted: 0, corrupt: 0, writeFailures: 0, writesDropped: 0, bytes: 0, files: 0 };
  readonly #kept = new Map<string, Int16Array>();

  peek(key: string): Int16Array | null {
    return this.#kept.get(key) ?? null;
  }

  get(key: string): Promise<Int16Array | null> {
    return Promise.resolve(this.peek(key));
  }

  put(key: string, samples: Int16Array): Promise<void> {
    this.#kept.set(key, samples);
    return Promise.resolve();
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }
}
