/** Vowel-like sound: a 120 Hz buzz whose harmonics fade, swelling and falling four times a second. 16 kHz, half scale. */
export function buzz(ms: number): Int16Array {
  return Int16Array.from({ length: ms * 16 }, (_, index) => {
    const seconds = index / 16_000;
    let sum = 0;
    for (let harmonic = 1; harmonic <= 20; harmonic++) sum += Math.sin(2 * Math.PI * 120 * harmonic * seconds) / harmonic;
    return 8_000 * sum * (0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * seconds));
  });
}
