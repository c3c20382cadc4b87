import { fuzzDecoders } from "@homeroom/protocol/testing";
import { calibrationPerSecond } from "./calibrate.ts";
import { type Figure, figure, median, ratio } from "./figure.ts";

const inputs = 1_000_000;
const portions = 20;

/** A million inputs, random ones and valid ones spoiled, at every decoder of the wire: none may get anything but a fault. */
export async function benchFuzz(): Promise<Figure[]> {
  const speeds: number[] = [];
  let escaped = 0;
  let refused = 0;
  for (let portion = 0; portion < portions; portion++) {
    const steps = calibrationPerSecond();
    const startMs = performance.now();
    const report = fuzzDecoders(inputs / portions, portion + 1);
    speeds.push(((inputs / portions) * 1_000) / (performance.now() - startMs) / steps);
    escaped += report.escaped.length;
    refused += Object.values(report.refused).reduce((sum, count) => sum + count, 0);
  }
  return [
    figure("fuzz.inputs", inputs, "inputs", { atLeast: 1_000_000 }),
    figure("fuzz.escaped", escaped, "inputs", { atMost: 0 }),
    figure("fuzz.refused", (100 * refused) / inputs, "%"),
    ratio("fuzz.speed", median(speeds), "inputs a calibration step"),
  ];
}
