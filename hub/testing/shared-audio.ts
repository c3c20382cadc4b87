import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decodeWav } from "@homeroom/protocol";

/** One recording of a person, from the folder of test recordings that may lie beside the repository. */
export interface Recording {
  /** "letters-digits/a-speaker.wav" */
  readonly path: string;
  /** The words that a stranger reads aloud: test material, no child's. */
  readonly words: string;
  readonly speaker: string;
  /** 16 kHz mono. */
  readonly samples: Int16Array;
}

const beside = fileURLToPath(new URL("../../../shared/audio", import.meta.url));

/** The folder with `manifest.tsv`: HOMEROOM_TEST_AUDIO, else ../shared/audio beside the repository; null where there is none. */
export function sharedAudioFolder(): string | null {
  const folder = process.env["HOMEROOM_TEST_AUDIO"] ?? beside;
  return existsSync(`${folder}/manifest.tsv`) ? folder : null;
}

/** The recordings of one part ("letters-digits", "sentences"), in the manifest's order; none where there is no folder. */
export function sharedRecordings(part: string): Recording[] {
  const folder = sharedAudioFolder();
  if (folder === null) return [];
  const rows = readFileSync(`${folder}/manifest.tsv`, "utf8").split("\n").slice(1);
  return rows.flatMap((row) => {
    const [path, words = "", speaker = ""] = row.split("\t");
    if (!path?.startsWith(`${part}/`)) return [];
    return [{ path, words, speaker, samples: decodeWav(readFileSync(`${folder}/${path}`)).samples }];
  });
}

/** Cuts into whole frames; the rest of the last one is silence. */
export function framesOf(samples: Int16Array, frameSamples = 512): Int16Array[] {
  return Array.from({ length: Math.ceil(samples.length / frameSamples) }, (_, index) => {
    const frame = new Int16Array(frameSamples);
    frame.set(samples.subarray(index * frameSamples, (index + 1) * frameSamples));
    return frame;
  });
}
