import { median } from "./figure.ts";

const rounds = 9;
const parsesInARound = 4_000;
const sample = JSON.stringify({ id: "k-3", type: "buffered", atMs: 1, stream: "reply-1", ms: 100, list: [1, 2, 3] });

/**
 * How many steps of a fixed piece of work (parsing and writing a small JSON object) this machine does in a second now: what other
 * speeds are divided by, so that a slow or busy machine moves both.
 */
export function calibrationPerSecond(): number {
  const speeds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const startMs = performance.now();
    let length = 0;
    for (let index = 0; index < parsesInARound; index++) length += JSON.stringify(JSON.parse(sample)).length;
    if (length === 0) throw new Error("the calibration did nothing");
    speeds.push((parsesInARound * 1_000) / (performance.now() - startMs));
  }
  return median(speeds);
}
