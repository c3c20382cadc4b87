import * as fc from "fast-check";
import { expect, test } from "vitest";
import { faultOf } from "../testing/fault-of.ts";
import { bytesToSamples, micFrameMs, micFrameSamples, micRateHz, samplesToBytes } from "./audio.ts";

test("samples come back from their bytes", () => {
  fc.assert(
    fc.property(fc.int16Array(), (samples) => {
      expect(bytesToSamples(samplesToBytes(samples))).toEqual(samples);
    }),
  );
});

test("the low byte of a sample stands first", () => {
  expect(samplesToBytes(Int16Array.of(0x1234, -2))).toEqual(Uint8Array.of(0x34, 0x12, 0xfe, 0xff));
});

test("samples are read from an odd offset and do not share the sender's memory", () => {
  const lent = Uint8Array.of(0, 1, 0, 2, 0);
  const samples = bytesToSamples(lent.subarray(1));
  lent.fill(9);
  expect(samples).toEqual(Int16Array.of(1, 2));
});

test("half a sample is refused", () => {
  expect(faultOf(() => bytesToSamples(new Uint8Array(3))).code).toBe("audio-odd-length");
});

test("a microphone frame is 32 ms long", () => {
  expect((micFrameSamples / micRateHz) * 1000).toBe(micFrameMs);
});
