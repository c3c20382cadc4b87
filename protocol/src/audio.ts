import { Fault } from "./fault.ts";

/** Samples a second of every microphone stream. */
export const micRateHz = 16_000;
/** Samples in a microphone frame; what the Silero speech detector takes at 16 kHz. */
export const micFrameSamples = 512;
export const micFrameMs = 32;

const platformIsLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Signed 16-bit samples as little-endian bytes; a copy. */
export function samplesToBytes(samples: Int16Array): Uint8Array {
  if (platformIsLittleEndian) return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength).slice();
  const bytes = new Uint8Array(samples.byteLength);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, index) => {
    view.setInt16(index * 2, sample, true);
  });
  return bytes;
}

/** Little-endian bytes as signed 16-bit samples; a copy, so `bytes` may lie at any offset. Throws a Fault `audio-odd-length`. */
export function bytesToSamples(bytes: Uint8Array): Int16Array {
  if (bytes.length % 2 !== 0) {
    throw new Fault("audio-odd-length", `16-bit audio needs an even number of bytes, not ${bytes.length}: send whole samples`);
  }
  const samples = new Int16Array(bytes.length / 2);
  if (platformIsLittleEndian) {
    new Uint8Array(samples.buffer).set(bytes);
    return samples;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return samples.map((_, index) => view.getInt16(index * 2, true));
}
