import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { randomBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { toBase64Url } from "./base64.ts";

export const secretBytes = 32;
export const saltBytes = 16;

/** What HKDF is told (RFC 5869, `info`), so that one secret gives keys that know nothing of each other. */
export const keyPurposes = {
  mic: "homeroom/v1/mic",
  play: "homeroom/v1/play",
  mqtt: "homeroom/v1/mqtt",
  renew: "homeroom/v1/renew",
} as const;

/** The one secret of a satellite: made by the hub for a pairing token, then by the satellite in its place. */
export function newSecret(): Uint8Array {
  return randomBytes(secretBytes);
}

/** Made anew for every stream: a salt used twice would repeat the nonces of its key. */
export function newSalt(): Uint8Array {
  return randomBytes(saltBytes);
}

/** The key that seals one turn's microphone frames. */
export function micKey(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return derive(secret, salt, keyPurposes.mic);
}

/** The key that seals the frames of one spoken reply. */
export function playKey(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return derive(secret, salt, keyPurposes.play);
}

/** The key that seals the secret which is to follow this one; the salt is made anew each time, so the key seals one message. */
export function renewKey(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return derive(secret, salt, keyPurposes.renew);
}

/** The satellite's password at the broker; its user name is its id. */
export function mqttPassword(secret: Uint8Array): string {
  return toBase64Url(derive(secret, new Uint8Array(0), keyPurposes.mqtt));
}

function derive(secret: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return hkdf(sha256, secret, salt, utf8ToBytes(purpose), 32);
}
