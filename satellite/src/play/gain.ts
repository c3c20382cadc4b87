/**
 * How loud `percent` of volume is, as a factor on samples. Squared, because ears hear ratios: half the knob then sounds about
 * half as loud (-12 dB), while a straight line would crowd everything into the knob's first tenth.
 */
export function gainOf(percent: number): number {
  return (percent / 100) ** 2;
}

/** 16-bit little-endian samples times `gain` (0..1); the same array when nothing changes. An odd last byte is dropped. */
export function applyGain(pcm: Uint8Array, gain: number): Uint8Array {
  if (gain >= 1) return pcm;
  const scaled = new Uint8Array(pcm.byteLength & ~1);
  const from = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const to = new DataView(scaled.buffer);
  for (let i = 0; i < scaled.length; i += 2) to.setInt16(i, Math.round(from.getInt16(i, true) * gain), true);
  return scaled;
}
