import { expect, test } from "vitest";
import { adviceFor, missingOf } from "./debian-packages.mjs";

test("a package is missing when its proof is", () => {
  const wanted = [
    { name: "flite", proof: "/usr/bin/flite" },
    { name: "alsa-utils", proof: "/usr/bin/aplay" },
  ];
  expect(missingOf(wanted, (path) => path === "/usr/bin/aplay")).toEqual(["flite"]);
});

test("who may not install is told the one command that does", () => {
  expect(adviceFor(["flite", "alsa-utils"], { isRoot: false, hasApt: true })).toContain(
    "sudo apt-get update && sudo apt-get install -y --no-install-recommends flite alsa-utils",
  );
});

test("a machine without apt is told the names", () => {
  expect(adviceFor(["flite"], { isRoot: true, hasApt: false })).toContain("flite (Debian's names)");
});
