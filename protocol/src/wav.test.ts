import * as fc from "fast-check";
import { expect, test } from "vitest";
import { faultOf } from "../testing/fault-of.ts";
import { decodeWav, encodeWav } from "./wav.ts";

function chunk(tag: string, body: Uint8Array, claimed = body.length): Uint8Array {
  const bytes = new Uint8Array(8 + body.length + (body.length % 2));
  bytes.set(new TextEncoder().encode(tag));
  new DataView(bytes.buffer).setUint32(4, claimed, true);
  bytes.set(body, 8);
  return bytes;
}

function wav(...chunks: Uint8Array[]): Uint8Array {
  const body = chunks.flatMap((bytes) => [...bytes]);
  return chunk("RIFF", Uint8Array.from([...new TextEncoder().encode("WAVE"), ...body]));
}

interface Shape {
  readonly tag?: number;
  readonly channels?: number;
  readonly rateHz?: number;
  readonly bits?: number;
  readonly extension?: readonly number[];
}

function format({ tag = 1, channels = 1, rateHz = 16_000, bits = 16, extension = [] }: Shape): Uint8Array {
  const body = new Uint8Array(16 + extension.length);
  const view = new DataView(body.buffer);
  view.setUint16(0, tag, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, rateHz, true);
  view.setUint16(14, bits, true);
  body.set(extension, 16);
  return chunk("fmt ", body);
}

const pcmGuid = [1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71];
const extension = [22, 0, 16, 0, 4, 0, 0, 0, ...pcmGuid];
const data = chunk("data", Uint8Array.of(1, 0, 3, 0));

test("a WAV file gives back its samples and its rate", () => {
  fc.assert(
    fc.property(fc.int16Array(), fc.integer({ min: 1_000, max: 384_000 }), (samples, rateHz) => {
      expect(decodeWav(encodeWav(samples, rateHz))).toEqual({ rateHz, samples });
    }),
  );
});

test("two channels become their mean", () => {
  expect(decodeWav(wav(format({ channels: 2, rateHz: 8_000 }), data))).toEqual({ rateHz: 8_000, samples: Int16Array.of(2) });
});

test("chunks that are not known are skipped, also those of odd length", () => {
  const list = chunk("LIST", Uint8Array.of(1, 2, 3));
  expect(decodeWav(wav(list, format({}), list, data)).samples).toEqual(Int16Array.of(1, 3));
});

test("the extensible format is read when it holds PCM", () => {
  expect(decodeWav(wav(format({ tag: 0xfffe, extension }), data)).samples).toEqual(Int16Array.of(1, 3));
});

test.each([0xffff_ffff, 0x7fff_ffff, 0x4000_0000])("audio that claims %i bytes ends where the file ends", (claimed) => {
  const before = process.memoryUsage().arrayBuffers;
  const { samples } = decodeWav(wav(format({}), chunk("data", Uint8Array.of(1, 0, 3, 0), claimed)));
  expect(samples).toEqual(Int16Array.of(1, 3));
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

test("half a sample at the end of a file that was cut off is dropped", () => {
  expect(decodeWav(wav(format({}), data).subarray(0, -1)).samples).toEqual(Int16Array.of(1));
});

test.each([
  ["nothing", new Uint8Array(0)],
  ["another kind of file", new TextEncoder().encode("RIFFxxxxAVI LIST")],
  ["no audio", wav(format({}))],
  ["audio before its format", wav(data, format({}))],
  ["a format cut off", wav(chunk("fmt ", new Uint8Array(10)), data)],
  ["floating-point samples", wav(format({ tag: 3, bits: 32 }), data)],
  ["eight bits", wav(format({ bits: 8 }), data)],
  ["no channel", wav(format({ channels: 0 }), data)],
  ["six channels", wav(format({ channels: 6 }), data)],
  ["a rate of nothing", wav(format({ rateHz: 0 }), data)],
  ["an extensible format that is not PCM", wav(format({ tag: 0xfffe, extension: [...extension.slice(0, -1), 0] }), data)],
  ["an extensible format cut off", wav(format({ tag: 0xfffe }), data)],
])("a WAV file is refused: %s", (_, bytes) => {
  expect(faultOf(() => decodeWav(bytes)).code).toBe("wav-unreadable");
});
