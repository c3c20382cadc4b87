import { createHash } from "node:crypto";
import { encodeWav } from "@homeroom/protocol";
import type { Speaker } from "./create-speaker.ts";
import { joinSamples } from "./join-samples.ts";

/** Sentences that a page may still ask for; the oldest are forgotten first, and their audio is then not found. */
const rememberedSentences = 2_000;

/** Gives sentences an address, for pages that play them. */
export interface SpeechLibrary {
  /** The id under which the sentence can be fetched; the same sentence has always the same. */
  offer(text: string, pace: number): string;
  /** A WAV file, or null when no such sentence was offered. */
  fetch(id: string, signal: AbortSignal): Promise<Uint8Array | null>;
}

export function createSpeechLibrary(speaker: Speaker): SpeechLibrary {
  const sentences = new Map<string, { text: string; pace: number }>();
  return {
    offer(text, pace) {
      const id = createHash("sha256")
        .update(`${String(pace)}/${text}`)
        .digest("base64url");
      sentences.delete(id);
      sentences.set(id, { text, pace });
      const oldest = sentences.keys().next();
      if (sentences.size > rememberedSentences && oldest.done !== true) sentences.delete(oldest.value);
      return id;
    },
    async fetch(id, signal) {
      const sentence = sentences.get(id);
      if (sentence === undefined) return null;
      const chunks: Int16Array[] = [];
      for await (const chunk of speaker.speak(sentence.text, sentence.pace, signal)) chunks.push(chunk);
      return encodeWav(joinSamples(chunks), speaker.rateHz);
    },
  };
}
