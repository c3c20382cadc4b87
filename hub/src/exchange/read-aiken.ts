import { draftQuestion, type QuestionReader } from "./draft-question.ts";
import type { Found, Refusal } from "./reading.ts";

const optionLine = /^([A-Za-z])[.)]\s+(.*)$/u;
const answerLine = /^ANSWER\s*:\s*(.*)$/iu;

interface Open {
  readonly line: number;
  readonly stem: string[];
  readonly options: { readonly letter: string; readonly text: string }[];
}

/**
 * Aiken: the question (its passage above it), its options each on a line "A. text" or "A) text", and a line "ANSWER: B".
 * https://docs.moodle.org/en/Aiken_format
 */
export function readAiken(text: string, reader: QuestionReader): readonly Found[] {
  const found: Found[] = [];
  let open: Open | null = null;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const answer = answerLine.exec(line);
    const option = optionLine.exec(line);
    open ??= { line: index + 1, stem: [], options: [] };
    if (answer !== null) {
      found.push(...close(open, answer[1] ?? "", reader));
      open = null;
    } else if (option !== null && open.stem.length > 0) {
      open.options.push({ letter: (option[1] ?? "").toUpperCase(), text: option[2] ?? "" });
    } else if (open.options.length === 0) open.stem.push(line);
    else {
      found.push(unanswered(open));
      open = { line: index + 1, stem: [line], options: [] };
    }
  }
  if (open !== null) found.push(unanswered(open));
  return found;
}

function close({ line, stem, options }: Open, answer: string, reader: QuestionReader): readonly Found[] {
  const where = `line ${line}`;
  const letter = answer.trim().replace(/[.)]$/u, "").toUpperCase();
  if (stem.length === 0)
    return [{ where, why: "An ANSWER stands there without a question.", whatToDo: "Write the question above it." }];
  if (!options.some((option) => option.letter === letter)) {
    const whatToDo = 'Write the letter of the right option: "ANSWER: B".';
    return [{ where, why: "Its ANSWER names none of its options.", whatToDo }];
  }
  const choices = options.map((option) => ({
    text: { text: option.text, format: "auto" as const },
    right: option.letter === letter,
  }));
  return draftQuestion({ where, stem: { text: stem.join("\n"), format: "auto" }, options: choices }, reader);
}

function unanswered({ line }: Open): Refusal {
  return {
    where: `line ${line}`,
    why: "It has no ANSWER line.",
    whatToDo: 'Write the letter of the right option below its options: "ANSWER: B".',
  };
}
