import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fault, type RoomRequest, type Stage, type TurnEvent } from "@homeroom/protocol";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { speechPath } from "../hub/src/api/api-road.ts";
import { type Api, createApi } from "../hub/src/api/create-api.ts";
import { ScriptedApiRoad, silentWav } from "../hub/testing/scripted-api-road.ts";

const chromiumPath = "/usr/bin/chromium";
const noChromium = existsSync(chromiumPath) ? false : `needs ${chromiumPath}`;
const title = (fact: string): string => (noChromium === false ? fact : `${fact} (skipped: ${noChromium})`);
const browserTest = test.skipIf(noChromium !== false);

/** A browser and a build start slowly on a small machine that does other things. */
const slowlyMs = 60_000;

let dashboardDir: string;
let browser: Browser;
let road: ScriptedApiRoad;
let api: Api;
let base: string;
let page: Page;
let troubles: string[];
let requested: string[];

beforeAll(async () => {
  if (noChromium !== false) return;
  dashboardDir = await mkdtemp(join(tmpdir(), "homeroom-dashboard-"));
  const root = join(import.meta.dirname, "..", "dashboard");
  await build({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: dashboardDir, emptyOutDir: true },
  });
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}, slowlyMs);

afterAll(async () => {
  if (noChromium !== false) return;
  await browser.close();
  await rm(dashboardDir, { recursive: true });
}, slowlyMs);

beforeEach(async () => {
  if (noChromium !== false) return;
  road = new ScriptedApiRoad();
  await openApi(0);
  troubles = [];
  requested = [];
  page = await browser.newPage();
  page.on("request", (request) => requested.push(request.url()));
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(message.text());
  });
  await page.goto(base);
  await expectText("connection", "Live");
}, slowlyMs);

afterEach(async () => {
  if (noChromium !== false) return;
  await page.close();
  await api.close();
}, slowlyMs);

async function openApi(port: number): Promise<number> {
  api = createApi(road, { host: "127.0.0.1", port, dashboardDir });
  const opened = await api.open();
  base = `http://127.0.0.1:${opened.port}/`;
  return opened.port;
}

/** Waits until the part of the page with this test id shows the text. */
async function expectText(testId: string, text: string): Promise<void> {
  await page.getByTestId(testId).filter({ hasText: text }).waitFor();
}

async function expectTravellerAt(station: string): Promise<void> {
  await page.locator(`[data-testid=traveller][data-station=${station}]`).waitFor({ state: "attached" });
}

async function type(text: string): Promise<void> {
  await page.getByLabel("Your words to the tutor").fill(text);
  await page.keyboard.press("Enter");
}

const turn = "turn-1";
const roomSeen: TurnEvent = { type: "room-seen", atMs: 1, sat: "kitchen", room: "Kitchen", name: "Kitchen", online: true };
const started: TurnEvent = {
  type: "turn-started",
  atMs: 1_000,
  turn,
  sat: "kitchen",
  room: "Kitchen",
  child: "ada",
  how: "phrase",
};
const entered = (stage: Stage, atMs: number): TurnEvent => ({ type: "stage-entered", atMs, turn, stage });
const progress: TurnEvent = {
  type: "progress",
  atMs: 1,
  child: "ada",
  answered: 40,
  right: 30,
  answeredToday: 5,
  rightToday: 4,
  skill: "synonyms",
};

browserTest(title("a turn travels along the road, with its milliseconds"), { timeout: slowlyMs }, async () => {
  road.announce(roomSeen);
  road.announce(started);
  await expectText("headline", "Ada is talking with the tutor in the kitchen.");
  await expectTravellerAt("microphone");
  road.announce(entered("wake", 1_000));
  road.announce(entered("listen", 1_085));
  await expectTravellerAt("listen");
  await expectText("rooms", "Ada is talking");
  expect(await page.locator("[data-station=wake] .ms").textContent()).toBe("85 ms");
  road.announce({ type: "heard", atMs: 2_000, turn, heardAs: "B, brief", by: "label", sureness: 0.9, runnerUp: null });
  road.announce({
    type: "turn-ended",
    atMs: 3_000,
    turn,
    why: "done",
    stageMs: { wake: 85, listen: 1_400, transcribe: 110, converse: 0.4 },
  });
  await expectText("lately", "B, brief");
  expect(await page.locator(".station .ms").allTextContents()).toEqual([
    "",
    "85 ms",
    "",
    "1.4 s",
    "110 ms",
    "0.4 ms",
    "",
    "",
    "",
  ]);
  expect(await page.getByTestId("traveller").count()).toBe(0);
  expect(troubles).toEqual([]);
});

browserTest(title("progress is shown in stars first, then in words"), { timeout: slowlyMs }, async () => {
  road.announce(progress);
  await expectText("progress", "4 of 5 right today");
  expect(await page.locator(".stars .mark.right").count()).toBe(4);
  expect(await page.locator(".stars .mark.wrong").count()).toBe(1);
});

browserTest(title("typed words are answered, shown as a card and heard in order"), { timeout: slowlyMs }, async () => {
  road.announce(progress);
  road.wavs.set("first", silentWav(40));
  road.wavs.set("second", silentWav(40));
  const told: unknown[] = [];
  road.onSay = async ({ text, child }) => {
    told.push(text.reveal(), child);
    return {
      turn: "typed-1",
      heardAs: "start",
      decision: "ask",
      verdict: null,
      say: [
        { text: "Which word is nearest to short?", audio: speechPath("first") },
        { text: "A, brief.", audio: speechPath("second") },
      ],
      card: { title: "short", lines: ["A  brief", "B  broad"] },
    };
  };
  await expectText("progress", "Ada");
  const lastHeard = page.waitForResponse((response) => response.url().endsWith("second.wav"));
  await type("let's practise");
  await expectText("reply", "Which word is nearest to short?");
  await expectText("card", "B broad");
  await lastHeard;
  expect(told).toEqual(["let's practise", "ada"]);
  const wavs = requested.filter((url) => url.endsWith(".wav")).map((url) => url.split("/").at(-1));
  expect([...new Set(wavs)]).toEqual(["first.wav", "second.wav"]);
  expect(requested.filter((url) => !url.startsWith(base) && !url.startsWith("data:"))).toEqual([]);
  expect(troubles).toEqual([]);
});

browserTest(title("with the sound off the answer is read and not fetched"), { timeout: slowlyMs }, async () => {
  road.onSay = async () => ({
    turn: "typed-1",
    heardAs: null,
    decision: "greet",
    verdict: null,
    say: [{ text: "Hello there.", audio: speechPath("first") }],
    card: null,
  });
  await page.getByTestId("sound").click();
  await type("hello");
  await expectText("reply", "Hello there.");
  expect(requested.filter((url) => url.endsWith(".wav"))).toEqual([]);
  await page.reload();
  expect(await page.getByTestId("sound").getAttribute("aria-checked")).toBe("false");
});

browserTest(
  title("what could not be answered is explained, and the words go back to the box"),
  { timeout: slowlyMs },
  async () => {
    road.onSay = () => Promise.reject(new Error("nobody foresaw this"));
    await type("hello");
    await expectText("problem", "Try again");
    expect(await page.getByLabel("Your words to the tutor").inputValue()).toBe("hello");
  },
);

browserTest(title("after the hub was restarted the page comes back with the house as it is"), { timeout: slowlyMs }, async () => {
  const port = Number(new URL(base).port);
  await api.close();
  await expectText("connection", "Reconnecting");
  road = new ScriptedApiRoad();
  road.announce(progress);
  await openApi(port);
  await expectText("connection", "Live");
  await expectText("progress", "4 of 5 right today");
});

browserTest(title("below a path of a proxy the page finds everything"), { timeout: slowlyMs }, async () => {
  road.announce(progress);
  const below = `${base}api/hassio_ingress/token/`;
  // The proxy's part: the prefix is taken off before the hub sees the request.
  await page.route(`${below}**`, (route) => route.continue({ url: route.request().url().replace(below, base) }));
  await page.goto(below);
  await expectText("connection", "Live");
  await expectText("progress", "4 of 5 right today");
  expect(requested.filter((url) => url.startsWith(below)).length).toBeGreaterThanOrEqual(4);
  expect(troubles).toEqual([]);
});

/** The rooms' part of the hub: keeps what was wished, and waits until as many wishes have come as a test expects. */
function keepWishes(): { readonly wished: [string, RoomRequest][]; readonly until: (count: number) => Promise<void> } {
  const wished: [string, RoomRequest][] = [];
  let came = (): void => undefined;
  road.onAskRoom = async (...wish) => {
    wished.push(wish);
    came();
  };
  return {
    wished,
    async until(count) {
      while (wished.length < count) await new Promise<void>((resolve) => (came = resolve));
    },
  };
}

browserTest(
  title("a room's microphone and volume are set from the page, and shown as the room tells"),
  { timeout: slowlyMs },
  async () => {
    const { wished, until } = keepWishes();
    road.announce({ ...roomSeen, volumePercent: 40 });
    const microphone = page.getByRole("switch", { name: "Microphone of Kitchen", checked: true });
    await microphone.click();
    await until(1);
    expect(await microphone.count()).toBe(1);
    road.announce({ ...roomSeen, muted: true });
    await expectText("rooms", "Microphone off");
    await page.getByRole("switch", { name: "Microphone of Kitchen", checked: false }).click();
    const volume = page.getByRole("slider", { name: "Volume of Kitchen" });
    await volume.fill("75");
    await expectText("rooms", "75 %");
    await page.getByRole("button", { name: "Play a chime: Kitchen" }).click();
    await until(4);
    expect(wished).toEqual([
      ["kitchen", { muted: true }],
      ["kitchen", { muted: false }],
      ["kitchen", { volumePercent: 75 }],
      ["kitchen", { identify: true }],
    ]);
    road.announce({ ...roomSeen, volumePercent: 60 });
    await expectText("rooms", "60 %");
    expect(await volume.inputValue()).toBe("60");
    expect(troubles).toEqual([]);
  },
);

browserTest(title("a room is set by the keyboard alone, and the focus stays where it was"), { timeout: slowlyMs }, async () => {
  const { wished, until } = keepWishes();
  road.announce({ ...roomSeen, volumePercent: 40 });
  await page.getByRole("switch", { name: "Microphone of Kitchen" }).focus();
  await page.keyboard.press("Space");
  await until(1);
  road.announce({ ...roomSeen, muted: true });
  await expectText("rooms", "Microphone off");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await until(2);
  await page.keyboard.press("ArrowRight");
  await until(3);
  expect(await page.locator(":focus").getAttribute("aria-valuetext")).toBe("50 %");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await until(4);
  expect(wished.map(([, wish]) => wish)).toEqual([
    { muted: true },
    { volumePercent: 45 },
    { volumePercent: 50 },
    { identify: true },
  ]);
});

browserTest(
  title("a wish that the room cannot be told is explained, and the slider goes back"),
  { timeout: slowlyMs },
  async () => {
    road.onAskRoom = () => Promise.reject(new Fault("room-away", "Kitchen cannot be reached now."));
    road.announce({ ...roomSeen, volumePercent: 40 });
    const volume = page.getByRole("slider", { name: "Volume of Kitchen" });
    await volume.fill("75");
    await expectText("room-problem", "Kitchen cannot be reached now.");
    expect(await volume.inputValue()).toBe("40");
    road.announce({ ...roomSeen, online: false });
    await expectText("rooms", "Not connected");
    expect(await volume.count()).toBe(0);
  },
);

browserTest.each([320, 390])(
  "nothing is cut off on a phone %i pixels wide, whatever the names",
  { timeout: slowlyMs },
  async (width) => {
    await page.setViewportSize({ width, height: 740 });
    const child = "Bartholomew Maximilian the Third of Ou xx";
    road.announce(progress);
    road.announce({ ...progress, child });
    road.announce({ ...roomSeen, muted: true, volumePercent: 100 });
    road.announce({
      ...roomSeen,
      sat: "attic",
      name: "Donaudampfschifffahrtsgesellschaftskapitaenskajuete ".repeat(2).slice(0, 64),
      volumePercent: 5,
    });
    await expectText("rooms", "Kitchen");
    await page.getByLabel("Speaking as").selectOption(child);
    const cutOff = await page.evaluate(() =>
      [...document.querySelectorAll("main *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(cutOff).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  },
);
