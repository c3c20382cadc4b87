import { expect, test } from "vitest";
import type { MicFrame, Microphone } from "../src/ports.ts";

/** What every microphone does. `pass` lets time pass on the microphone's clock. */
export function microphoneConformance(
  name: string,
  room: () => { microphone: Microphone; pass: (ms: number) => Promise<void> },
): void {
  const noFault = (fault: Error) => {
    throw fault;
  };

  test(`${name}: frames hold 512 samples, and their times go forward`, async () => {
    const { microphone, pass } = room();
    const frames: MicFrame[] = [];
    microphone.start((frame) => frames.push(frame), noFault);
    await pass(400);
    microphone.stop();
    expect(frames.length).toBeGreaterThan(3);
    expect(frames.every(({ pcm }) => pcm.length === 1024)).toBe(true);
    const times = frames.map(({ capturedUs }) => capturedUs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.every(Number.isSafeInteger)).toBe(true);
  });

  test(`${name}: nothing is captured between stop and the next start`, async () => {
    const { microphone, pass } = room();
    let frames = 0;
    const count = () => {
      frames += 1;
    };
    microphone.start(count, noFault);
    await pass(200);
    microphone.stop();
    const before = frames;
    await pass(200);
    expect(frames).toBe(before);
    microphone.start(count, noFault);
    await pass(300);
    microphone.stop();
    expect(frames).toBeGreaterThan(before);
  });
}
