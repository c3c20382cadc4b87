/** Where a strand's own name is not how one speaks of it. */
const names: Readonly<Record<string, string>> = {
  "numbers-operations": "numbers and operations",
  "algebraic-concepts": "algebra",
  "data-analysis-probability": "data and probability",
  "main-idea": "main ideas",
  vocabulary: "words in a passage",
  organization: "how a passage is built",
  "tone-style": "tone and style",
};

/** "algebra" */
export function sayStrand(strand: string): string {
  return names[strand] ?? strand.replaceAll("-", " ");
}
