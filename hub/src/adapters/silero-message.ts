/** 32 ms at 16 kHz: what the model was trained on, and what a microphone frame holds. */
export const sileroFrameSamples = 512;

/** Frames of different streams, at most one of each, answered by a Float32Array of as many probabilities of speech. */
export interface SileroBatch {
  /** The stream of each frame; one that is new to the engine begins with an empty memory. */
  readonly streams: readonly number[];
  /** The frames one after another, `sileroFrameSamples` each, signed 16-bit at 16 kHz. */
  readonly samples: Int16Array;
  /** Streams whose memory may go. */
  readonly closed: readonly number[];
}
