import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Fault } from "@homeroom/protocol";
import { addHouseholdContent } from "@homeroom/skills";
import { createAedesSatelliteBus } from "./adapters/aedes-satellite-bus.ts";
import { createEspeakTextToSpeech } from "./adapters/espeak-text-to-speech.ts";
import { foreignFiles } from "./adapters/foreign-files.ts";
import { createPinoLog } from "./adapters/pino-log.ts";
import { createPocketsphinxSpeechToText } from "./adapters/pocketsphinx-speech-to-text.ts";
import { createSileroVoiceActivity } from "./adapters/silero-voice-activity.ts";
import { openSqliteDatabase } from "./adapters/sqlite-database.ts";
import { systemClock } from "./adapters/system-clock.ts";
import { createApi } from "./api/create-api.ts";
import { readCommand, runCommand, usage } from "./commands/run-command.ts";
import { exitCodeOf } from "./commands/usage-fault.ts";
import type { Config } from "./config/config-schema.ts";
import { loadConfig } from "./config/load-config.ts";
import { makeDataDir } from "./config/make-data-dir.ts";
import { createHouseholdContent } from "./exchange/household-content.ts";
import { createHealthBoard } from "./health-board.ts";
import { createHouse } from "./house.ts";
import { createSpeaker } from "./speak/create-speaker.ts";
import { createSpeechCache } from "./speak/speech-cache.ts";
import { createStore, type Store } from "./store/store.ts";

const dashboardDir = fileURLToPath(new URL("../../dashboard/dist", import.meta.url));
/** A hub that cannot end its turns by then stops all the same; what they had decided is stored already. */
const closeWithinMs = 5_000;
/** To know that the database takes what is written costs a commit, which a card in a Raspberry Pi should not do at every look. */
const proveStoreMs = 15_000;

async function main(argv: readonly string[]): Promise<void> {
  // Whatever is written, by the hub or a command, is about children and satellites, and for the owner's eyes only.
  process.umask(0o077);
  if (argv.includes("--help")) {
    console.log(usage);
    return;
  }
  const command = argv.length === 0 ? null : readCommand(argv);
  const config = loadConfig(process.env);
  makeDataDir(config.dataDir);
  const db = await openSqliteDatabase(join(config.dataDir, "homeroom.db"));
  const store = createStore(db, { household: "home", wallMs: () => systemClock.wallMs() });
  if (command === null) {
    await runHub(config, store, () => db.destroy());
    return;
  }
  console.log(await runCommand(command, { store, config, wallMs: systemClock.wallMs(), foreignFiles }));
  await db.destroy();
}

/** Builds the house of its real parts, opens it, and closes it when it is told to. */
async function runHub(config: Config, store: Store, closeStore: () => Promise<void>): Promise<void> {
  const { host, httpPort, allowedHosts, busPort, busHost = host, base, dataDir } = config;
  const log = createPinoLog(config.logLevel);
  const clock = systemClock;
  const onFault = (fault: Fault) => log.warn({ code: fault.code }, fault.message);
  addHouseholdContent(createHouseholdContent(dataDir).read(onFault));
  const bus = createAedesSatelliteBus({ base, host: busHost, port: busPort, clock, onFault });
  const voiceActivity = createSileroVoiceActivity({ clock, log });
  const speechToText = createPocketsphinxSpeechToText({ clock, log });
  const tts = createEspeakTextToSpeech({ clock, log });
  const cache = createSpeechCache({ dir: join(dataDir, "speech"), maxBytes: config.speechCacheMegabytes * 1_000_000, onFault });
  const speaker = createSpeaker({ tts, cache });
  const board = createHealthBoard(() => clock.monotonicMs());
  const house = createHouse({ config, store, bus, voiceActivity, speechToText, speaker, clock, log, health: () => board.read() });
  const api = createApi(house.api, {
    host,
    port: httpPort,
    allowedHosts,
    dashboardDir,
    onFault: (fault) => log.warn({ code: fault.code }, "the page was refused"),
  });

  board.watch("voice-activity", () => voiceActivity.warmUp());
  board.watch("text-to-speech", () => tts.warmUp());
  // Without it the tutor is typed to, and answers aloud all the same.
  board.watch("speech-to-text", () => speechToText.ready(), { needed: false });
  board.watch("store", () => store.proveWritable(), { everyMs: proveStoreMs });
  const opened = house.open();
  board.watch("satellite-bus", () => opened);
  await opened;
  const { port } = await api.open();
  log.info({ httpPort: port, busPort: bus.port }, `Homeroom is up: http://${host}:${String(port)}`);

  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= (async () => {
      setTimeout(() => process.exit(0), closeWithinMs).unref();
      await house.close();
      await api.close();
      await Promise.all([voiceActivity.close(), speechToText.close(), tts.close()]);
      await closeStore();
      log.info({}, "Homeroom has stopped");
    })();
    void stopping.then(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // A person reads this: the fault says what happened and what to do; anything else is ours, with its stack.
  console.error(error instanceof Fault ? error.message : error);
  process.exit(exitCodeOf(error));
}
