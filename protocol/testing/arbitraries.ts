import * as fc from "fast-check";
import { toBase64, toBase64Url } from "../src/base64.ts";
import type { Frame } from "../src/frame.ts";
import type { DownMessage, Hello, UpMessage } from "../src/messages.ts";
import type { PairingToken } from "../src/pairing.ts";

/** Anything that the contract allows, for property tests. */
export const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
export const anyKey = bytesOf(32);
export const anySalt = bytesOf(16).map(toBase64);
const anySealedSecret = bytesOf(48).map(toBase64);
export const anySatId = fc.stringMatching(/^[a-z0-9-]{1,32}$/);
export const anyId = fc.stringMatching(/^[A-Za-z0-9-]{1,64}$/);
export const anyBase = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}(\/[A-Za-z0-9_-]{1,20}){0,2}$/);

export const anyFrame: fc.Arbitrary<Frame> = fc.record({
  sequence: fc.integer({ min: 0, max: 0xffff_ffff }),
  timeUs: fc.maxSafeNat(),
  first: fc.boolean(),
  last: fc.boolean(),
  preRoll: fc.boolean(),
  payload: fc.int16Array({ maxLength: 2048 }).map((samples) => new Uint8Array(samples.slice().buffer)),
});

const label = fc.string({ minLength: 1, maxLength: 64 });
// JSON has no negative zero.
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const up = { id: anyId, atMs: within(0, Number.MAX_SAFE_INTEGER) };
const percent = within(0, 100);
const durationMs = within(0, 86_400_000);
const maxMs = fc.integer({ min: 1, max: 600_000 });
const micTopic = fc
  .tuple(anyBase, anyId, anySatId, anyId)
  .map(([base, hub, sat, turn]) => `${base}/v1/mic/${hub}/${sat}/${turn}`);
const rateHz = fc.integer({ min: 8_000, max: 48_000 });
const type = <const T extends string>(name: T) => fc.constant(name);

export const anyHello: fc.Arbitrary<Hello> = fc.record(
  {
    protocol: fc.constant(1 as const),
    name: label,
    room: label,
    software: label,
    secretVersion: fc.integer({ min: 0, max: 1_000_000 }),
    wake: fc.constantFrom("satellite", "hub", "button"),
    phrases: fc.array(label, { maxLength: 16 }),
    mic: fc.record({ rateHz: fc.constant(16_000 as const) }),
    play: fc.record({ rateHz: fc.array(rateHz, { minLength: 1, maxLength: 8 }) }),
    screen: fc.boolean(),
    volume: fc.boolean(),
  },
  { requiredKeys: ["protocol", "name", "software", "secretVersion", "wake", "phrases", "mic", "play", "screen", "volume"] },
);

export const anyUpMessage: fc.Arbitrary<UpMessage> = fc.oneof(
  fc.record(
    {
      ...up,
      type: type("wake"),
      turn: anyId,
      how: fc.constantFrom("phrase", "button", "followup"),
      phrase: label,
      score: within(-1_000_000, 1_000_000),
      rms: within(0, 32_768),
      salt: anySalt,
    },
    { requiredKeys: ["id", "atMs", "type", "turn", "how", "salt"] },
  ),
  fc.record({ ...up, type: type("cancel"), turn: anyId }),
  fc.record({ ...up, type: type("played"), stream: anyId, frames: fc.integer({ min: 0, max: 0xffff_ffff }) }),
  fc.record({ ...up, type: type("stopped"), stream: anyId, playedMs: durationMs }),
  fc.record({ ...up, type: type("buffered"), stream: anyId, ms: durationMs }),
  fc.record({ ...up, type: type("volume"), percent }),
  fc.record({ ...up, type: type("muted"), muted: fc.boolean() }),
  fc.record({
    ...up,
    type: type("fault"),
    code: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
    text: fc.string({ maxLength: 500 }),
  }),
  fc.record({ ...up, type: type("renew-secret"), salt: anySalt, sealed: anySealedSecret }),
);

const down = { id: anyId };

export const anyDownMessage: fc.Arbitrary<DownMessage> = fc.oneof(
  fc.record({ ...down, type: type("grant"), turn: anyId, micTopic, maxMs }),
  fc.record({
    ...down,
    type: type("stand-down"),
    turn: anyId,
    why: fc.constantFrom("another-room", "busy", "unknown", "muted"),
  }),
  fc.record({ ...down, type: fc.constantFrom("end-of-speech", "thinking"), turn: anyId }),
  fc.record(
    {
      ...down,
      type: type("play"),
      stream: anyId,
      turn: anyId,
      codec: fc.constant("pcm16" as const),
      rateHz,
      salt: anySalt,
      text: fc.string({ maxLength: 2_000 }),
      more: fc.boolean(),
    },
    { requiredKeys: ["id", "type", "stream", "codec", "rateHz", "salt", "more"] },
  ),
  fc.record({ ...down, type: type("stop"), stream: anyId }, { requiredKeys: ["id", "type"] }),
  fc.record({
    ...down,
    type: type("listen"),
    turn: anyId,
    salt: anySalt,
    micTopic,
    maxMs,
    afterMs: fc.integer({ min: 0, max: 60_000 }),
  }),
  fc.record({ ...down, type: type("set-volume"), percent }),
  fc.record({ ...down, type: type("set-muted"), muted: fc.boolean() }),
  fc.record({ ...down, type: fc.constantFrom("identify", "restart") }),
  fc.record({
    ...down,
    type: type("show"),
    card: fc.record({
      title: fc.string({ maxLength: 200 }),
      lines: fc.array(fc.string({ maxLength: 100 }), { maxLength: 24 }),
    }),
  }),
  fc.record(
    {
      ...down,
      type: type("turn-ended"),
      turn: anyId,
      why: fc.constantFrom("done", "no-speech", "cancelled", "barge-in", "timeout", "fault"),
      code: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
    },
    { requiredKeys: ["id", "type", "turn", "why"] },
  ),
  fc.record({ ...down, type: type("secret-renewed"), secretVersion: fc.integer({ min: 1, max: 1_000_000 }) }),
);

export const anyPairingToken: fc.Arbitrary<PairingToken> = fc.record({
  v: fc.constant(1 as const),
  hub: fc.constantFrom("mqtt://127.0.0.1:1884", "mqtts://homeroom.local:8883", "mqtt://[::1]:1884"),
  base: anyBase,
  sat: anySatId,
  secret: anyKey.map(toBase64Url),
  name: label,
  room: label,
});
