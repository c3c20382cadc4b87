import { readFileSync } from "node:fs";
import { decodeWav, samplesToBytes } from "@homeroom/protocol";
import { type LinkSettings, linkSettingsOf } from "./link/link-settings.ts";
import type { Pairing } from "./link/pairing.ts";
import { type KeepPairing, RenewingLink } from "./link/renewing-link.ts";
import type { LocalSound } from "./play/tones.ts";
import type { Link } from "./ports.ts";
import { Satellite, type SatelliteOptions } from "./satellite.ts";

export interface PairedSatelliteOptions extends Omit<SatelliteOptions, "link" | "secret" | "unreachable" | "newId"> {
  pairing: Pairing;
  /** Where the pairing stays when its secret is renewed; undefined: it is not renewed. */
  keep: KeepPairing | undefined;
  /** What the wake detector listens for; none without one. */
  phrases: readonly string[];
  linkOf: (settings: LinkSettings) => Link;
}

/** The satellite of one pairing, with its own voice for the one thing that it must say without a hub; not started. */
export function pairedSatellite({ pairing, keep, phrases, linkOf, ...parts }: PairedSatelliteOptions): Satellite {
  const newId = () => crypto.randomUUID();
  const link = new RenewingLink({
    ...{ pairing, keep, newId, clock: parts.clock },
    linkOf: (login) => linkOf(linkSettingsOf(login, phrases)),
  });
  return new Satellite({ ...parts, link, secret: () => link.secret, newId, unreachable: readUnreachable });
}

/** Read when it is needed: it seldom is, and a Pi's memory is small. */
function readUnreachable(): LocalSound {
  const { rateHz, samples } = decodeWav(readFileSync(new URL("../assets/hub-unreachable.wav", import.meta.url)));
  return { rateHz, pcm: samplesToBytes(samples) };
}
