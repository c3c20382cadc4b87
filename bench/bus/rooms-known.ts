import { encodePairingToken, fromBase64Url, newSecret, toBase64Url } from "@homeroom/protocol";

export const benchBase = "homeroom";
export const benchHub = "bench";
/** The one stream of each satellite; its key comes of this salt, so that both sides know it without a wake. */
export const benchTurn = "stream-1";
export const benchSalt = new Uint8Array(16);

/** A satellite as both sides of the bench know it; plain JSON. */
export interface BenchRoom {
  readonly sat: string;
  /** 32 bytes, base64url. */
  readonly secret: string;
}

export function makeRooms(count: number): BenchRoom[] {
  return Array.from({ length: count }, (_, index) => ({ sat: `room-${String(index)}`, secret: toBase64Url(newSecret()) }));
}

export function secretOf({ secret }: BenchRoom): Uint8Array {
  return fromBase64Url(secret);
}

export function tokenOf({ sat, secret }: BenchRoom, port: number): string {
  return encodePairingToken({
    v: 1,
    hub: `mqtt://127.0.0.1:${String(port)}`,
    base: benchBase,
    sat,
    secret,
    name: sat,
    room: sat,
  });
}

/** Nanoseconds on the clock that all processes of a machine share. */
export function sharedNs(): bigint {
  return process.hrtime.bigint();
}
