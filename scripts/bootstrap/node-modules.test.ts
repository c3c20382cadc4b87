import { expect, test } from "vitest";
import { fulfils, withoutNodeModules } from "./node-modules.mjs";

const wanted = {
  "": {},
  hub: { version: "0.1.0" },
  "node_modules/@homeroom/hub": { link: true },
  "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" },
  "node_modules/cli-darwin": { version: "1.0.0", optional: true },
};
const installed = {
  "node_modules/@homeroom/hub": { link: true },
  "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" },
};

test("what is optional may be missing, and more may be there", () => {
  expect(fulfils(wanted, { ...installed, "node_modules/extra": { version: "9.9.9" } })).toBe(true);
});

test("a missing package, another version and another content are not what the lock says", () => {
  expect(fulfils(wanted, {})).toBe(false);
  expect(fulfils(wanted, { ...installed, "node_modules/zod": { version: "4.0.1", integrity: "sha512-a" } })).toBe(false);
  expect(fulfils(wanted, { ...installed, "node_modules/zod": { version: "4.0.0", integrity: "sha512-b" } })).toBe(false);
});

test("npm is looked for outside the folder that it is about to delete", () => {
  expect(withoutNodeModules("/home/ann/homeroom/node_modules/.bin:/usr/bin:/bin")).toBe("/usr/bin:/bin");
});
