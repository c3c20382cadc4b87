import { z } from "zod";
import { idSchema } from "./topics.ts";
import { turnEndSchema } from "./turn-event.ts";

const label = z.string().min(1).max(64);
const phrase = z.string().min(1).max(64);
const code = z.string().regex(/^[a-z0-9-]{1,64}$/);
const salt = z.string().regex(/^[A-Za-z0-9+/]{21}[AQgw]==$/);
const rateHz = z.int().min(8_000).max(48_000);
const percent = z.number().min(0).max(100);
const durationMs = z.number().min(0).max(86_400_000);
const maxMs = z.int().min(1).max(600_000);
const micTopic = z
  .string()
  .max(256)
  .regex(/^[A-Za-z0-9_/-]+$/);
const card = z.object({ title: z.string().max(200), lines: z.array(z.string().max(500)).max(24) });

/** Who a satellite is and what it can do; retained. */
export const helloSchema = z.object({
  protocol: z.literal(1),
  name: label,
  room: label.optional(),
  software: label,
  /** Counts the secrets of this satellite, so that both sides know which one is in use while it is being replaced. */
  secretVersion: z.int().min(0).max(1_000_000),
  wake: z.enum(["satellite", "hub", "button"]),
  phrases: z.array(phrase).max(16),
  mic: z.object({ rateHz: z.literal(16_000) }),
  play: z.object({ rateHz: z.array(rateHz).min(1).max(8) }),
  screen: z.boolean(),
  volume: z.boolean(),
});
export type Hello = z.infer<typeof helloSchema>;

/** Whether a satellite is there; retained, and also its last will. */
export const stateSchema = z.object({ online: z.boolean() });
export type SatelliteState = z.infer<typeof stateSchema>;

/** `atMs`: the satellite's own clock, milliseconds. */
const up = { id: idSchema, atMs: z.number().min(0).max(Number.MAX_SAFE_INTEGER) };

/** Control from a satellite to the hub. */
export const upSchema = z.discriminatedUnion("type", [
  z.object({
    ...up,
    type: z.literal("wake"),
    turn: idSchema,
    how: z.enum(["phrase", "button", "followup"]),
    phrase: phrase.optional(),
    /** How surely the phrase was heard, on the detector's own scale. */
    score: z.number().min(-1_000_000).max(1_000_000).optional(),
    /** How loud the phrase was: root mean square of its samples. */
    rms: z.number().min(0).max(32_768).optional(),
    salt,
  }),
  z.object({ ...up, type: z.literal("cancel"), turn: idSchema }),
  z.object({ ...up, type: z.literal("played"), stream: idSchema, frames: z.int().min(0).max(0xffff_ffff) }),
  z.object({ ...up, type: z.literal("stopped"), stream: idSchema, playedMs: durationMs }),
  z.object({ ...up, type: z.literal("buffered"), stream: idSchema, ms: durationMs }),
  z.object({ ...up, type: z.literal("volume"), percent }),
  z.object({ ...up, type: z.literal("muted"), muted: z.boolean() }),
  z.object({ ...up, type: z.literal("fault"), code, text: z.string().max(500) }),
]);
export type UpMessage = z.infer<typeof upSchema>;

const down = { id: idSchema };

/** Control from the hub to a satellite. */
export const downSchema = z.discriminatedUnion("type", [
  z.object({ ...down, type: z.literal("grant"), turn: idSchema, micTopic, maxMs }),
  z.object({ ...down, type: z.literal("stand-down"), turn: idSchema, why: z.enum(["another-room", "busy", "unknown", "muted"]) }),
  z.object({ ...down, type: z.literal("end-of-speech"), turn: idSchema }),
  z.object({ ...down, type: z.literal("thinking"), turn: idSchema }),
  z.object({
    ...down,
    type: z.literal("play"),
    stream: idSchema,
    turn: idSchema.optional(),
    codec: z.literal("pcm16"),
    rateHz,
    salt,
    text: z.string().max(2_000).optional(),
    /** Another stream of the same turn follows this one. */
    more: z.boolean(),
  }),
  z.object({ ...down, type: z.literal("stop"), stream: idSchema.optional() }),
  z.object({ ...down, type: z.literal("listen"), turn: idSchema, salt, micTopic, maxMs, afterMs: z.int().min(0).max(60_000) }),
  z.object({ ...down, type: z.literal("set-volume"), percent }),
  z.object({ ...down, type: z.literal("set-muted"), muted: z.boolean() }),
  z.object({ ...down, type: z.literal("identify") }),
  z.object({ ...down, type: z.literal("restart") }),
  z.object({ ...down, type: z.literal("show"), card }),
  z.object({ ...down, type: z.literal("turn-ended"), turn: idSchema, why: turnEndSchema, code: code.optional() }),
]);
export type DownMessage = z.infer<typeof downSchema>;
