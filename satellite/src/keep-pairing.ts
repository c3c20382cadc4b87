import { Fault } from "@homeroom/protocol";
import { pairingSchema } from "./link/pairing.ts";
import type { KeepPairing } from "./link/renewing-link.ts";
import { SettingsFile } from "./settings-file.ts";

/** Where `pair` puts the pairing, and all other settings stand. */
export const settingsFileName = "settings.json";

/** Keeps a renewed pairing among the settings. It rejects with a Fault `settings-*`. */
export function keepPairingIn(folder: string): KeepPairing {
  const file = new SettingsFile(folder, settingsFileName);
  return async (pairing, before) => {
    const content = await file.read();
    // Who pairs a satellite anew while it runs means the new pairing.
    if (pairingSchema.safeParse(content?.["pairing"]).data?.secret !== before.secret) {
      throw new Fault("settings-replaced", "This satellite was paired anew while it ran. Start it again.");
    }
    await file.write({ ...content, pairing });
  };
}
