import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyPairingToken } from "../testing/arbitraries.ts";
import { faultOf } from "../testing/fault-of.ts";
import { toBase64Url } from "./base64.ts";
import { decodePairingToken, encodePairingToken, type PairingToken } from "./pairing.ts";

const token: PairingToken = {
  v: 1,
  hub: "mqtt://192.168.1.20:1884",
  base: "homeroom",
  sat: "kitchen",
  secret: toBase64Url(new Uint8Array(32).fill(5)),
  name: "Kitchen",
  room: "Kitchen",
};

test("a token comes back as it was made, also with white space around it", () => {
  fc.assert(
    fc.property(anyPairingToken, (made) => {
      expect(decodePairingToken(` ${encodePairingToken(made)}\n`)).toEqual(made);
    }),
  );
});

test("a token is one word that needs no quoting in a shell", () => {
  expect(encodePairingToken(token)).toMatch(/^[A-Za-z0-9_-]+$/);
});

test.each([
  ["of another version", { v: 2 }],
  ["without a port", { hub: "mqtt://192.168.1.20" }],
  ["for another kind of address", { hub: "http://192.168.1.20:80" }],
  ["with a login in the address", { hub: "mqtt://me:secret@192.168.1.20:1884" }],
  ["with a short secret", { secret: "abc" }],
  ["with a base that is a wildcard", { base: "#" }],
  ["with a name of nothing", { name: "" }],
])("a token %s is refused", (_, wrong) => {
  expect(faultOf(() => decodePairingToken(encodePairingToken({ ...token, ...wrong } as PairingToken))).code).toBe(
    "token-unreadable",
  );
});

test("a token that was cut off is refused, and the fault shows nothing of it", () => {
  const cut = encodePairingToken(token).slice(0, -9);
  expect(faultOf(() => decodePairingToken(cut)).code).toBe("token-unreadable");
  expect(faultOf(() => decodePairingToken(cut)).cause).toBeUndefined();
});

test("a token longer than any token is refused unread", () => {
  expect(faultOf(() => decodePairingToken("A".repeat(1_000_000))).code).toBe("token-unreadable");
});
