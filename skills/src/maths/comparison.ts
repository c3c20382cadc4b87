import type { OptionLetter } from "../content/item-schema.ts";
import { optionLetters } from "../content/item-schema.ts";
import type { Claim } from "./claim.ts";
import type { Draws } from "./draws.ts";
import type { Form } from "./form.ts";
import { type Draft, type MathsHead, type MathsTemplate, mathsTemplate } from "./maths-template.ts";
import { line, type Phrase } from "./phrase.ts";

/** The exam's own four choices, always these and in this order. */
export const comparisonChoices: Readonly<Record<OptionLetter, string>> = {
  a: "The quantity in Column A is greater.",
  b: "The quantity in Column B is greater.",
  c: "The two quantities are equal.",
  d: "The relationship cannot be determined from the information given.",
};

/** Two quantities to be compared. */
export interface Columns {
  /** What is known of both; sentences. */
  readonly given?: Phrase;
  /** Without a full stop. */
  readonly a: Phrase;
  readonly b: Phrase;
  readonly key: OptionLetter;
  /** Why each letter tempts where it is wrong; that of the key is not used. */
  readonly tempts: Readonly<Record<OptionLetter, string>>;
  readonly hints: Draft["hints"];
  /** Without the verdict, which follows it. */
  readonly explain: Phrase;
  readonly claim: Omit<Extract<Claim, { kind: "columns" }>, "kind">;
}

/** A quantitative comparison. What is drawn must have its key on `draws.want`, or is drawn anew. */
export function comparison(head: Omit<MathsHead, "kind" | "section">, draw: (draws: Draws) => Columns | null): MathsTemplate {
  return mathsTemplate({ ...head, section: "quantitative-reasoning", kind: "comparison" }, (draws) => {
    const columns = draw(draws);
    return columns && draftOf(columns);
  });
}

/** How far Column B lies above what would make the columns equal: below it for A, at it for C and D. */
export function gap({ want }: Draws, size: number): number {
  return want === "a" ? -size : want === "b" ? size : 0;
}

function draftOf({ given, a, b, key, tempts, hints, explain, claim }: Columns): Draft {
  const wrong = optionLetters.filter((letter) => letter !== key);
  return {
    stem: {
      written: `${given ? `${given.written} ` : ""}Column A: ${inside(a.written)}. Column B: ${inside(b.written)}.`,
      spoken: `${given ? `${given.spoken} ` : ""}Column A, ${inside(a.spoken)}. Column B, ${inside(b.spoken)}. ${question}`,
      expressions: [given, a, b].flatMap((phrase) => phrase?.expressions ?? []),
    },
    answer: comparisonChoices[key],
    form: asChoice,
    letter: key,
    wrong: wrong.map((letter) => [comparisonChoices[letter], tempts[letter]]),
    hints,
    explain: line`${explain} ${verdicts[key]}`,
    claim: { kind: "columns", ...claim },
  };
}

/** As it stands within a sentence. */
function inside(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** How an explanation ends, so that a child hears the answer too. */
const verdicts: Readonly<Record<OptionLetter, string>> = {
  a: "So Column A is greater.",
  b: "So Column B is greater.",
  c: "So the two columns are equal.",
  d: "So nobody can tell which is greater.",
};

const question = "Which is greater, Column A or Column B, or are they equal, or can you not tell?";

/** Spoken after its letter: "A, the quantity in Column A is greater". */
const asChoice: Form = (answer) => {
  const written = typeof answer === "string" ? answer : "";
  return { phrase: { written, spoken: written.replace(/^T/, "t").replace(/\.$/, "") }, value: null, rank: null };
};
