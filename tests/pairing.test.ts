import { readFileSync } from "node:fs";
import { decodePairingToken } from "@homeroom/protocol";
import { afterEach, expect, test } from "vitest";
import { newDataDir, type RunningHub, removeHubData, startHub } from "./harness/start-hub.ts";
import { pairSatelliteIn, type RunningSatellite, settingsOf, startSatellite } from "./harness/start-satellite.ts";

let hub: RunningHub | undefined;
const satellites: RunningSatellite[] = [];

afterEach(async () => {
  await Promise.all(satellites.splice(0).map((satellite) => satellite.kill9()));
  await hub?.stop();
  removeHubData();
});

function run(folder: string): RunningSatellite {
  const satellite = startSatellite(folder);
  satellites.push(satellite);
  return satellite;
}

const online = '"type":"online"';

test("a token lets one satellite in: a copy of it is refused, and the satellite outlives the end of both programs", {
  timeout: 120_000,
}, async () => {
  hub = await startHub({ untilHealthy: false });
  const token = await hub.pair("Kitchen");
  const [kitchen, thief] = [newDataDir(), newDataDir()];
  await pairSatelliteIn(kitchen, token);
  const satellite = run(kitchen);
  await satellite.says(online);
  expect(readFileSync(settingsOf(kitchen), "utf8")).not.toContain(decodePairingToken(token).secret);
  expect(await hub.command("satellites")).toMatch(/^kitchen .*paired$/m);

  await pairSatelliteIn(thief, token);
  const copy = run(thief);
  expect(await copy.says('"type":"fault"')).toContain("hub-refused");
  expect(copy.lines.join()).not.toContain(online);
  expect(satellite.lines.join()).not.toContain('"type":"offline"');

  const { dataDir, httpPort, busPort } = hub;
  await hub.kill9();
  await satellite.says('"type":"offline"');
  hub = await startHub({ dataDir, httpPort, busPort, untilHealthy: false });
  await satellite.says(online);
  await satellite.kill9();
  await run(kitchen).says(online);
  expect(copy.lines.join()).not.toContain(online);
});
