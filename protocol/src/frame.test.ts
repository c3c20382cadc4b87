import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyFrame, anyKey } from "../testing/arbitraries.ts";
import { faultOf } from "../testing/fault-of.ts";
import { decodeFrame, encodeFrame, type Frame } from "./frame.ts";

const key = new Uint8Array(32).fill(9);
const frame: Frame = {
  sequence: 5,
  timeUs: 1_000,
  first: false,
  last: false,
  preRoll: false,
  payload: new Uint8Array(1024).fill(3),
};

test("a frame comes back as it was sent, open or sealed", () => {
  fc.assert(
    fc.property(anyFrame, fc.option(anyKey, { nil: undefined }), (sent, sealKey) => {
      expect(decodeFrame(encodeFrame(sent, sealKey), sealKey)).toEqual(sent);
    }),
  );
});

test("a sealed frame hides its samples and is 16 bytes longer", () => {
  const sealed = encodeFrame(frame, key);
  expect(sealed.length).toBe(16 + 1024 + 16);
  expect(sealed.subarray(16, 1040)).not.toEqual(frame.payload);
});

test("a sealed frame in which any one bit has changed does not come through", () => {
  const small = encodeFrame({ ...frame, payload: new Uint8Array(4) }, key);
  for (let bit = 0; bit < small.length * 8; bit++) {
    const changed = small.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(faultOf(() => decodeFrame(changed, key)).code).toMatch(/^frame-/);
  }
});

test("a frame is read wherever in a larger buffer it lies", () => {
  const sealed = encodeFrame(frame, key);
  for (const offset of [0, 1, 2, 3]) {
    const buffer = new Uint8Array(sealed.length + 7);
    buffer.set(sealed, offset);
    expect(decodeFrame(buffer.subarray(offset, offset + sealed.length), key)).toEqual(frame);
  }
});

test("a frame's payload outlives the buffer that it came in", () => {
  const lent = encodeFrame(frame);
  const { payload } = decodeFrame(lent);
  lent.fill(0);
  expect(payload).toEqual(frame.payload);
});

test.each([
  ["frame-sequence", { sequence: 2 ** 32 }],
  ["frame-sequence", { sequence: -1 }],
  ["frame-sequence", { sequence: 0.5 }],
  ["frame-time", { timeUs: Number.MAX_SAFE_INTEGER + 1 }],
  ["frame-time", { timeUs: -1 }],
  ["frame-too-long", { payload: new Uint8Array(4098) }],
  ["frame-odd", { payload: new Uint8Array(3) }],
] as const)("a sender is stopped with %s at %o", (code, wrong) => {
  expect(faultOf(() => encodeFrame({ ...frame, ...wrong }, key)).code).toBe(code);
});

test("no fault of a frame repeats a byte of what was sent", () => {
  const open = encodeFrame({ ...frame, payload: new TextEncoder().encode("a secret") });
  expect(faultOf(() => decodeFrame(open, key)).message).not.toContain("secret");
});
