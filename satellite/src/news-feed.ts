import { Fault } from "@homeroom/protocol";
import type { Clock } from "./clock.ts";

const maxUnread = 1000;

interface Reader<T> {
  unread: T[];
  wake: () => void;
}

/** Hands news to any number of readers, each at its own pace. A reader who falls behind loses the oldest, counted. */
export class NewsFeed<T> {
  readonly #readers = new Set<Reader<T>>();
  #ended = false;
  dropped = 0;

  announce(item: T): void {
    for (const reader of this.#readers) {
      reader.unread.push(item);
      if (reader.unread.length > maxUnread) {
        reader.unread.shift();
        this.dropped += 1;
      }
      reader.wake();
    }
  }

  /** Everything from now on. */
  read(): AsyncIterableIterator<T> {
    const reader: Reader<T> = { unread: [], wake: () => {} };
    this.#readers.add(reader);
    const leave = (): Promise<IteratorResult<T>> => {
      this.#readers.delete(reader);
      reader.wake();
      return Promise.resolve({ done: true, value: undefined });
    };
    const next = async (): Promise<IteratorResult<T>> => {
      while (reader.unread.length === 0 && !this.#ended && this.#readers.has(reader)) {
        await new Promise<void>((resolve) => {
          reader.wake = resolve;
        });
      }
      const [item] = reader.unread.splice(0, 1);
      return item === undefined ? leave() : { done: false, value: item };
    };
    const iterator = { next, return: leave, [Symbol.asyncIterator]: () => iterator };
    // Node's type also asks for [Symbol.asyncDispose], which no reader here uses.
    return iterator as AsyncIterableIterator<T>;
  }

  /** The first item from now on that fits. Rejects with a Fault `news-missing` after `withinMs` or at the end. */
  async first(clock: Clock, fits: (item: T) => boolean, withinMs: number, what = "the news"): Promise<T> {
    const items = this.read();
    const callOff = clock.after(withinMs, () => void items.return?.());
    try {
      for await (const item of items) if (fits(item)) return item;
    } finally {
      callOff();
    }
    throw new Fault("news-missing", `${what} did not come within ${withinMs} ms`);
  }

  end(): void {
    this.#ended = true;
    for (const reader of this.#readers) reader.wake();
  }
}
