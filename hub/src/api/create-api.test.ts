import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as rawRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiErrorSchema, Fault, type TurnEvent } from "@homeroom/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ScriptedApiRoad, silentWav } from "../../testing/scripted-api-road.ts";
import { speechPath } from "./api-road.ts";
import { type Api, type ApiLimits, createApi } from "./create-api.ts";

let road: ScriptedApiRoad;
let dashboardDir: string;
let faults: Fault[];
let apis: Api[];

beforeEach(async () => {
  road = new ScriptedApiRoad();
  faults = [];
  apis = [];
  dashboardDir = await mkdtemp(join(tmpdir(), "homeroom-api-"));
});

afterEach(async () => {
  await Promise.all(apis.map((api) => api.close()));
  await rm(dashboardDir, { recursive: true });
});

async function openApi(limits: Partial<ApiLimits> = {}, port = 0): Promise<{ base: string; port: number; api: Api }> {
  const onFault = (fault: Fault): void => void faults.push(fault);
  const api = createApi(road, { host: "127.0.0.1", port, dashboardDir, allowedHosts: ["tutor.home"], limits, onFault });
  apis.push(api);
  const opened = await api.open();
  return { base: `http://127.0.0.1:${opened.port}`, port: opened.port, api };
}

function say(base: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return post(`${base}/api/say`, body, headers);
}

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** fetch does not let a caller choose the Host header. */
function statusWithHost(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = rawRequest({ port, path: "/api/house", headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject).end();
  });
}

class EventReader {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #text = "";

  constructor(response: Response) {
    // A 200 of the events' address always has a body.
    this.#reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** The next event, or null when the stream has ended. */
  async next(): Promise<{ event: string; data: string } | null> {
    for (;;) {
      const block = /^event: (\w+)\ndata: ?(.*)\n\n/m.exec(this.#text);
      if (block !== null) {
        this.#text = this.#text.slice(block.index + block[0].length);
        return { event: block[1] ?? "", data: block[2] ?? "" };
      }
      const { done, value } = await this.#reader.read();
      if (done) return null;
      this.#text += value;
    }
  }
}

const roomSeen = (name: string): TurnEvent => ({
  type: "room-seen",
  atMs: 1,
  sat: "kitchen",
  room: "Kitchen",
  name,
  online: true,
});

test("health is 200 when every part is up, and else 503 with what to do", async () => {
  const { base } = await openApi();
  expect((await fetch(`${base}/healthz`)).status).toBe(200);
  road.parts = { ok: false, parts: { bus: "up", ears: "down: install pocketsphinx" } };
  const sick = await fetch(`${base}/healthz`);
  expect(sick.status).toBe(503);
  expect(await sick.json()).toEqual(road.parts);
});

test("the house is told as it is now", async () => {
  const { base } = await openApi();
  road.announce(roomSeen("Kitchen satellite"));
  expect(await (await fetch(`${base}/api/house`)).json()).toEqual(JSON.parse(JSON.stringify(road.house())));
});

test("events begin with the house and go on with the news", async () => {
  const { base } = await openApi();
  road.announce(roomSeen("Before"));
  const events = new EventReader(await fetch(`${base}/api/events`));
  expect(await events.next()).toEqual({ event: "house", data: JSON.stringify(road.house()) });
  road.announce(roomSeen("After"));
  expect(await events.next()).toEqual({ event: "news", data: JSON.stringify(roomSeen("After")) });
});

test("a quiet stream beats", async () => {
  const { base } = await openApi({ heartbeatMs: 5 });
  const events = new EventReader(await fetch(`${base}/api/events`));
  await events.next();
  expect(await events.next()).toEqual({ event: "beat", data: "" });
});

test("a page that does not read is dropped, and the others get every event", async () => {
  const { base, port, api } = await openApi({ maxWaitingBytes: 16 * 1024 });
  // A response without a reader stays in the kernel's buffers until they are full.
  const slow = rawRequest({ port, path: "/api/events" }, () => undefined);
  slow.on("error", () => undefined).end();
  const events = new EventReader(await fetch(`${base}/api/events`));
  await events.next();
  const long = roomSeen("x".repeat(1_000_000));
  while (road.readers < 2) await new Promise(setImmediate);
  while (road.readers === 2) {
    road.announce(long);
    expect((await events.next())?.data).toBe(JSON.stringify(long));
  }
  road.announce(roomSeen("Still here"));
  expect((await events.next())?.data).toBe(JSON.stringify(roomSeen("Still here")));
  expect(api.counts).toEqual({ pages: 1, dropped: 1 });
  slow.destroy();
});

test("only so many pages are served, and a closed one makes room", async () => {
  const { base } = await openApi({ maxPages: 1 });
  const leave = new AbortController();
  await fetch(`${base}/api/events`, { signal: leave.signal });
  const refused = await fetch(`${base}/api/events`);
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ code: "too-many-pages" });
  leave.abort();
  while (road.readers > 0) await new Promise(setImmediate);
  expect((await fetch(`${base}/api/events`)).status).toBe(200);
});

test("typed words reach the tutor, and its answer comes back", async () => {
  const { base } = await openApi();
  const told: unknown[] = [];
  const say = { text: "Brief means short.", audio: speechPath("abc") };
  const reply = { turn: "t", heardAs: "B, brief", decision: "right", verdict: "right", say: [say], card: null };
  road.onSay = async ({ text, child }) => {
    told.push(text.reveal(), child);
    return reply;
  };
  const response = await fetch(`${base}/api/say`, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", origin: base, "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ text: " the second one ", child: "Ada" }),
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(reply);
  expect(told).toEqual(["the second one", "Ada"]);
});

test.each([
  ["no text", { text: "  " }, 400, "bad-say"],
  ["more than a kibibyte", { text: "é".repeat(513) }, 400, "bad-say"],
  ["a wrong type", { text: 5 }, 400, "bad-say"],
  ["no JSON", "purple elephants", 400, "bad-json"],
  ["a huge body", { text: "x".repeat(20_000) }, 413, "body-too-large"],
])("a say with %s is refused without repeating it", async (_what, body, status, code) => {
  const { base } = await openApi();
  const response = await say(base, body);
  expect(response.status).toBe(status);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ code });
  expect(text).not.toMatch(/purple|é|xxx/);
});

test("a child's second say waits for the first one's answer, and another child need not wait", async () => {
  const { base } = await openApi();
  const begun = Promise.withResolvers<undefined>();
  const first = Promise.withResolvers<undefined>();
  road.onSay = async ({ child }) => {
    begun.resolve(undefined);
    if (child === "Ada") await first.promise;
    return { turn: "t", heardAs: null, decision: "ok", verdict: null, say: [], card: null };
  };
  const waiting = say(base, { text: "one", child: "Ada" });
  await begun.promise;
  const second = await say(base, { text: "two", child: "Ada" });
  expect(second.status).toBe(409);
  expect(await second.json()).toMatchObject({ code: "say-busy" });
  expect((await say(base, { text: "three", child: "Ben" })).status).toBe(200);
  first.resolve(undefined);
  expect((await waiting).status).toBe(200);
  expect((await say(base, { text: "four", child: "Ada" })).status).toBe(200);
});

test("a turn whose page has gone is aborted", async () => {
  const { base } = await openApi();
  const aborted = Promise.withResolvers<boolean>();
  const begun = Promise.withResolvers<undefined>();
  road.onSay = (_input, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => {
        aborted.resolve(true);
        reject(signal.reason);
      });
      begun.resolve(undefined);
    });
  const leave = new AbortController();
  const body = JSON.stringify({ text: "hello" });
  const headers = { "content-type": "application/json" };
  const left = fetch(`${base}/api/say`, { method: "POST", body, headers, signal: leave.signal }).catch(() => "left");
  await begun.promise;
  leave.abort();
  expect(await aborted.promise).toBe(true);
  expect(await left).toBe("left");
});

test("a tutor that never answers is given up", async () => {
  const { base } = await openApi({ maxSayWaitMs: 20 });
  road.onSay = (_input, signal) => new Promise((_r, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const response = await say(base, { text: "hello" });
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject({ code: "say-too-slow" });
});

test("a fault of the road keeps its code and words; any other error is told to the log alone", async () => {
  const { base } = await openApi();
  road.onSay = () => Promise.reject(new Fault("tts-unavailable", "The voice is not running: install espeak."));
  const known = await say(base, { text: "hello" });
  expect(known.status).toBe(500);
  expect(await known.json()).toEqual({ code: "tts-unavailable", message: "The voice is not running: install espeak." });
  road.onSay = () => Promise.reject(new Error("cannot understand: hello"));
  const unknown = await say(base, { text: "hello" });
  expect(unknown.status).toBe(500);
  expect(await unknown.text()).not.toContain("hello");
  expect(faults.map((fault) => fault.code)).toEqual(["tts-unavailable", "internal"]);
});

test("a wish reaches its room and is answered with nothing", async () => {
  const { base } = await openApi();
  const wished: unknown[] = [];
  road.onAskRoom = async (...wish) => void wished.push(wish);
  const answer = await post(`${base}/api/rooms/kitchen`, { muted: true, volumePercent: 40 });
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  await post(`${base}/api/rooms/big-kitchen`, { identify: true });
  expect(wished).toEqual([
    ["kitchen", { muted: true, volumePercent: 40 }],
    ["big-kitchen", { identify: true }],
  ]);
});

test.each([
  ["nothing", {}],
  ["a volume beyond the loudest", { volumePercent: 101 }],
  ["a wrong type", { muted: "yes" }],
  ["something that no room does", { muted: true, explode: true }],
  ["no object", [true]],
])("a wish for %s is refused", async (_what, body) => {
  const { base } = await openApi();
  road.onAskRoom = () => Promise.reject(new Error("was asked"));
  const refused = await post(`${base}/api/rooms/kitchen`, body);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ code: "bad-room" });
});

test.each([
  ["room-unknown", 404],
  ["room-away", 409],
])("a wish that ends in %s is answered with %i and its words, and is no fault of the hub", async (code, status) => {
  const { base } = await openApi();
  road.onAskRoom = () => Promise.reject(new Fault(code, "The kitchen is away."));
  const refused = await post(`${base}/api/rooms/kitchen`, { identify: true });
  expect(refused.status).toBe(status);
  expect(await refused.json()).toEqual({ code, message: "The kitchen is away." });
  expect(faults).toEqual([]);
});

test("a wish from another site's page, or as a form, is refused", async () => {
  const { base } = await openApi();
  road.onAskRoom = () => Promise.reject(new Error("was asked"));
  const wish = { muted: false };
  expect((await post(`${base}/api/rooms/kitchen`, wish, { origin: "https://evil.example" })).status).toBe(403);
  expect((await post(`${base}/api/rooms/kitchen`, wish, { "content-type": "text/plain" })).status).toBe(415);
});

test("speech is served once and kept for ever", async () => {
  const { base } = await openApi();
  road.wavs.set("abc", silentWav(10));
  const found = await fetch(`${base}/${speechPath("abc")}`);
  expect(found.headers.get("content-type")).toBe("audio/wav");
  expect(found.headers.get("cache-control")).toContain("immutable");
  expect(new Uint8Array(await found.arrayBuffer())).toEqual(new Uint8Array(silentWav(10)));
  expect((await fetch(`${base}/api/speech/abcd.wav`)).status).toBe(404);
  expect((await fetch(`${base}/api/speech/..%2f..%2fpackage.json`)).status).toBe(404);
});

test.each([
  ["localhost", 200],
  ["127.0.0.1:8099", 200],
  ["[::1]:8099", 200],
  ["192.168.1.20:8099", 200],
  ["tutor.home:8099", 200],
  ["evil.example", 421],
  ["evil.example:8099", 421],
  ["localhost.evil.example", 421],
  ["localhost@evil.example", 421],
])("a call for %s is answered %i", async (host, status) => {
  const { port } = await openApi();
  expect(await statusWithHost(port, host)).toBe(status);
});

test.each([
  ["a foreign origin", { origin: "https://evil.example" }],
  ["an opaque origin", { origin: "null" }],
  ["another port", { origin: "http://127.0.0.1:1" }],
  ["a foreign site", { "sec-fetch-site": "cross-site" }],
  ["a sibling site", { "sec-fetch-site": "same-site" }],
])("a say from %s is refused", async (_what, headers) => {
  const { base } = await openApi();
  const response = await say(base, { text: "hello" }, headers);
  expect(response.status).toBe(403);
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
});

test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
  "a say of type '%s' is refused",
  async (type) => {
    const { base } = await openApi();
    expect((await say(base, '{"text":"hello"}', { "content-type": type })).status).toBe(415);
  },
);

test("every answer bears the safe headers", async () => {
  const { base } = await openApi();
  for (const path of ["/healthz", "/api/house", "/nowhere"]) {
    const { headers } = await fetch(base + path);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  }
});

test("the page is asked for anew, and its named assets never", async () => {
  await mkdir(join(dashboardDir, "assets"));
  await writeFile(join(dashboardDir, "index.html"), "<!doctype html>");
  await writeFile(join(dashboardDir, "assets", "main-abc.js"), "");
  const { base } = await openApi();
  const page = await fetch(`${base}/`);
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect((await fetch(`${base}/assets/main-abc.js`)).headers.get("cache-control")).toContain("immutable");
  expect((await fetch(`${base}/..%2f..%2fetc/passwd`)).status).toBeGreaterThanOrEqual(400);
});

test("a page that was never built says how to build it", async () => {
  const { base } = await openApi();
  const response = await fetch(`${base}/`);
  expect(response.status).toBe(503);
  const body = apiErrorSchema.parse(await response.json());
  expect(body.code).toBe("page-not-built");
  expect(body.message).toContain("npm run build");
});

test("a port in use is a fault that names the port and the setting", async () => {
  const { port } = await openApi();
  const second = openApi({}, port);
  await expect(second).rejects.toMatchObject({ code: "http-port-in-use" });
  await expect(second).rejects.toThrow(new RegExp(`${port}.*HOMEROOM_HTTP_PORT`));
});

test("closing ends the streams and cuts what does not finish", async () => {
  const { base, api } = await openApi({ closeWithinMs: 10 });
  const begun = Promise.withResolvers<undefined>();
  road.onSay = () => {
    begun.resolve(undefined);
    return new Promise(() => undefined);
  };
  const events = new EventReader(await fetch(`${base}/api/events`));
  await events.next();
  const stuck = say(base, { text: "hello" }).catch(() => "cut");
  await begun.promise;
  await api.close();
  expect(await events.next()).toBeNull();
  expect(await stuck).toBe("cut");
  expect(road.readers).toBe(0);
});
