import { mathsTemplates } from "../maths/maths-templates.ts";
import { completionQuestion, passageQuestion } from "./authored-question.ts";
import { type ContentFile, openContentFile } from "./content-file.ts";
import { contentFiles } from "./content-files.ts";
import type { Essay } from "./essay-schema.ts";
import { importedKind, importedQuestion, isSayable, isWord, wordCardQuestion } from "./imported-question.ts";
import type { ImportedPassage, WordCard } from "./imported-schema.ts";
import type { ContentLevel, Section } from "./item-schema.ts";
import type { Passage } from "./passage-schema.ts";
import type { Question, QuestionRef } from "./question.ts";
import { vocabularyQuestion } from "./vocabulary-question.ts";

/** Makes a question again and again, each time with other numbers; the same seed gives the same question. */
export interface QuestionTemplate extends QuestionRef {
  readonly kind: Question["kind"];
  generate(seed: number): Question;
}

/** Something to read or to hear, whoever wrote it. */
export interface PassageText {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly questions: readonly { readonly id: string }[];
}

export interface PassageRef {
  readonly passage: PassageText;
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
  readonly kind?: Question["kind"];
  /** Only those that a voice alone can ask. */
  readonly aloud?: boolean;
}

type Place = Pick<QuestionRef, "section" | "level">;

interface Entry {
  readonly ref: QuestionRef;
  readonly kind: Question["kind"];
  readonly voiceable: boolean;
  make(): Question;
}

/** All the questions there are. */
export interface Bank {
  /** The same array for the same wish. */
  refs(of: Of): readonly QuestionRef[];
  find(id: string): Question | undefined;
  /** The ref of a question, also of one that a template made with a seed that `refs` does not list. */
  ref(id: string): QuestionRef | undefined;
  passage(id: string): PassageRef | undefined;
  passages(of: Pick<Of, "section" | "level">): readonly PassageRef[];
  /** Of every level when none is named. */
  essays(level?: ContentLevel): readonly EssayRef[];
}

/** How many questions of each template a learner may be offered. */
const seedsPerTemplate = 20;
/** Made questions that are kept; each is a few kilobytes. The oldest is dropped, and made again when it is wanted. */
const mostKept = 2_000;

let opened: Bank | undefined;
let household: readonly ContentFile[] = [];

/** The bundled content and the household's own, opened when it is first wanted. */
export function bank(): Bank {
  opened ??= openBank([...contentFiles.map(openContentFile), ...household], mathsTemplates);
  return opened;
}

/** Puts what a household has imported beside the bundled content. Once, when the hub starts, before anybody asks the bank. */
export function addHouseholdContent(files: readonly ContentFile[]): void {
  household = files;
  opened = undefined;
}

export function openBank(files: readonly ContentFile[], templates: readonly QuestionTemplate[]): Bank {
  const shelf = new Shelf();
  for (const file of files) shelf.put(file);
  for (const template of templates) shelf.putTemplate(template);
  return shelf;
}

class Shelf implements Bank {
  readonly #entries = new Map<string, Entry>();
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
          this.#enter({ ref, kind: "synonym", voiceable: true, make: () => vocabularyQuestion(item, ref) });
        }
        return;
      case "completions":
        for (const item of file.items) {
          const ref = { ...of, id: item.id, strand: "sentence-completion", difficulty: item.difficulty };
          this.#enter({ ref, kind: "completion", voiceable: aloud(item), make: () => completionQuestion(item, ref) });
        }
        return;
      case "passages":
        for (const passage of file.items) this.#putPassage(passage, of);
        return;
      case "essays":
        this.#essays.push(...file.items.map((essay) => ({ essay, level: file.level })));
        return;
      case "imported-questions":
        for (const item of file.items) {
          const kind = importedKind(item, file.section);
          const ref = { ...of, id: item.id, strand: "imported", difficulty: 0 };
          this.#enter({ ref, kind, voiceable: isSayable(item), make: () => importedQuestion(item, ref) });
        }
        return;
      case "imported-passages":
        for (const passage of file.items) this.#putImportedPassage(passage, of);
        return;
      case "word-cards":
        for (const card of file.items) {
          const strand = isWord(card.cardWord) ? "synonyms" : "imported";
          this.#putCard(card, file.items, { ...of, id: card.id, strand, difficulty: 0 });
        }
    }
  }

  #putCard(card: WordCard, deck: readonly WordCard[], ref: QuestionRef): void {
    const made = wordCardQuestion(card, deck, ref);
    if (made !== null) this.#enter({ ref, kind: made.kind, voiceable: made.voiceable, make: () => made });
  }

  #putPassage(passage: Passage, of: Place): void {
    this.#passages.set(passage.id, { ...of, passage });
    for (const item of passage.questions) {
      const ref = { ...of, id: item.id, strand: item.type, difficulty: item.difficulty };
      const make = () => passageQuestion(item, ref, passage.id);
      this.#enter({ ref, kind: "passage-question", voiceable: aloud(item), make });
    }
  }

  /** A passage that came in twice has the questions of both files. */
  #putImportedPassage({ id, ownTitle, paragraphs, questions }: ImportedPassage, of: Place): void {
    const before = this.#passages.get(id)?.passage.questions ?? [];
    this.#passages.set(id, {
      ...of,
      passage: { id, title: ownTitle ?? "Untitled", paragraphs, questions: [...before, ...questions] },
    });
    for (const item of questions) {
      const ref = { ...of, id: item.id, strand: "imported", difficulty: 0 };
      const make = () => importedQuestion(item, ref, id);
      this.#enter({ ref, kind: "passage-question", voiceable: isSayable(item), make });
    }
  }

  putTemplate(template: QuestionTemplate): void {
    const { section, level, strand, also, difficulty, kind } = template;
    this.#templates.set(template.id, template);
    for (let seed = 1; seed <= seedsPerTemplate; seed++) {
      const about = { id: `${template.id}~${seed}`, section, level, strand, difficulty };
      const ref = also === undefined ? about : { ...about, also };
      this.#enter({ ref, kind, voiceable: true, make: () => template.generate(seed) });
    }
  }

  #enter(entry: Entry): void {
    this.#entries.set(entry.ref.id, entry);
  }

  refs(of: Of): readonly QuestionRef[] {
    const wish = JSON.stringify([of.section, of.level, of.strand, of.kind, of.aloud]);
    const known = this.#wishes.get(wish);
    if (known !== undefined) return known;
    const found = [...this.#entries.values()].filter((entry) => fits(entry, of)).map(({ ref }) => ref);
    this.#wishes.set(wish, found);
    return found;
  }

  find(id: string): Question | undefined {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const question = this.#entries.get(id)?.make() ?? this.#generated(id);
    if (question === undefined) return undefined;
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= mostKept && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(id, question);
    return question;
  }

  ref(id: string): QuestionRef | undefined {
    return this.#entries.get(id)?.ref ?? this.#generated(id);
  }

  #generated(id: string): Question | undefined {
    const [name = "", digits = ""] = id.split("~");
    return /^\d{1,10}$/u.test(digits) ? this.#templates.get(name)?.generate(Number(digits)) : undefined;
  }

  passage(id: string): PassageRef | undefined {
    return this.#passages.get(id);
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

function fits({ ref, kind, voiceable }: Entry, of: Of): boolean {
  const { section, level, strand } = ref;
  const asked = { section, level, strand, kind, ...of };
  const same = asked.section === section && asked.level === level && asked.strand === strand && asked.kind === kind;
  return same && (of.aloud !== true || voiceable);
}

/** A question that a voice can ask need not say so. */
function aloud({ voiceable }: { readonly voiceable?: boolean }): boolean {
  return voiceable !== false;
}
