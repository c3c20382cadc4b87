import { Fault } from "./fault.ts";

/** Base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The reverse of `toBase64`; padding is required, white space refused. Throws a Fault `base64-unreadable`. */
export function fromBase64(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) {
    throw new Fault("base64-unreadable", "This is not base64 text: it was cut off, or holds a foreign character");
  }
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Base64 for addresses and names (RFC 4648, section 5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The reverse of `toBase64Url`; padding is refused. Throws a Fault `base64-unreadable`. */
export function fromBase64Url(text: string): Uint8Array {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) {
    throw new Fault("base64-unreadable", "This is not base64url text: it holds a foreign character");
  }
  const padding = "=".repeat((4 - (text.length % 4)) % 4);
  return fromBase64(text.replaceAll("-", "+").replaceAll("_", "/") + padding);
}
