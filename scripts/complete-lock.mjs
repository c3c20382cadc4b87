// node scripts/complete-lock.mjs: after `npm install` on a machine or from a registry that does not know every platform's packages,
// the lockfile lacks them, and `npm ci` then refuses to work everywhere. This writes them in.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/**
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [dev]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

const systems = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32", "aix"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/**
 * The platform's packages that others name as optional and that the lock does not hold, each as npm would lock it but for its
 * digest, which only the registry knows.
 *
 * @param {Record<string, Locked>} packages
 * @returns {Record<string, Locked>}
 */
export function missingPlatforms(packages) {
  /** @type {Record<string, Locked>} */
  const missing = {};
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const here = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      const platform = platformOf(name);
      if (!platform || !/^\d/.test(version) || here.some((place) => place in packages)) continue;
      missing[`node_modules/${name}`] = { version, ...platform, ...(dev ? { dev } : {}), optional: true };
    }
  }
  return missing;
}

/**
 * @param {string} name such as "@biomejs/cli-linux-x64-musl"
 * @returns {{ os?: string[], cpu: string[], libc?: string[] } | undefined} undefined where the name tells no platform
 */
export function platformOf(name) {
  const words = name.split(/[-/]/).map((word) => (/^(arm|armhf|arm-eabi)$/.test(word) ? "arm" : word));
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (cpu.length === 0 || (os.length === 0 && !cpu.includes("wasm32"))) return undefined;
  const musl = words.some((word) => word.startsWith("musl"));
  const glibc = words.some((word) => word.startsWith("gnu"));
  return { ...(os.length > 0 ? { os } : {}), cpu, ...(musl ? { libc: ["musl"] } : glibc ? { libc: ["glibc"] } : {}) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const missing = missingPlatforms(lock.packages);
  const entries = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync("package-lock.json", `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, undefined, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(missing).length} packages of other platforms added`);
}
