import { Fault, type SayReply, type SayRequest } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { ManualAudio } from "../../testing/manual-audio.ts";
import { createSpeechPlayer } from "./speech-player.ts";
import { createTalk, type Talk } from "./talk.ts";

const reply: SayReply = {
  turn: "t",
  heardAs: "B, brief",
  decision: "right",
  verdict: "right",
  say: [
    { text: "Yes.", audio: "api/speech/yes.wav" },
    { text: "Next one.", audio: null },
  ],
  card: null,
};

function startTalk(say: (request: SayRequest) => Promise<SayReply>): { talk: Talk; audio: ManualAudio } {
  const audio = new ManualAudio();
  const player = createSpeechPlayer(audio, { getItem: () => null, setItem: () => undefined });
  return { talk: createTalk({ say }, player), audio };
}

test("what was typed and what the tutor answered stand in order, and the answer sounds", async () => {
  const { talk, audio } = startTalk(async () => reply);
  expect(await talk.say("b", "ada")).toBe(true);
  expect(talk.entries.value).toEqual([
    { id: 1, from: "person", text: "b" },
    { id: 2, from: "tutor", reply },
  ]);
  expect(audio.log.at(-1)).toBe("api/speech/yes.wav");
});

test("a failure is explained, and what was typed does not stand as said", async () => {
  const { talk } = startTalk(() => Promise.reject(new Fault("hub-unreachable", "The hub does not answer.")));
  expect(await talk.say("b", undefined)).toBe(false);
  expect(talk.entries.value).toEqual([]);
  expect(talk.problem.value).toBe("The hub does not answer.");
  expect(talk.busy.value).toBe(false);
});

test("nothing is sent while the tutor thinks", async () => {
  const answer = Promise.withResolvers<SayReply>();
  const { talk } = startTalk(() => answer.promise);
  const first = talk.say("one", undefined);
  expect(talk.busy.value).toBe(true);
  expect(await talk.say("two", undefined)).toBe(false);
  answer.resolve(reply);
  expect(await first).toBe(true);
});

test("only the last hundred entries are kept", async () => {
  const { talk } = startTalk(async () => reply);
  for (let count = 0; count < 60; count++) await talk.say("again", undefined);
  expect(talk.entries.value).toHaveLength(100);
  expect(talk.entries.value.at(-1)?.id).toBe(120);
});
