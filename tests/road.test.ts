import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSqliteDatabase } from "../hub/src/adapters/sqlite-database.ts";
import { fliteIsInstalled, loudness } from "../hub/testing/flite-voice.ts";
import { LessonPlayer, type PlayedTurn } from "./demo/lesson-player.ts";
import { calls, right, type ScriptStep, says, words } from "./demo/script.ts";
import { Stage } from "./demo/stage.ts";

const able = fliteIsInstalled() && spawnSync("pocketsphinx_continuous", ["-help"]).error === undefined;
const skipped = able ? "" : " (skipped: needs flite, pocketsphinx and pocketsphinx-en-us)";

const stage = new Stage("middle");
afterAll(async () => {
  await stage.closeRooms();
  await stage.strike();
});

const start = calls("The child calls and starts a drill", words("start"), { decision: "question", next: "first" });
const answer = says("The child answers without calling again", right("ordinal"), {
  ...{ decision: "right", verdict: "right", next: "new" },
});

async function playDrill(script: readonly ScriptStep[]): Promise<readonly PlayedTurn[]> {
  const played: PlayedTurn[] = [];
  const listener = { stepBegins: () => {}, childSaid: () => {}, turnOver: (turn: PlayedTurn) => played.push(turn) };
  await new LessonPlayer({ stage, voice: "slt", listener }).play(script);
  return played;
}

test.skipIf(!able)(
  `a child who calls in a room is heard, marked and answered aloud, and the turns are kept${skipped}`,
  { timeout: 120_000 },
  async () => {
    await stage.open(["Kitchen"]);
    const played = await playDrill([start, answer]);
    expect(played[0]?.childSaid).toBe("hey tutor, start");
    expect(played.at(-1)?.turn.decided?.verdict).toBe("right");
    expect(played.at(-1)?.turn.firstAudio?.sinceSpeechEndMs).toBeGreaterThan(0);

    const replies = stage.rooms[0]?.satellite.sounds.filter(({ samples, rateHz }) => samples.length > rateHz) ?? [];
    expect(replies).toHaveLength(played.length);
    for (const { samples } of replies) expect(loudness(samples)).toBeGreaterThan(300);

    await stage.closeRooms();
    expect(await stage.stopHub()).toBe(0);
    const db = await openSqliteDatabase(join(stage.dataDir, "homeroom.db"));
    const attempts = await db.selectFrom("attempts").select(["turn", "verdict"]).execute();
    const traces = await db.selectFrom("turns").select("trace").where("why", "=", "done").execute();
    await db.destroy();
    expect(attempts).toEqual([{ turn: played.at(-1)?.turn.id, verdict: "right" }]);
    expect(traces).toHaveLength(played.length);
    for (const { trace } of traces) expect(trace).toContain('"stage":"deliver"');
  },
);
