import { decodePairingToken, Fault } from "@homeroom/protocol";
import { type Clock, systemClock } from "../clock.ts";
import type { Pairing } from "../link/pairing.ts";
import type { KeepPairing } from "../link/renewing-link.ts";
import type { SatelliteNews } from "../news.ts";
import { NewsFeed } from "../news-feed.ts";
import { pairedSatellite } from "../paired-satellite.ts";
import { MqttLink } from "./mqtt-link.ts";
import { PocketSphinxWake } from "./pocketsphinx-wake.ts";
import { WavMicrophone } from "./wav-microphone.ts";
import { type RecordedSound, WavSpeaker } from "./wav-speaker.ts";

export interface WavSatelliteOptions {
  /** A pairing token, or what was kept of it. */
  pairing: string | Pairing;
  /** Where the renewed pairing stays; without it the token stays the satellite's key, so that one token serves for many runs. */
  keep?: KeepPairing;
  /** "pocketsphinx" hears "hey tutor" in its own microphone; "explicit" (the default) wakes by `wake()` and `button()` alone. */
  wake?: "pocketsphinx" | "explicit";
  wakePhrase?: string;
  wakeSensitivity?: number;
  volumePercent?: number;
  clock?: Clock;
}

/**
 * A satellite whose microphone hears what a script says and whose speaker keeps what was played, both in real time. All the rest
 * is the real satellite: pre-roll, sealing, jitter buffer, link.
 */
export interface WavSatellite {
  /** Resolves once the hub has it; rejects with a Fault when the hub refuses it. */
  start(): Promise<void>;
  /** Samples of 16 kHz into the microphone; resolves when the last one has been captured. */
  say(samples: Int16Array): Promise<void>;
  /** The wake phrase was heard, just now. */
  wake(): void;
  button(): void;
  setMuted(muted: boolean): void;
  setVolume(percent: number): void;
  /** Everything that happens, from the moment of asking; ends with `stop`. The oldest of 1000 unread items is dropped. */
  events(): AsyncIterableIterator<SatelliteNews>;
  /** The next item that fits. Rejects with a Fault `news-missing` after `withinMs` (default 15 s), or when the satellite stops. */
  next<T extends SatelliteNews["type"]>(
    type: T,
    fits?: (item: Extract<SatelliteNews, { type: T }>) => boolean,
    withinMs?: number,
  ): Promise<Extract<SatelliteNews, { type: T }>>;
  /** What has sounded, in order: replies and the satellite's own sounds. */
  readonly sounds: RecordedSound[];
  /** The same as one WAV file of 16 kHz. */
  toWav(): Uint8Array;
  /** How often something was dropped, and why. */
  readonly counters: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

export function createWavSatellite(options: WavSatelliteOptions): WavSatellite {
  const clock = options.clock ?? systemClock;
  const microphone = new WavMicrophone(clock);
  const speaker = new WavSpeaker(clock);
  const feed = new NewsFeed<SatelliteNews>();
  const phrase = options.wakePhrase ?? "hey tutor";
  const wake =
    options.wake === "pocketsphinx"
      ? new PocketSphinxWake({ phrase, sensitivity: options.wakeSensitivity ?? 0.6, clock })
      : undefined;
  const pairing = typeof options.pairing === "string" ? decodePairingToken(options.pairing) : options.pairing;
  let link: MqttLink | undefined;
  const satellite = pairedSatellite({
    ...{ pairing, keep: options.keep, phrases: [phrase], clock },
    linkOf(login) {
      link = new MqttLink({ ...login, clock, random: Math.random });
      return link;
    },
    microphone,
    speaker,
    wake,
    buttons: [],
    volumePercent: options.volumePercent ?? 100,
    muted: false,
    news: (item) => feed.announce(item),
  });
  return {
    async start() {
      const online = feed.first(clock, (item) => item.type === "online" || isRefusal(item), 15_000);
      satellite.start();
      const item = await online;
      if (item.type === "fault") throw new Fault(item.code, item.message);
    },
    say: (samples) => microphone.say(samples),
    wake: () => satellite.woken({ phrase }),
    button: () => satellite.press(),
    setMuted: (muted) => satellite.setMuted(muted),
    setVolume: (percent) => satellite.setVolume(percent),
    events: () => feed.read(),
    next: async (type, fits = () => true, withinMs = 15_000) => {
      type Wanted = Extract<SatelliteNews, { type: typeof type }>;
      // The test before it has just compared the type.
      const isWanted = (item: SatelliteNews): item is Wanted => item.type === type && fits(item as Wanted);
      // Nothing that is not wanted comes out of there.
      return (await feed.first(clock, isWanted, withinMs, type)) as Wanted;
    },
    get sounds() {
      return speaker.sounds;
    },
    toWav: () => speaker.toWav(),
    get counters() {
      return { ...satellite.counters, ...link?.counters };
    },
    async stop() {
      await satellite.stop();
      feed.end();
    },
  };
}

function isRefusal(item: SatelliteNews): boolean {
  return item.type === "fault" && item.code === "hub-refused";
}
