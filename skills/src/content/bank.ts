import { completionQuestion, passageQuestion } from "./authored-question.ts";
import { type ContentFile, openContentFile } from "./content-file.ts";
import { contentFiles } from "./content-files.ts";
import type { Essay } from "./essay-schema.ts";
import type { ContentLevel, Section } from "./item-schema.ts";
import type { Passage } from "./passage-schema.ts";
import type { Question, QuestionRef } from "./question.ts";
import { vocabularyQuestion } from "./vocabulary-question.ts";

/** Makes a question again and again, each time with other numbers; the same seed gives the same question. */
export interface QuestionTemplate extends QuestionRef {
  generate(seed: number): Question;
}

export interface PassageRef {
  readonly passage: Passage;
  readonly section: Section;
  readonly level: ContentLevel;
}

export interface EssayRef {
  readonly essay: Essay;
  readonly level: ContentLevel;
}

export interface Of {
  readonly section?: Section;
  readonly level?: ContentLevel;
  readonly strand?: string;
}

/** All the questions there are. */
export interface Bank {
  /** The same array for the same wish. */
  refs(of: Of): readonly QuestionRef[];
  find(id: string): Question | undefined;
  /** The ref of a question, also of one that a template made with a seed that `refs` does not list. */
  ref(id: string): QuestionRef | undefined;
  passage(id: string): Passage | undefined;
  passages(of: Pick<Of, "section" | "level">): readonly PassageRef[];
  /** Of every level when none is named. */
  essays(level?: ContentLevel): readonly EssayRef[];
}

/** How many questions of each template a learner may be offered. */
const seedsPerTemplate = 20;
/** Made questions that are kept; each is a few kilobytes. The oldest is dropped, and made again when it is wanted. */
const mostKept = 2_000;

let bundled: Bank | undefined;

/** The bundled content, opened when it is first wanted. */
export function bank(): Bank {
  bundled ??= openBank(contentFiles.map(openContentFile), []);
  return bundled;
}

export function openBank(files: readonly ContentFile[], templates: readonly QuestionTemplate[]): Bank {
  const shelf = new Shelf();
  for (const file of files) shelf.put(file);
  for (const template of templates) shelf.putTemplate(template);
  return shelf;
}

class Shelf implements Bank {
  readonly #refs = new Map<string, QuestionRef>();
  readonly #makers = new Map<string, () => Question>();
  readonly #templates = new Map<string, QuestionTemplate>();
  readonly #passages = new Map<string, PassageRef>();
  readonly #essays: EssayRef[] = [];
  readonly #wishes = new Map<string, readonly QuestionRef[]>();
  readonly #kept = new Map<string, Question>();

  put(file: ContentFile): void {
    const of = { section: file.section, level: file.level };
    switch (file.kind) {
      case "vocabulary":
        for (const item of file.items) {
          const ref = { ...of, id: item.id, strand: "synonyms", difficulty: item.difficulty };
          this.#enter(ref, () => vocabularyQuestion(item, ref));
        }
        return;
      case "completions":
        for (const item of file.items) {
          const ref = { ...of, id: item.id, strand: "sentence-completion", difficulty: item.difficulty };
          this.#enter(ref, () => completionQuestion(item, ref));
        }
        return;
      case "passages":
        for (const passage of file.items) this.#putPassage({ ...of, passage });
        return;
      case "essays":
        this.#essays.push(...file.items.map((essay) => ({ essay, level: file.level })));
    }
  }

  #putPassage(about: PassageRef): void {
    const { passage, section, level } = about;
    this.#passages.set(passage.id, about);
    for (const item of passage.questions) {
      const ref = { section, level, id: item.id, strand: item.type, difficulty: item.difficulty };
      this.#enter(ref, () => passageQuestion(item, ref, passage.id));
    }
  }

  putTemplate(template: QuestionTemplate): void {
    const { section, level, strand, difficulty } = template;
    this.#templates.set(template.id, template);
    for (let seed = 1; seed <= seedsPerTemplate; seed++) {
      const ref = { id: `${template.id}~${seed}`, section, level, strand, difficulty };
      this.#enter(ref, () => template.generate(seed));
    }
  }

  #enter(ref: QuestionRef, make: () => Question): void {
    this.#refs.set(ref.id, ref);
    this.#makers.set(ref.id, make);
  }

  refs(of: Of): readonly QuestionRef[] {
    const wish = `${of.section ?? ""}/${of.level ?? ""}/${of.strand ?? ""}`;
    const known = this.#wishes.get(wish);
    if (known !== undefined) return known;
    const found = [...this.#refs.values()].filter(
      ({ section, level, strand }) =>
        (of.section ?? section) === section && (of.level ?? level) === level && (of.strand ?? strand) === strand,
    );
    this.#wishes.set(wish, found);
    return found;
  }

  find(id: string): Question | undefined {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const question = this.#makers.get(id)?.() ?? this.#generated(id);
    if (question === undefined) return undefined;
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(id, question);
    return question;
  }

  ref(id: string): QuestionRef | undefined {
    return this.#refs.get(id) ?? this.#generated(id);
  }

  #generated(id: string): Question | undefined {
    const [name = "", digits = ""] = id.split("~");
    return /^\d{1,10}$/u.test(digits) ? this.#templates.get(name)?.generate(Number(digits)) : undefined;
  }

  passage(id: string): Passage | undefined {
    return this.#passages.get(id)?.passage;
  }

  passages(of: Pick<Of, "section" | "level">): readonly PassageRef[] {
    return [...this.#passages.values()].filter(
      ({ section, level }) => (of.section ?? section) === section && (of.level ?? level) === level,
    );
  }

  essays(level?: ContentLevel): readonly EssayRef[] {
    return this.#essays.filter((one) => (level ?? one.level) === one.level);
  }
}
