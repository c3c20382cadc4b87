import { type DownMessage, Fault, fromBase64, micKey, newSalt, Recent, toBase64 } from "@homeroom/protocol";
import type { Clock } from "./clock.ts";
import { HubMessages } from "./link/hub-messages.ts";
import type { SatelliteNews, SoundName } from "./news.ts";
import { type PlayMessage, Replies } from "./play/replies.ts";
import { identifyChime, type LocalSound, listeningChime, refusedTone, thinkingTone } from "./play/tones.ts";
import type { Button, HeardPhrase, Link, MicFrame, Microphone, Speaker, WakeDetector } from "./ports.ts";
import { MicStream } from "./send/mic-stream.ts";
import { Ear } from "./wake/ear.ts";

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
/** Microphone streams of several days. */
const rememberedSalts = 1024;

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

/**
 * One satellite: idle, then claimed by a wake, streaming once the hub grants it, waiting for and playing the reply, idle again.
 * It decides nothing about speech: the hub says when to stop sending, what to play, and when a turn is over.
 */
export class Satellite {
  readonly #options: SatelliteOptions;
  readonly #replies: Replies;
  readonly #ear: Ear;
  readonly #hub: HubMessages;
  readonly #usedSalts = new Recent(rememberedSalts);
  #phase: Phase = { name: "idle" };
  #callOffs: (() => void)[] = [];
  #callOffTone = (): void => {};
  #online = false;
  #stopped = false;
  #muted: boolean;
  #volumePercent: number;
  #pressedAtMs = Number.NEGATIVE_INFINITY;
  readonly #counters = { repeatedSalts: 0 };

  constructor(options: SatelliteOptions) {
    this.#options = options;
    this.#muted = options.muted;
    this.#volumePercent = options.volumePercent;
    const { clock, speaker, secret, link, newId, microphone, wake } = options;
    this.#hub = new HubMessages({ link, clock, newId });
    this.#ear = new Ear({
      ...{ microphone, wake, keepMs: claimMs + 500 },
      onFrame: (frame) => this.#hear(frame),
      onWake: (heard) => this.woken(heard),
      onFault: (fault) => this.#fault(fault),
    });
    this.#replies = new Replies({
      clock,
      speaker,
      secret,
      news: {
        started: (play) => this.#replyStarted(play),
        buffered: (stream, ms) => this.#hub.tell({ type: "buffered", stream, ms }, "drop"),
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
    if (!this.#muted) this.#ear.start();
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
    this.#ear.stop();
    for (const button of this.#options.buttons) button.stop();
    this.#replies.stop();
    await this.#options.link.stop();
  }

  /** How often something was dropped, and why, since the start. */
  get counters(): Readonly<Record<string, number>> {
    return { ...this.#counters, ...this.#hub.counters, ...this.#replies.counters };
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
      else this.#ear.start();
      this.#news({ type: "muted", muted });
    }
    this.#hub.tell({ type: "muted", muted }, "keep");
  }

  setVolume(percent: number): void {
    this.#volumePercent = percent;
    this.#applyVolume();
    this.#news({ type: "volume", percent });
    this.#hub.tell({ type: "volume", percent }, "keep");
  }

  // The microphone ------------------------------------------------------------------------------------------------------

  #hear(frame: MicFrame): void {
    const phase = this.#phase;
    if (phase.name === "streaming") this.#sendLive(phase.turn, phase.stream, frame);
    // Nothing to wake while claimed or streaming. While waiting and playing there is: that is barge-in.
    else if (phase.name !== "claimed") this.#ear.awaitPhrase(frame);
  }

  #sendLive(turn: string, stream: MicStream, frame: MicFrame): void {
    stream.send(frame, false);
    if (stream.ended) this.#enter({ name: "waiting", turn });
  }

  #mute(): void {
    const phase = this.#phase;
    if (phase.name === "streaming") phase.stream.closeNow(this.#nowUs());
    if (phase.name === "claimed" || phase.name === "streaming" || phase.name === "opening") this.#giveUp(phase.turn);
    this.#ear.stop();
  }

  // Asking for a turn ---------------------------------------------------------------------------------------------------

  #claim(how: "phrase" | "button", heard?: HeardPhrase): void {
    if (!this.#online) {
      this.#sound("unreachable", this.#options.unreachable());
      return;
    }
    const turn = this.#options.newId();
    const salt = newSalt();
    const wokenAt = this.#ear.next;
    const from = this.#ear.preRollFrom(heard);
    const before = this.#phase;
    this.#enter({ name: "claimed", turn, over: before.name === "idle" ? undefined : before.turn, salt, from, wokenAt });
    this.#callOffs.push(this.#options.clock.after(claimMs, () => this.#unanswered(turn)));
    this.#replies.quiet();
    this.#replies.ducked = true;
    const rms = this.#ear.loudness();
    const { sinceMs: _, ...phrase } = heard ?? {};
    this.#hub.tell({ type: "wake", turn, how, ...phrase, ...(rms === undefined ? {} : { rms }), salt: toBase64(salt) }, "drop");
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
    this.#hub.tell({ type: "cancel", turn }, "drop");
    if (this.#phase.name === "streaming") this.#phase.stream.closeNow(this.#nowUs());
    this.#enter({ name: "idle" });
  }

  // What the hub says ---------------------------------------------------------------------------------------------------

  #down(bytes: Uint8Array): void {
    if (this.#stopped) return;
    let message: DownMessage | undefined;
    try {
      message = this.#hub.read(bytes);
    } catch (error) {
      this.#fault(asFault(error, "message-unreadable"));
      return;
    }
    if (message !== undefined) this.#obey(message);
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
      this.#hub.tell({ type: "cancel", turn }, "drop");
      return;
    }
    if (phase.name !== "claimed") return;
    const { from, wokenAt } = phase;
    this.#replies.stop();
    const stream = this.#openStream(turn, phase.salt, { micTopic, maxMs });
    this.#news({ type: "granted", turn });
    this.#sound("listening", listeningChime());
    for (const { number, frame } of this.#ear.since(from)) stream.send(frame, number < wokenAt);
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
    this.#hub.tell({ type: "stopped", stream: play.stream, playedMs: 0 }, "keep");
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
      this.#hub.tell({ type: "cancel", turn: listen.turn }, "drop");
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
    this.#hub.tell({ type: "played", stream, frames }, "keep");
    this.#news({ type: "reply-played", stream, ...(text === undefined ? {} : { text }) });
  }

  #replyStopped(stream: string, playedMs: number, why: "asked" | "abandoned"): void {
    this.#hub.tell({ type: "stopped", stream, playedMs }, "keep");
    this.#news({ type: "reply-stopped", stream, playedMs, why });
  }

  // The link ------------------------------------------------------------------------------------------------------------

  #cameOnline(): void {
    this.#online = true;
    this.#news({ type: "online" });
    this.#hub.tell({ type: "volume", percent: this.#volumePercent }, "drop");
    this.#hub.tell({ type: "muted", muted: this.#muted }, "drop");
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

  #fault(fault: Fault): void {
    this.#news({ type: "fault", code: fault.code, message: fault.message });
    this.#hub.tell({ type: "fault", code: fault.code, text: fault.message.slice(0, 500) }, "drop");
  }

  #news(news: SatelliteNews): void {
    this.#options.news(news);
  }

  #nowUs(): number {
    return Math.round(this.#options.clock.wallMs() * 1000);
  }
}

function asFault(error: unknown, code: string): Fault {
  return error instanceof Fault ? error : new Fault(code, "What came from the hub could not be read", { cause: error });
}
