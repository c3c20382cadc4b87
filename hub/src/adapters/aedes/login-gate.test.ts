import { expect, test } from "vitest";
import { LoginGate } from "./login-gate.ts";

function fail(gate: LoginGate, times: number, address = "10.0.0.9", sat = "kitchen"): void {
  for (let count = 0; count < times; count += 1) gate.failed(address, sat, 0);
}

test("the sixth wrong password in a row is not even looked at", () => {
  const gate = new LoginGate();
  fail(gate, 4);
  expect(gate.mayTry("10.0.0.9", "kitchen", 0)).toBe(true);
  fail(gate, 1);
  expect(gate.mayTry("10.0.0.9", "kitchen", 0)).toBe(false);
});

test("ten seconds later one more may be tried", () => {
  const gate = new LoginGate();
  fail(gate, 5);
  expect(gate.mayTry("10.0.0.9", "kitchen", 9_999)).toBe(false);
  expect(gate.mayTry("10.0.0.9", "kitchen", 10_001)).toBe(true);
});

test("guessing from elsewhere does not lock the true satellite out", () => {
  const gate = new LoginGate();
  fail(gate, 500);
  expect(gate.mayTry("10.0.0.5", "kitchen", 0)).toBe(true);
});

test("changing names does not help a guesser for long", () => {
  const gate = new LoginGate();
  for (let count = 0; count < 50; count += 1) gate.failed("10.0.0.9", `sat-${count}`, 0);
  expect(gate.mayTry("10.0.0.9", "kitchen", 0)).toBe(false);
});

test("no number of guessers fills the memory", () => {
  const gate = new LoginGate();
  for (let count = 0; count < 5_000; count += 1) gate.failed(`10.1.${count >> 8}.${count & 255}`, "kitchen", 0);
  expect(gate.remembered).toBe(2_000);
});

test("a satellite that misbehaves again and again has to wait, its neighbours behind the same address do not", () => {
  const gate = new LoginGate();
  for (let count = 0; count < 100; count += 1) gate.misbehaved("10.0.0.9", "kitchen", 0);
  expect(gate.mayTry("10.0.0.9", "kitchen", 0)).toBe(false);
  expect(gate.mayTry("10.0.0.9", "attic", 0)).toBe(true);
});
