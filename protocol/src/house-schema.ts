import { z } from "zod";
import { stageSchema, turnEndSchema } from "./turn-event.ts";

export const roomViewSchema = z.object({
  sat: z.string(),
  room: z.string(),
  name: z.string(),
  online: z.boolean(),
  muted: z.boolean(),
  /** Null until the satellite has told. */
  volumePercent: z.number().nullable(),
  /** The turn that is under way there. */
  turn: z.string().nullable(),
});
export type RoomView = z.infer<typeof roomViewSchema>;

export const turnViewSchema = z.object({
  turn: z.string(),
  sat: z.string().nullable(),
  room: z.string(),
  child: z.string(),
  how: z.enum(["phrase", "button", "followup", "typed"]),
  startedAtMs: z.number(),
  /** The station it stands at, or ended at; null before the first. */
  stage: stageSchema.nullable(),
  /** When it came there, hub clock. */
  stageAtMs: z.number(),
  /** Milliseconds spent in each stage that it has left; all of them once it has ended. */
  stageMs: z.partialRecord(stageSchema, z.number()),
  speaking: z.boolean(),
  heardAs: z.string().nullable(),
  by: z.string().nullable(),
  sureness: z.number().nullable(),
  runnerUp: z.string().nullable(),
  decision: z.string().nullable(),
  skill: z.string().nullable(),
  item: z.string().nullable(),
  strand: z.string().nullable(),
  verdict: z.enum(["right", "wrong", "skipped", "dont-know"]).nullable(),
  /** What the tutor said, oldest first. */
  sentences: z.array(z.string()),
  /** From the end of speech to the first audio sent. */
  sinceSpeechEndMs: z.number().nullable(),
  /** Null while it is under way. */
  why: turnEndSchema.nullable(),
  code: z.string().nullable(),
  endedAtMs: z.number().nullable(),
});
export type TurnView = z.infer<typeof turnViewSchema>;

export const progressViewSchema = z.object({
  child: z.string(),
  answered: z.number(),
  right: z.number(),
  answeredToday: z.number(),
  rightToday: z.number(),
  skill: z.string().nullable(),
});
export type ProgressView = z.infer<typeof progressViewSchema>;

/** The house as the news tells it. */
export const houseSchema = z.object({
  /** By satellite. */
  rooms: z.record(z.string(), roomViewSchema),
  /** In the order in which they began: those under way and the last ones that ended. */
  turns: z.array(turnViewSchema),
  /** By child. */
  progress: z.record(z.string(), progressViewSchema),
});
export type House = z.infer<typeof houseSchema>;
