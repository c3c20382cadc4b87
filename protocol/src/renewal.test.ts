import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyKey, bytesOf } from "../testing/arbitraries.ts";
import { faultOf } from "../testing/fault-of.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { newSecret } from "./keys.ts";
import { openNextSecret, sealNextSecret } from "./renewal.ts";

test("the next secret comes back as it was sealed", () => {
  fc.assert(
    fc.property(anyKey, anyKey, bytesOf(16), (next, present, salt) => {
      expect(openNextSecret(sealNextSecret(next, present, salt), present)).toEqual(next);
    }),
  );
});

test("a secret that is sealed again travels under another salt and looks different", () => {
  const [next, present] = [newSecret(), newSecret()];
  const [first, again] = [sealNextSecret(next, present), sealNextSecret(next, present)];
  expect(again.salt).not.toBe(first.salt);
  expect(again.sealed).not.toBe(first.sealed);
});

test("a next secret does not open under another secret, with another salt, or with a bit changed", () => {
  fc.assert(
    fc.property(anyKey, anyKey, fc.nat({ max: 48 * 8 - 1 }), (next, present, bit) => {
      const whole = sealNextSecret(next, present);
      const changed = fromBase64(whole.sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const refused = [
        () =>
          openNextSecret(
            whole,
            next.map((byte) => byte ^ 1),
          ),
        () => openNextSecret({ ...whole, salt: toBase64(new Uint8Array(16)) }, present),
        () => openNextSecret({ ...whole, sealed: toBase64(changed) }, present),
      ];
      for (const open of refused) expect(faultOf(open)).toMatchObject({ name: "ProtocolFault", code: "secret-not-opened" });
    }),
  );
});

test("the fault of a secret that does not open shows nothing of it", () => {
  const sealed = sealNextSecret(newSecret(), newSecret());
  const fault = faultOf(() => openNextSecret(sealed, newSecret()));
  expect(fault.message).not.toContain(sealed.sealed);
  expect(fault.cause).toBeUndefined();
});
