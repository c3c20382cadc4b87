import { sameFamily } from "../../hearing/word-roots.ts";
import type { ContentFile } from "../content-file.ts";
import type { Question } from "../question.ts";
import type { VocabularyItem } from "../vocabulary-schema.ts";
import type { Problem } from "./problem.ts";

/** Words that explain any word. */
const explains: ReadonlySet<string> = new Set(["mean", "means", "meaning"]);

/**
 * Hints before the last that say the key in another form: "shyness is what it is" for "shy". Only where the key is one word: the words of a
 * longer one are those of its passage.
 */
export function checkHintFamily(file: string, { id: item, hints, options, key, kind, stem }: Question): readonly Problem[] {
  const answer = options.find(({ letter }) => letter === key)?.spoken.toLowerCase() ?? "";
  const isWord = /^[a-z]{3,}$/u.test(answer) && (kind === "synonym" || kind === "completion" || kind === "passage-question");
  if (!isWord) return [];
  // What the question itself says is no secret.
  const asked = wordsOf(stem);
  const given = hints
    .slice(0, -1)
    .flatMap(wordsOf)
    .filter((word) => word !== answer && !explains.has(word) && sameFamily(word, answer) && !asked.includes(word));
  return [...new Set(given)].map((word) => ({
    file,
    item,
    message: `a hint before the last has "${word}", which is of the family of the key, "${answer}". Say it in other words.`,
  }));
}

/** Wrong options that the item itself gives as a meaning: a child who took its word would be told that it is wrong. */
export function checkMeanings(file: ContentFile): readonly Problem[] {
  if (file.kind !== "vocabulary") return [];
  return file.items.flatMap((item) =>
    item.options
      .filter((option) => option !== item.key)
      .flatMap((option) => {
        const where = saysItMeans(item, option);
        if (where === null) return [];
        return [
          {
            file: file.path,
            item: item.id,
            message: `the ${where} gives the wrong option "${option}" as a meaning. Change one of them.`,
          },
        ];
      }),
  );
}

/** Which part of the item says that the word means this. */
function saysItMeans({ explanation, hints, root }: VocabularyItem, option: string): string | null {
  const meaning = new RegExp(
    `\\b(?:means?|is|are)(?: to)?(?: [a-z]+(?:,| or|, or))*(?: to| the same as| another word for)? ${option}(?:,? or(?: to)? [a-z]+)*[.]`,
    "iu",
  );
  if (meaning.test(explanation)) return "explanation";
  const alike = new RegExp(`\\b(?:the same as|another word for|much like|just like|means) (?:to )?${option}\\b`, "iu");
  if (hints.some((hint) => alike.test(hint) && !/\bopposite\b|\bnot\b/iu.test(hint))) return "hint";
  return root?.meaning.split(/,| or /u).some((one) => one.trim() === option) === true ? "root" : null;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+/gu) ?? [];
}
