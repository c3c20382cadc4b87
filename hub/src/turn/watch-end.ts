/** The frames of an utterance, and the moment and the reason of their end, which are known before the words are. */
export interface WatchedFrames<F, E> {
  readonly frames: AsyncIterable<F>;
  /** Resolves when the frames have ended; rejects when `reader` fails first. */
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
  return { frames: watched(), ended: (reader) => Promise.race([end.promise, reader.then(() => end.promise)]) };
}
