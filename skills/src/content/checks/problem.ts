/** Something about the content that somebody should mend. */
export interface Problem {
  /** "vocabulary/lower.json" */
  readonly file: string;
  /** The id of the item, or null where it is about the file as a whole. */
  readonly item: string | null;
  /** What is amiss, and what to do. */
  readonly message: string;
}
