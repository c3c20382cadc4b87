import { joinSamples } from "./join-samples.ts";

/** One synthesis that any number of readers share, each from its beginning; it ends with the last of them. */
export interface Rendering {
  /** Whether the synthesis is over, well or not. */
  readonly over: boolean;
  /** Resolves, and never rejects, when it is over. */
  readonly finished: Promise<void>;
  /** Throws what the synthesis throws; ends early when the signal aborts. */
  read(signal: AbortSignal): AsyncGenerator<Int16Array>;
}

export interface RenderingOptions {
  readonly synthesize: (signal: AbortSignal) => AsyncIterable<Int16Array>;
  /** Called once, when nobody can join any more: with the whole audio, or with null where it failed or nobody wanted its end. */
  readonly onOver: (whole: Int16Array | null) => void;
}

export function startRendering({ synthesize, onOver }: RenderingOptions): Rendering {
  const chunks: Int16Array[] = [];
  const unwanted = new AbortController();
  let news = Promise.withResolvers<void>();
  let readers = 0;
  let over = false;
  let failure: { readonly error: unknown } | null = null;

  function tell(): void {
    news.resolve();
    news = Promise.withResolvers();
  }
  function end(whole: Int16Array | null): void {
    if (over) return;
    over = true;
    onOver(whole);
    tell();
  }
  async function run(): Promise<void> {
    try {
      for await (const chunk of synthesize(unwanted.signal)) {
        chunks.push(chunk);
        tell();
      }
      end(unwanted.signal.aborted ? null : joinSamples(chunks));
    } catch (error) {
      failure = { error };
      end(null);
    }
  }
  // Not at once: whoever starts it shall have it in hand before it can be over.
  const finished = Promise.resolve().then(run);

  return {
    get over() {
      return over;
    },
    finished,
    async *read(signal) {
      readers += 1;
      signal.addEventListener("abort", tell, { once: true });
      try {
        for (let next = 0; !signal.aborted; ) {
          const chunk = chunks[next];
          if (chunk !== undefined) {
            next += 1;
            yield chunk;
          } else if (failure !== null) throw failure.error;
          else if (over) return;
          else await news.promise;
        }
      } finally {
        signal.removeEventListener("abort", tell);
        readers -= 1;
        if (readers === 0 && !over) {
          unwanted.abort();
          end(null);
        }
      }
    },
  };
}
