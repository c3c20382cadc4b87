import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("harness/talk-in-quiet-network.ts", import.meta.url));
/** A namespace of its own needs a kernel that lets us make one, and `ip` to raise its loopback. */
const quiet = ["unshare", "--net", "--map-root-user", "sh", "-c"] as const;
const able = spawnSync(quiet[0], [...quiet.slice(1), "ip link set lo up"]).status === 0;

test.skipIf(!able)(
  `a hub that is started, talked to and stopped sends nothing out of its machine${able ? "" : " (skipped: no network namespaces here)"}`,
  { timeout: 120_000 },
  () => {
    const run = `ip link set lo up && exec "${process.execPath}" "${script}"`;
    const { stdout, stderr, status } = spawnSync(quiet[0], [...quiet.slice(1), run], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { hub, control } = JSON.parse(stdout) as { hub: number; control: number };
    expect(hub).toBe(0);
    expect(control).toBeGreaterThan(0);
  },
);
