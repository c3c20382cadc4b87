/** Answered by pieces of audio: Int16Array, mono, `espeakRateHz`. */
export interface EspeakRequest {
  readonly text: string;
  readonly wordsPerMinute: number;
}

export const espeakRateHz = 22_050;
