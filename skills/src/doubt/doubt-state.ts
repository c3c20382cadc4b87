import { z } from "zod";

/** How far the clearing up of one question has come. */
export const doubtSchema = z.object({
  /** What the child was last asked: the question itself, "Did you say ...?", for a number, or "Is it ...?" for each choice. */
  mode: z.enum(["open", "confirm", "numbers", "one-by-one"]),
  /** How often in a row this question was not understood. */
  rounds: z.int().min(0),
  /** The choice a yes or no is about: its place among the choices. Meaningless in the other modes. */
  candidate: z.string().nullable(),
  /** How often in a row the yes or no itself was not understood, in one-by-one. */
  misses: z.int().min(0),
  /** What the child said no to. */
  ruledOut: z.array(z.string()),
  silences: z.int().min(0),
  /** Grows with every sentence of doubt, so that none comes twice in a row. */
  turn: z.int().min(0),
});
export type Doubt = z.infer<typeof doubtSchema>;

export const noDoubt: Doubt = { mode: "open", rounds: 0, candidate: null, misses: 0, ruledOut: [], silences: 0, turn: 0 };

/** The state of a drill and of the doubt around it. */
export type Doubtful<S> = {
  readonly version: 1;
  readonly inner: S;
  readonly doubt: Doubt;
};
