import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyBase, anyId, anySatId } from "../testing/arbitraries.ts";
import { faultOf } from "../testing/fault-of.ts";
import { topicsOf } from "./topics.ts";

test("every topic is read as what it was built from", () => {
  fc.assert(
    fc.property(anyBase, anySatId, anyId, anyId, (base, sat, hub, id) => {
      const topics = topicsOf(base);
      for (const kind of ["state", "hello", "up", "down"] as const)
        expect(topics.parse(topics[kind](sat))).toEqual({ kind, sat });
      expect(topics.parse(topics.mic({ hub, sat, turn: id }))).toEqual({ kind: "mic", hub, sat, turn: id });
      expect(topics.parse(topics.play(sat, id))).toEqual({ kind: "play", sat, stream: id });
    }),
  );
});

test("a satellite may touch its own topics and no other's", () => {
  fc.assert(
    fc.property(anySatId, anySatId, anyId, (sat, other, id) => {
      const topics = topicsOf("homeroom");
      const own = sat === other;
      for (const topic of [
        topics.state(other),
        topics.hello(other),
        topics.up(other),
        topics.mic({ hub: id, sat: other, turn: id }),
      ]) {
        expect(topics.satelliteMayPublish(sat, topic)).toBe(own);
        expect(topics.satelliteMaySubscribe(sat, topic)).toBe(false);
      }
      for (const filter of [topics.down(other), topics.play(other, "+"), topics.play(other, id)]) {
        expect(topics.satelliteMaySubscribe(sat, filter)).toBe(own);
        expect(topics.satelliteMayPublish(sat, filter)).toBe(false);
      }
    }),
  );
});

test.each(["#", "+", "homeroom/v1/sat/kitchen/#", "homeroom/v1/sat/+/down", "homeroom/v1/mic/+/kitchen/+", ""])(
  "nobody may subscribe to %j",
  (filter) => {
    expect(topicsOf("homeroom").satelliteMaySubscribe("kitchen", filter)).toBe(false);
  },
);

test("a topic longer than any of version 1 is none", () => {
  const topics = topicsOf("homeroom");
  expect(topics.parse(topics.mic({ hub: "h", sat: "kitchen", turn: "t".repeat(65) }))).toBeNull();
  expect(topics.parse("x".repeat(70_000))).toBeNull();
});

test.each(["", "/", "home/", "home room", "a/+", "#", "a.*b", "x".repeat(65)])("the base %j is refused", (base) => {
  expect(faultOf(() => topicsOf(base)).code).toBe("topic-base");
});
