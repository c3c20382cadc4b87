import { decodePairingToken, fromBase64Url, type PairingToken } from "@homeroom/protocol";
import { MqttLink } from "../satellite/src/adapters/mqtt-link.ts";
import { systemClock } from "../satellite/src/clock.ts";
import { linkSettingsOf } from "../satellite/src/link/link-settings.ts";

/** A satellite's real link to the hub, with nothing of a satellite behind it. */
export interface BenchLink {
  readonly link: MqttLink;
  readonly pairing: PairingToken;
  readonly secret: Uint8Array;
}

/** The link of a push-to-talk satellite; not started. */
export function benchLink(token: string): BenchLink {
  const pairing = decodePairingToken(token);
  const link = new MqttLink({ ...linkSettingsOf(pairing, []), clock: systemClock, random: Math.random });
  return { link, pairing, secret: fromBase64Url(pairing.secret) };
}
