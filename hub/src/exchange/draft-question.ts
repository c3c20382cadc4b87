import type { ReadHtml } from "../ports/foreign-files.ts";
import { type PlainText, plainText, type RawText } from "./plain-text.ts";
import type { QuestionDraft, Refusal } from "./reading.ts";

/** A question as a format has it. */
export interface RawQuestion {
  readonly where: string;
  readonly stem: RawText;
  readonly options: readonly { readonly text: RawText; readonly right: boolean; readonly feedback?: RawText | undefined }[];
  readonly explanation?: RawText | undefined;
  readonly hints?: readonly RawText[];
}

const mostHints = 6;

/** Holds a question against what can be asked here: four different options, one of them right, all of them text. */
export function draftQuestion(raw: RawQuestion, readHtml: ReadHtml): QuestionDraft | Refusal {
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
  const optional = (text: RawText | undefined) => (text === undefined ? null : lineOf(plainText(text, readHtml)));
  return {
    ...{ kind: "question", where, stem: withBlanks(stem.line), options: [a, b, c, d] },
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
