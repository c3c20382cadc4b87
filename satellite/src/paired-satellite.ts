import { readFileSync } from "node:fs";
import { decodeWav, fromBase64Url, type PairingToken, samplesToBytes } from "@homeroom/protocol";
import type { LocalSound } from "./play/tones.ts";
import { Satellite, type SatelliteOptions } from "./satellite.ts";

export interface PairedSatelliteOptions extends Omit<SatelliteOptions, "secret" | "unreachable" | "newId"> {
  pairing: PairingToken;
}

/** The satellite of one pairing, with its own voice for the one thing that it must say without a hub; not started. */
export function pairedSatellite({ pairing, ...parts }: PairedSatelliteOptions): Satellite {
  const newId = () => crypto.randomUUID();
  return new Satellite({ ...parts, secret: fromBase64Url(pairing.secret), newId, unreachable: readUnreachable });
}

/** Read when it is needed: it seldom is, and a Pi's memory is small. */
function readUnreachable(): LocalSound {
  const { rateHz, samples } = decodeWav(readFileSync(new URL("../assets/hub-unreachable.wav", import.meta.url)));
  return { rateHz, pcm: samplesToBytes(samples) };
}
