import { readFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
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

/**
 * The letter A, apart from the article: not "uh", and also as people say it alone, slowly, which the dictionary's short EY fits badly
 * ("a" of a person was 0.34 to 0.79 sure; with this 0.98).
 */
export const letterA = "+a";
const letterASounds = `${letterA} EY\n${letterA}(2) EH IY\n`;

/** Reads the model's dictionary. Rejects with a Fault `stt-unavailable` where it is not installed. */
export async function readDictionary(path: string): Promise<Dictionary> {
  const text = await readFile(path, "latin1").catch((cause: unknown) => {
    throw new Fault("stt-unavailable", `There is no dictionary at ${path}. ${howToInstall}`, { cause });
  });
  const known = await wordsOf(text);
  const added = sounds.map((sound, index) => `${soundWords[index]} ${sound}\n`).join("");
  return { text: `${text.trimEnd()}\n${letterASounds}${added}`, has: (word) => known.has(word) };
}

/** 130,000 words take a while: the event loop gets its turn in between. */
async function wordsOf(text: string): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(" ", at);
    const end = text.indexOf("\n", at);
    const next = end < 0 ? text.length : end + 1;
    if (space > at && space < next) words.add(text.slice(at, space));
    if (words.size % 5_000 === 0) await setImmediate();
    at = next;
  }
  return words;
}

export const howToInstall = "Install the recogniser: apt-get install pocketsphinx pocketsphinx-en-us";
