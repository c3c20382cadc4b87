import auditoryPrimary2 from "../../content/auditory/primary-2.json" with { type: "json" };
import completionsLower from "../../content/completions/lower.json" with { type: "json" };
import completionsMiddle from "../../content/completions/middle.json" with { type: "json" };
import completionsUpper from "../../content/completions/upper.json" with { type: "json" };
import essayLower from "../../content/essay/lower.json" with { type: "json" };
import essayMiddle from "../../content/essay/middle.json" with { type: "json" };
import essayPrimary from "../../content/essay/primary.json" with { type: "json" };
import essayUpper from "../../content/essay/upper.json" with { type: "json" };
import readingLower from "../../content/reading/lower.json" with { type: "json" };
import readingMiddle from "../../content/reading/middle.json" with { type: "json" };
import readingPrimary2 from "../../content/reading/primary-2.json" with { type: "json" };
import readingPrimary3 from "../../content/reading/primary-3.json" with { type: "json" };
import readingPrimary4 from "../../content/reading/primary-4.json" with { type: "json" };
import readingUpper from "../../content/reading/upper.json" with { type: "json" };
import vocabularyLower from "../../content/vocabulary/lower.json" with { type: "json" };
import vocabularyMiddle from "../../content/vocabulary/middle.json" with { type: "json" };
import vocabularyPrimary from "../../content/vocabulary/primary.json" with { type: "json" };
import vocabularyUpper from "../../content/vocabulary/upper.json" with { type: "json" };

/** A file as it was read, and the name by which its problems are told. */
export interface RawFile {
  /** "vocabulary/lower.json" */
  readonly path: string;
  readonly content: unknown;
}

/** Every file in skills/content. */
export const contentFiles: readonly RawFile[] = [
  { path: "auditory/primary-2.json", content: auditoryPrimary2 },
  { path: "completions/lower.json", content: completionsLower },
  { path: "completions/middle.json", content: completionsMiddle },
  { path: "completions/upper.json", content: completionsUpper },
  { path: "essay/primary.json", content: essayPrimary },
  { path: "essay/lower.json", content: essayLower },
  { path: "essay/middle.json", content: essayMiddle },
  { path: "essay/upper.json", content: essayUpper },
  { path: "reading/primary-2.json", content: readingPrimary2 },
  { path: "reading/primary-3.json", content: readingPrimary3 },
  { path: "reading/primary-4.json", content: readingPrimary4 },
  { path: "reading/lower.json", content: readingLower },
  { path: "reading/middle.json", content: readingMiddle },
  { path: "reading/upper.json", content: readingUpper },
  { path: "vocabulary/primary.json", content: vocabularyPrimary },
  { path: "vocabulary/lower.json", content: vocabularyLower },
  { path: "vocabulary/middle.json", content: vocabularyMiddle },
  { path: "vocabulary/upper.json", content: vocabularyUpper },
];
