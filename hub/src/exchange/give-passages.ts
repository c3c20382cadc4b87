import type { Draft, Found, PassageDraft, QuestionDraft, Refusal } from "./reading.ts";

/**
 * Gives each question the passage that stands above it. What has none could never be asked, and is listed. Where questions are about
 * nothing (`wanted` is false), a passage is none of theirs.
 */
export function givePassages(found: readonly Found[], wanted: boolean): readonly (Draft | Refusal)[] {
  return wanted ? new Giving().all(found) : found.filter(isAlone);
}

class Giving {
  readonly #given: (Draft | Refusal)[] = [];
  #above: PassageDraft | null = null;
  /** The passage above, while nothing has come after it. */
  #waiting: PassageDraft | null = null;

  all(found: readonly Found[]): readonly (Draft | Refusal)[] {
    for (const one of found) this.#take(one);
    this.#stand(null);
    return this.#given;
  }

  #take(one: Found): void {
    if (one === null || isPassage(one)) this.#stand(one);
    else {
      this.#waiting = null;
      this.#given.push("kind" in one ? this.#withPassage(one) : one);
    }
  }

  #withPassage(one: Draft): Draft | Refusal {
    const { where, kind } = one;
    if (kind === "card") {
      const why = "It is a word with its meaning, and is about no passage.";
      return { where, why, whatToDo: "Import it with --section verbal-reasoning." };
    }
    if (this.#above !== null) return { ...one, passage: this.#above } satisfies QuestionDraft;
    const why = "It has no passage, and a question of this section is about one.";
    const whatToDo = "Put its passage where docs/import.md says for this format, or import it into another --section.";
    return { where, why, whatToDo };
  }

  /** From here on this passage stands above. */
  #stand(passage: PassageDraft | null): void {
    if (this.#waiting !== null) {
      const why = "No question about this passage follows it.";
      this.#given.push({ where: this.#waiting.where, why, whatToDo: "Put its questions below it, and import it again." });
    }
    this.#above = passage;
    this.#waiting = passage;
  }
}

function isPassage(one: Found): one is PassageDraft {
  return one !== null && "kind" in one && one.kind === "passage";
}

function isAlone(one: Found): one is Draft | Refusal {
  return one !== null && !isPassage(one);
}
