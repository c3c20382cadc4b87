import { type Bank, openBank, type QuestionTemplate } from "../bank.ts";
import { type ContentFile, openContentFile } from "../content-file.ts";
import type { RawFile } from "../content-files.ts";
import type { Question } from "../question.ts";
import { checkHintFamily, checkMeanings } from "./check-giveaways.ts";
import { checkParts } from "./check-parts.ts";
import { checkPassage } from "./check-passage.ts";
import { checkQuestion } from "./check-question.ts";
import { checkSayable } from "./check-sayable.ts";
import { checkSchema } from "./check-schema.ts";
import { checkSynonyms } from "./check-synonyms.ts";
import { checkMadeTells, checkTells } from "./check-tells.ts";
import type { Problem } from "./problem.ts";

/** Everything that is amiss in these files, by file. A file that does not fit its schema is not looked into further. */
export function checkContent(files: readonly RawFile[]): readonly Problem[] {
  const found: Problem[] = [];
  const whole: ContentFile[] = [];
  for (const file of files) {
    const problems = checkSchema(file);
    found.push(...problems);
    if (problems.length === 0) whole.push(openContentFile(file));
  }
  for (const file of whole) found.push(...checkFile(file));
  return [...found, ...checkTwins(whole), ...checkParts(whole), ...checkSynonyms(whole)];
}

/**
 * The same checks for questions that templates make: of each seed one of every template, so that nobody learns the keys of a template
 * from its other variants.
 */
export function checkTemplates(templates: readonly QuestionTemplate[], seeds: readonly number[]): readonly Problem[] {
  const name = "what templates make";
  const bySeed = seeds.map((seed) => templates.map((template) => template.generate(seed)));
  return [...bySeed.flat().flatMap((question) => checkQuestion(name, question)), ...checkMadeTells(name, bySeed)];
}

function checkFile(file: ContentFile): readonly Problem[] {
  const questions = questionsOf(file);
  const passages = file.kind === "passages" ? file.items : [];
  return [
    ...questions.flatMap((question) => checkQuestion(file.path, question)),
    ...passages.flatMap((passage) => checkPassage(file.path, passage, file)),
    ...checkSayable(file),
    ...questions.flatMap((question) => checkHintFamily(file.path, question)),
    ...checkMeanings(file),
    ...checkTells(file.path, questions),
  ];
}

function questionsOf(file: ContentFile): readonly Question[] {
  const bank: Bank = openBank([file], []);
  return bank.refs({}).flatMap(({ id }) => bank.find(id) ?? []);
}

/** Ids and stems that come twice, also in two files. */
function checkTwins(files: readonly ContentFile[]): readonly Problem[] {
  const ids = new Map<string, string>();
  const stems = new Map<string, string>();
  const found: Problem[] = [];
  for (const file of files) {
    for (const { id, stem } of namesIn(file)) {
      const sameId = ids.get(id);
      const sameStem = stem === null ? undefined : stems.get(stem);
      if (sameId !== undefined)
        found.push({ file: file.path, item: id, message: `this id stands in ${sameId} too. Give one of them another.` });
      else if (sameStem !== undefined)
        found.push({ file: file.path, item: id, message: `${sameStem} asks the same. Ask something else.` });
      ids.set(id, file.path);
      if (stem !== null) stems.set(stem, id);
    }
  }
  return found;
}

function namesIn(file: ContentFile): readonly { readonly id: string; readonly stem: string | null }[] {
  switch (file.kind) {
    case "vocabulary":
      return file.items.map(({ id, word }) => ({ id, stem: `word ${word}` }));
    case "completions":
      return file.items.map(({ id, stem }) => ({ id, stem: plain(stem) }));
    case "essays":
      return file.items.map(({ id, prompt }) => ({ id, stem: plain(prompt) }));
    case "imported-questions":
      return file.items.map(({ id, stem }) => ({ id, stem: plain(stem) }));
    case "word-cards":
      return file.items.map(({ id, cardWord }) => ({ id, stem: `word ${plain(cardWord)}` }));
    case "passages":
    case "imported-passages":
      return file.items.flatMap(({ id, questions }) => [
        { id, stem: null },
        // "What is the main idea?" may be asked of every passage, once.
        ...questions.map((question) => ({ id: question.id, stem: `${id} ${plain(question.stem)}` })),
      ]);
  }
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, " ").trim();
}
