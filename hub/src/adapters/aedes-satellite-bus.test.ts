import type { IClientOptions, MqttClient } from "mqtt";
import { connectAsync } from "mqtt";
import { Inbox } from "../../testing/inbox.ts";
import type { BenchSatellite, BusBench, Heard, LoginOptions } from "../../testing/satellite-bus-conformance.ts";
import { benchBase, satelliteBusConformance } from "../../testing/satellite-bus-conformance.ts";
import { createAedesSatelliteBus } from "./aedes-satellite-bus.ts";

satelliteBusConformance("the embedded bus", (): BusBench => {
  const bus = createAedesSatelliteBus({ base: benchBase, host: "127.0.0.1", port: 0 });
  return { bus, connect: async (sat, options) => asBenchSatellite(await logIn(bus.port, sat, options)) };
});

function logIn(port: number, sat: string, { password = `pw-${sat}`, will }: LoginOptions = {}): Promise<MqttClient> {
  const options: IClientOptions = { username: sat, password, reconnectPeriod: 0 };
  if (will !== undefined) options.will = { topic: will.topic, payload: Buffer.from(will.text), qos: 1, retain: true };
  return connectAsync(`mqtt://127.0.0.1:${port}`, options, false);
}

function asBenchSatellite(client: MqttClient): BenchSatellite {
  const inbox = new Inbox<Heard>();
  client.on("message", (topic, payload) => inbox.put({ topic, text: payload.toString() }));
  client.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => {
    client.once("close", () => resolve());
  });
  return {
    publish: (topic, text, qos) => void client.publish(topic, text, { qos }, () => undefined),
    subscribe: (filter) =>
      new Promise((done) => {
        client.subscribe(filter, { qos: 1 }, (error) => done(error === null));
      }),
    next: () => inbox.next(),
    leave: () => void client.endAsync(),
    vanish: () => void client.stream.destroy(),
    closed,
  };
}
