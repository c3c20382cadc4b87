import {
  type DownMessage,
  downSchema,
  encodeFrame,
  encodeMessage,
  fromBase64,
  micFrameMs,
  micFrameSamples,
  micKey,
  newSalt,
  parseMessage,
  samplesToBytes,
  toBase64,
  type UpMessage,
} from "@homeroom/protocol";
import type { MqttLink } from "../../satellite/src/adapters/mqtt-link.ts";
import { benchLink } from "../bench-link.ts";
import type { Voices } from "./voices.ts";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export interface DrillChildOptions {
  readonly token: string;
  /** The child's name at the hub. */
  readonly name: string;
  readonly hubUrl: string;
  readonly voices: Voices;
}

/** When the last sample of speech of a turn was spoken. */
export interface SpokenTurn {
  readonly turn: string;
  readonly lastSampleAtMs: number;
}

const answers = ["the second one", "b", "the first one", "the third one"] as const;
/** Without a follow-up by then the drill is over, and the child begins another. */
const followUpWithinMs = 400;
const wallMs = (): number => performance.timeOrigin + performance.now();

/**
 * A satellite and a child in one: it answers every question in real time, and says that a reply was played as soon as it begins, so
 * that the reading out, which is not what is measured, takes no time.
 */
export class DrillChild {
  readonly spoken: SpokenTurn[] = [];
  readonly #options: DrillChildOptions;
  readonly #sat: string;
  readonly #secret: Uint8Array;
  readonly #link: MqttLink;
  #thinkMs = 0;
  #answering = false;
  #answered = 0;
  #messages = 0;
  #lastText = "";
  #mic: NodeJS.Timeout | undefined;
  #anew: NodeJS.Timeout | undefined;
  #wake: { turn: string; salt: Uint8Array } | null = null;
  #toPlay = "";

  constructor(options: DrillChildOptions) {
    this.#options = options;
    const { link, pairing, secret } = benchLink(options.token);
    this.#link = link;
    this.#secret = secret;
    this.#sat = pairing.sat;
  }

  connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#link.start({
        online: resolve,
        offline: () => undefined,
        down: (bytes) => this.#take(parseMessage(downSchema, bytes)),
        playFrame: (stream) => this.#heardFrame(stream),
        fault: reject,
      });
    });
  }

  /** Answers until `pause`; thinks `thinkMs` before each answer, give or take a fifth. */
  async drill(thinkMs: number): Promise<void> {
    this.#thinkMs = thinkMs;
    this.#answering = true;
    await this.#begin();
  }

  async pause(): Promise<void> {
    this.#answering = false;
    clearTimeout(this.#anew);
    clearInterval(this.#mic);
    if (this.#wake !== null) this.#tell({ type: "cancel", turn: this.#wake.turn });
    await new Promise((resolve) => setTimeout(resolve, followUpWithinMs));
  }

  async stop(): Promise<void> {
    await this.pause();
    await this.#link.stop();
  }

  async #begin(): Promise<void> {
    const body = JSON.stringify({ text: "start", child: this.#options.name });
    await fetch(`${this.#options.hubUrl}/api/say`, { method: "POST", headers: { "content-type": "application/json" }, body });
    if (!this.#answering) return;
    const salt = newSalt();
    this.#wake = { turn: crypto.randomUUID(), salt };
    this.#tell({ type: "wake", turn: this.#wake.turn, how: "button", salt: toBase64(salt) });
  }

  #take(message: DownMessage): void {
    switch (message.type) {
      case "grant":
        if (this.#wake?.turn === message.turn) this.#speak(message, this.#wake.salt, 0);
        return;
      case "listen":
        clearTimeout(this.#anew);
        this.#wake = { turn: message.turn, salt: fromBase64(message.salt) };
        this.#speak(message, this.#wake.salt, message.afterMs);
        return;
      case "end-of-speech":
        clearInterval(this.#mic);
        return;
      case "play":
        this.#toPlay = message.stream;
        this.#lastText = message.text ?? "";
        return;
      case "turn-ended":
        clearTimeout(this.#anew);
        clearInterval(this.#mic);
        if (this.#answering) this.#anew = setTimeout(() => void this.#begin().catch(() => undefined), followUpWithinMs);
        return;
      default:
    }
  }

  #heardFrame(stream: string): void {
    if (stream !== this.#toPlay) return;
    this.#toPlay = "";
    this.#tell({ type: "played", stream, frames: 1 });
  }

  #speak({ turn, micTopic }: { turn: string; micTopic: string }, salt: Uint8Array, afterMs: number): void {
    clearInterval(this.#mic);
    if (!this.#answering) return;
    const key = micKey(this.#secret, salt);
    const thinkMs = this.#thinkMs * (0.8 + 0.4 * Math.random());
    const { frames, lastSpeech } = this.#options.voices.frames(this.#answer(), thinkMs);
    const startMs = performance.now() + afterMs;
    let sequence = 0;
    this.#mic = setInterval(() => {
      for (; startMs + (sequence + 1) * micFrameMs <= performance.now(); sequence++) {
        const samples = frames[sequence] ?? this.#options.voices.quietFrame(sequence);
        if (sequence === Math.floor(lastSpeech / micFrameSamples)) {
          const lastSampleAtMs = wallMs() - performance.now() + startMs + lastSpeech / 16;
          this.spoken.push({ turn, lastSampleAtMs });
        }
        const head = { sequence, timeUs: Math.round(wallMs() * 1_000), first: sequence === 0, last: false, preRoll: false };
        this.#link.frame(micTopic, encodeFrame({ ...head, payload: samplesToBytes(samples) }, key));
      }
    }, micFrameMs / 4);
  }

  #answer(): string {
    if (/yes or no|did you say|^is it /i.test(this.#lastText)) return "yes";
    return answers[this.#answered++ % answers.length] ?? answers[0];
  }

  #tell(message: Without<UpMessage, "id" | "atMs">): void {
    const whole = { id: `${this.#sat}-${String(this.#messages++)}`, atMs: wallMs(), ...message };
    this.#link.control(encodeMessage(whole), "drop");
  }
}
