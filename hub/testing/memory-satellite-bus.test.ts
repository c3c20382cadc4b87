import { Inbox } from "./inbox.ts";
import { MemorySatelliteBus } from "./memory-satellite-bus.ts";
import type { BusBench, Heard } from "./satellite-bus-conformance.ts";
import { benchBase, satelliteBusConformance } from "./satellite-bus-conformance.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

satelliteBusConformance("the memory bus", (): BusBench => {
  const bus = new MemorySatelliteBus(benchBase);
  return {
    bus,
    async connect(sat, { password = `pw-${sat}`, will } = {}) {
      const inbox = new Inbox<Heard>();
      const satellite = await bus.connect(sat, {
        password,
        ...(will === undefined ? {} : { will: { topic: will.topic, payload: utf8(will.text) } }),
        heard: (topic, payload) => inbox.put({ topic, text: new TextDecoder().decode(payload) }),
      });
      return {
        publish: (topic, text) => void satellite.publish(topic, utf8(text)),
        subscribe: (filter) => Promise.resolve(satellite.subscribe(filter)),
        next: () => inbox.next(),
        leave: () => satellite.leave(),
        vanish: () => satellite.vanish(),
        closed: satellite.closed,
      };
    },
  };
});
