import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

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
    return [{ path, words, speaker, samples: readWav(readFileSync(`${folder}/${path}`)) }];
  });
}

/** The samples of a canonical 16-bit WAV file. */
export function readWav(file: Buffer): Int16Array {
  let at = 12;
  while (at + 8 <= file.length && file.toString("latin1", at, at + 4) !== "data") at += 8 + file.readUInt32LE(at + 4);
  const bytes = file.subarray(at + 8, at + 8 + Math.min(file.readUInt32LE(at + 4), file.length - at - 8));
  return Int16Array.from({ length: Math.floor(bytes.length / 2) }, (_, index) => bytes.readInt16LE(index * 2));
}

/** Cuts into whole frames; the rest of the last one is silence. */
export function framesOf(samples: Int16Array, frameSamples = 512): Int16Array[] {
  return Array.from({ length: Math.ceil(samples.length / frameSamples) }, (_, index) => {
    const frame = new Int16Array(frameSamples);
    frame.set(samples.subarray(index * frameSamples, (index + 1) * frameSamples));
    return frame;
  });
}
