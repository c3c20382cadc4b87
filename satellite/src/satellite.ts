import {
  type DownMessage,
  downSchema,
  encodeMessage,
  Fault,
  fromBase64,
  micFrameMs,
  micKey,
  newSalt,
  parseMessage,
  Recent,
  toBase64,
  type UpMessage,
} from "@homeroom/protocol";
import type { Clock } from "./clock.ts";
import type { SatelliteNews, SoundName } from "./news.ts";
import { type PlayMessage, Replies } from "./play/replies.ts";
import { identifyChime, type LocalSound, listeningChime, refusedTone, thinkingTone } from "./play/tones.ts";
import type { Button, HeardPhrase, Link, MicFrame, Microphone, Speaker, WakeDetector } from "./ports.ts";
import { MicStream } from "./send/mic-stream.ts";
import { loudness } from "./wake/loudness.ts";
import { Ring } from "./wake/ring.ts";

/** Sent of what was heard before any wake. */
const preRollMs = 1500;
/** Sent of what was heard before the utterance that holds the phrase: the h of "hey" is too soft to be taken for its beginning. */
const leadInMs = 300;
/** The most that is kept in memory and sent, however long somebody has been speaking: "hey tutor" and a short request. */
const longestPreRollMs = 4000;
/** How long a claim may stay unanswered. The hub holds claims back for 700 ms while it compares rooms. */
const claimMs = 2000;
/** A hub that answers sooner than this needs no "I am thinking". */
const thinkingToneAfterMs = 1500;
/** The hub ends every turn; this is for a hub that forgot. */
const forgottenTurnMs = 60_000;
/** How far beyond `maxMs` a microphone may stay open before it is taken for dead. */
const microphoneGraceMs = 2000;
/** Presses closer together than this are one press of a bouncing contact. */
const bounceMs = 300;
const loudnessFrames = 32;
const rememberedMessages = 256;
/** Microphone streams of several days. */
const rememberedSalts = 1024;

const longestPreRollFrames = Math.ceil(longestPreRollMs / micFrameMs);
const claimFrames = Math.ceil((claimMs + 500) / micFrameMs);

/** Where a satellite is in its turn. `over`: the turn that a barge-in wants to end, still the hub's until it grants the new one. */
type Phase =
  | { name: "idle" }
  | { name: "claimed"; turn: string; over: string | undefined; salt: Uint8Array; from: number; wokenAt: number }
  | { name: "opening"; turn: string; listen: Extract<DownMessage, { type: "listen" }> }
  | { name: "streaming"; turn: string; stream: MicStream }
  | { name: "waiting"; turn: string };

export interface SatelliteOptions {
  clock: Clock;
  microphone: Microphone;
  /** Undefined: push to talk only. */
  wake: WakeDetector | undefined;
  speaker: Speaker;
  buttons: readonly Button[];
  link: Link;
  /** 32 bytes, from the pairing. */
  secret: Uint8Array;
  volumePercent: number;
  muted: boolean;
  /** "I can't reach the hub", spoken. */
  unreachable: () => LocalSound;
  /** Sets the volume of the machine itself; without it the satellite scales samples. */
  setMachineVolume?: (percent: number) => void;
  /** A new id for a turn or a message. */
  newId: () => string;
  news: (news: SatelliteNews) => void;
}

type WithoutHead<T> = T extends unknown ? Omit<T, "id" | "atMs"> : never;

/**
 * One satellite: idle, then claimed by a wake, streaming once the hub grants it, waiting for and playing the reply, idle again.
 * It decides nothing about speech: the hub says when to stop sending, what to play, and when a turn is over.
 */
export class Satellite {
  readonly #options: SatelliteOptions;
  readonly #replies: Replies;
  readonly #ring = new Ring(longestPreRollFrames + claimFrames);
  readonly #seen = new Recent(rememberedMessages);
  readonly #usedSalts = new Recent(rememberedSalts);
  #phase: Phase = { name: "idle" };
  #callOffs: (() => void)[] = [];
  #callOffTone = (): void => {};
  #online = false;
  #stopped = false;
  #muted: boolean;
  #volumePercent: number;
  #pressedAtMs = Number.NEGATIVE_INFINITY;
  readonly #counters = { badMessages: 0, repeatedMessages: 0, repeatedSalts: 0 };

  constructor(options: SatelliteOptions) {
    this.#options = options;
    this.#muted = options.muted;
    this.#volumePercent = options.volumePercent;
    const { clock, speaker, secret } = options;
    this.#replies = new Replies({
      clock,
      speaker,
      secret,
      news: {
        started: (play) => this.#replyStarted(play),
        buffered: (stream, ms) => this.#tell({ type: "buffered", stream, ms }, "drop"),
        played: (play, frames) => this.#replyPlayed(play, frames),
        stopped: (stream, playedMs, why) => this.#replyStopped(stream, playedMs, why),
        silent: () => this.#openAfterSilence(),
      },
    });
  }

  start(): void {
    const { link, buttons } = this.#options;
    this.#applyVolume();
    for (const button of buttons) {
      button.start(
        () => this.press(),
        (fault) => this.#fault(fault),
      );
    }
    if (!this.#muted) this.#startListening();
    link.start({
      online: () => this.#cameOnline(),
      offline: () => this.#wentOffline(),
      down: (bytes) => this.#down(bytes),
      playFrame: (stream, bytes) => this.#replies.frame(stream, bytes),
      fault: (fault) => this.#fault(fault),
    });
  }

  /** For good: what the hub still says meanwhile begins nothing, and no timer is left. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#enter({ name: "idle" });
    this.#callOffTone();
    this.#stopListening();
    for (const button of this.#options.buttons) button.stop();
    this.#replies.stop();
    await this.#options.link.stop();
  }

  /** How often something was dropped, and why, since the start. */
  get counters(): Readonly<Record<string, number>> {
    return { ...this.#counters, ...this.#replies.counters };
  }

  /** Push to talk: asks for a turn; while the child is being heard, gives the turn up. */
  press(): void {
    const nowMs = this.#options.clock.nowMs();
    if (nowMs - this.#pressedAtMs < bounceMs) return;
    this.#pressedAtMs = nowMs;
    if (this.#muted) {
      this.#sound("refused", refusedTone());
      return;
    }
    const phase = this.#phase;
    if (phase.name === "streaming" || phase.name === "claimed") this.#giveUp(phase.turn);
    else this.#claim("button");
  }

  /** The wake phrase was heard. */
  woken(heard: HeardPhrase): void {
    const { name } = this.#phase;
    if (!this.#muted && name !== "claimed" && name !== "streaming") this.#claim("phrase", heard);
  }

  /** While muted the microphone's program does not run, so there is nothing that could be sent. */
  setMuted(muted: boolean): void {
    if (muted !== this.#muted) {
      this.#muted = muted;
      if (muted) this.#mute();
      else this.#startListening();
      this.#news({ type: "muted", muted });
    }
    this.#tell({ type: "muted", muted }, "keep");
  }

  setVolume(percent: number): void {
    this.#volumePercent = percent;
    this.#applyVolume();
    this.#news({ type: "volume", percent });
    this.#tell({ type: "volume", percent }, "keep");
  }

  // The microphone ------------------------------------------------------------------------------------------------------

  #startListening(): void {
    const { microphone, wake } = this.#options;
    wake?.start(
      (heard) => this.woken(heard),
      (fault) => this.#fault(fault),
    );
    microphone.start(
      (frame) => this.#hear(frame),
      (fault) => this.#fault(fault),
    );
  }

  #stopListening(): void {
    this.#options.microphone.stop();
    this.#options.wake?.stop();
    this.#ring.clear();
  }

  #hear(frame: MicFrame): void {
    this.#ring.push(frame);
    const phase = this.#phase;
    if (phase.name === "streaming") this.#sendLive(phase.turn, phase.stream, frame);
    // Nothing to wake while claimed or streaming. While waiting and playing there is: that is barge-in.
    else if (phase.name !== "claimed") this.#options.wake?.hear(frame);
  }

  #sendLive(turn: string, stream: MicStream, frame: MicFrame): void {
    stream.send(frame, false);
    if (stream.ended) this.#enter({ name: "waiting", turn });
  }

  #mute(): void {
    const phase = this.#phase;
    if (phase.name === "streaming") phase.stream.closeNow(this.#nowUs());
    if (phase.name === "claimed" || phase.name === "streaming" || phase.name === "opening") this.#giveUp(phase.turn);
    this.#stopListening();
  }

  // Asking for a turn ---------------------------------------------------------------------------------------------------

  #claim(how: "phrase" | "button", heard?: HeardPhrase): void {
    if (!this.#online) {
      this.#sound("unreachable", this.#options.unreachable());
      return;
    }
    const turn = this.#options.newId();
    const salt = newSalt();
    const wokenAt = this.#ring.next;
    const from = Math.max(this.#ring.oldest, wokenAt - preRollFramesOf(heard));
    const before = this.#phase;
    this.#enter({ name: "claimed", turn, over: before.name === "idle" ? undefined : before.turn, salt, from, wokenAt });
    this.#callOffs.push(this.#options.clock.after(claimMs, () => this.#unanswered(turn)));
    this.#replies.quiet();
    this.#replies.ducked = true;
    const rms = this.#recentLoudness();
    const { sinceMs: _, ...phrase } = heard ?? {};
    this.#tell({ type: "wake", turn, how, ...phrase, ...(rms === undefined ? {} : { rms }), salt: toBase64(salt) }, "drop");
    this.#news({ type: "claimed", turn, how });
  }

  #unanswered(turn: string): void {
    this.#news({ type: "unanswered", turn });
    this.#giveUp(turn);
    this.#replies.stop();
    this.#sound("unreachable", this.#options.unreachable());
  }

  /** Tells the hub that the child wants nothing more of this turn, and forgets it without waiting for the answer. */
  #giveUp(turn: string): void {
    this.#tell({ type: "cancel", turn }, "drop");
    if (this.#phase.name === "streaming") this.#phase.stream.closeNow(this.#nowUs());
    this.#enter({ name: "idle" });
  }

  #recentLoudness(): number | undefined {
    const frames: MicFrame[] = [];
    for (let n = Math.max(this.#ring.oldest, this.#ring.next - loudnessFrames); n < this.#ring.next; n += 1) {
      const frame = this.#ring.at(n);
      if (frame !== undefined) frames.push(frame);
    }
    return frames.length === 0 ? undefined : loudness(frames);
  }

  // What the hub says ---------------------------------------------------------------------------------------------------

  #down(bytes: Uint8Array): void {
    if (this.#stopped) return;
    let message: DownMessage;
    try {
      message = parseMessage(downSchema, bytes);
    } catch (error) {
      this.#counters.badMessages += 1;
      this.#fault(asFault(error, "message-unreadable"));
      return;
    }
    if (this.#seen.add(message.id)) this.#obey(message);
    else this.#counters.repeatedMessages += 1;
  }

  #obey(message: DownMessage): void {
    switch (message.type) {
      case "grant":
        this.#granted(message);
        break;
      case "stand-down":
        this.#stoodDown(message);
        break;
      case "end-of-speech":
        this.#endOfSpeech(message.turn);
        break;
      case "thinking":
        this.#thinking(message.turn);
        break;
      case "play":
        this.#play(message);
        break;
      case "stop":
        this.#replies.stop(message.stream);
        break;
      case "listen":
        this.#listen(message);
        break;
      case "set-volume":
        this.setVolume(message.percent);
        break;
      case "set-muted":
        this.setMuted(message.muted);
        break;
      case "identify":
        this.#sound("identify", identifyChime());
        break;
      case "restart":
        this.#news({ type: "restart" });
        break;
      case "turn-ended":
        this.#turnEnded(message);
        break;
      case "show":
        // This satellite has no screen and says so in its hello.
        return;
    }
  }

  #granted({ turn, micTopic, maxMs }: Extract<DownMessage, { type: "grant" }>): void {
    const phase = this.#phase;
    if (phase.name === "idle" || phase.turn !== turn) {
      this.#tell({ type: "cancel", turn }, "drop");
      return;
    }
    if (phase.name !== "claimed") return;
    const { from, wokenAt } = phase;
    this.#replies.stop();
    const stream = this.#openStream(turn, phase.salt, { micTopic, maxMs });
    this.#news({ type: "granted", turn });
    this.#sound("listening", listeningChime());
    for (let number = from; number < this.#ring.next; number += 1) {
      const frame = this.#ring.at(number);
      if (frame !== undefined) stream.send(frame, number < wokenAt);
    }
    if (stream.ended) this.#enter({ name: "waiting", turn });
  }

  #stoodDown({ turn, why }: Extract<DownMessage, { type: "stand-down" }>): void {
    const phase = this.#phase;
    if (phase.name !== "claimed" || phase.turn !== turn) return;
    this.#enter(phase.over === undefined ? { name: "idle" } : { name: "waiting", turn: phase.over });
    this.#news({ type: "stood-down", turn, why });
  }

  #endOfSpeech(turn: string): void {
    const phase = this.#phase;
    if (phase.name !== "streaming" || phase.turn !== turn) return;
    phase.stream.close();
    this.#news({ type: "end-of-speech", turn });
  }

  #thinking(turn: string): void {
    const phase = this.#phase;
    if (phase.name === "idle" || phase.turn !== turn) return;
    this.#news({ type: "thinking", turn });
    const tone = () => {
      if (this.#phase.name === "waiting" && this.#phase.turn === turn) this.#sound("thinking", thinkingTone());
    };
    // Not among the phase's own: the hub may think already while the last frame is still being captured.
    this.#callOffTone();
    this.#callOffTone = this.#options.clock.after(thinkingToneAfterMs, tone);
  }

  #play(play: PlayMessage): void {
    if (this.#replies.open(play)) return;
    this.#tell({ type: "stopped", stream: play.stream, playedMs: 0 }, "keep");
    this.#fault(
      new Fault("replies-too-many", "A reply was refused: too many wait to be played. Send one turn's replies at a time."),
    );
  }

  /** The hub asks the next question's answer without a wake: the microphone opens by itself, `afterMs` after the last sound. */
  #listen(listen: Extract<DownMessage, { type: "listen" }>): void {
    const phase = this.#phase;
    if (this.#usedSalts.has(listen.salt)) {
      this.#counters.repeatedSalts += 1;
      this.#fault(
        new Fault("salt-repeated", "The hub asked for a second stream with the key of an earlier one; nothing was sent."),
      );
      return;
    }
    // A child who is being heard, or asks to be, goes before a question of the hub.
    if (this.#muted || phase.name === "claimed" || phase.name === "streaming") {
      this.#tell({ type: "cancel", turn: listen.turn }, "drop");
      return;
    }
    this.#enter({ name: "opening", turn: listen.turn, listen });
    if (!this.#replies.busy) this.#openAfterSilence();
  }

  #openAfterSilence(): void {
    const phase = this.#phase;
    if (phase.name !== "opening") return;
    const { turn, salt, afterMs } = phase.listen;
    const open = () => {
      // A reply that came meanwhile opens the microphone again when it has been played.
      if (this.#replies.busy) return;
      this.#openStream(turn, fromBase64(salt), phase.listen);
      this.#news({ type: "listening", turn });
    };
    if (afterMs === 0) open();
    else this.#callOffs.push(this.#options.clock.after(afterMs, open));
  }

  #openStream(turn: string, salt: Uint8Array, to: { micTopic: string; maxMs: number }): MicStream {
    const { link, secret, clock } = this.#options;
    this.#usedSalts.add(toBase64(salt));
    const stream = new MicStream({ link, topic: to.micTopic, key: micKey(secret, salt), maxMs: to.maxMs });
    this.#enter({ name: "streaming", turn, stream });
    this.#callOffs.push(clock.after(to.maxMs + microphoneGraceMs, () => this.#microphoneDead(turn)));
    return stream;
  }

  #microphoneDead(turn: string): void {
    this.#fault(
      new Fault("microphone-silent", "The microphone gave too little sound for this turn. Check its command and cable."),
    );
    this.#giveUp(turn);
  }

  #turnEnded({ turn, why, code }: Extract<DownMessage, { type: "turn-ended" }>): void {
    const phase = this.#phase;
    if (phase.name === "claimed" && phase.over === turn) phase.over = undefined;
    if (phase.name !== "idle" && phase.turn === turn) {
      if (phase.name === "streaming") phase.stream.closeNow(this.#nowUs());
      this.#enter({ name: "idle" });
    }
    this.#news({ type: "turn-ended", turn, why, ...(code === undefined ? {} : { code }) });
  }

  // The reply -----------------------------------------------------------------------------------------------------------

  #replyStarted({ stream, text }: PlayMessage): void {
    this.#callOffTone();
    this.#news({ type: "reply-started", stream, ...(text === undefined ? {} : { text }) });
  }

  #replyPlayed({ stream, text }: PlayMessage, frames: number): void {
    this.#tell({ type: "played", stream, frames }, "keep");
    this.#news({ type: "reply-played", stream, ...(text === undefined ? {} : { text }) });
  }

  #replyStopped(stream: string, playedMs: number, why: "asked" | "abandoned"): void {
    this.#tell({ type: "stopped", stream, playedMs }, "keep");
    this.#news({ type: "reply-stopped", stream, playedMs, why });
  }

  // The link ------------------------------------------------------------------------------------------------------------

  #cameOnline(): void {
    this.#online = true;
    this.#news({ type: "online" });
    this.#tell({ type: "volume", percent: this.#volumePercent }, "drop");
    this.#tell({ type: "muted", muted: this.#muted }, "drop");
  }

  /** The hub's half of a turn is lost with it. What it had already sent of a reply is played; a child in mid-sentence is told. */
  #wentOffline(): void {
    if (!this.#online) return;
    this.#online = false;
    const phase = this.#phase;
    this.#enter({ name: "idle" });
    this.#news({ type: "offline" });
    this.#replies.expectNoMore();
    if (phase.name === "idle") return;
    this.#news({ type: "turn-ended", turn: phase.turn, why: "hub-lost" });
    if (!this.#replies.busy) this.#sound("unreachable", this.#options.unreachable());
  }

  // -----------------------------------------------------------------------------------------------------------------------

  /** The one place where the phase changes: what the last phase had arranged for later is called off. */
  #enter(phase: Phase): void {
    for (const callOff of this.#callOffs.splice(0)) callOff();
    this.#phase = phase;
    if (phase.name !== "claimed") this.#replies.ducked = false;
    if (phase.name === "waiting" || phase.name === "opening") this.#watch(phase.turn);
  }

  #watch(turn: string): void {
    const look = () => {
      if (this.#replies.busy) this.#watch(turn);
      else this.#giveUp(turn);
    };
    this.#callOffs.push(this.#options.clock.after(forgottenTurnMs, look));
  }

  #applyVolume(): void {
    const { setMachineVolume } = this.#options;
    this.#replies.volumePercent = setMachineVolume === undefined ? this.#volumePercent : 100;
    setMachineVolume?.(this.#volumePercent);
  }

  #sound(sound: SoundName, samples: LocalSound): void {
    if (this.#replies.busy) return;
    this.#news({ type: "sound", sound });
    this.#replies.sound(samples);
  }

  #tell(message: WithoutHead<UpMessage>, whileOffline: "keep" | "drop"): void {
    const whole = { id: this.#options.newId(), atMs: this.#options.clock.wallMs(), ...message };
    this.#options.link.control(encodeMessage(whole), whileOffline);
  }

  #fault(fault: Fault): void {
    this.#news({ type: "fault", code: fault.code, message: fault.message });
    this.#tell({ type: "fault", code: fault.code, text: fault.message.slice(0, 500) }, "drop");
  }

  #news(news: SatelliteNews): void {
    this.#options.news(news);
  }

  #nowUs(): number {
    return Math.round(this.#options.clock.wallMs() * 1000);
  }
}

/** Pre-roll reaches back to before the utterance that holds the phrase, so that a request spoken on in one breath is whole. */
function preRollFramesOf(heard: HeardPhrase | undefined): number {
  const beganMs = heard?.sinceMs === undefined ? 0 : heard.sinceMs + leadInMs;
  return Math.ceil(Math.min(longestPreRollMs, Math.max(preRollMs, beganMs)) / micFrameMs);
}

function asFault(error: unknown, code: string): Fault {
  return error instanceof Fault ? error : new Fault(code, "What came from the hub could not be read", { cause: error });
}
