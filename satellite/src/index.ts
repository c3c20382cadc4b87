export type { Clock } from "./clock.ts";
export type { SatelliteNews, SoundName } from "./news.ts";
export type * from "./ports.ts";
export { Satellite, type SatelliteOptions } from "./satellite.ts";
