import { afterEach, beforeEach, expect, test } from "vitest";
import { createWavSatellite, type WavSatellite } from "../../testing/index.ts";
import { ScriptedHub } from "../../testing/scripted-hub.ts";
import { systemClock } from "../clock.ts";
import { linkSettingsOf } from "../link/link-settings.ts";
import { MqttLink } from "./mqtt-link.ts";

let hub: ScriptedHub;
let satellite: WavSatellite;
const text = new TextEncoder();

beforeEach(async () => {
  hub = new ScriptedHub();
  await hub.start();
  satellite = createWavSatellite({ pairing: hub.pairing });
});

afterEach(async () => {
  await satellite.stop();
  await hub.vanish();
});

test("says who it is and that it is there, and says goodbye", async () => {
  const told = hub.up("muted");
  await satellite.start();
  await told;
  expect(JSON.parse(hub.retained.get("homeroom/v1/sat/kitchen/hello") ?? "")).toMatchObject({ protocol: 1, name: "Kitchen" });
  expect(hub.retained.get("homeroom/v1/sat/kitchen/state")).toBe('{"online":true}');
  await satellite.stop();
  expect(hub.retained.get("homeroom/v1/sat/kitchen/state")).toBe('{"online":false}');
});

test("a hub that refuses it is a clear fault", async () => {
  hub.password = "another";
  await expect(satellite.start()).rejects.toMatchObject({ code: "hub-refused" });
});

test("a hub that was away and refuses it when it is back is told as both", async () => {
  await satellite.start();
  const away = satellite.next("fault", ({ code }) => code === "hub-unreachable");
  await hub.vanish();
  await away;
  const refused = satellite.next("fault");
  hub.password = "another";
  await hub.start();
  expect((await refused).code).toBe("hub-refused");
});

/** A link alone, whose waits pass at once and are kept. */
function impatientLink() {
  const waits: number[] = [];
  const told: string[] = [];
  const after = (ms: number, then: () => void) => {
    waits.push(ms);
    const timer = setImmediate(then);
    return () => clearImmediate(timer);
  };
  const link = new MqttLink({ ...linkSettingsOf(hub.pairing, []), clock: { ...systemClock, after }, random: () => 1 });
  const online = Promise.withResolvers<void>();
  link.start({
    online: () => online.resolve(),
    offline: () => told.push("offline"),
    down: () => {},
    playFrame: () => {},
    fault: ({ code }) => told.push(code),
  });
  return { link, waits, told, online: online.promise };
}

const untilLogins = async (count: number) => {
  while (hub.logins < count) await new Promise(setImmediate);
};

test("a hub that lets nobody in just now is told as such, not as one that does not answer, and is tried until it does", async () => {
  hub.busy = true;
  const { link, told, online } = impatientLink();
  await untilLogins(3);
  hub.busy = false;
  await online;
  await link.stop();
  expect(told).toEqual(["hub-busy"]);
});

test("a satellite that is refused says so once, even when it is put off later, and asks rarely", async () => {
  hub.password = "another";
  const { link, waits, told } = impatientLink();
  await untilLogins(2);
  hub.busy = true;
  await untilLogins(4);
  await link.stop();
  expect(told).toEqual(["hub-refused"]);
  expect(waits.filter((ms) => ms === 30_000).length).toBeGreaterThanOrEqual(3);
});

test("comes back by itself after the hub was killed, and the next turn works", async () => {
  await satellite.start();
  const lost = satellite.next("offline");
  await hub.vanish();
  await lost;
  const back = satellite.next("online");
  await hub.start();
  await back;
  const wake = hub.up("wake");
  satellite.wake();
  const granted = satellite.next("granted");
  await hub.grant(await wake);
  await granted;
});

test("garbage on its topics ends nothing: it is told, counted, and the next grant works", async () => {
  await satellite.start();
  const down = "homeroom/v1/sat/kitchen/down";
  const fault = hub.up("fault");
  await hub.raw(down, text.encode("no JSON"), 1);
  expect((await fault).code).toBe("message-not-json");
  const started = satellite.next("reply-played");
  await hub.raw("homeroom/v1/sat/kitchen/play/r9", text.encode("no frame"), 0);
  await hub.speak({ stream: "r9", rateHz: 22_050, samples: new Uint8Array(4410) });
  await started;
  expect(satellite.counters).toMatchObject({ badMessages: 1, framesNotOpened: 1 });
});
