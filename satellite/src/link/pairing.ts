import { pairingTokenSchema } from "@homeroom/protocol";
import { z } from "zod";

/** What the satellite keeps of its pairing: the token, whose secret gives way to one of the satellite's own making. */
export const pairingSchema = pairingTokenSchema.extend({
  /** Which secret `secret` is: 1, the token's, when it is not there. */
  secretVersion: z.int().min(1).max(1_000_000).optional(),
  /** The secret that is to follow; here until the satellite has come in with it. */
  nextSecret: pairingTokenSchema.shape.secret.optional(),
});
export type Pairing = z.infer<typeof pairingSchema>;

export function secretVersionOf({ secretVersion = 1 }: Pairing): number {
  return secretVersion;
}

/** The pairing once its next secret has become its secret; the same pairing when there is no next one. */
export function renewed(pairing: Pairing): Pairing {
  const { nextSecret, ...rest } = pairing;
  return nextSecret === undefined ? pairing : { ...rest, secret: nextSecret, secretVersion: secretVersionOf(pairing) + 1 };
}
