/**
 * @typedef {object} Command
 * @property {string} program what Node runs, relative to the repository
 * @property {string[]} arguments that come before the caller's own
 * @property {import("./debian-packages.mjs").DebianPackage[]} programs of Debian's that it wants
 * @property {boolean} dashboard whether the dashboard must be built
 * @property {string[]} [flags] for Node itself
 * @property {boolean} [cached] keep what Node makes of the sources in node_modules/.cache, so that the next start needs no compiler in memory
 * @property {boolean} [briefWithArguments] with arguments it only answers a question, and is not worth an installation
 */

/** @satisfies {Record<string, import("./debian-packages.mjs").DebianPackage>} */
const debian = {
  pocketsphinx: { name: "pocketsphinx", proof: "/usr/bin/pocketsphinx_continuous" },
  model: { name: "pocketsphinx-en-us", proof: "/usr/share/pocketsphinx/model/en-us" },
  alsa: { name: "alsa-utils", proof: "/usr/bin/aplay" },
  flite: { name: "flite", proof: "/usr/bin/flite" },
  chromium: { name: "chromium", proof: "/usr/bin/chromium" },
  paho: { name: "python3-paho-mqtt", proof: "/usr/lib/python3/dist-packages/paho/mqtt" },
  cryptography: { name: "python3-cryptography", proof: "/usr/lib/python3/dist-packages/cryptography" },
};
const hearing = [debian.pocketsphinx, debian.model, debian.alsa];
const demo = [...hearing, debian.flite];

/** Node 24's flags for a machine with little memory: a small young generation, and no threads that wait for nothing (docs/satellite.md has figures). */
const smallMachine = [
  "--optimize-for-size",
  "--max-semi-space-size=1",
  "--max-old-space-size=32",
  "--single-threaded-gc",
  "--v8-pool-size=0",
];

/** @type {Record<string, Command>} */
export const commands = {
  start: { program: "hub/src/main.ts", arguments: [], programs: demo, dashboard: true, cached: true },
  hub: {
    program: "hub/src/main.ts",
    arguments: [],
    programs: hearing,
    dashboard: true,
    briefWithArguments: true,
    cached: true,
  },
  satellite: {
    program: "satellite/src/main.ts",
    arguments: [],
    programs: hearing,
    dashboard: false,
    flags: smallMachine,
    cached: true,
  },
  chat: { program: "hub/src/chat/main.ts", arguments: [], programs: [], dashboard: false },
  demo: { program: "tests/demo/main.ts", arguments: [], programs: demo, dashboard: false },
  bench: { program: "bench/main.ts", arguments: [], programs: demo, dashboard: false },
  content: { program: "skills/src/content/main.ts", arguments: [], programs: [], dashboard: false },
  check: { program: "scripts/check.mjs", arguments: [], programs: [], dashboard: false },
  test: {
    program: "node_modules/vitest/vitest.mjs",
    arguments: ["run"],
    programs: [...demo, debian.chromium, debian.paho, debian.cryptography],
    dashboard: true,
  },
};
