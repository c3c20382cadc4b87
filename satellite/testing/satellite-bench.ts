import { encodeFrame, fromBase64, micKey, newSalt, playKey, samplesToBytes, toBase64 } from "@homeroom/protocol";
import { WavMicrophone } from "../src/adapters/wav-microphone.ts";
import { WavSpeaker } from "../src/adapters/wav-speaker.ts";
import type { SatelliteNews } from "../src/news.ts";
import { Satellite } from "../src/satellite.ts";
import { ManualClock } from "./manual-clock.ts";
import { MemoryLink } from "./memory-link.ts";
import { ScriptedWake } from "./scripted-wake.ts";

const rateHz = 16_000;
const frameMs = 40;

/** A satellite on manual time, with everything around it in a test's hand. */
export class SatelliteBench {
  readonly clock = new ManualClock();
  readonly link = new MemoryLink();
  readonly wake = new ScriptedWake();
  readonly microphone = new WavMicrophone(this.clock);
  readonly speaker = new WavSpeaker(this.clock);
  readonly secret = new Uint8Array(32).fill(9);
  readonly news: SatelliteNews[] = [];
  readonly satellite: Satellite;
  #ids = 0;

  constructor(state: { muted?: boolean; volumePercent?: number } = {}) {
    const { clock, link, wake, microphone, speaker, secret } = this;
    this.satellite = new Satellite({
      ...{ clock, link, wake, microphone, speaker },
      secret: () => secret,
      buttons: [],
      volumePercent: state.volumePercent ?? 100,
      muted: state.muted ?? false,
      unreachable: () => ({ rateHz, pcm: samplesToBytes(new Int16Array(rateHz / 2).fill(500)) }),
      newId: () => {
        this.#ids += 1;
        return `s${this.#ids}`;
      },
      news: (item) => this.news.push(item),
    });
    this.satellite.start();
  }

  /** Woken after two seconds of room, not yet answered. */
  async claimed(): Promise<{ turn: string; salt: string }> {
    await this.clock.pass(2000);
    this.wake.fire();
    return this.lastWake();
  }

  /** The hub has granted the turn; the microphone streams. */
  async streaming(maxMs = 10_000): Promise<{ turn: string; topic: string; key: Uint8Array }> {
    const { turn, salt } = await this.claimed();
    const topic = this.grant(turn, maxMs);
    return { turn, topic, key: micKey(this.secret, fromBase64(salt)) };
  }

  /** The hub has heard enough. */
  async waiting(): Promise<{ turn: string }> {
    const { turn } = await this.streaming();
    this.link.down({ type: "end-of-speech", turn });
    await this.clock.pass(frameMs);
    return { turn };
  }

  /** A reply of `ms` is sounding, all of its frames are here. */
  async playing(ms: number): Promise<{ turn: string }> {
    const { turn } = await this.waiting();
    this.play("r1", turn);
    this.frames("r1", ms);
    await this.clock.pass(100);
    return { turn };
  }

  lastWake(): { turn: string; salt: string } {
    const wake = this.link.told("wake").at(-1);
    if (wake === undefined) throw new Error("the satellite asked for no turn");
    return wake;
  }

  grant(turn: string, maxMs = 10_000): string {
    const micTopic = `homeroom/v1/mic/hub1/kitchen/${turn}`;
    this.link.down({ type: "grant", turn, micTopic, maxMs });
    return micTopic;
  }

  listen(turn: string, afterMs: number): { topic: string; key: Uint8Array } {
    const salt = newSalt();
    const topic = `homeroom/v1/mic/hub1/kitchen/${turn}`;
    this.link.down({ type: "listen", turn, salt: toBase64(salt), micTopic: topic, maxMs: 10_000, afterMs });
    return { topic, key: micKey(this.secret, salt) };
  }

  play(stream: string, turn: string): void {
    const salt = this.saltOf(stream);
    this.link.down({ type: "play", stream, turn, codec: "pcm16", rateHz, salt: toBase64(salt), more: false });
  }

  /** Frames of 40 ms. `without`: sequence numbers that are lost; `open`: the frame marked last does not come. */
  frames(stream: string, ms: number, { without = [], open = false }: { without?: number[]; open?: boolean } = {}): void {
    const key = playKey(this.secret, this.saltOf(stream));
    const count = Math.ceil(ms / frameMs);
    for (let sequence = 0; sequence < count; sequence += 1) {
      const last = !open && sequence === count - 1;
      const payload = samplesToBytes(new Int16Array((rateHz / 1000) * frameMs).fill(1000 + sequence));
      const frame = { sequence, timeUs: 0, first: sequence === 0, last, preRoll: false, payload };
      if (!without.includes(sequence)) this.link.playFrame(stream, encodeFrame(frame, key));
    }
  }

  saltOf(stream: string): Uint8Array {
    return new Uint8Array(16).fill(stream.charCodeAt(stream.length - 1));
  }

  newsOf<T extends SatelliteNews["type"]>(type: T): Extract<SatelliteNews, { type: T }>[] {
    return this.news.filter((item): item is Extract<SatelliteNews, { type: T }> => item.type === type);
  }

  /** Everything that has sounded, one sample after the other. */
  heard(): number[] {
    return this.speaker.sounds.flatMap(({ samples }) => [...samples]);
  }
}
