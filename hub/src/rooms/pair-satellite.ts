import {
  encodePairingToken,
  Fault,
  newSecret,
  type PairingToken,
  pairingTokenSchema,
  satIdSchema,
  toBase64Url,
} from "@homeroom/protocol";
import type { PairedSatellite, SatelliteRegister } from "../ports/satellite-register.ts";

/** A token that nobody used is void after this. */
export const tokenLifeMs = 15 * 60_000;

export interface PairRequest {
  readonly name: string;
  /** Where it stands; the name when not given. */
  readonly room?: string | undefined;
  /** Id of the child that speaks there. */
  readonly child: string | null;
  /** mqtt://host:port at which the satellite finds the hub. */
  readonly hub: string;
  readonly base: string;
}

/**
 * Lets a satellite in: makes its secret and the token that carries it there, to be shown once. Pairing a name again voids
 * what it had. Throws a Fault `satellite-name`, `satellite-name-taken` or `satellite-token`.
 */
export async function pairSatellite(
  register: SatelliteRegister,
  request: PairRequest,
  wallMs: number,
): Promise<{ token: string; satellite: PairedSatellite }> {
  const id = idOf(request.name);
  const secret = newSecret();
  const { name, room = name, child } = request;
  const { hub, base } = request;
  const token = usable({ v: 1, hub, base, sat: id, secret: toBase64Url(secret), name, room });
  const other = (await register.list()).find((known) => known.id === id && known.revokedMs === null);
  if (other !== undefined && other.name.toLowerCase() !== name.toLowerCase()) {
    throw new Fault(
      "satellite-name-taken",
      `"${name}" is too much like "${other.name}", which is here already: name it otherwise, or revoke that one first.`,
    );
  }
  const satellite = { id, name, room, child, secret, pairedMs: null, revokedMs: null, tokenExpiresMs: wallMs + tokenLifeMs };
  await register.put(satellite);
  return { satellite, token: encodePairingToken(token) };
}

/** Takes a satellite's rights away, for ever. Throws a Fault `satellite-unknown`. */
export async function revokeSatellite(register: SatelliteRegister, name: string, wallMs: number): Promise<void> {
  const known = (await register.list()).find((satellite) => satellite.name === name || satellite.id === name);
  if (known === undefined) throw new Fault("satellite-unknown", `There is no satellite "${name}"; "satellites" lists them.`);
  await register.note(known.id, { revokedMs: wallMs });
}

/** What the satellite would refuse is refused here, where somebody can mend it; no message holds the secret. */
function usable(token: PairingToken): PairingToken {
  const problem = pairingTokenSchema.safeParse(token).error?.issues[0]?.path[0];
  switch (problem) {
    case undefined:
      return token;
    case "hub":
      throw new Fault("satellite-token", `"${token.hub}" is no address of a hub: write it like mqtt://192.168.1.5:1884.`);
    case "name":
    case "room":
      throw new Fault("satellite-token", `The ${problem} of a satellite has 1 to 64 letters: choose a shorter one.`);
    default:
      throw new Fault("satellite-token", `No satellite could use this token (${String(problem)}): look at the configuration.`);
  }
}

function idOf(name: string): string {
  const id = name
    .normalize("NFKD")
    // "Küche" is kuche, not ku-che: what is left of an umlaut after its letter goes.
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 32);
  if (satIdSchema.safeParse(id).success) return id;
  throw new Fault("satellite-name", `"${name}" cannot name a satellite: give it a name with letters or digits, such as Kitchen.`);
}
