import type { SayReply } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { createHubClient } from "./hub-client.ts";

const reply: SayReply = {
  turn: "t",
  heardAs: null,
  decision: "greet",
  verdict: null,
  say: [{ text: "Hello.", audio: null }],
  card: null,
};

const answering = (body: string, status = 200) => createHubClient(async () => new Response(body, { status }));

test("asks below the page's own address, in JSON", async () => {
  const asked: unknown[] = [];
  const client = createHubClient(async (url, { method, headers, body }) => {
    asked.push(url, method, headers, body);
    return Response.json(reply);
  });
  expect(await client.say({ text: "hello", child: "ada" })).toEqual(reply);
  expect(asked).toEqual(["api/say", "POST", { "content-type": "application/json" }, '{"text":"hello","child":"ada"}']);
});

test("what the hub explains is what the page says", async () => {
  const client = answering('{"code":"say-busy","message":"Wait for the answer."}', 409);
  await expect(client.say({ text: "hello" })).rejects.toMatchObject({ code: "say-busy", message: "Wait for the answer." });
});

test.each([
  ["a page of a proxy", "<html>", 502],
  ["an empty body", "", 200],
  ["another shape", '{"say":"hello"}', 200],
])("%s is an answer that cannot be read", async (_what, body, status) => {
  await expect(answering(body, status).say({ text: "hello" })).rejects.toMatchObject({ code: "hub-unreadable" });
});

test("a hub that is gone is said to be gone", async () => {
  const client = createHubClient(() => Promise.reject(new TypeError("fetch failed")));
  await expect(client.say({ text: "hello" })).rejects.toMatchObject({ code: "hub-unreachable" });
});

test("what is too long is not sent", async () => {
  const client = createHubClient(() => Promise.reject(new Error("was sent")));
  await expect(client.say({ text: "é".repeat(513) })).rejects.toMatchObject({ code: "say-too-long" });
});

test("a wish for a room goes to that room's address, and an empty answer is a good one", async () => {
  const asked: unknown[] = [];
  const client = createHubClient(async (url, { body }) => {
    asked.push(url, body);
    return new Response(null, { status: 204 });
  });
  await client.askRoom("kitchen", { muted: true });
  expect(asked).toEqual(["api/rooms/kitchen", '{"muted":true}']);
});

test("a wish that the hub refuses, or that does not reach it, says why", async () => {
  const refused = answering('{"code":"room-away","message":"Kitchen cannot be reached now."}', 409);
  await expect(refused.askRoom("kitchen", { identify: true })).rejects.toMatchObject({ code: "room-away" });
  const gone = createHubClient(() => Promise.reject(new TypeError("fetch failed")));
  await expect(gone.askRoom("kitchen", { identify: true })).rejects.toMatchObject({ code: "hub-unreachable" });
});
