import { DemoBroken } from "./demo-broken.ts";

/** What happened, in order, and a way to wait for what is to come. Keeps everything: a demonstration is short. */
export class Diary<T> {
  readonly #name: string;
  readonly entries: T[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(name: string) {
    this.#name = name;
  }

  /** A place in the diary: what comes after now. */
  get mark(): number {
    return this.entries.length;
  }

  add(entry: T): void {
    this.entries.push(entry);
    for (const look of [...this.#waiting]) look();
  }

  /** The first entry from `mark` on that fits. Throws `DemoBroken` after `withinMs`. */
  next<S extends T>(fits: (entry: T) => entry is S, options: { mark: number; withinMs: number; what: string }): Promise<S> {
    const { mark, withinMs, what } = options;
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.entries.slice(mark).find(fits);
        if (found === undefined) return;
        done();
        resolve(found);
      };
      const timer = setTimeout(() => {
        done();
        reject(new DemoBroken(`${this.#name}: ${what} did not happen within ${String(Math.round(withinMs / 1000))} s`));
      }, withinMs);
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
