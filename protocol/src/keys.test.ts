import { expect, test } from "vitest";
import { micKey, mqttPassword, newSalt, newSecret, playKey, renewKey } from "./keys.ts";

test("a secret has 32 bytes, a salt 16, and none comes twice", () => {
  expect(newSecret().length).toBe(32);
  expect(newSalt().length).toBe(16);
  expect(newSecret()).not.toEqual(newSecret());
  expect(newSalt()).not.toEqual(newSalt());
});

test("one secret gives keys that differ by purpose and by salt", () => {
  const secret = newSecret();
  const [salt, otherSalt] = [newSalt(), newSalt()];
  const keys = [micKey, playKey, renewKey].flatMap((key) => [String(key(secret, salt)), String(key(secret, otherSalt))]);
  expect(new Set(keys).size).toBe(6);
});

test("a password is 43 characters that need no escaping anywhere", () => {
  expect(mqttPassword(newSecret())).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
