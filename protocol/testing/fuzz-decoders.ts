import {
  bytesToSamples,
  decodeFrame,
  decodePairingToken,
  decodeWav,
  downSchema,
  encodeWav,
  Fault,
  fromBase64,
  helloSchema,
  openNextSecret,
  parseMessage,
  stateSchema,
  toBase64,
  topicsOf,
  turnEventSchema,
  upSchema,
} from "../src/index.ts";
import { fromHex, golden, goldenKey } from "./golden.ts";

export interface FuzzReport {
  readonly inputs: number;
  /** Inputs that a decoder took. */
  readonly taken: number;
  /** Inputs that were refused with a Fault, by its code. */
  readonly refused: Readonly<Record<string, number>>;
  /** What no decoder may do: anything thrown that is not a Fault. The first 20. */
  readonly escaped: readonly { readonly decoder: string; readonly inputBase64: string; readonly error: string }[];
}

interface Target {
  readonly name: string;
  readonly samples: readonly Uint8Array[];
  decode(bytes: Uint8Array): unknown;
}

/** Returns a number from 0 up to, not including, `below`. */
type Dice = (below: number) => number;

const most = 20;

/** Throws `count` inputs, random ones and valid ones spoiled, at the decoders in turn. The same seed gives the same inputs. */
export function fuzzDecoders(count: number, seed: number): FuzzReport {
  const dice = seededDice(seed);
  const targets = allTargets();
  const refused: Record<string, number> = {};
  const escaped: FuzzReport["escaped"][number][] = [];
  let taken = 0;
  for (let index = 0; index < count; index++) {
    const target = pick(targets, index);
    const input = spoiledInput(target, dice);
    try {
      target.decode(input);
      taken++;
    } catch (error) {
      if (error instanceof Fault) refused[error.code] = (refused[error.code] ?? 0) + 1;
      else if (escaped.length < most) {
        escaped.push({ decoder: target.name, inputBase64: toBase64(input), error: String(error) });
      }
    }
  }
  return { inputs: count, taken, refused, escaped };
}

function allTargets(): Target[] {
  const text = (value: string) => new TextEncoder().encode(value);
  const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const frames = golden.frames.map(({ bytesHex }) => fromHex(bytesHex));
  const messages = (of: string) => golden.messages.flatMap(({ schema, bytesHex }) => (schema === of ? [fromHex(bytesHex)] : []));
  const tokens = golden.tokens.map(({ token }) => text(token));
  const topics = topicsOf("homeroom");
  return [
    { name: "frame without a key", samples: frames, decode: (bytes) => decodeFrame(bytes) },
    { name: "frame with a key", samples: frames, decode: (bytes) => decodeFrame(bytes, goldenKey("mic")) },
    { name: "hello", samples: messages("hello"), decode: (bytes) => parseMessage(helloSchema, bytes) },
    { name: "state", samples: messages("state"), decode: (bytes) => parseMessage(stateSchema, bytes) },
    { name: "up", samples: messages("up"), decode: (bytes) => parseMessage(upSchema, bytes) },
    { name: "down", samples: messages("down"), decode: (bytes) => parseMessage(downSchema, bytes) },
    { name: "turn event", samples: messages("down"), decode: (bytes) => parseMessage(turnEventSchema, bytes) },
    { name: "pairing token", samples: tokens, decode: (bytes) => decodePairingToken(latin(bytes)) },
    {
      name: "next secret",
      samples: messages("up").filter((bytes) => new TextDecoder().decode(bytes).includes("renew-secret")),
      decode(bytes) {
        const message = parseMessage(upSchema, bytes);
        return message.type === "renew-secret" && openNextSecret(message, fromHex(golden.secretHex));
      },
    },
    { name: "base64", samples: [text(golden.salt)], decode: (bytes) => fromBase64(latin(bytes)) },
    { name: "WAV file", samples: [encodeWav(Int16Array.of(1, -2, 3), 16_000)], decode: decodeWav },
    { name: "samples", samples: [Uint8Array.of(1, 2)], decode: bytesToSamples },
    {
      name: "topic",
      samples: golden.topics.map(({ topic }) => text(topic)),
      decode(bytes) {
        const topic = latin(bytes);
        return topics.parse(topic) ?? topics.satelliteMaySubscribe("kitchen", topic);
      },
    },
  ];
}

function spoiledInput({ samples }: Target, dice: Dice): Uint8Array {
  const sample = pick(samples, dice(samples.length));
  switch (dice(8)) {
    case 0:
      return randomBytes(dice(80), dice);
    case 1:
      return sample.slice(0, dice(sample.length + 1));
    case 2:
      return joined(sample, dice(20) === 0 ? new Uint8Array(dice(20_000)) : randomBytes(dice(40), dice));
    case 3:
      return joined(sample.subarray(0, dice(sample.length)), sample.subarray(dice(sample.length)));
    case 4:
      return withHugeNumber(sample, dice);
    case 5:
      return withOddField(sample, dice);
    default:
      return withFlippedBits(sample, dice);
  }
}

const hugeNumbers = [0xffff_ffff, 0x7fff_ffff, 0x4000_0000, 0];

/** Four bytes that a reader might take for a length: 4, 2 or 1 GB, or nothing, in either order of bytes. */
function withHugeNumber(sample: Uint8Array, dice: Dice): Uint8Array {
  const bytes = sample.slice();
  if (bytes.length < 4) return bytes;
  new DataView(bytes.buffer).setUint32(dice(bytes.length - 3), pick(hugeNumbers, dice(4)), dice(2) === 0);
  return bytes;
}

const oddValues = [
  "null",
  "[]",
  "{}",
  "-1",
  "1e999",
  "1e-320",
  "9007199254740993",
  '""',
  '"\\u0000"',
  "true",
  `${"[".repeat(900)}${"]".repeat(900)}`,
];

/** JSON that still parses, with one of its values changed for an odd one, or with a key that means something to JavaScript. */
function withOddField(sample: Uint8Array, dice: Dice): Uint8Array {
  const json = new TextDecoder().decode(sample);
  const values = [...json.matchAll(/:("[^"]*"|[^,{}[\]]+)/g)];
  const value = values[dice(Math.max(1, values.length))];
  if (value === undefined) return withFlippedBits(sample, dice);
  const odd = dice(10) === 0 ? '1,"__proto__":{"type":"wake"},"constructor":1' : pick(oddValues, dice(oddValues.length));
  return new TextEncoder().encode(`${json.slice(0, value.index)}:${odd}${json.slice(value.index + value[0].length)}`);
}

function withFlippedBits(sample: Uint8Array, dice: Dice): Uint8Array {
  const bytes = sample.slice();
  for (let flips = 1 + dice(4); flips > 0; flips--) {
    const at = dice(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice(8));
  }
  return bytes;
}

function randomBytes(length: number, dice: Dice): Uint8Array {
  return Uint8Array.from({ length }, () => dice(256));
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return bytes;
}

function pick<T>(from: readonly T[], at: number): T {
  // The caller has at least one, and the remainder is below the length.
  return from[at % from.length] as T;
}

/** The generator called mulberry32: short, quick, and the same on every machine. */
function seededDice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
