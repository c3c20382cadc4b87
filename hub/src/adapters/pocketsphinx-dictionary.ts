import { readFile } from "node:fs/promises";
import { Fault } from "@homeroom/protocol";

/** The pronunciations that a recognition may use. */
export interface Dictionary {
  /** In the engine's own format, with a word for each single sound added. */
  readonly text: string;
  /** Whether there is a pronunciation: of a word, or of one of its variants ("a(2)"). */
  has(word: string): boolean;
}

/** The 39 sounds of the CMU dictionary's alphabet. */
const sounds = "AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH".split(" ");

/** Words that each stand for one sound: a grammar of them hears whatever was said, and so tells how well the expected words fit. */
export const soundWords: readonly string[] = sounds.map((sound) => `+${sound.toLowerCase()}+`);

/** Reads the model's dictionary. Rejects with a Fault `stt-unavailable` where it is not installed. */
export async function readDictionary(path: string): Promise<Dictionary> {
  const text = await readFile(path, "latin1").catch((cause: unknown) => {
    throw new Fault("stt-unavailable", `There is no dictionary at ${path}. ${howToInstall}`, { cause });
  });
  const known = new Set(text.split("\n").map((line) => line.slice(0, line.indexOf(" "))));
  const added = sounds.map((sound, index) => `${soundWords[index]} ${sound}\n`).join("");
  return { text: `${text.trimEnd()}\n${added}`, has: (word) => known.has(word) };
}

export const howToInstall = "Install the recogniser: apt-get install pocketsphinx pocketsphinx-en-us";
