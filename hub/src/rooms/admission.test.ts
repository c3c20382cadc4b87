import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodePairingToken, fromBase64Url, mqttPassword, newSecret, sealNextSecret } from "@homeroom/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqliteDatabase } from "../adapters/sqlite-database.ts";
import type { KnownSatellite, SatelliteMoment, SatelliteRegister } from "../ports/satellite-register.ts";
import { createStore } from "../store/store.ts";
import { type Admission, createAdmission } from "./admission.ts";
import { pairSatellite, revokeSatellite, tokenLifeMs } from "./pair-satellite.ts";

let dir: string;
let wallMs = 0;
const opened: (() => Promise<void>)[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "homeroom-admission-"));
  wallMs = 0;
});

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
  rmSync(dir, { recursive: true });
});

/** A hub's door as it stands after a start: from the database alone. Several may be open at once, as processes are. */
async function openHub(): Promise<{ register: SatelliteRegister; door: Admission }> {
  const db = await openSqliteDatabase(join(dir, "homeroom.db"));
  opened.push(() => db.destroy());
  const register = createStore(db, { household: "home", wallMs: () => wallMs }).satellites;
  return { register, door: createAdmission(register, () => wallMs) };
}

/** The secret of a new token for the room. */
async function pair(register: SatelliteRegister, name = "Kitchen"): Promise<Uint8Array> {
  const request = { name, child: null, hub: "mqtt://hub.local:1884", base: "homeroom" };
  return fromBase64Url(decodePairingToken((await pairSatellite(register, request, wallMs)).token).secret);
}

const comesIn = ({ door }: { door: Admission }, secret: Uint8Array) => door.login("kitchen", mqttPassword(secret));
const theOne = async ({ register }: { register: SatelliteRegister }) => (await register.list())[0] as KnownSatellite;

test("an id that nobody paired is let in with no password", async () => {
  const { register, door } = await openHub();
  const token = await pair(register);
  for (const password of [mqttPassword(token), mqttPassword(new Uint8Array(32)), "", "null"]) {
    expect(await door.login("attic", password), password).toBe(false);
  }
  expect(await register.list()).toMatchObject([{ id: "kitchen", pairedMs: null }]);
});

test("a wrong password lets nobody in and does not use up the token", async () => {
  const hub = await openHub();
  const token = await pair(hub.register);
  const right = mqttPassword(token);
  const wrong = ["", "guess", right.slice(1), `${right}x`, `x${right.slice(1)}`, mqttPassword(newSecret())];
  for (const password of wrong) expect(await hub.door.login("kitchen", password), password).toBe(false);
  expect(await theOne(hub)).toMatchObject({ pairedMs: null });
  expect(await comesIn(hub, token)).toBe(true);
});

test("a satellite's password opens no door but its own", async () => {
  const hub = await openHub();
  const [kitchen, attic] = [await pair(hub.register), await pair(hub.register, "Attic")];
  expect(await hub.door.login("kitchen", mqttPassword(attic))).toBe(false);
  expect(await hub.door.login("attic", mqttPassword(kitchen))).toBe(false);
  expect(await hub.door.login("attic", mqttPassword(attic))).toBe(true);
  expect(await hub.door.login("attic", mqttPassword(kitchen))).toBe(false);
});

test("a satellite comes in with its token, renews the secret, and the token opens nothing any more", async () => {
  const hub = await openHub();
  const token = await pair(hub.register);
  const next = newSecret();
  expect(await comesIn(hub, token)).toBe(true);
  expect(await hub.door.renew("kitchen", sealNextSecret(next, token))).toBe(2);
  expect(await comesIn(hub, next)).toBe(true);
  expect(await comesIn(hub, token)).toBe(false);
  expect(await theOne(hub)).toMatchObject({ secretVersion: 2, nextSecret: null });
});

test("every step is kept by a hub that dies after it", async () => {
  const token = await pair((await openHub()).register);
  const next = newSecret();
  expect(await comesIn(await openHub(), token)).toBe(true);
  expect(await (await openHub()).door.renew("kitchen", sealNextSecret(next, token))).toBe(2);
  expect(await comesIn(await openHub(), token)).toBe(true);
  expect(await comesIn(await openHub(), next)).toBe(true);
  const hub = await openHub();
  expect(await comesIn(hub, token)).toBe(false);
  expect(await comesIn(hub, next)).toBe(true);
});

test("until the new secret was used both open the door, and an offer that is repeated changes nothing", async () => {
  const hub = await openHub();
  const token = await pair(hub.register);
  const next = newSecret();
  await comesIn(hub, token);
  for (let round = 0; round < 3; round++) {
    expect(await hub.door.renew("kitchen", sealNextSecret(next, token))).toBe(2);
    expect(await comesIn(hub, token)).toBe(true);
  }
  expect(await comesIn(hub, next)).toBe(true);
});

test("an offer from before is refused once the new secret was used", async () => {
  const hub = await openHub();
  const token = await pair(hub.register);
  const next = newSecret();
  const offer = sealNextSecret(next, token);
  await comesIn(hub, token);
  await hub.door.renew("kitchen", offer);
  await comesIn(hub, next);
  await expect(hub.door.renew("kitchen", offer)).rejects.toMatchObject({ code: "secret-not-opened" });
  expect(await theOne(hub)).toMatchObject({ secretVersion: 2, nextSecret: null });
});

test("of two offers under one token the last counts, so that a satellite that was set up again gets in", async () => {
  const hub = await openHub();
  const token = await pair(hub.register);
  const [first, second] = [newSecret(), newSecret()];
  await comesIn(hub, token);
  await hub.door.renew("kitchen", sealNextSecret(first, token));
  await hub.door.renew("kitchen", sealNextSecret(second, token));
  expect(await comesIn(hub, first)).toBe(false);
  expect(await comesIn(hub, second)).toBe(true);
  expect(await comesIn(hub, token)).toBe(false);
});

test("a satellite that never renews comes in with its token for ever", async () => {
  const hub = await openHub();
  const token = await pair(hub.register);
  for (let day = 0; day < 3; day++, wallMs += 86_400_000) expect(await comesIn(hub, token)).toBe(true);
});

test("a token that nobody used in time is void", async () => {
  const hub = await openHub();
  const token = await pair(hub.register);
  wallMs = tokenLifeMs;
  expect(await comesIn(hub, token)).toBe(false);
});

test("a name that is paired anew has the new token's secret alone", async () => {
  const hub = await openHub();
  const before = await pair(hub.register);
  const next = newSecret();
  await comesIn(hub, before);
  await hub.door.renew("kitchen", sealNextSecret(next, before));
  const token = await pair(hub.register);
  expect(await comesIn(hub, before)).toBe(false);
  expect(await comesIn(hub, next)).toBe(false);
  expect(await comesIn(hub, token)).toBe(true);
  expect(await theOne(hub)).toMatchObject({ secretVersion: 1, nextSecret: null });
});

test("a revoked satellite comes in with neither secret and offers none", async () => {
  const hub = await openHub();
  const token = await pair(hub.register);
  const next = newSecret();
  await comesIn(hub, token);
  await hub.door.renew("kitchen", sealNextSecret(next, token));
  await revokeSatellite(hub.register, "Kitchen", 1);
  expect(await comesIn(hub, token)).toBe(false);
  expect(await comesIn(hub, next)).toBe(false);
  expect(await hub.door.renew("kitchen", sealNextSecret(newSecret(), token))).toBeNull();
  expect((await theOne(hub)).secretVersion).toBe(1);
  expect(hub.door.isVoid(await theOne(hub))).toBe(true);
});

/** The register of one process, where another process does something just before a moment is noted. */
function overtaken(register: SatelliteRegister, meanwhile: () => Promise<unknown>): SatelliteRegister {
  return {
    ...register,
    async note(id, moment: SatelliteMoment) {
      await meanwhile();
      return register.note(id, moment);
    },
  };
}

test("a name that is paired anew while its satellite offers or uses a new secret stays paired anew", async () => {
  const hub = await openHub();
  const before = await pair(hub.register);
  const next = newSecret();
  await comesIn(hub, before);
  let token = before;
  const pairAnew = async () => {
    token = await pair((await openHub()).register);
  };
  const door = createAdmission(overtaken(hub.register, pairAnew), () => wallMs);
  await door.renew("kitchen", sealNextSecret(next, before));
  expect(await comesIn(hub, next)).toBe(false);
  expect(await comesIn(hub, token)).toBe(true);

  const stale = token;
  await hub.door.renew("kitchen", sealNextSecret(next, stale));
  expect(await comesIn({ door }, next)).toBe(false);
  expect(await comesIn(hub, stale)).toBe(false);
  expect(await comesIn(hub, token)).toBe(true);
});

test("who came in with the next secret is not put out by a list that was read just before", async () => {
  const hub = await openHub();
  const token = await pair(hub.register);
  const next = newSecret();
  await comesIn(hub, token);
  await hub.door.renew("kitchen", sealNextSecret(next, token));
  const justBefore = await theOne(hub);
  expect(hub.door.isVoid(justBefore)).toBe(false);
  await comesIn(hub, next);
  expect(hub.door.isVoid(justBefore)).toBe(false);
  expect(hub.door.isVoid(await theOne(hub))).toBe(false);
});

test("who is still in with a secret that another login has voided has no right to be here", async () => {
  const [hub, other] = [await openHub(), await openHub()];
  const token = await pair(hub.register);
  const next = newSecret();
  await comesIn(hub, token);
  await hub.door.renew("kitchen", sealNextSecret(next, token));
  await comesIn(other, next);
  expect(hub.door.isVoid(await theOne(hub))).toBe(true);
});
