import type { Section } from "../content/item-schema.ts";
import type { Sentence } from "../contract.ts";
import type { Learner } from "../learner/learner.ts";
import { numberWords } from "../speech/number-words.ts";

/** "verbal reasoning" */
export function saySection(section: Section): string {
  return section.replaceAll("-", " ");
}

/** What we make of a section: a band of stanines, never one, and said to be our own estimate. Nothing where too little is known. */
export function sayBand(section: Section, learner: Learner): readonly Sentence[] {
  const band = learner.band(section);
  if (band === null) return [];
  const range = `from ${numberWords(band.low)} to ${numberWords(band.high)}`;
  return [{ text: `In ${saySection(section)}, I estimate a stanine ${range} of nine.`, pauseMs: 250 }];
}
