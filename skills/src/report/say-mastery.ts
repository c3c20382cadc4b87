import type { Sentence, SkillContext } from "../contract.ts";
import { poolOf } from "../drill/drills.ts";
import { learnerAt } from "../drill/learner-at.ts";
import type { Mastery } from "../learner/learner.ts";
import { sayList } from "../speech/say-list.ts";
import { sayStrand } from "./say-strand.ts";

/** As many as can be taken in by ear. */
const mostNames = 4;
const steps: readonly Mastery[] = ["new", "familiar", "proficient", "mastered"];

/** What the child has mastered, and what it is strong in; nothing where there is nothing yet. */
export function sayMastery(context: SkillContext): readonly Sentence[] {
  const at = (mastery: Mastery) => strandsOf(context).filter((strand) => strand.mastery === mastery);
  const name = (strands: readonly { readonly strand: string }[]) =>
    sayList(strands.slice(0, mostNames).map(({ strand }) => sayStrand(strand)));
  const [mastered, proficient] = [at("mastered"), at("proficient")];
  return [
    ...(mastered.length === 0 ? [] : [{ text: `You have mastered ${name(mastered)}.` }]),
    ...(proficient.length === 0 ? [] : [{ text: `You are getting strong in ${name(proficient)}.` }]),
  ];
}

/** A strand that stands in several sections is as far as it is in the one where it is least far. */
function strandsOf(context: SkillContext): readonly { readonly strand: string; readonly mastery: Mastery }[] {
  const learner = learnerAt(context);
  const kinds = ["synonym", "completion", "comparison", "word-problem", "calculation"] as const;
  const byStrand = Map.groupBy(poolOf(context.child.level, { section: null, strand: null }, kinds), ({ strand }) => strand);
  return [...byStrand].map(([strand, refs]) => {
    const sections = [...new Set(refs.map(({ section }) => section))];
    const least = Math.min(...sections.map((section) => steps.indexOf(learner.mastery(section, strand))));
    return { strand, mastery: steps[least] ?? "new" };
  });
}
