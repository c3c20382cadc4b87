/** Turns a sentence into audio. */
export interface TextToSpeech {
  /** `voice` names the engine, its version and its voice: it is part of the cache's key. */
  readonly capabilities: { readonly rateHz: number; readonly voice: string };
  /**
   * Yields mono signed 16-bit samples as they are made. `pace`: 1 is normal, 0.8 is slower. Throws a Fault
   * `tts-unavailable` or `tts-died`; ends early when `signal` aborts.
   */
  synthesize(text: string, pace: number, signal: AbortSignal): AsyncIterable<Int16Array>;
  close(): Promise<void>;
}
