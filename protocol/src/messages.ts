import { z } from "zod";
import { idSchema } from "./topics.ts";
import { turnEndSchema } from "./turn-event.ts";

const label = z.string().min(1).max(64);
const phrase = z.string().min(1).max(64);
const code = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .describe("For programs: what went wrong, in a word or three.");
const salt = z
  .string()
  .regex(/^[A-Za-z0-9+/]{21}[AQgw]==$/)
  .describe("16 random bytes in base64, never used before; gives the stream's key.");
const sealedSecret = z
  .string()
  .regex(/^[A-Za-z0-9+/]{64}$/)
  .describe("The next secret, sealed under the present one: 48 bytes in base64.");
const rateHz = z.int().min(8_000).max(48_000);
const percent = z.number().min(0).max(100).describe("0 is silence, 100 as loud as it goes.");
const durationMs = z.number().min(0).max(86_400_000);
const maxMs = z.int().min(1).max(600_000).describe("Send no more live sound than this; pre-roll does not count.");
const micTopic = z
  .string()
  .max(256)
  .regex(/^[A-Za-z0-9_/-]+$/)
  .describe("Where to publish the frames; take it as it stands.");
const card = z
  .object({ title: z.string().max(200), lines: z.array(z.string().max(500)).max(24) })
  .describe("What a screen shows beside the voice.");
const turn = idSchema.describe("The turn's id.");
const stream = idSchema.describe("The spoken reply's id.");

/** Who a satellite is and what it can do; retained. */
export const helloSchema = z.object({
  protocol: z.literal(1).describe("The version of this contract."),
  name: label.describe("What people call the device."),
  room: label.optional().describe("Where it stands; absent, the hub uses the room it was paired for."),
  software: label.describe("What runs on it, and which version."),
  secretVersion: z
    .int()
    .min(0)
    .max(1_000_000)
    .describe("Which secret it uses: 1 for the token's own, one more for each renewal."),
  wake: z.enum(["satellite", "hub", "button"]).describe("Who listens for the wake phrase; `button`: nobody."),
  phrases: z.array(phrase).max(16).describe("The wake phrases that it knows; empty for a button."),
  mic: z.object({ rateHz: z.literal(16_000) }),
  play: z.object({ rateHz: z.array(rateHz).min(1).max(8).describe("The sample rates that it can play.") }),
  screen: z.boolean().describe("It can show cards."),
  volume: z.boolean().describe("Its volume can be set from afar."),
});
export type Hello = z.infer<typeof helloSchema>;

/** Whether a satellite is there; retained, and also its last will. */
export const stateSchema = z.object({ online: z.boolean() });
export type SatelliteState = z.infer<typeof stateSchema>;

const up = {
  id: idSchema.describe("The message's id, new for each message, kept when it is sent again."),
  atMs: z.number().min(0).max(Number.MAX_SAFE_INTEGER).describe("The satellite's own clock."),
};

/** Control from a satellite to the hub. */
export const upSchema = z.discriminatedUnion("type", [
  z
    .object({
      ...up,
      type: z.literal("wake"),
      turn: idSchema.describe("The id of the turn that it asks for, chosen by the satellite."),
      how: z
        .enum(["phrase", "button", "followup"])
        .describe("`followup`: opened by the satellite itself, shortly after a reply."),
      phrase: phrase.optional().describe("The wake phrase that was heard."),
      score: z.number().min(-1_000_000).max(1_000_000).optional().describe("How surely, on the detector's own scale."),
      rms: z.number().min(0).max(32_768).optional().describe("How loud: root mean square of the phrase's samples."),
      salt,
    })
    .describe("Asks for a turn. Answered by `grant` or `stand-down`."),
  z
    .object({ ...up, type: z.literal("cancel"), turn })
    .describe("Gives a turn up: the button was pressed again, or the microphone was muted."),
  z
    .object({
      ...up,
      type: z.literal("played"),
      stream,
      frames: z.int().min(0).max(0xffff_ffff).describe("How many of its frames were played."),
    })
    .describe("The last sample of a reply has really left the speaker."),
  z
    .object({ ...up, type: z.literal("stopped"), stream, playedMs: durationMs.describe("How much of it had sounded.") })
    .describe("A reply was cut short. Also the answer to `stop` for a reply that is over or never came."),
  z
    .object({
      ...up,
      type: z.literal("buffered"),
      stream,
      ms: durationMs.describe("Sound that is here and has not left the speaker."),
    })
    .describe("How far the hub is ahead of the speaker; about every 250 ms while a reply is under way."),
  z.object({ ...up, type: z.literal("volume"), percent }).describe("What is now true, after a local or a remote change."),
  z
    .object({ ...up, type: z.literal("muted"), muted: z.boolean() })
    .describe("What is now true, after a local or a remote change."),
  z
    .object({ ...up, type: z.literal("fault"), code, text: z.string().max(500).describe("For people: what, where, what to do.") })
    .describe("Something went wrong here. Never holds what a child said."),
  z
    .object({
      ...up,
      type: z.literal("renew-secret"),
      salt: salt.describe("16 random bytes in base64, never used before."),
      sealed: sealedSecret,
    })
    .describe("Offers the secret that is to follow the present one. Answered by `secret-renewed`."),
]);
export type UpMessage = z.infer<typeof upSchema>;

const down = { id: idSchema.describe("The message's id, kept when it is sent again.") };

/** Control from the hub to a satellite. */
export const downSchema = z.discriminatedUnion("type", [
  z
    .object({ ...down, type: z.literal("grant"), turn, micTopic, maxMs })
    .describe("The turn is yours: send pre-roll, then live frames, as one stream."),
  z
    .object({ ...down, type: z.literal("stand-down"), turn, why: z.enum(["another-room", "busy", "unknown", "muted"]) })
    .describe("The turn is not yours: stay silent."),
  z
    .object({ ...down, type: z.literal("end-of-speech"), turn })
    .describe("Enough was heard: flag one more frame `last` and stop sending."),
  z
    .object({ ...down, type: z.literal("thinking"), turn })
    .describe("The answer takes a moment; a light or a soft tone may say so."),
  z
    .object({
      ...down,
      type: z.literal("play"),
      stream,
      turn: idSchema.optional().describe("The turn that it answers; absent when the hub speaks by itself."),
      codec: z.literal("pcm16"),
      rateHz: rateHz.describe("Samples a second; one of those in `hello`."),
      salt,
      text: z.string().max(2_000).optional().describe("The words, for a screen."),
      more: z.boolean().describe("Another stream of the same turn follows this one."),
    })
    .describe("A reply begins; its frames follow on its own topic."),
  z
    .object({ ...down, type: z.literal("stop"), stream: idSchema.optional().describe("Which reply; absent, everything.") })
    .describe("Silence at once. Answered by `stopped`."),
  z
    .object({
      ...down,
      type: z.literal("listen"),
      turn: idSchema.describe("The id of the new turn, chosen by the hub."),
      salt,
      micTopic,
      maxMs,
      afterMs: z.int().min(0).max(60_000).describe("How long after the last sample was played."),
    })
    .describe("Open the microphone without a wake: a grant and the stream's salt in one. No pre-roll."),
  z.object({ ...down, type: z.literal("set-volume"), percent }).describe("Answered by `volume`."),
  z.object({ ...down, type: z.literal("set-muted"), muted: z.boolean() }).describe("Answered by `muted`."),
  z.object({ ...down, type: z.literal("identify") }).describe("Make yourself noticed: a chime, a blinking light."),
  z.object({ ...down, type: z.literal("restart") }).describe("Start anew."),
  z.object({ ...down, type: z.literal("show"), card }).describe("For a satellite with a screen; others ignore it."),
  z
    .object({ ...down, type: z.literal("turn-ended"), turn, why: turnEndSchema, code: code.optional() })
    .describe("A turn is over: exactly once for each that was granted or asked for with `listen`."),
  z
    .object({
      ...down,
      type: z.literal("secret-renewed"),
      secretVersion: z.int().min(1).max(1_000_000).describe("Which one it will be, for `hello`."),
    })
    .describe("The next secret is stored: log in with it. That login voids the present one for ever."),
]);
export type DownMessage = z.infer<typeof downSchema>;
