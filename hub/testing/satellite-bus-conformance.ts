import { topicsOf } from "@homeroom/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SatelliteBus } from "../src/ports/satellite-bus.ts";
import { RecordingBusEvents } from "./recording-bus-events.ts";

export interface Heard {
  readonly topic: string;
  readonly text: string;
}

export interface LoginOptions {
  readonly password?: string;
  readonly will?: { readonly topic: string; readonly text: string };
}

/** A satellite, as far as the bus is concerned. */
export interface BenchSatellite {
  publish(topic: string, text: string, qos: 0 | 1): void;
  /** Whether the bus granted it. */
  subscribe(filter: string): Promise<boolean>;
  /** The next message that comes in, or came and was not taken yet. */
  next(): Promise<Heard>;
  /** Says goodbye. */
  leave(): void;
  /** Loses its power. */
  vanish(): void;
  /** Resolves when its connection is gone, whoever ended it. */
  readonly closed: Promise<void>;
}

export interface BusBench {
  readonly bus: SatelliteBus;
  /** Logs in; rejects when that is refused. Only after the bus is open. */
  connect(sat: string, options?: LoginOptions): Promise<BenchSatellite>;
}

export const benchBase = "house";
const topics = topicsOf(benchBase);

/** What every satellite bus does, with whatever it is built. */
export function satelliteBusConformance(name: string, create: () => BusBench): void {
  describe(name, () => {
    let bench: BusBench;
    let events: RecordingBusEvents;
    let open: boolean;

    beforeEach(async () => {
      bench = create();
      events = new RecordingBusEvents();
      await bench.bus.open(events);
      open = true;
    });
    afterEach(async () => {
      if (open) await bench.bus.close();
    });

    test("brings a satellite's message to the hub", async () => {
      const kitchen = await bench.connect("kitchen");
      kitchen.publish(topics.up("kitchen"), "hello", 1);
      expect(await events.untilReceived("hello")).toMatchObject({ sat: "kitchen", topic: topics.up("kitchen") });
    });

    test("takes microphone frames on the satellite's own microphone topics", async () => {
      const kitchen = await bench.connect("kitchen");
      const topic = topics.mic({ hub: "hub-1", sat: "kitchen", turn: "turn-1" });
      kitchen.publish(topic, "frame", 0);
      expect(await events.untilReceived("frame")).toMatchObject({ sat: "kitchen", topic });
    });

    test("brings the hub's messages to the satellite, in order", async () => {
      const kitchen = await bench.connect("kitchen");
      await kitchen.subscribe(topics.down("kitchen"));
      await kitchen.subscribe(topics.play("kitchen", "+"));
      expect(bench.bus.send("kitchen", topics.down("kitchen"), utf8("play"), 1)).toBe(true);
      expect(bench.bus.send("kitchen", topics.play("kitchen", "s1"), utf8("a"), 0)).toBe(true);
      expect(bench.bus.send("kitchen", topics.play("kitchen", "s1"), utf8("b"), 0)).toBe(true);
      expect(await kitchen.next()).toEqual({ topic: topics.down("kitchen"), text: "play" });
      expect((await kitchen.next()).text).toBe("a");
      expect((await kitchen.next()).text).toBe("b");
    });

    test("says that a satellite which is not there cannot be reached", async () => {
      expect(bench.bus.send("kitchen", topics.down("kitchen"), utf8("x"), 1)).toBe(false);
      const kitchen = await bench.connect("kitchen");
      kitchen.leave();
      await events.untilGone("kitchen");
      expect(bench.bus.send("kitchen", topics.down("kitchen"), utf8("x"), 1)).toBe(false);
    });

    test("says that a satellite which has not subscribed cannot be reached", async () => {
      await bench.connect("kitchen");
      expect(bench.bus.send("kitchen", topics.down("kitchen"), utf8("x"), 1)).toBe(false);
    });

    test("refuses a wrong password", async () => {
      await expect(bench.connect("kitchen", { password: "guess" })).rejects.toThrow();
      expect(events.news).toEqual([{ type: "login", sat: "kitchen" }]);
    });

    test("asks nobody about an id that no satellite can have", async () => {
      await expect(bench.connect("Kitchen/#")).rejects.toThrow();
      expect(events.news).toEqual([]);
    });

    test("cuts off a satellite that publishes to the topic of another", async () => {
      const kitchen = await bench.connect("kitchen");
      kitchen.publish(topics.up("attic"), "forged", 0);
      await kitchen.closed;
      await events.untilGone("kitchen");
      expect(events.news.filter((news) => news.type === "received")).toEqual([]);
    });

    test("cuts off a satellite that publishes as the hub", async () => {
      const kitchen = await bench.connect("kitchen");
      kitchen.publish(topics.down("kitchen"), "forged", 1);
      await kitchen.closed;
      expect(events.news.filter((news) => news.type === "received")).toEqual([]);
    });

    test("refuses a subscription to what is said to others, and goes on", async () => {
      const kitchen = await bench.connect("kitchen");
      for (const filter of ["#", "+/#", topics.down("attic"), topics.up("kitchen"), `${benchBase}/v1/sat/+/down`, "$SYS/#"]) {
        expect(await kitchen.subscribe(filter), filter).toBe(false);
      }
      expect(await kitchen.subscribe(topics.down("kitchen"))).toBe(true);
    });

    test("lets a new login of the same satellite take over", async () => {
      const older = await bench.connect("kitchen");
      const newer = await bench.connect("kitchen");
      await older.closed;
      await newer.subscribe(topics.down("kitchen"));
      bench.bus.send("kitchen", topics.down("kitchen"), utf8("for the newer"), 1);
      expect((await newer.next()).text).toBe("for the newer");
      expect(events.news.filter((news) => news.type === "gone")).toHaveLength(1);
    });

    test("publishes the will of a satellite that vanished, before it is gone", async () => {
      const kitchen = await bench.connect("kitchen", { will: { topic: topics.state("kitchen"), text: "offline" } });
      kitchen.vanish();
      await events.untilGone("kitchen");
      expect(events.news.map((news) => news.type)).toEqual(["login", "received", "gone"]);
    });

    test("does not publish the will of a satellite that said goodbye", async () => {
      const kitchen = await bench.connect("kitchen", { will: { topic: topics.state("kitchen"), text: "offline" } });
      kitchen.leave();
      await events.untilGone("kitchen");
      expect(events.news.map((news) => news.type)).toEqual(["login", "gone"]);
    });

    test("refuses a will in the name of another satellite", async () => {
      await expect(bench.connect("kitchen", { will: { topic: topics.state("attic"), text: "offline" } })).rejects.toThrow();
    });

    test("expels a satellite, which may come back", async () => {
      const kitchen = await bench.connect("kitchen");
      bench.bus.expel("kitchen");
      bench.bus.expel("attic");
      await kitchen.closed;
      await bench.connect("kitchen");
      expect(events.news.map((news) => news.type)).toEqual(["login", "gone", "login"]);
    });

    test("keeps a satellite whose message the hub failed to take", async () => {
      const kitchen = await bench.connect("kitchen");
      const received = events.received.bind(events);
      events.received = () => {
        events.received = received;
        throw new Error("the hub's own mistake");
      };
      kitchen.publish(topics.up("kitchen"), "first", 1);
      kitchen.publish(topics.up("kitchen"), "second", 1);
      expect(await events.untilReceived("second")).toMatchObject({ sat: "kitchen" });
    });

    test("lets what was sent before it closes arrive, in order, also where the satellite goes on talking", async () => {
      const kitchen = await bench.connect("kitchen");
      await kitchen.subscribe(topics.down("kitchen"));
      const texts = Array.from({ length: 40 }, (_, count) => `message ${String(count)}`);
      for (const [count, text] of texts.entries())
        bench.bus.send("kitchen", topics.down("kitchen"), utf8(text), count % 2 === 0 ? 1 : 0);
      open = false;
      const closed = bench.bus.close();
      for (let count = 0; count < 10; count++)
        kitchen.publish(topics.mic({ hub: "hub-1", sat: "kitchen", turn: "t-1" }), "frame", 0);
      await closed;
      await kitchen.closed;
      const heard: string[] = [];
      for (const _ of texts) heard.push((await kitchen.next()).text);
      expect(heard).toEqual(texts);
    });

    test("ends every connection when it closes", async () => {
      const kitchen = await bench.connect("kitchen");
      open = false;
      await bench.bus.close();
      await kitchen.closed;
      expect(bench.bus.send("kitchen", topics.down("kitchen"), utf8("x"), 1)).toBe(false);
    });
  });
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
