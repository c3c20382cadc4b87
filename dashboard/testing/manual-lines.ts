import type { EventLine, HouseFeedNeeds } from "../src/state/house-feed.ts";

/** Event lines that say what a test tells them, and a clock that runs out when the test says so. */
export class ManualLines implements HouseFeedNeeds {
  readonly opened: ManualLine[] = [];
  /** What `random` gives. */
  luck = 1;
  #waiting: { ms: number; run: () => void } | null = null;

  openEvents(): ManualLine {
    const line = new ManualLine();
    this.opened.push(line);
    return line;
  }

  after(ms: number, run: () => void): () => void {
    const waiting = { ms, run };
    this.#waiting = waiting;
    return () => {
      if (this.#waiting === waiting) this.#waiting = null;
    };
  }

  random(): number {
    return this.luck;
  }

  get last(): ManualLine {
    const line = this.opened.at(-1);
    if (line === undefined) throw new Error("no line was opened yet");
    return line;
  }

  /** How long the feed waits for something now, or null. */
  get waitingMs(): number | null {
    return this.#waiting?.ms ?? null;
  }

  /** The wait is over. */
  runOut(): void {
    const run = this.#waiting?.run;
    this.#waiting = null;
    run?.();
  }
}

export class ManualLine implements EventLine {
  closed = false;
  readonly #listeners: { type: string; listener: (event: { data?: unknown }) => void }[] = [];

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.#listeners.push({ type, listener });
  }

  close(): void {
    this.closed = true;
  }

  tell(type: string, data: unknown): void {
    this.tellRaw(type, JSON.stringify(data));
  }

  tellRaw(type: string, data: string | undefined): void {
    for (const one of this.#listeners) if (one.type === type) one.listener({ data });
  }
}
