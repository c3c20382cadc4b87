import { encodePairingToken, Fault, newSecret, satIdSchema, toBase64Url } from "@homeroom/protocol";
import type { KnownSatellite, SatelliteRegister } from "../ports/satellite-register.ts";

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
 * what it had. Throws a Fault `satellite-name`.
 */
export async function pairSatellite(
  register: SatelliteRegister,
  request: PairRequest,
  wallMs: number,
): Promise<{ token: string; satellite: KnownSatellite }> {
  const id = idOf(request.name);
  const secret = newSecret();
  const { name, room = name, child } = request;
  const satellite = { id, name, room, child, secret, pairedMs: null, revokedMs: null, tokenExpiresMs: wallMs + tokenLifeMs };
  await register.put(satellite);
  const { hub, base } = request;
  return { satellite, token: encodePairingToken({ v: 1, hub, base, sat: id, secret: toBase64Url(secret), name, room }) };
}

/** Takes a satellite's rights away, for ever. Throws a Fault `satellite-unknown`. */
export async function revokeSatellite(register: SatelliteRegister, name: string, wallMs: number): Promise<void> {
  const known = (await register.list()).find((satellite) => satellite.name === name || satellite.id === name);
  if (known === undefined) throw new Fault("satellite-unknown", `There is no satellite "${name}"; "satellites" lists them.`);
  await register.put({ ...known, revokedMs: wallMs });
}

function idOf(name: string): string {
  const id = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 32);
  if (satIdSchema.safeParse(id).success) return id;
  throw new Fault("satellite-name", `"${name}" cannot name a satellite: give it a name with letters or digits, such as Kitchen.`);
}
