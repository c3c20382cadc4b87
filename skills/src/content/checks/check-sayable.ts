import { unsayableMarks } from "../../speech/say-text.ts";
import { blank } from "../completion-schema.ts";
import type { ContentFile } from "../content-file.ts";
import type { Problem } from "./problem.ts";

interface Told {
  readonly item: string;
  /** Where it stands: "explanation". */
  readonly field: string;
  readonly text: string;
}

/** What an author writes about every question. */
interface Written {
  readonly id: string;
  readonly stem: string;
  readonly options: readonly string[];
  readonly explanation: string;
  readonly hints: readonly string[];
  readonly misconceptions: Readonly<Partial<Record<string, string>>>;
  readonly spoken?: string | undefined;
  /** Absent in a file: true. */
  readonly voiceable?: boolean;
}

/**
 * What a voice would leave out, in every text that is read aloud. What was imported is not looked at: it goes to a screen by itself, and a
 * word's texts are words by their schema.
 */
export function checkSayable(file: ContentFile): readonly Problem[] {
  return textsOf(file).flatMap(({ item, field, text }) => {
    const marks = unsayableMarks(text.replaceAll(blank, "blank"));
    if (marks.length === 0) return [];
    const message = `${field}: no voice can say ${marks.join(" ")}. Write it in words${field === "stem" ? `, or in "spoken"` : ""}, or set voiceable to false.`;
    return [{ file: file.path, item, message }];
  });
}

function textsOf(file: ContentFile): readonly Told[] {
  switch (file.kind) {
    case "completions":
      return file.items.flatMap(textsOfQuestion);
    case "passages":
      return file.items.flatMap(({ id, title, paragraphs, questions }) => [
        { item: id, field: "title", text: title },
        ...paragraphs.map((text, index) => ({ item: id, field: `paragraph ${index + 1}`, text })),
        ...questions.flatMap(textsOfQuestion),
      ]);
    case "essays":
      return file.items.flatMap(({ id, prompt, planning }) => [
        { item: id, field: "prompt", text: prompt },
        ...planning.map((text) => ({ item: id, field: "planning", text })),
      ]);
    case "vocabulary":
    case "imported-questions":
    case "imported-passages":
    case "word-cards":
      return [];
  }
}

function textsOfQuestion(question: Written): readonly Told[] {
  const { id: item, stem, spoken, options, explanation, hints, misconceptions } = question;
  if (question.voiceable === false) return [];
  const many = (field: string, texts: readonly string[]) => texts.map((text) => ({ item, field, text }));
  return [
    ...many("stem", [spoken ?? stem]),
    ...many("option", options),
    ...many("explanation", [explanation]),
    ...many("hint", hints),
    ...many(
      "misconception",
      Object.values(misconceptions).filter((why) => why !== undefined),
    ),
  ];
}
