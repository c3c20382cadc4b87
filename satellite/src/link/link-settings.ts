import { encodeMessage, fromBase64Url, mqttPassword } from "@homeroom/protocol";
import { type Pairing, secretVersionOf } from "./pairing.ts";

const software = "homeroom-satellite/0.1.0";

/** Who logs in where, and as what. */
export interface LinkSettings {
  /** mqtt://host:port or mqtts://host:port */
  url: string;
  base: string;
  sat: string;
  password: string;
  /** The `hello` message, encoded. */
  hello: Uint8Array;
}

/** What the pairing says of the link. `phrases`: what the satellite's own wake detector listens for; none without one. */
export function linkSettingsOf(pairing: Pairing, phrases: readonly string[]): LinkSettings {
  const { hub, base, sat, name, room, secret } = pairing;
  const hello = encodeMessage({
    protocol: 1,
    name,
    room,
    software,
    secretVersion: secretVersionOf(pairing),
    wake: phrases.length > 0 ? "satellite" : "button",
    phrases: [...phrases],
    mic: { rateHz: 16_000 },
    play: { rateHz: [16_000, 22_050, 24_000] },
    screen: false,
    volume: true,
  });
  return { url: hub, base, sat, password: mqttPassword(fromBase64Url(secret)), hello };
}
