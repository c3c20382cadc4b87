import { spawnSync } from "node:child_process";

/**
 * A Python that has these modules, or null. Debian's own comes first: its packages (python3-paho-mqtt, python3-cryptography)
 * are unknown to any other Python on the machine. Homeroom itself needs neither, so a test that asks is skipped without them.
 */
export function findPython(modules: readonly string[]): string | null {
  const hasThem = (python: string) => spawnSync(python, ["-c", `import ${modules.join(", ")}`]).status === 0;
  return ["/usr/bin/python3", "python3"].find(hasThem) ?? null;
}
