import { isSayable } from "@homeroom/skills";
import type { ReadHtml } from "../ports/foreign-files.ts";
import { draftPassage, paragraphsOf, passageOf, type RawPassage } from "./draft-passage.ts";
import { limits } from "./limits.ts";
import { type PlainText, plainText, type RawText } from "./plain-text.ts";
import type { Found, PassageDraft, QuestionDraft, Refusal } from "./reading.ts";

/** A question as a format has it. */
export interface RawQuestion {
  readonly where: string;
  readonly stem: RawText;
  readonly options: readonly { readonly text: RawText; readonly right: boolean; readonly feedback?: RawText | undefined }[];
  readonly explanation?: RawText | undefined;
  readonly hints?: readonly RawText[];
  /** What it is about, where the format says so. */
  readonly passage?: RawPassage | undefined;
}

/** How a file's questions are read. */
export interface QuestionReader {
  readonly readHtml: ReadHtml;
  /** They are about passages: a passage may stand above a question, or in it. */
  readonly passages: boolean;
}

const mostHints = 6;

/** A question, below its passage where it brings one: where that cannot be taken, nothing stands above what follows. */
export function draftQuestion(raw: RawQuestion, reader: QuestionReader): readonly Found[] {
  const { passage, stem } = partsOf(raw, reader);
  const question = draftAlone({ ...raw, stem }, reader);
  return passage === null ? [question] : belowPassage(passage, question, reader);
}

/** A question with the passage that came with it. */
export function belowPassage(
  passage: PassageDraft | Refusal,
  question: QuestionDraft | Refusal,
  { passages }: Pick<QuestionReader, "passages">,
): readonly Found[] {
  if (passages) return "kind" in passage ? [passage, question] : [passage, null];
  const whatToDo = "Import it with --section reading-comprehension.";
  return [{ where: passage.where, why: "It is about a passage.", whatToDo }];
}

/** The passage and the question: where both stand in the stem, the question is its last paragraph. */
function partsOf(
  { where, stem, passage }: RawQuestion,
  { readHtml, passages }: QuestionReader,
): { readonly passage: PassageDraft | Refusal | null; readonly stem: RawText } {
  if (passage !== undefined) return { passage: draftPassage(passage, readHtml), stem };
  const paragraphs = passages ? paragraphsOf(stem, readHtml) : [];
  if (!Array.isArray(paragraphs)) return { passage: null, stem };
  const before = paragraphs.slice(0, -1);
  // A line such as "Read the story again." is part of the question.
  if (before.join(" ").split(" ").length < limits.minPassageWords) return { passage: null, stem };
  const question = { text: paragraphs.at(-1) ?? "", format: "plain" as const };
  return { passage: passageOf({ where, title: null, paragraphs: before }), stem: question };
}

/** Holds a question against what can be asked here: four different options, one of them right, all of them text. */
/** Holds a question against what can be asked here: four different options, one of them right, all of them text. */
export function draftAlone(raw: RawQuestion, { readHtml, passages }: QuestionReader): QuestionDraft | Refusal {
  const { where, options } = raw;
  const refuse = (why: string, whatToDo: string): Refusal => ({ where, why, whatToDo });
  const stem = plainText(raw.stem, readHtml);
  if (stem.problem !== null) return refuse(`The question ${stem.problem}.`, mend(stem.problem));
  if (options.length !== 4) {
    return refuse(
      `It has ${options.length} options.`,
      "Homeroom asks with exactly four: add or take away some, and import it again.",
    );
  }
  const right = options.flatMap((option, index) => (option.right ? [index] : []));
  if (right.length !== 1) return refuse(`${right.length} of its options are right.`, "Mark exactly one as right.");
  const lines: string[] = [];
  for (const [index, option] of options.entries()) {
    const text = plainText(option.text, readHtml);
    if (text.problem !== null) return refuse(`Option ${"ABCD"[index] ?? ""} ${text.problem}.`, mend(text.problem));
    lines.push(text.line);
  }
  const [a = "", b = "", c = "", d = ""] = lines;
  if (new Set(lines.map((line) => line.toLowerCase())).size < 4)
    return refuse("Two of its options are the same.", "Change one of them.");
  if (passages && !isSayable({ stem: stem.line, options: [a, b, c, d] }))
    return refuse("No voice can say it, and what is about a passage is asked aloud.", "Write its signs and formulas as words.");
  const optional = (text: RawText | undefined) => (text === undefined ? null : lineOf(plainText(text, readHtml)));
  return {
    ...{ kind: "question", where, stem: withBlanks(stem.line), options: [a, b, c, d], passage: null },
    // One of the four, by the two checks above.
    key: (right[0] ?? 0) as QuestionDraft["key"],
    explanation: optional(raw.explanation),
    hints: (raw.hints ?? []).flatMap((hint) => optional(hint) ?? []).slice(0, mostHints),
    feedback: options.map(({ feedback }) => optional(feedback)),
  };
}

function mend(problem: string): string {
  return problem === "is empty"
    ? "Fill it in, and import it again."
    : "Write it as plain text of a few lines, and import it again.";
}

/** What a question can do without is left out when it cannot be read. */
function lineOf(text: PlainText): string | null {
  return text.line;
}

/** A blank, however long its author drew it, is seven hyphens as in the exam. */
function withBlanks(stem: string): string {
  return stem.replace(/_{2,}|\[blank\]|\{blank\}|-{4,}|…{2,}|\.{5,}/giu, "-------");
}
