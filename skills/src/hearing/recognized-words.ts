/** Some words a recogniser (or a keyboard) gave, and how surely, 0 to 1. */
export interface RecognizedWords {
  readonly words: string;
  readonly sureness: number;
}

/** One utterance as the matcher takes it: the likeliest words, and the runners-up, best first. */
export interface RecognizedUtterance extends RecognizedWords {
  readonly alternatives: readonly RecognizedWords[];
}
