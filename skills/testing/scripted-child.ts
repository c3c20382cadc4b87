import type { Heard, Json, SkillContext, Step } from "../src/contract.ts";
import { matchTranscript } from "../src/hearing/match-transcript.ts";
import type { AnySkill } from "../src/registry/any-skill.ts";
import { lessonContext } from "./lesson-context.ts";
import { throughJson } from "./through-json.ts";

/** A child who talks to one skill in words, as a recogniser would hand them on; the state passes through JSON each turn. */
export class ScriptedChild {
  readonly #skill: AnySkill;
  readonly #context: SkillContext;
  /** The tutor's last step. */
  step: Step<Json>;

  constructor(skill: AnySkill, changes: Partial<SkillContext> = {}) {
    this.#skill = skill;
    this.#context = lessonContext(changes);
    this.step = skill.begin(this.#context);
  }

  /** Says something to the pending ask; `sureness` is the recogniser's. */
  says(words: string, sureness = 1): Step<Json> {
    const ask = this.step.ask ?? { kind: "word", expects: [] };
    return this.#hear(matchTranscript({ words, sureness, alternatives: [] }, ask));
  }

  /** Says something so badly that nothing is understood. */
  mumbles(): Step<Json> {
    return this.#hear({ kind: "unclear", best: null, runnerUp: null });
  }

  isSilent(): Step<Json> {
    return this.#hear({ kind: "silence" });
  }

  comesBackAfter(awayMs: number): Step<Json> {
    return this.#hear({ kind: "returned", awayMs });
  }

  /** All that the tutor said last. */
  get told(): string {
    return this.step.say.map(({ text }) => text).join(" ");
  }

  #hear(heard: Heard): Step<Json> {
    this.step = this.#skill.hear(throughJson(this.step.state), heard, this.#context);
    return this.step;
  }
}
