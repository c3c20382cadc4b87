import { passageAbove } from "./draft-passage.ts";
import { draftQuestion, type QuestionReader, type RawQuestion } from "./draft-question.ts";
import type { RawText } from "./plain-text.ts";
import type { Found } from "./reading.ts";

/** Escaped marks are moved out of the way while the unescaped ones are looked for: the same letter in the private use area. */
const hidden = 0xe000;
const hiddenMarks = /[\ue000-\ue0ff]/gu;
const singleChoice = "Only questions with one right answer among four are imported.";

interface Block {
  readonly line: number;
  readonly text: string;
}

/**
 * GIFT, Moodle's text format: questions are parted by empty lines; "::title::stem{=right ~wrong #why}".
 * https://docs.moodle.org/en/GIFT_format
 */
export function readGift(text: string, reader: QuestionReader): readonly Found[] {
  return blocksOf(text).flatMap((block) => readBlock(block, reader));
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let begun = 0;
  for (const [index, line] of [...text.split("\n"), ""].entries()) {
    if (line.trimStart().startsWith("//")) continue;
    if (line.trim() !== "") {
      if (lines.length === 0) begun = index + 1;
      lines.push(line);
    } else if (lines.length > 0) {
      blocks.push({ line: begun, text: lines.join("\n") });
      lines = [];
    }
  }
  return blocks;
}

function readBlock({ line, text }: Block, reader: QuestionReader): readonly Found[] {
  const body = hideEscapes(text)
    .replace(/^\s*\$CATEGORY:.*$/gimu, "")
    .trim();
  if (body === "") return [];
  const titleEnd = body.startsWith("::") ? body.indexOf("::", 2) : -1;
  const title = titleEnd < 0 ? "" : showEscapes(body.slice(2, titleEnd)).trim().slice(0, 80);
  const rest = titleEnd < 0 ? body : body.slice(titleEnd + 2);
  const where = `line ${line}${title === "" ? "" : `, ${title}`}`;
  const begin = rest.indexOf("{");
  const end = rest.lastIndexOf("}");
  // GIFT's "description": a text without answers.
  if (begin < 0 && reader.passages) return passageAbove({ where, title, text: rawText(rest) }, reader.readHtml);
  if (begin < 0 || end < begin) {
    const whatToDo = 'Write them after the question: "{=right ~wrong ~wrong ~wrong}".';
    return [{ where, why: "It has no answers in { }.", whatToDo }];
  }
  const answers = rest.slice(begin + 1, end);
  const other = otherKind(answers);
  if (other !== null) return [{ where, why: `It is ${other}.`, whatToDo: singleChoice }];
  return draftQuestion(rawQuestion(where, { before: rest.slice(0, begin), answers, after: rest.slice(end + 1) }), reader);
}

function rawQuestion(where: string, parts: { before: string; answers: string; after: string }): RawQuestion {
  const { text: before, format } = rawText(parts.before);
  const raw = (text: string): RawText => ({ text: showEscapes(text), format });
  const [choices = "", general] = parts.answers.split("####", 2);
  // The answers may stand in the middle of a sentence: there is the blank.
  const stem = parts.after.trim() === "" ? before : `${before} ------- ${showEscapes(parts.after)}`;
  const options = [...choices.matchAll(/([~=])([^~=]*)/gu)].map(([, mark, content = ""]) => {
    const [text = "", ...feedback] = content.split("#");
    const said = feedback.join("#").trim();
    const weight = /^\s*%(-?[\d.]+)%/u.exec(text);
    return {
      text: raw(text.slice(weight?.[0].length ?? 0)),
      right: mark === "=" || Number(weight?.[1] ?? 0) === 100,
      ...(said === "" ? {} : { feedback: raw(said) }),
    };
  });
  return {
    where,
    stem: { text: stem, format },
    options,
    ...(general === undefined || general.trim() === "" ? {} : { explanation: raw(general) }),
  };
}

/** "[html]" and the like may stand before a text. */
function rawText(text: string): RawText {
  const [, kind = "", rest = ""] = /^\s*(?:\[(html|moodle|plain|markdown)\])?([\s\S]*)$/iu.exec(text) ?? [];
  const format = kind.toLowerCase() === "html" ? "html" : kind.toLowerCase() === "plain" ? "plain" : "auto";
  return { text: showEscapes(rest), format };
}

/** What it is when it is no question with choices. */
function otherKind(answers: string): string | null {
  const text = answers.trim();
  if (text === "" || text.startsWith("####")) return "an essay question";
  if (/^(?:T|F|TRUE|FALSE)\b\s*(?:#|$)/iu.test(text)) return "a true-or-false question";
  if (text.startsWith("#")) return "a question for a number";
  if (/=[^~=]*->/u.test(text)) return "a matching question";
  if (!text.includes("~")) return "a question to be answered in writing";
  const weights = [...text.matchAll(/~\s*%(-?[\d.]+)%/gu)].map(([, weight]) => Number(weight));
  return weights.some((weight) => weight > 0 && weight < 100) ? "a question with several right answers" : null;
}

function hideEscapes(text: string): string {
  return text
    .replace(hiddenMarks, "")
    .replace(/\\([~=#{}:\\n])/gu, (_, mark: string) => (mark === "n" ? "\n" : String.fromCharCode(hidden + mark.charCodeAt(0))));
}

function showEscapes(text: string): string {
  return text.replace(hiddenMarks, (mark) => String.fromCharCode(mark.charCodeAt(0) - hidden));
}
