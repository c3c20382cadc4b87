import { type DownMessage, Fault } from "@homeroom/protocol";
import type { Clock } from "./clock.ts";
import { HubMessages } from "./link/hub-messages.ts";
import type { SatelliteNews, SoundName } from "./news.ts";
import { type PlayMessage, Replies } from "./play/replies.ts";
import { identifyChime, type LocalSound, listeningChime, refusedTone, thinkingTone } from "./play/tones.ts";
import type { Button, HeardPhrase, Link, Microphone, Speaker, WakeDetector } from "./ports.ts";
import { claimMs, TurnTaking } from "./send/turn-taking.ts";
import { Ear } from "./wake/ear.ts";

/** Presses closer together than this are one press of a bouncing contact. */
const bounceMs = 300;
const sounds: Record<Exclude<SoundName, "unreachable">, () => LocalSound> = {
  listening: listeningChime,
  thinking: thinkingTone,
  identify: identifyChime,
  refused: refusedTone,
};

export interface SatelliteOptions {
  clock: Clock;
  microphone: Microphone;
  /** Undefined: push to talk only. */
  wake: WakeDetector | undefined;
  speaker: Speaker;
  buttons: readonly Button[];
  link: Link;
  /** The secret of the connection under way, 32 bytes; it changes between connections only. */
  secret: () => Uint8Array;
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
 * One satellite: what it hears (`Ear`), the turn that somebody asks for and speaks in (`TurnTaking`), and what it plays (`Replies`),
 * put together; and what concerns the room as a whole: mute, volume, the button, the link.
 */
export class Satellite {
  readonly #options: SatelliteOptions;
  readonly #replies: Replies;
  readonly #ear: Ear;
  readonly #hub: HubMessages;
  readonly #turns: TurnTaking;
  #online = false;
  #stopped = false;
  #muted: boolean;
  #volumePercent: number;
  #pressedAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: SatelliteOptions) {
    this.#options = options;
    this.#muted = options.muted;
    this.#volumePercent = options.volumePercent;
    const { clock, speaker, secret, link, newId, microphone, wake } = options;
    this.#hub = new HubMessages({ link, clock, newId });
    this.#ear = new Ear({
      ...{ microphone, wake, keepMs: claimMs + 500 },
      onFrame: (frame) => this.#turns.hear(frame),
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
        silent: () => this.#turns.openAfterSilence(),
      },
    });
    this.#turns = new TurnTaking({
      ...{ clock, link, secret, newId, hub: this.#hub, ear: this.#ear, replies: this.#replies },
      sound: (sound) => this.#sound(sound),
      news: options.news,
      onFault: (fault) => this.#fault(fault),
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
    this.#turns.forget();
    this.#ear.stop();
    for (const button of this.#options.buttons) button.stop();
    this.#replies.stop();
    await this.#options.link.stop();
  }

  /** How often something was dropped, and why, since the start. */
  get counters(): Readonly<Record<string, number>> {
    return { ...this.#turns.counters, ...this.#hub.counters, ...this.#replies.counters };
  }

  /** Push to talk: asks for a turn; while the child is being heard, gives the turn up. */
  press(): void {
    const nowMs = this.#options.clock.nowMs();
    if (nowMs - this.#pressedAtMs < bounceMs) return;
    this.#pressedAtMs = nowMs;
    if (this.#muted) {
      this.#sound("refused");
      return;
    }
    if (this.#turns.childSpeaks) this.#turns.giveUpSpeaking();
    else this.#ask("button");
  }

  /** The wake phrase was heard. */
  woken(heard: HeardPhrase): void {
    if (!this.#muted && !this.#turns.childSpeaks) this.#ask("phrase", heard);
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

  #ask(how: "phrase" | "button", heard?: HeardPhrase): void {
    if (this.#online) this.#turns.claim(how, heard);
    else this.#sound("unreachable");
  }

  #mute(): void {
    this.#turns.giveUpSpeaking();
    this.#ear.stop();
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
        this.#turns.granted(message);
        break;
      case "stand-down":
        this.#turns.stoodDown(message);
        break;
      case "end-of-speech":
        this.#turns.endOfSpeech(message.turn);
        break;
      case "thinking":
        this.#turns.thinking(message.turn);
        break;
      case "play":
        this.#play(message);
        break;
      case "stop":
        this.#replies.stop(message.stream);
        break;
      case "listen":
        this.#turns.listen(message, this.#muted);
        break;
      case "set-volume":
        this.setVolume(message.percent);
        break;
      case "set-muted":
        this.setMuted(message.muted);
        break;
      case "identify":
        this.#sound("identify");
        break;
      case "restart":
        this.#news({ type: "restart" });
        break;
      case "turn-ended":
        this.#turns.turnEnded(message);
        break;
      case "show":
        // This satellite has no screen and says so in its hello.
        return;
      case "secret-renewed":
        // An answer for which the link has ceased to wait; it asks again after a later login.
        return;
    }
  }

  #play(play: PlayMessage): void {
    if (this.#replies.open(play)) return;
    this.#hub.tell({ type: "stopped", stream: play.stream, playedMs: 0 }, "keep");
    this.#fault(
      new Fault("replies-too-many", "A reply was refused: too many wait to be played. Send one turn's replies at a time."),
    );
  }

  // The reply -----------------------------------------------------------------------------------------------------------

  #replyStarted({ stream, text }: PlayMessage): void {
    this.#turns.replyBegins();
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
    const turn = this.#turns.forget();
    this.#news({ type: "offline" });
    this.#replies.expectNoMore();
    if (turn === undefined) return;
    this.#news({ type: "turn-ended", turn, why: "hub-lost" });
    this.#sound("unreachable");
  }

  // -----------------------------------------------------------------------------------------------------------------------

  #applyVolume(): void {
    const { setMachineVolume } = this.#options;
    this.#replies.volumePercent = setMachineVolume === undefined ? this.#volumePercent : 100;
    setMachineVolume?.(this.#volumePercent);
  }

  /** One of the satellite's own sounds, which give way to the tutor. */
  #sound(sound: SoundName): void {
    if (this.#replies.busy) return;
    this.#news({ type: "sound", sound });
    this.#replies.sound(sound === "unreachable" ? this.#options.unreachable() : sounds[sound]());
  }

  #fault(fault: Fault): void {
    this.#news({ type: "fault", code: fault.code, message: fault.message });
    this.#hub.tell({ type: "fault", code: fault.code, text: fault.message.slice(0, 500) }, "drop");
  }

  #news(news: SatelliteNews): void {
    this.#options.news(news);
  }
}

function asFault(error: unknown, code: string): Fault {
  return error instanceof Fault ? error : new Fault(code, "What came from the hub could not be read", { cause: error });
}
