import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newSecret, toBase64Url } from "@homeroom/protocol";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepPairingIn, settingsFileName } from "./keep-pairing.ts";
import { type Pairing, renewed } from "./link/pairing.ts";

const pairing: Pairing = {
  ...{ v: 1, hub: "mqtt://hub.local:1884", base: "homeroom", sat: "kitchen", name: "Kitchen", room: "Kitchen" },
  secret: toBase64Url(newSecret()),
};
const promised = { ...pairing, nextSecret: toBase64Url(newSecret()) };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homeroom-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, settingsFileName);
const settings = (): unknown => JSON.parse(readFileSync(path(), "utf8"));

test("the next secret stands beside the present one, then in its place, and the other settings stay", async () => {
  writeFileSync(path(), JSON.stringify({ wakePhrase: "off", pairing }));
  const keep = keepPairingIn(folder);
  await keep(promised, pairing);
  expect(settings()).toEqual({ wakePhrase: "off", pairing: promised });
  await keep(renewed(promised), promised);
  const { nextSecret: secret, ...rest } = promised;
  expect(settings()).toEqual({ wakePhrase: "off", pairing: { ...rest, secret, secretVersion: 2 } });
  expect(statSync(path()).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual([settingsFileName]);
});

test("a satellite that was paired anew while it ran keeps the new pairing", async () => {
  const anew = { ...pairing, secret: toBase64Url(newSecret()) };
  writeFileSync(path(), JSON.stringify({ pairing: anew }));
  await expect(keepPairingIn(folder)(promised, pairing)).rejects.toMatchObject({ code: "settings-replaced" });
  expect(settings()).toEqual({ pairing: anew });
});
