import { z } from "zod";

/** Longest text that may be typed to the tutor, bytes of UTF-8. */
export const maxSayBytes = 1024;

const fitsInOneSay = (text: string): boolean => new TextEncoder().encode(text).length <= maxSayBytes;

/** What is typed to the tutor: the body of `POST api/say`. */
export const sayRequestSchema = z.object({
  text: z.string().trim().min(1).refine(fitsInOneSay),
  /** The child who speaks; absent: the household's only or first one. */
  child: z.string().trim().min(1).max(64).optional(),
});
export type SayRequest = z.infer<typeof sayRequestSchema>;

/** What the tutor answered: the body of the answer to `POST api/say`. */
export const sayReplySchema = z.object({
  turn: z.string(),
  /** The label of the expectation that was understood, or null. */
  heardAs: z.string().nullable(),
  decision: z.string(),
  verdict: z.string().nullable(),
  /** Sentences in the order of speaking; `audio` is the path of a WAV, relative to the page ("api/speech/<id>.wav"). */
  say: z.array(z.object({ text: z.string(), audio: z.string().nullable() })),
  /** What a screen shows beside the voice. */
  card: z.object({ title: z.string(), lines: z.array(z.string()) }).nullable(),
});
export type SayReply = z.infer<typeof sayReplySchema>;

/** What is wished of a room: the body of `POST api/rooms/<satellite>`. What is then true, the satellite tells by the news. */
export const roomRequestSchema = z
  .strictObject({
    muted: z.boolean().optional(),
    volumePercent: z.number().min(0).max(100).optional(),
    /** The room makes itself heard, so that one knows which it is. */
    identify: z.literal(true).optional(),
  })
  .refine((wish) => Object.keys(wish).length > 0);
export type RoomRequest = z.infer<typeof roomRequestSchema>;

/** One part of the hub; what is down says after the colon what to do about it. */
export const partHealthSchema = z.union([z.literal("up"), z.literal("starting"), z.templateLiteral(["down: ", z.string()])]);
export type PartHealth = z.infer<typeof partHealthSchema>;

/** The body of `GET healthz`. `ok`: every part is up. */
export const healthSchema = z.object({ ok: z.boolean(), parts: z.record(z.string(), partHealthSchema) });
export type Health = z.infer<typeof healthSchema>;

/** The body of every answer that is not a success. */
export const apiErrorSchema = z.object({ code: z.string(), message: z.string() });
export type ApiError = z.infer<typeof apiErrorSchema>;
