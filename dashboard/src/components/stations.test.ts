import { stages } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { millisecondsAt, stationOf, stations } from "./stations.ts";

test("the road goes from the microphone through every stage to the speaker", () => {
  expect(stations).toEqual(["microphone", ...stages, "speaker"]);
});

test("a turn stands at its stage, before that at the microphone, and after its first sound at the speaker", () => {
  expect(stationOf({ stage: null, sinceSpeechEndMs: null, why: null })).toBe("microphone");
  expect(stationOf({ stage: "listen", sinceSpeechEndMs: null, why: null })).toBe("listen");
  expect(stationOf({ stage: "deliver", sinceSpeechEndMs: null, why: null })).toBe("deliver");
  expect(stationOf({ stage: "deliver", sinceSpeechEndMs: 200, why: null })).toBe("speaker");
});

test("a turn that was answered has arrived, and one that broke stands where it broke", () => {
  expect(stationOf({ stage: "deliver", sinceSpeechEndMs: null, why: "done" })).toBe("speaker");
  expect(stationOf({ stage: "transcribe", sinceSpeechEndMs: null, why: "fault" })).toBe("transcribe");
});

test("the ends of the road and stages not left yet have no milliseconds", () => {
  expect(millisecondsAt({ stageMs: { listen: 12 } }, "listen")).toBe(12);
  expect(millisecondsAt({ stageMs: { listen: 12 } }, "speak")).toBeNull();
  expect(millisecondsAt({ stageMs: {} }, "speaker")).toBeNull();
  expect(millisecondsAt(null, "listen")).toBeNull();
});
