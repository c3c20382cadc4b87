export { createWavSatellite, type WavSatellite, type WavSatelliteOptions } from "../src/adapters/wav-satellite.ts";
export type { RecordedSound } from "../src/adapters/wav-speaker.ts";
export type { SatelliteNews } from "../src/news.ts";
