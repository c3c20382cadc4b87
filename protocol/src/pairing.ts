import { z } from "zod";
import { fromBase64Url, toBase64Url } from "./base64.ts";
import { Fault } from "./fault.ts";
import { baseSchema, satIdSchema } from "./topics.ts";

/** What a parent carries to a new satellite, once. */
export const pairingTokenSchema = z.object({
  v: z.literal(1).describe("The version of this contract."),
  hub: z
    .string()
    .max(300)
    .regex(/^mqtts?:\/\/(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+):[0-9]{1,5}$/)
    .describe("Where to connect: mqtt://host:port, or mqtts://host:port for TLS."),
  base: baseSchema.describe("What every topic begins with."),
  sat: satIdSchema.describe("The satellite's id, also its user name."),
  secret: z
    .string()
    .regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)
    .describe("32 bytes, base64url without padding."),
  name: z.string().min(1).max(64).describe("What people call the device."),
  room: z.string().min(1).max(64).describe("Where it stands."),
});
export type PairingToken = z.infer<typeof pairingTokenSchema>;

const maxTokenLength = 2_048;

/** The token as one word that survives copying and pasting. */
export function encodePairingToken(token: PairingToken): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(token)));
}

/** Reads a token; white space around it is forgiven. Throws a Fault `token-unreadable` that says nothing of its content. */
export function decodePairingToken(text: string): PairingToken {
  const trimmed = text.trim();
  if (trimmed.length > maxTokenLength) throw unreadable();
  try {
    const json = new TextDecoder("utf-8", { fatal: true }).decode(fromBase64Url(trimmed));
    return pairingTokenSchema.parse(JSON.parse(json));
  } catch {
    throw unreadable();
  }
}

function unreadable(): Fault {
  return new Fault(
    "token-unreadable",
    "This is not a whole pairing token. Copy all of it, from the first letter to the last, or make a new one.",
  );
}
