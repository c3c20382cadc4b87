import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findPython } from "./find-python.ts";

const script = fileURLToPath(new URL("satellite.py", import.meta.url));
const golden = fileURLToPath(new URL("../../protocol/testing/golden.json", import.meta.url));
const python = findPython(["cryptography"]);

test.skipIf(python === null)("a satellite in another language makes and reads the golden bytes", () => {
  const { status, stdout, stderr } = spawnSync(python ?? "", [script, "--self-test", golden], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ what: "self-test", frames: 9, refused: 16 });
});
