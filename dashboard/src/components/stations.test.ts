import { stages } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { millisecondsAt, stationOf, stations } from "./stations.ts";

test("the road goes from the microphone through every stage to the speaker", () => {
  expect(stations).toEqual(["microphone", ...stages, "speaker"]);
});

test("a turn stands at its stage, before that at the microphone, and after its first sound at the speaker", () => {
  expect(stationOf({ how: "phrase", stage: null, sinceSpeechEndMs: null, why: null })).toBe("microphone");
  expect(stationOf({ how: "phrase", stage: "listen", sinceSpeechEndMs: null, why: null })).toBe("listen");
  expect(stationOf({ how: "phrase", stage: "deliver", sinceSpeechEndMs: null, why: null })).toBe("deliver");
  expect(stationOf({ how: "phrase", stage: "deliver", sinceSpeechEndMs: 200, why: null })).toBe("speaker");
});

test("a turn that was answered has arrived, and one that broke stands where it broke", () => {
  expect(stationOf({ how: "phrase", stage: "deliver", sinceSpeechEndMs: null, why: "done" })).toBe("speaker");
  expect(stationOf({ how: "phrase", stage: "transcribe", sinceSpeechEndMs: null, why: "fault" })).toBe("transcribe");
});

test("a typed turn comes onto the road where the tutor thinks", () => {
  expect(stationOf({ how: "typed", stage: null, sinceSpeechEndMs: null, why: null })).toBe("converse");
  expect(stationOf({ how: "typed", stage: "converse", sinceSpeechEndMs: null, why: "done" })).toBe("converse");
});

test("the ends of the road and stages not left yet have no milliseconds", () => {
  expect(millisecondsAt({ stageMs: { listen: 12 } }, "listen")).toBe(12);
  expect(millisecondsAt({ stageMs: { listen: 12 } }, "speak")).toBeNull();
  expect(millisecondsAt({ stageMs: {} }, "speaker")).toBeNull();
  expect(millisecondsAt(null, "listen")).toBeNull();
});
