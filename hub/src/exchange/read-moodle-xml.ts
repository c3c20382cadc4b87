import { Fault } from "@homeroom/protocol";
import type { ForeignFiles, XmlElement } from "../ports/foreign-files.ts";
import { passageAbove } from "./draft-passage.ts";
import { draftQuestion, type QuestionReader } from "./draft-question.ts";
import type { RawText } from "./plain-text.ts";
import type { Found, Refusal } from "./reading.ts";
import { childOf, childrenOf, textOf } from "./xml-parts.ts";

/** Moodle XML: `<quiz>` with `<question type="multichoice">`; a passage is a "description" above its questions. https://docs.moodle.org/en/Moodle_XML_format */
export function readMoodleXml(
  text: string,
  reader: QuestionReader,
  { parseXml }: Pick<ForeignFiles, "parseXml">,
): readonly Found[] {
  const quiz = parseXml(text);
  if (quiz.name !== "quiz") {
    throw new Fault(
      "exchange-format",
      `The file is no Moodle quiz: it begins with <${quiz.name.slice(0, 40)}>. Choose another --format.`,
    );
  }
  return childrenOf(quiz, "question").flatMap((question) => readQuestion(question, reader));
}

function readQuestion(question: XmlElement, reader: QuestionReader): readonly Found[] {
  const name = textOf(childOf(childOf(question, "name"), "text"))
    .trim()
    .slice(0, 80);
  const where = `line ${question.line}${name === "" ? "" : `, ${name}`}`;
  const refuse = (why: string, whatToDo: string): readonly Refusal[] => [{ where, why, whatToDo }];
  const type = question.attributes["type"] ?? "";
  const stem = childOf(question, "questiontext");
  // A new category begins something else.
  if (type === "category") return [null];
  if (type === "description" && reader.passages)
    return passageAbove({ where, title: name, text: rawText(stem) }, reader.readHtml);
  if (type !== "multichoice") {
    return refuse(`It is of the type "${type.slice(0, 40)}".`, 'Only questions of the type "multichoice" are imported.');
  }
  if (textOf(childOf(question, "single")).trim() === "false") {
    return refuse("It has several right answers.", "Only questions with one right answer are imported.");
  }
  if (childOf(stem, "file") !== undefined)
    return refuse("It holds a picture or a sound, which is not imported.", "Ask it in words.");
  const options = childrenOf(question, "answer").map((answer) => ({
    text: rawText(answer),
    right: Number(answer.attributes["fraction"]) === 100,
    feedback: spoken(childOf(answer, "feedback")),
  }));
  const hints = childrenOf(question, "hint").flatMap((hint) => spoken(hint) ?? []);
  const explanation = spoken(childOf(question, "generalfeedback"));
  return draftQuestion({ where, stem: rawText(stem), options, hints, explanation }, reader);
}

/** Moodle writes HTML where no other format is named. */
function rawText(element: XmlElement | undefined): RawText {
  const text = textOf(childOf(element, "text"));
  return { text, format: element?.attributes["format"] === "plain_text" ? "plain" : "html" };
}

function spoken(element: XmlElement | undefined): RawText | undefined {
  const text = rawText(element);
  return text.text.trim() === "" ? undefined : text;
}
