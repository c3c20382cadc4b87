const endings: readonly (readonly [RegExp, string])[] = [
  [/ie[sd]$/u, "y"],
  [/(?:ing|ed|es|ly)$/u, ""],
  [/(?<!s)s$/u, ""],
];

/** What the forms of a word share: "carried" and "carries", "tongue" and "tongues". Rough: only good for comparing. */
export function rootOf(word: string): string {
  if (word.length < 4) return word;
  for (const [ending, instead] of endings) {
    const root = word.replace(ending, instead);
    if (root !== word && root.length >= 3) return withoutTail(root);
  }
  return withoutTail(word);
}

/** "runn" is "run", "make" is "mak" like "mak-ing". */
function withoutTail(root: string): string {
  const single = root.replace(/([bdgmnprt])\1$/u, "$1");
  return single.length > 3 ? single.replace(/e$/u, "") : single;
}

/** What makes another word of a word, by the fewest letters that must be left before it: "shy-ness", "danger-ous". */
const derivations = [
  [3, "ness less ful ment ship hood dom ward some like ish ism ist able ible ably ibly"],
  [4, "ation ition ity ous ive ance ence ant ent ion ial ical ic al est en er or y"],
] as const;
const suffixes = derivations.flatMap(([least, endings]) => endings.split(" ").map((ending) => ({ ending, least })));

/**
 * Whether two words are of one family: "shy" and "shyness", "care" and "carefully". Rough, and only for words that are made by endings:
 * "brief" and "brevity" are not found, nor "unhappy" and "happy", which are opposites; "part" and "party" are.
 */
export function sameFamily(one: string, other: string): boolean {
  const bases = basesOf(one);
  return [...basesOf(other)].some((base) => bases.has(base));
}

/** The word without one ending after another: "carefully", "careful", "care". */
function basesOf(word: string): ReadonlySet<string> {
  const bases = new Set([word, rootOf(word)]);
  // A set may grow while it is walked: what is added is walked too.
  for (const base of bases) {
    for (const { ending, least } of suffixes.filter((suffix) => base.endsWith(suffix.ending))) {
      // "happiness" is of happy.
      const root = rootOf(base.slice(0, -ending.length).replace(/i$/u, "y"));
      if (root.length >= least) bases.add(root);
    }
  }
  return bases;
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn)/u, "n"],
  [/^wr/u, "r"],
  [/^wh/u, "w"],
  [/ph/gu, "f"],
  [/ght/gu, "t"],
  [/tch/gu, "C"],
  [/ch/gu, "C"],
  [/sh|(?<=[a-z])ti(?=on)|(?<=[a-z])ci(?=ous|al)/gu, "S"],
  [/ck|q|x/gu, "k"],
  [/c(?=[eiy])/gu, "s"],
  [/c/gu, "k"],
  [/g(?=[ei])/gu, "j"],
  [/z/gu, "s"],
  [/([b-df-hj-np-tv-z])\1/gu, "$1"],
  [/mb$/u, "m"],
  // Long vowels by their usual spellings; all others stay as they are.
  [/(?:ee|ea|ie|ei)/gu, "E"],
  [/(?:ai|ay|a(?=[b-df-hj-np-tv-z]e$))/gu, "A"],
  [/(?:oa|ow|o(?=[b-df-hj-np-tv-z]e$))/gu, "O"],
  [/(?<=[AOE][a-zCS])e$/u, ""],
  [/(?:ou|oo|ew|ue)/gu, "U"],
];

/** The same for words that are spelled in different ways and sound alike: "breef" and "brief". Rough: "bear" and "beer" too. */
export function soundKey(word: string): string {
  return spellings.reduce((key, [spelling, sound]) => key.replace(spelling, sound), word);
}
