import { expect, test } from "vitest";
import type { Speaker } from "../src/ports.ts";

/** What every speaker does. `room` gives one on a clock, and a way to let that clock's time pass. */
export function speakerConformance(name: string, room: () => { speaker: Speaker; pass: (ms: number) => Promise<void> }): void {
  const halfSecond = new Uint8Array(16_000);

  test(`${name}: what was written is pending until it has sounded`, async () => {
    const { speaker, pass } = room();
    const playback = speaker.open(16_000);
    playback.write(halfSecond);
    expect(playback.pendingMs()).toBeGreaterThan(400);
    playback.write(halfSecond);
    expect(playback.pendingMs()).toBeGreaterThan(900);
    await pass(600);
    expect(playback.pendingMs()).toBeLessThan(500);
    playback.stop();
  });

  test(`${name}: finish resolves when the last sample has sounded`, async () => {
    const { speaker, pass } = room();
    const playback = speaker.open(16_000);
    playback.write(new Uint8Array(6400));
    let finished = false;
    const finish = playback.finish().then(() => {
      finished = true;
    });
    expect(playback.pendingMs()).toBeGreaterThan(100);
    expect(finished).toBe(false);
    await pass(300);
    await finish;
    expect(playback.pendingMs()).toBe(0);
  });

  test(`${name}: stop leaves nothing pending, ends a finish, and may come twice`, async () => {
    const { speaker } = room();
    const playback = speaker.open(16_000);
    playback.write(new Uint8Array(320_000));
    const finish = playback.finish();
    playback.stop();
    playback.stop();
    await finish;
    expect(playback.pendingMs()).toBe(0);
  });

  test(`${name}: a sound can follow a stopped one`, async () => {
    const { speaker, pass } = room();
    const first = speaker.open(16_000);
    first.write(halfSecond);
    first.stop();
    const second = speaker.open(22_050);
    second.write(new Uint8Array(4410));
    const finish = second.finish();
    await pass(300);
    await finish;
  });
}
