import type { LoadReading } from "./bus/load-reading.ts";
import { makeRooms, tokenOf } from "./bus/rooms-known.ts";
import { type Figure, figure, ratio } from "./figure.ts";
import { type BenchProcess, startProcess } from "./process/start-process.ts";

const sizes = [1, 10, 40];
const streamMs = 8_000;
/** The hub listens a little longer than the rooms send. */
const tailMs = 500;
const connections = 200;
const others = 10;
/** What is to hold for five minutes is tried for as long as the whole bench can spare. */
const badMs = 10_000;

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
  return withBus("bus-hub", Math.max(...sizes), async ({ hub, rooms, sats }) => {
    const figures: Figure[] = [];
    // A first round warms the code up and is thrown away.
    for (const [round, count] of [1, ...sizes].entries()) {
      const heard = hub.ask<Heard>("hear", { sats: sats.slice(0, count), forMs: streamMs + tailMs });
      const { sent } = await rooms.ask<{ sent: number }>("stream", { count, forMs: streamMs });
      if (round > 0) figures.push(...frameFigures(count, sent, await heard));
      else await heard;
    }
    return figures;
  });
}

function frameFigures(count: number, sent: number, heard: Heard): Figure[] {
  const row = (what: string): string => `bus.${what}-${String(count)}`;
  const figures = [
    figure(row("frame-to-ingest-p50"), heard.ingestP50Ms, "ms"),
    figure(row("frame-to-ingest-p99"), heard.ingestP99Ms, "ms"),
    figure(row("frame-to-recogniser-p50"), heard.recogniserP50Ms, "ms", { atMost: 1 }),
    figure(row("frame-to-recogniser-p99"), heard.recogniserP99Ms, "ms", { atMost: 5 }),
    figure(row("frames-lost"), sent - heard.received + heard.lost, `of ${String(sent)}`, { atMost: 0 }),
  ];
  if (count !== Math.max(...sizes)) return figures;
  return [...figures, figure("bus.cpu-per-streaming-satellite", heard.cpuPercent / count, "% of a core", { atMost: 0.2 })];
}

async function memory(): Promise<Figure[]> {
  return withBus("bus-hub", connections, async ({ before, hub }) => {
    const after = await hub.ask<LoadReading>("load");
    const perConnection = (of: keyof LoadReading): number => (after[of] - before[of]) / 1_000 / connections;
    return [
      figure("bus.memory-per-connection", perConnection("rssBytes"), "kB resident", { atMost: 100 }),
      figure("bus.held-per-connection", perConnection("heldBytes"), "kB of objects"),
    ];
  });
}

interface Trouble {
  readonly longestGapMs: number;
  readonly heldBytes: number;
  readonly lived: boolean;
}

/** Ten satellites are spoken to while one more is frozen or floods. */
async function amongOthers(broker: "bus-hub" | "stock-broker", how: "frozen" | "flooding"): Promise<Trouble> {
  const bad = startProcess("bad-client");
  try {
    return await withBus(broker, others, async ({ hub, rooms, sats, port, spare }) => {
      const before = await hub.ask<LoadReading>("load");
      const given = { room: spare, port };
      if (how === "frozen") await bad.ask("freeze", given);
      else void bad.ask("flood", { ...given, forMs: badMs }).catch(() => undefined);
      await rooms.ask("watchGaps");
      const played = hub.ask<LoadReading>("play", { sats, bad: how === "frozen" ? spare.sat : null, forMs: badMs });
      const after = await played.catch(() => null);
      const { longestMs } = await rooms.ask<{ longestMs: number }>("gaps");
      return { longestGapMs: longestMs, heldBytes: (after?.heldBytes ?? 0) - before.heldBytes, lived: after !== null };
    });
  } finally {
    await bad.end();
  }
}

function badFigures(how: string, { ours, stock }: { ours: Trouble; stock: Trouble }): Figure[] {
  return [
    figure(`bus.longest-gap-${how}`, ours.longestGapMs, "ms", { atMost: 100 }),
    figure(`bus.held-by-${how}`, ours.heldBytes / 1e6, "MB", { atMost: 1 }),
    figure(`bus.lived-${how}`, ours.lived ? 1 : 0, "yes is 1", { atLeast: 1 }),
    figure(`bus.longest-gap-${how}-stock`, stock.longestGapMs, "ms, stock aedes"),
    figure(`bus.held-by-${how}-stock`, stock.heldBytes / 1e6, "MB, stock aedes"),
    ratio(`bus.longest-gap-${how}-of-stock`, ours.longestGapMs / stock.longestGapMs, "of stock aedes"),
  ];
}

interface Bench {
  readonly hub: BenchProcess;
  readonly rooms: BenchProcess;
  readonly sats: readonly string[];
  readonly port: number;
  /** One more that may come in, and has not. */
  readonly spare: ReturnType<typeof makeRooms>[number];
  /** The hub's side before anybody came. */
  readonly before: LoadReading;
}

/** A broker in one process and so many satellites, connected, in another. */
async function withBus<T>(broker: string, count: number, work: (bench: Bench) => Promise<T>): Promise<T> {
  const [hub, rooms] = [startProcess(broker), startProcess("bus-rooms")];
  try {
    const known = makeRooms(count + 1);
    const { port } = await hub.ask<{ port: number }>("open", { rooms: known });
    const before = await hub.ask<LoadReading>("load");
    const inside = known.slice(0, count);
    await rooms.ask("connect", { tokens: inside.map((room) => tokenOf(room, port)) });
    // The last one that was made stays outside.
    const spare = known[count] as Bench["spare"];
    return await work({ hub, rooms, port, before, sats: inside.map(({ sat }) => sat), spare });
  } finally {
    await rooms.end();
    await hub.end();
  }
}
