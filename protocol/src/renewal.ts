import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { fromBase64, toBase64 } from "./base64.ts";
import { newSalt, renewKey } from "./keys.ts";
import type { UpMessage } from "./messages.ts";
import { ProtocolFault } from "./protocol-fault.ts";

/** The secret that is to follow a satellite's present one, as it travels. */
export type SealedSecret = Pick<Extract<UpMessage, { type: "renew-secret" }>, "salt" | "sealed">;

/** Each key seals one message, so there is nothing for a nonce to tell apart. */
const nonce = new Uint8Array(12);

/** Both secrets have 32 bytes. Sealed twice, one secret looks different each time and opens to the same. */
export function sealNextSecret(next: Uint8Array, present: Uint8Array, salt: Uint8Array = newSalt()): SealedSecret {
  return { salt: toBase64(salt), sealed: toBase64(chacha20poly1305(renewKey(present, salt), nonce).encrypt(next)) };
}

/** The 32 bytes of the next secret. Throws a ProtocolFault `secret-not-opened`. */
export function openNextSecret({ salt, sealed }: SealedSecret, present: Uint8Array): Uint8Array {
  try {
    return chacha20poly1305(renewKey(present, fromBase64(salt)), nonce).decrypt(fromBase64(sealed));
  } catch {
    throw new ProtocolFault(
      "secret-not-opened",
      "The next secret does not open: it was sealed under another than the present one",
    );
  }
}
