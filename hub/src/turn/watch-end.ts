import { Fault } from "@homeroom/protocol";

/** The frames of an utterance, and the moment and the reason of their end, which are known before the words are. */
export interface WatchedFrames<F, E> {
  readonly frames: AsyncIterable<F>;
  /** Resolves when the frames have ended; rejects when `reader` fails first, and with a Fault `stt-died` when it stops reading. */
  ended(reader: Promise<unknown>): Promise<E>;
}

export function watchEnd<F, E>(source: AsyncGenerator<F, E>): WatchedFrames<F, E> {
  const end = Promise.withResolvers<E>();
  async function* watched(): AsyncGenerator<F> {
    try {
      end.resolve(yield* source);
    } catch (error) {
      end.reject(error);
      throw error;
    }
  }
  // The reader is told of the same failure, and whoever awaits `ended` hears of it there.
  end.promise.catch(() => {});
  return { frames: watched(), ended: (reader) => Promise.race([end.promise, reader.then(leftOff)]) };
}

/** A reader learns of the end only after it was told here, so one that is done sooner has left frames behind. */
function leftOff(): never {
  throw new Fault("stt-died", "The speech recogniser ended before the speaker had finished. Say it again.");
}
