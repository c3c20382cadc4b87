import * as fc from "fast-check";
import { expect, test } from "vitest";
import { faultOf } from "../testing/fault-of.ts";
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from "./base64.ts";

test("bytes come back from both alphabets", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    }),
  );
});

test("the alphabets are those of RFC 4648", () => {
  const bytes = Uint8Array.of(0xfb, 0xff, 0xbf, 0x01);
  expect(toBase64(bytes)).toBe("+/+/AQ==");
  expect(toBase64Url(bytes)).toBe("-_-_AQ");
});

test.each(["A", "AB", "AB=", "AB C", "AB==\n", "A-B_", "====", "é"])("%j is refused as base64", (text) => {
  expect(faultOf(() => fromBase64(text)).code).toBe("base64-unreadable");
});

test.each(["A", "AB==", "AB+C", "AB C"])("%j is refused as base64url", (text) => {
  expect(faultOf(() => fromBase64Url(text)).code).toBe("base64-unreadable");
});
