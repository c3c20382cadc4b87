/** What a page shows, and what a voice says for it. What comes back unchanged could not be said. */
export type TextRule = readonly [RegExp, string | ((...found: (string | undefined)[]) => string)];

export function applyRules(text: string, rules: readonly TextRule[]): string {
  return rules.reduce(
    (said, [mark, words]) => (typeof words === "string" ? said.replace(mark, words) : said.replace(mark, words)),
    text,
  );
}

/** A whole number as a page shows it: 1,250. "1,2,3" is none. */
export const wholeShown = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,]*\d)|\d+)`;
/** The same with decimals, or without a whole: .5. */
export const numberShown = String.raw`(?:${wholeShown}(?:\.\d+)?|(?<!\d)\.\d+)`;
