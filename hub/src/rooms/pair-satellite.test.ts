import { decodePairingToken } from "@homeroom/protocol";
import { afterEach, expect, test } from "vitest";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import { createStore } from "../store/store.ts";
import { type PairRequest, pairSatellite, revokeSatellite } from "./pair-satellite.ts";

let close = () => Promise.resolve();
afterEach(() => close());

async function openRegister() {
  const db = await openSqliteDatabase(":memory:");
  close = () => db.destroy();
  const register = createStore(db, { household: "home", wallMs: () => 0 }).satellites;
  const pair = (request: Partial<PairRequest>) =>
    pairSatellite(register, { name: "Kitchen", child: null, hub: "mqtt://hub.local:1884", base: "homeroom", ...request }, 0);
  return { register, pair };
}

test.each([
  ["Kitchen", "kitchen"],
  ["Küche", "kuche"],
  ["../../etc", "etc"],
  ["Maya's room", "maya-s-room"],
])("%s is called %s on the bus, and its token can be read", async (name, sat) => {
  const { pair } = await openRegister();
  const { token } = await pair({ name });
  expect(decodePairingToken(token)).toMatchObject({ sat, name, room: name });
});

test.each([
  ["a name of nothing but signs", { name: "🙂" }],
  ["a name that no satellite would take", { name: "k".repeat(65) }],
  ["a room that no satellite would take", { room: "" }],
  ["an address without its scheme", { hub: "192.168.1.5:1884" }],
])("%s is refused before anything is written", async (_, request) => {
  const { pair, register } = await openRegister();
  await expect(pair(request)).rejects.toMatchObject({ name: "Fault" });
  expect(await register.list()).toEqual([]);
});

test("a name that would take another satellite's place is refused, until that one is revoked", async () => {
  const { pair, register } = await openRegister();
  const first = `${"Living room ".repeat(3)}left`;
  const second = `${"Living room ".repeat(3)}right`;
  await pair({ name: first });
  await expect(pair({ name: second })).rejects.toMatchObject({ code: "satellite-name-taken" });
  await revokeSatellite(register, first, 1);
  await pair({ name: second });
  expect((await register.list()).map(({ name }) => name)).toEqual([second]);
});

test("the same name in other letters is paired anew", async () => {
  const { pair, register } = await openRegister();
  await pair({ name: "Kitchen" });
  await pair({ name: "kitchen" });
  expect(await register.list()).toHaveLength(1);
});
