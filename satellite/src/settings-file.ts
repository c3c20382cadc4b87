import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "@homeroom/protocol";

/**
 * The JSON files of a satellite. Each is replaced as a whole (written beside, flushed, renamed), so that a power cut leaves the
 * old one or the new one; only the owner may read them, for one holds the pairing secret.
 */
export class SettingsFile {
  readonly path: string;
  readonly #folder: string;

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.path = join(folder, name);
  }

  /** Undefined when there is none. Throws a Fault `settings-unreadable`. */
  async read(): Promise<Record<string, unknown> | undefined> {
    let text: string;
    try {
      text = await readFile(this.path, "utf8");
    } catch (cause) {
      if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
      throw new Fault("settings-unreadable", `${this.path} cannot be read. Check who owns it.`, { cause });
    }
    return parseObject(text, this.path);
  }

  /** Throws a Fault `settings-unwritable`. */
  async write(content: Readonly<Record<string, unknown>>): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const beside = `${this.path}.new`;
      const file = await open(beside, "w", 0o600);
      try {
        await file.chmod(0o600);
        await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, this.path);
      await this.#syncFolder();
    } catch (cause) {
      throw new Fault("settings-unwritable", `${this.path} cannot be written. Is the disk full, or the folder another user's?`, {
        cause,
      });
    }
  }

  /** Until the folder is flushed too, a power cut may bring back the file that was replaced, and with it a secret that is void. */
  async #syncFolder(): Promise<void> {
    const folder = await open(this.#folder, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

function parseObject(text: string, path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Told below, without the parser's message, which may quote the secret.
  }
  throw new Fault("settings-unreadable", `${path} is not a JSON object. Mend it, or delete it and pair the satellite again.`);
}
