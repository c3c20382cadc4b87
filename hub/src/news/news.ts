import { emptyHouse, type House, reduceHouse, type TurnEvent } from "@homeroom/protocol";

/** Beside the road: what happened is told to whoever listens. Nothing here steers a turn. */
export interface News {
  announce(event: TurnEvent): void;
  /** The house as all news so far has made it. */
  house(): House;
  /** News from now on. Ends when `signal` aborts, or when the listener is more than `listenerBound` events behind. */
  listen(signal: AbortSignal): AsyncIterable<TurnEvent>;
  readonly counts: { readonly announced: number; readonly listenersDropped: number };
}

/** A page that is so far behind is better served by a fresh picture of the house; it is dropped and asks again. */
export const listenerBound = 1_000;

export function createNews(): News {
  let house = emptyHouse;
  const listeners = new Set<Listener>();
  const counts = { announced: 0, listenersDropped: 0 };
  return {
    counts,
    house: () => house,
    announce(event) {
      counts.announced += 1;
      house = reduceHouse(house, event);
      for (const listener of listeners) {
        if (listener.push(event)) continue;
        listeners.delete(listener);
        counts.listenersDropped += 1;
      }
    },
    async *listen(signal) {
      const listener = createListener();
      listeners.add(listener);
      signal.addEventListener("abort", listener.end, { once: true });
      if (signal.aborted) listener.end();
      try {
        yield* listener.events();
      } finally {
        listeners.delete(listener);
        signal.removeEventListener("abort", listener.end);
      }
    },
  };
}

interface Listener {
  /** False when the listener is too far behind; it has then been ended. */
  push(event: TurnEvent): boolean;
  end: () => void;
  events(): AsyncGenerator<TurnEvent>;
}

function createListener(): Listener {
  const waiting: TurnEvent[] = [];
  let ended = false;
  let wake = () => {};
  const end = () => {
    ended = true;
    wake();
  };
  return {
    end,
    push(event) {
      if (waiting.length >= listenerBound) {
        end();
        return false;
      }
      waiting.push(event);
      wake();
      return true;
    },
    async *events() {
      for (;;) {
        for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) yield event;
        if (ended) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
