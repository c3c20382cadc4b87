import type { BusEvents } from "../src/ports/satellite-bus.ts";

export type BusNews =
  | { readonly type: "login" | "gone"; readonly sat: string }
  | { readonly type: "received"; readonly sat: string; readonly topic: string; readonly text: string };

interface Waiter {
  matches(news: BusNews): boolean;
  resolve(news: BusNews): void;
}

/** The hub's side of a bus: lets satellites in whose password is "pw-" and their id, and keeps what it is told. */
export class RecordingBusEvents implements BusEvents {
  readonly news: BusNews[] = [];
  #waiters: Waiter[] = [];

  login(sat: string, password: string): Promise<boolean> {
    this.#add({ type: "login", sat });
    return Promise.resolve(password === `pw-${sat}`);
  }

  received(sat: string, topic: string, payload: Uint8Array): void {
    this.#add({ type: "received", sat, topic, text: new TextDecoder().decode(payload) });
  }

  gone(sat: string): void {
    this.#add({ type: "gone", sat });
  }

  /** Resolves with the first news, past or to come, that matches. */
  until(matches: (news: BusNews) => boolean): Promise<BusNews> {
    const past = this.news.find(matches);
    if (past !== undefined) return Promise.resolve(past);
    return new Promise((resolve) => {
      this.#waiters.push({ matches, resolve });
    });
  }

  untilReceived(text: string): Promise<BusNews> {
    return this.until((news) => news.type === "received" && news.text === text);
  }

  untilGone(sat: string): Promise<BusNews> {
    return this.until((news) => news.type === "gone" && news.sat === sat);
  }

  #add(news: BusNews): void {
    this.news.push(news);
    for (const waiter of this.#waiters) if (waiter.matches(news)) waiter.resolve(news);
    this.#waiters = this.#waiters.filter((waiter) => !waiter.matches(news));
  }
}
