/** What a child says about an answer that it has just named: "short is wrong", "short fits best". */
export interface Remark {
  /** Whether it rules the answer out. */
  readonly rejects: boolean;
  readonly words: readonly string[];
}

const aside = "(?: (?:really|just|so|quite|all|even|totally|definitely|probably|clearly|simply|still|also))*";
const article = "(?: (?:the|a|my))?";
const noun = "(?: (?:one|ones|answer|answers|word|words|choice|choices|option|options))?";
const is = "(?:is|are|was|were|seems?|sounds?|looks?|feels?|must be|has to be|would be|might be|could be)";
const isNot =
  "(?:(?:is|are|was|were|do|does|did|can|could|would|should|will) not|(?:is|are|was|were|do|does|did|ca|could|would|should|wo)nt|cannot|never)(?: be| seem| sound| look| feel)?";
const wrong = " (?:wrong|incorrect|false|untrue|bad|impossible|unlikely|out|no good|opposite|silly)";
const right = " (?:right|correct|true|possible|good|best|better|closest|answer|one|word|choice|option|match)";
const fit = " (?:fit|work|match|belong|go|count|mean|make(?: any)? sense)";
const meant = "(?: the best| best| better| well| the most| in| it| that| here| there| most| too| for me| the same(?: thing)?)*";

const rejecting = new RegExp(
  `^(?:${is}${aside}${article}${wrong}${noun}|${isNot}${aside}${article}${right}${noun}|${isNot}${aside}${fit}${meant}|(?:thats|its)${wrong}|makes? no sense)(?= |$)`,
  "u",
);
const affirming = new RegExp(
  `^(?:${is}${aside}${article}${right}${noun}|(?:fits?|works?|matches|makes?(?: the most| the best)? sense)${meant}|means the same(?: thing)?)(?= |$)`,
  "u",
);
const mostWords = 8;

/** The remark that these normalized words begin with; null where there is none. */
export function remarkAt(words: readonly string[]): Remark | null {
  const text = words.slice(0, mostWords).join(" ");
  const [rejection, affirmation] = [rejecting.exec(text)?.[0], affirming.exec(text)?.[0]];
  const found = rejection ?? affirmation;
  return found === undefined ? null : { rejects: rejection !== undefined, words: found.split(" ") };
}
