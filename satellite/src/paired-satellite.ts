import { readFileSync } from "node:fs";
import { decodeWav, encodeMessage, fromBase64Url, mqttPassword, type PairingToken, samplesToBytes } from "@homeroom/protocol";
import { MqttLink } from "./link/mqtt-link.ts";
import type { LocalSound } from "./play/tones.ts";
import { Satellite, type SatelliteOptions } from "./satellite.ts";

const software = "homeroom-satellite/0.1.0";

export interface PairedSatelliteOptions extends Omit<SatelliteOptions, "link" | "secret" | "unreachable" | "newId"> {
  pairing: PairingToken;
  /** The phrases that `wake` listens for. */
  phrases: readonly string[];
}

/** A satellite with its link to the hub that it was paired with; not started. */
export function pairedSatellite(options: PairedSatelliteOptions): { satellite: Satellite; link: MqttLink } {
  const { pairing, clock, wake, phrases, ...rest } = options;
  const secret = fromBase64Url(pairing.secret);
  const hello = encodeMessage({
    protocol: 1,
    name: pairing.name,
    room: pairing.room,
    software,
    secretVersion: 1,
    wake: wake === undefined ? "button" : "satellite",
    phrases: [...phrases],
    mic: { rateHz: 16_000 },
    play: { rateHz: [16_000, 22_050, 24_000] },
    screen: false,
    volume: true,
  });
  const { hub, base, sat } = pairing;
  const link = new MqttLink({ url: hub, base, sat, password: mqttPassword(secret), hello, clock, random: Math.random });
  const newId = () => crypto.randomUUID();
  return { link, satellite: new Satellite({ ...rest, clock, wake, link, secret, newId, unreachable: readUnreachable }) };
}

/** Read when it is needed: it seldom is, and a Pi's memory is small. */
function readUnreachable(): LocalSound {
  const { rateHz, samples } = decodeWav(readFileSync(new URL("../assets/hub-unreachable.wav", import.meta.url)));
  return { rateHz, pcm: samplesToBytes(samples) };
}
