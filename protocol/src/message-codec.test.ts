import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyDownMessage, anyHello, anyUpMessage } from "../testing/arbitraries.ts";
import { faultOf } from "../testing/fault-of.ts";
import { encodeMessage, maxMessageBytes, parseMessage } from "./message-codec.ts";
import { downSchema, helloSchema, stateSchema, upSchema } from "./messages.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const cancel = { id: "k-1", type: "cancel", atMs: 1, turn: "t-1" };

test("every message comes back as it was sent", () => {
  fc.assert(
    fc.property(anyHello, anyUpMessage, anyDownMessage, fc.boolean(), (hello, up, down, online) => {
      expect(parseMessage(helloSchema, encodeMessage(hello))).toEqual(hello);
      expect(parseMessage(upSchema, encodeMessage(up))).toEqual(up);
      expect(parseMessage(downSchema, encodeMessage(down))).toEqual(down);
      expect(parseMessage(stateSchema, encodeMessage({ online }))).toEqual({ online });
    }),
  );
});

test("fields of a later version are dropped", () => {
  expect(parseMessage(upSchema, bytes(JSON.stringify({ ...cancel, mood: "merry" })))).toEqual(cancel);
});

test("a message of 16 KiB is read and a longer one is not", () => {
  const text = JSON.stringify(cancel);
  expect(parseMessage(upSchema, bytes(text.padEnd(maxMessageBytes)))).toEqual(cancel);
  expect(faultOf(() => parseMessage(upSchema, bytes(text.padEnd(maxMessageBytes + 1)))).code).toBe("message-too-long");
});

test("a message too long for the other side is not sent", () => {
  const card = { title: "", lines: Array.from({ length: 24 }, () => "\u{1f600}".repeat(200)) };
  expect(faultOf(() => encodeMessage({ id: "h-1", type: "show", card })).code).toBe("message-too-long");
});

test("a fault names the field and what was expected, and never what was sent", () => {
  const wrongTurn = bytes(JSON.stringify({ ...cancel, turn: "my secret/" }));
  const told = faultOf(() => parseMessage(upSchema, wrongTurn)).message;
  expect(told).toContain("turn: ");
  expect(told).not.toContain("secret");
  expect(faultOf(() => parseMessage(upSchema, bytes('{"id": "my secret'))).message).not.toContain("secret");
});

test("a fault tells of three fields at most", () => {
  expect(faultOf(() => parseMessage(helloSchema, bytes("{}"))).message).toContain("; and 7 more");
});

test("nesting as deep as a message can hold is refused like any other mistake", () => {
  expect(faultOf(() => parseMessage(upSchema, bytes("[".repeat(8_000) + "]".repeat(8_000)))).code).toBe("message-not-understood");
});
