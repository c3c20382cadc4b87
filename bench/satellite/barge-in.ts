import { createWavSatellite } from "@homeroom/satellite/testing";
import { sayWithFlite } from "../../tests/demo/child-voice.ts";
import type { RunningHub } from "../../tests/harness/start-hub.ts";
import { type Figure, figure, percentile } from "../figure.ts";

const rounds = 14;
/** Into the reply, before the child interrupts: longer than the pre-roll, which would bring its last words again. */
const intoReplyMs = 1_700;
const quietMs = 300;

/** The button is pressed while a reply of the real hub plays: how long until there is silence. */
export async function bargeIn(hub: RunningHub): Promise<Figure[]> {
  const help = await sayWithFlite("what can i say", "slt");
  const satellite = createWavSatellite({ pairing: await hub.pair("Barge", { child: "Barge" }) });
  try {
    await satellite.start();
    const first = satellite.next("granted");
    satellite.button();
    await first;
    const silences: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await wait(quietMs);
      const reply = satellite.next("reply-started");
      await satellite.say(help);
      await reply;
      await wait(intoReplyMs);
      const pressedAtMs = performance.now();
      const stopped = satellite.next("reply-stopped");
      const granted = satellite.next("granted");
      satellite.button();
      await stopped;
      silences.push(performance.now() - pressedAtMs);
      // The press has opened the next turn.
      await granted;
    }
    return [
      figure("satellite.barge-in-to-silence-p50", percentile(silences, 0.5), "ms"),
      figure("satellite.barge-in-to-silence-p95", percentile(silences, 0.95), "ms", { atMost: 200 }),
    ];
  } finally {
    await satellite.stop();
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
