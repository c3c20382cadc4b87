import { expect, test } from "vitest";
import { missingPlatforms, platformOf } from "./complete-lock.mjs";

const formatter = {
  version: "2.0.0",
  dev: true,
  optionalDependencies: { "@form/cli-linux-x64": "2.0.0", "@form/cli-darwin-arm64": "2.0.0" },
};

test("a platform that the lock does not hold is written in, for that platform only", () => {
  expect(missingPlatforms({ "node_modules/form": formatter, "node_modules/@form/cli-linux-x64": { version: "2.0.0" } })).toEqual({
    "node_modules/@form/cli-darwin-arm64": { version: "2.0.0", os: ["darwin"], cpu: ["arm64"], dev: true, optional: true },
  });
});

test("a package that lies beside the one that wants it is there", () => {
  const packages = {
    "node_modules/form": { optionalDependencies: { "@form/cli-linux-x64": "2.0.0" } },
    "node_modules/form/node_modules/@form/cli-linux-x64": { version: "2.0.0" },
  };
  expect(missingPlatforms(packages)).toEqual({});
});

test("a name tells the system, the processor and the C library", () => {
  expect(platformOf("@oxc/binding-linux-arm-musleabihf")).toEqual({ os: ["linux"], cpu: ["arm"], libc: ["musl"] });
  expect(platformOf("@oxc/binding-linux-arm64-gnu")).toEqual({ os: ["linux"], cpu: ["arm64"], libc: ["glibc"] });
  expect(platformOf("@oxc/binding-win32-x64-msvc")).toEqual({ os: ["win32"], cpu: ["x64"] });
  expect(platformOf("@oxc/binding-wasm32-wasi")).toEqual({ cpu: ["wasm32"] });
  expect(platformOf("bufferutil")).toBeUndefined();
});
