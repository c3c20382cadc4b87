import { z } from "zod";

/** The stations of the road that a turn passes, in order. */
export const stages = ["wake", "ingest", "listen", "transcribe", "converse", "speak", "deliver"] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

export const turnEndSchema = z.enum(["done", "no-speech", "cancelled", "barge-in", "timeout", "fault"]);
/** Why a turn ended; the same words as in the wire's `turn-ended`. */
export type TurnEnd = z.infer<typeof turnEndSchema>;

/** `atMs`: the hub's clock, milliseconds since 1970, with fractions. */
const atMs = z.number();
const turn = z.string();

/**
 * News of the house. It never steers, and it never bears a child's words: `heardAs` is the label of the expectation that was
 * understood ("B, brief"), not what was said.
 */
export const turnEventSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("room-seen"),
    atMs,
    sat: z.string(),
    room: z.string(),
    name: z.string(),
    online: z.boolean(),
    muted: z.boolean().optional(),
    volumePercent: z.number().optional(),
  }),
  /** The room is the house's no more: its satellite was revoked, or the token that should have brought it ran out. */
  z.object({ type: z.literal("room-gone"), atMs, sat: z.string() }),
  z.object({
    type: z.literal("turn-started"),
    atMs,
    turn,
    sat: z.string().nullable(),
    room: z.string(),
    child: z.string(),
    how: z.enum(["phrase", "button", "followup", "typed"]),
  }),
  z.object({ type: z.literal("stage-entered"), atMs, turn, stage: stageSchema }),
  z.object({ type: z.literal("speech-started"), atMs, turn, audioMs: z.number() }),
  z.object({ type: z.literal("speech-ended"), atMs, turn, audioMs: z.number(), silenceMs: z.number() }),
  z.object({
    type: z.literal("heard"),
    atMs,
    turn,
    heardAs: z.string().nullable(),
    by: z.string().nullable(),
    sureness: z.number(),
    runnerUp: z.string().nullable(),
    /** What the recogniser still needed after the last frame, milliseconds; absent where nothing was spoken. */
    computeMs: z.number().optional(),
  }),
  z.object({
    type: z.literal("decided"),
    atMs,
    turn,
    skill: z.string(),
    decision: z.string(),
    item: z.string().nullable(),
    strand: z.string().nullable(),
    verdict: z.enum(["right", "wrong", "skipped", "dont-know"]).nullable(),
  }),
  z.object({ type: z.literal("sentence"), atMs, turn, text: z.string() }),
  z.object({ type: z.literal("first-audio"), atMs, turn, sinceSpeechEndMs: z.number().nullable() }),
  z.object({
    type: z.literal("turn-ended"),
    atMs,
    turn,
    why: turnEndSchema,
    code: z.string().optional(),
    stageMs: z.partialRecord(stageSchema, z.number()),
  }),
  z.object({
    type: z.literal("progress"),
    atMs,
    child: z.string(),
    answered: z.number(),
    right: z.number(),
    answeredToday: z.number(),
    rightToday: z.number(),
    skill: z.string().nullable(),
  }),
]);
export type TurnEvent = z.infer<typeof turnEventSchema>;
