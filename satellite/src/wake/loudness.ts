import type { MicFrame } from "../ports.ts";

/** Root mean square of 16-bit samples, 0..32768: tells the hub which room heard a phrase best. 0 for no samples. */
export function loudness(frames: readonly MicFrame[]): number {
  let sum = 0;
  let count = 0;
  for (const { pcm } of frames) {
    const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
    for (let i = 0; i + 1 < pcm.byteLength; i += 2) {
      const sample = view.getInt16(i, true);
      sum += sample * sample;
      count += 1;
    }
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}
