import { expect, test } from "vitest";
import { micKey, mqttPassword, newSalt, newSecret, playKey } from "./keys.ts";

test("a secret has 32 bytes, a salt 16, and none comes twice", () => {
  expect(newSecret().length).toBe(32);
  expect(newSalt().length).toBe(16);
  expect(newSecret()).not.toEqual(newSecret());
  expect(newSalt()).not.toEqual(newSalt());
});

test("one secret gives keys that differ by purpose and by salt", () => {
  const secret = newSecret();
  const [salt, otherSalt] = [newSalt(), newSalt()];
  const keys = [micKey(secret, salt), micKey(secret, otherSalt), playKey(secret, salt), playKey(secret, otherSalt)].map(String);
  expect(new Set(keys).size).toBe(4);
});

test("a password is 43 characters that need no escaping anywhere", () => {
  expect(mqttPassword(newSecret())).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
