/** Tells speech from everything else, frame by frame. */
export interface VoiceActivity {
  readonly capabilities: { readonly rateHz: number; readonly frameSamples: number };
  /** Opens the memory of one utterance. Rejects with a Fault `vad-unavailable` when the engine is down. */
  open(): Promise<VoiceActivityStream>;
  close(): Promise<void>;
}

export interface VoiceActivityStream {
  /** `samples`: one frame of `frameSamples` signed 16-bit samples. Resolves to the probability of speech, 0 to 1. */
  probability(samples: Int16Array): Promise<number>;
  close(): void;
}
