import type { MqttLink } from "../../satellite/src/adapters/mqtt-link.ts";
import { benchLink } from "../bench-link.ts";

interface Returning {
  readonly link: MqttLink;
  onlineAtMs: number | null;
}

const satellites: Returning[] = [];
const wallMs = (): number => performance.timeOrigin + performance.now();

/** Connects a satellite's real link for each token. Resolves when all are in. */
async function connect({ tokens }: { tokens: readonly string[] }): Promise<void> {
  for (const token of tokens) satellites.push(open(token));
  await allOnline(30_000);
}

function open(token: string): Returning {
  const { link } = benchLink(token);
  const satellite: Returning = { link, onlineAtMs: null };
  link.start({
    online: () => {
      satellite.onlineAtMs = wallMs();
    },
    offline: () => {
      satellite.onlineAtMs = null;
    },
    down: () => undefined,
    playFrame: () => undefined,
    fault: () => undefined,
  });
  return satellite;
}

/** When each came back, wall clock; null for those that did not within the time. */
async function comeBack({ atMostMs }: { atMostMs: number }): Promise<(number | null)[]> {
  await allOnline(atMostMs);
  return satellites.map(({ onlineAtMs }) => onlineAtMs);
}

async function allOnline(atMostMs: number): Promise<void> {
  const deadlineMs = performance.now() + atMostMs;
  while (satellites.some(({ onlineAtMs }) => onlineAtMs === null) && performance.now() < deadlineMs) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function stop(): Promise<void> {
  await Promise.all(satellites.map(({ link }) => link.stop()));
}

export const orders = { connect, comeBack, stop };
