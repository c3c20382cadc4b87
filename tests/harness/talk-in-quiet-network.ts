import { readFileSync } from "node:fs";
import { createConnection } from "node:net";
import { removeHubData, startHub } from "./start-hub.ts";

/**
 * Run inside a network namespace that has nothing but its own loopback: a hub is started, talked to and stopped, and every packet
 * that anybody tried to send elsewhere is counted by the kernel. Prints `{ "hub": N, "control": N }`: attempts while the hub ran, and
 * after one deliberate attempt, which shows that the counter counts.
 */
function attempts(): number {
  const [names = "", values = ""] = readFileSync("/proc/net/snmp", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("Ip:"));
  return Number(values.split(" ")[names.split(" ").indexOf("OutNoRoutes")]);
}

async function talk(): Promise<void> {
  const hub = await startHub();
  await hub.pair("Kitchen");
  const said = await fetch(`${hub.url}/api/say`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "start" }),
  });
  // Only the audio's address is wanted here; its shape has tests of its own.
  const { say } = (await said.json()) as { say: { audio: string }[] };
  await (await fetch(`${hub.url}/${say[0]?.audio ?? ""}`)).arrayBuffer();
  await hub.stop();
  removeHubData();
}

/** An address of the documentation's own network, which this namespace has no way to. */
function tryToLeave(): Promise<void> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: "192.0.2.1", port: 9 });
    socket.on("error", () => resolve());
    socket.setTimeout(2_000, () => {
      socket.destroy();
      resolve();
    });
  });
}

await talk();
const hub = attempts();
await tryToLeave();
console.log(JSON.stringify({ hub, control: attempts() - hub }));
