import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { houseSchema } from "@homeroom/protocol";
import { createWavSatellite } from "@homeroom/satellite/testing";
import { afterAll, expect, test } from "vitest";
import { type Recording, sharedAudioFolder, sharedRecordings } from "../hub/testing/shared-audio.ts";
import { type RunningHub, removeHubData, startHub } from "./harness/start-hub.ts";

/** Turns at once: two cores recognise them without falling behind the voices. */
const rooms = 4;
const letters = sharedRecordings("letters-digits").filter(({ words }) => /^[a-d]$/.test(words));
const pocketsphinx = spawnSync("pocketsphinx_continuous", ["-help"]).error === undefined;
const able = letters.length > 0 && pocketsphinx;
const why = sharedAudioFolder() === null ? "skipped: no recordings" : "skipped: no pocketsphinx";

let hub: RunningHub | undefined;
afterAll(async () => {
  await hub?.stop();
  removeHubData();
});

interface Outcome {
  readonly said: string;
  /** The letter that was understood, "asked again", or what else was decided. */
  readonly understood: string;
}

/** A child that nobody has heard before is in a drill, presses the button in its room, and says one letter. */
async function sayLetter(running: RunningHub, { words, samples }: Recording, index: number): Promise<Outcome> {
  const child = `child ${String(index)}`;
  const token = await running.pair(`room ${String(index)}`, { child, level: "middle" });
  await fetch(`${running.url}/api/say`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "start", child }),
  });
  const satellite = createWavSatellite({ pairing: token });
  await satellite.start();
  const granted = satellite.next("granted");
  satellite.button();
  const { turn } = await granted;
  const replied = satellite.next("reply-started", () => true, 30_000);
  await satellite.say(samples);
  await replied;
  const house = houseSchema.parse(await (await fetch(`${running.url}/api/house`)).json());
  const heard = house.turns.find((other) => other.turn === turn);
  await satellite.stop();
  if (heard?.verdict === null) return { said: words, understood: "asked again" };
  return { said: words, understood: heard?.heardAs?.slice(0, 1).toLowerCase() ?? "nothing" };
}

/** What PocketSphinx makes of the recording by itself, with a grammar of the four letters. */
function alone({ samples }: Recording, folder: string): string {
  const grammar = join(folder, "letters.gram");
  const raw = join(folder, "letter.raw");
  writeFileSync(grammar, "#JSGF V1.0;\ngrammar letters;\npublic <letter> = a | b | c | d;\n");
  writeFileSync(raw, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
  const argv = ["-jsgf", grammar, "-infile", raw, "-logfn", "/dev/null"];
  return spawnSync("pocketsphinx_continuous", argv, { encoding: "utf8" }).stdout.trim();
}

test.skipIf(!able)(
  `spoken a to d are understood through the whole road at least as often as 26 of 28${able ? "" : ` (${why})`}`,
  { timeout: 240_000 },
  async () => {
    const running = await startHub();
    hub = running;
    const outcomes: Outcome[] = [];
    const waiting = [...letters.entries()];
    await Promise.all(
      Array.from({ length: rooms }, async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          outcomes.push(await sayLetter(running, next[1], next[0]));
        }
      }),
    );
    const folder = mkdtempSync(join(tmpdir(), "homeroom-letters-"));
    const baseline = letters.filter((recording) => alone(recording, folder) === recording.words).length;
    rmSync(folder, { recursive: true });
    const right = outcomes.filter(({ said, understood }) => said === understood);
    const asked = outcomes.filter(({ understood }) => understood === "asked again");
    const misheard = outcomes.filter(({ said, understood }) => said !== understood && understood !== "asked again");
    const of = `of ${String(letters.length)}`;
    console.log(
      `letters a to d through the whole road: ${String(right.length)} ${of} understood, ${String(asked.length)} asked again, ` +
        `${String(misheard.length)} taken for another; PocketSphinx alone with a grammar of the four: ${String(baseline)} ${of}`,
    );
    expect(right.length / letters.length).toBeGreaterThanOrEqual(26 / 28);
    expect(right.length).toBeGreaterThanOrEqual(baseline);
    expect(misheard).toEqual([]);
  },
);
