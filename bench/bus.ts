import type { LoadReading } from "./bus/load-reading.ts";
import { makeRooms, tokenOf } from "./bus/rooms-known.ts";
import { type Figure, figure, ratio } from "./figure.ts";
import { type BenchProcess, startProcess } from "./process/start-process.ts";

const sizes = [1, 10, 40];
const streamMs = 6_000;
/** The hub listens a little longer than the rooms send. */
const tailMs = 500;
/** Come after the first ones, which have warmed the process up. */
const connections = 250;
const firstConnections = 50;
const others = 10;
/** What is to hold for five minutes is tried for as long as the whole bench can spare. */
const badMs = 10_000;
const quietMs = 4_000;
/** One for each way of being bad. */
const spareRooms = 3;

/** The satellite bus: how old frames are, what a satellite costs, and what a bad one does to the others. */
export async function benchBus(): Promise<Figure[]> {
  const ours = [...(await frames()), ...(await memory())];
  const frozen = { ours: await amongOthers("bus-hub", "frozen"), stock: await amongOthers("stock-broker", "frozen") };
  const flood = { ours: await amongOthers("bus-hub", "flooding"), stock: await amongOthers("stock-broker", "flooding") };
  return [...ours, ...badFigures("frozen", frozen), ...badFigures("flooding", flood)];
}

interface Heard extends LoadReading {
  readonly received: number;
  readonly lost: number;
  readonly ingestP50Ms: number;
  readonly ingestP99Ms: number;
  readonly recogniserP50Ms: number;
  readonly recogniserP99Ms: number;
}

async function frames(): Promise<Figure[]> {
  return withBus("bus-hub", Math.max(...sizes), async (bench) => {
    // The first round warms the code up and is thrown away.
    await heardFrom(bench, 1, true);
    const figures: Figure[] = [];
    for (const count of sizes) figures.push(...(await frameFigures(bench, count)));
    const most = Math.max(...sizes);
    const withVoice = await heardFrom(bench, most, true);
    const without = await heardFrom(bench, most, false);
    return [
      ...figures,
      figure("bus.cpu-per-satellite", without.cpuPercent / most, "% of a core", { atMost: 0.2 }),
      figure("bus.cpu-per-satellite-with-voice", withVoice.cpuPercent / most, "% of a core"),
    ];
  });
}

async function heardFrom({ hub, rooms, sats }: Bench, count: number, voice: boolean): Promise<Heard & { sent: number }> {
  const heard = hub.ask<Heard>("hear", { sats: sats.slice(0, count), forMs: streamMs + tailMs, voice });
  const { sent } = await rooms.ask<{ sent: number }>("stream", { count, forMs: streamMs });
  return { ...(await heard), sent };
}

async function frameFigures(bench: Bench, count: number): Promise<Figure[]> {
  const { hub, rooms } = bench;
  const { port } = await hub.ask<{ port: number }>("openBare");
  await rooms.ask("streamBare", { count, forMs: streamMs, port });
  const bare = await hub.ask<{ p50Ms: number; p99Ms: number; cpuPercent: number }>("bareAges");
  const heard = await heardFrom(bench, count, true);
  const row = (what: string): string => `bus.${what}-${String(count)}`;
  return [
    figure(row("frame-to-ingest-p50"), heard.ingestP50Ms, "ms"),
    figure(row("frame-to-ingest-p99"), heard.ingestP99Ms, "ms"),
    figure(row("frame-to-recogniser-p50"), heard.recogniserP50Ms, "ms", { atMost: 1 }),
    figure(row("frame-to-recogniser-p99"), heard.recogniserP99Ms, "ms", { atMost: 5 }),
    figure(row("bare-tcp-p50"), bare.p50Ms, "ms, a socket alone"),
    figure(row("bare-tcp-p99"), bare.p99Ms, "ms, a socket alone"),
    ratio(row("frame-to-ingest-of-bare"), heard.ingestP50Ms / bare.p50Ms, "of a socket alone, p50"),
    figure(row("bare-tcp-cpu"), bare.cpuPercent / count, "% of a core, a socket alone"),
    figure(row("frames-lost"), heard.sent - heard.received + heard.lost, `of ${String(heard.sent)}`, { atMost: 0 }),
  ];
}

async function memory(): Promise<Figure[]> {
  return withBus("bus-hub", firstConnections + connections, async ({ before, hub }) => {
    const after = await hub.ask<LoadReading>("load");
    const perConnection = (of: keyof LoadReading): number => (after[of] - before[of]) / 1_000 / connections;
    return [
      figure("bus.memory-per-connection", perConnection("rssBytes"), "kB resident", { atMost: 100 }),
      figure("bus.held-per-connection", perConnection("heldBytes"), "kB of objects"),
    ];
  });
}

interface Trouble {
  /** Before there was a bad one. */
  readonly quietGapMs: number;
  readonly longestGapMs: number;
  readonly heldBytes: number;
  readonly lived: boolean;
}

/** Ten satellites are spoken to, at first alone and then while one more is frozen or floods. */
async function amongOthers(broker: "bus-hub" | "stock-broker", how: "frozen" | "flooding"): Promise<Trouble> {
  const bad = startProcess("bad-client");
  try {
    return await withBus(broker, others, async (bench) => {
      const before = await spokenTo(bench, null, quietMs);
      const [room] = bench.spares;
      const given = { room, port: bench.port };
      if (how === "frozen") await bad.ask("freeze", given);
      else void bad.ask("flood", { ...given, forMs: badMs }).catch(() => undefined);
      const after = await spokenTo(bench, how === "frozen" ? (room?.sat ?? null) : null, badMs);
      return {
        quietGapMs: before.longestMs,
        longestGapMs: after.longestMs,
        heldBytes: (after.load?.heldBytes ?? Number.NaN) - (before.load?.heldBytes ?? 0),
        lived: after.load !== null,
      };
    });
  } finally {
    await bad.end();
  }
}

export async function spokenTo({ hub, rooms, sats }: Bench, bad: string | null, forMs: number) {
  await rooms.ask("watchGaps");
  await hub.ask("play", { sats, bad, forMs }).catch(() => undefined);
  const { longestMs } = await rooms.ask<{ longestMs: number }>("gaps");
  const load = await hub.ask<LoadReading>("settle").catch(() => null);
  return { load, longestMs };
}

function badFigures(how: string, { ours, stock }: { ours: Trouble; stock: Trouble }): Figure[] {
  return [
    figure(`bus.longest-gap-${how}`, ours.longestGapMs, "ms", { atMost: 100 }),
    figure(`bus.longest-gap-${how}-before`, ours.quietGapMs, "ms, without the bad one"),
    figure(`bus.held-by-${how}`, ours.heldBytes / 1e6, "MB", { atMost: 1 }),
    figure(`bus.lived-${how}`, ours.lived ? 1 : 0, "1 is yes", { atLeast: 1 }),
    figure(`bus.longest-gap-${how}-stock`, stock.longestGapMs, "ms, stock aedes"),
    figure(`bus.held-by-${how}-stock`, stock.heldBytes / 1e6, "MB, stock aedes"),
    figure(`bus.lived-${how}-stock`, stock.lived ? 1 : 0, "1 is yes, stock aedes"),
    ratio(`bus.longest-gap-${how}-of-stock`, ours.longestGapMs / stock.longestGapMs, "of stock aedes"),
  ];
}

export interface Bench {
  readonly hub: BenchProcess;
  readonly rooms: BenchProcess;
  readonly sats: readonly string[];
  readonly port: number;
  /** More that may come in, and have not. */
  readonly spares: ReturnType<typeof makeRooms>;
  /** The hub's side when the first ones were in. */
  readonly before: LoadReading;
}

/** A broker in one process and so many satellites, connected, in another. */
export async function withBus<T>(broker: string, count: number, work: (bench: Bench) => Promise<T>): Promise<T> {
  const [hub, rooms] = [startProcess(broker), startProcess("bus-rooms")];
  try {
    const known = makeRooms(count + spareRooms);
    const { port } = await hub.ask<{ port: number }>("open", { rooms: known });
    const inside = known.slice(0, count);
    const tokens = inside.map((room) => tokenOf(room, port));
    await rooms.ask("connect", { tokens: tokens.slice(0, firstConnections) });
    const before = await hub.ask<LoadReading>("load");
    await rooms.ask("connect", { tokens: tokens.slice(firstConnections) });
    return await work({ hub, rooms, port, before, sats: inside.map(({ sat }) => sat), spares: known.slice(count) });
  } finally {
    await rooms.end();
    await hub.end();
  }
}
