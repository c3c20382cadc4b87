import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mqttPassword, type TurnEvent } from "@homeroom/protocol";
import { openSqliteDatabase } from "../src/adapters/sqlite-database.ts";
import { configSchema } from "../src/config/config-schema.ts";
import { createHouse, type House } from "../src/house.ts";
import type { Log } from "../src/ports/log.ts";
import { createSpeaker } from "../src/speak/create-speaker.ts";
import { createStore, type Store } from "../src/store/store.ts";
import { HouseSatellite } from "./house-satellite.ts";
import { ManualClock, settle } from "./manual-clock.ts";
import { MemorySatelliteBus } from "./memory-satellite-bus.ts";
import { MemorySpeechCache } from "./memory-speech-cache.ts";
import { ScriptedSpeechToText } from "./scripted-speech-to-text.ts";
import { ScriptedTextToSpeech } from "./scripted-text-to-speech.ts";
import { ScriptedVoiceActivity } from "./scripted-voice-activity.ts";

/** A whole house on manual time, with engines that do as they are told, the real conversation and a real database. */
export interface ScriptedHouse {
  readonly house: House;
  readonly store: Store;
  readonly clock: ManualClock;
  readonly bus: MemorySatelliteBus;
  readonly ear: ScriptedSpeechToText;
  readonly voice: ScriptedTextToSpeech;
  readonly activity: ScriptedVoiceActivity;
  readonly events: readonly TurnEvent[];
  /** Everything that was logged, as one JSON line each. */
  readonly logged: readonly string[];
  /** A satellite that a parent has let in and that has come in. */
  satellite(sat: string, child?: string): Promise<HouseSatellite>;
  /** A satellite that comes in with a secret. Rejects with a Fault `bus-login-refused`. */
  login(sat: string, secret: Uint8Array): Promise<HouseSatellite>;
  /** Moves time on until `what` holds; throws when it never does. */
  until(what: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** `dir` holds the database of a house that was here before, and is left when this one closes; else a new one, removed then. */
export async function openScriptedHouse(options: { sparePages?: number; dir?: string } = {}): Promise<ScriptedHouse> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), "homeroom-house-"));
  const db = await openSqliteDatabase(join(dir, "homeroom.db"), options);
  const clock = new ManualClock();
  const store = createStore(db, { household: "home", wallMs: () => clock.wallMs() });
  const bus = new MemorySatelliteBus("homeroom");
  const ear = new ScriptedSpeechToText();
  const voice = new ScriptedTextToSpeech();
  const activity = new ScriptedVoiceActivity();
  const speaker = createSpeaker({ tts: voice, cache: new MemorySpeechCache() });
  const logged: string[] = [];
  const note = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const config = configSchema.parse({ childLevel: "lower" });
  const health = () => Promise.resolve({ ok: true, parts: {} });
  const parts = { config, store, bus, speaker, clock, log, health };
  const house = createHouse({ ...parts, voiceActivity: activity, speechToText: ear });
  const events = await listenTo(house);
  await house.open();
  const login = (sat: string, secret: Uint8Array) => HouseSatellite.connect(bus, { sat, secret, password: mqttPassword(secret) });
  return {
    ...{ house, store, clock, bus, ear, voice, activity, events: events.heard, logged },
    async satellite(sat, child) {
      const secret = crypto.getRandomValues(new Uint8Array(32));
      const learner = child === undefined ? null : (await store.children.ensure(child, "lower")).id;
      const known = { id: sat, name: sat, room: sat, child: learner, secret, revokedMs: null, tokenExpiresMs: 0 };
      await store.satellites.put({ ...known, pairedMs: 1 });
      return login(sat, secret);
    },
    login,
    async until(what) {
      for (let step = 0; step < 5_000; step++) {
        if (what()) return;
        await (step % 5 === 4 ? clock.advance(20) : settle());
      }
      throw new Error(
        `never came true; the last news were\n${events.heard
          .slice(-12)
          .map((event) => JSON.stringify(event))
          .join("\n")}\n${logged.join("\n")}`,
      );
    },
    async close() {
      events.stop();
      await house.close();
      await db.destroy();
      if (options.dir === undefined) rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Collects the news of the house from now on. */
async function listenTo(house: House): Promise<{ heard: TurnEvent[]; stop(): void }> {
  const heard: TurnEvent[] = [];
  const abort = new AbortController();
  void (async () => {
    for await (const event of house.api.news(abort.signal)) heard.push(event);
  })();
  await settle();
  return { heard, stop: () => abort.abort() };
}
