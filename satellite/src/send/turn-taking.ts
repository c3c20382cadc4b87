import { type DownMessage, Fault, fromBase64, micKey, newSalt, Recent, toBase64 } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { HubMessages } from "../link/hub-messages.ts";
import type { SatelliteNews, SoundName } from "../news.ts";
import type { Replies } from "../play/replies.ts";
import type { HeardPhrase, Link, MicFrame } from "../ports.ts";
import type { Ear } from "../wake/ear.ts";
import { MicStream } from "./mic-stream.ts";

/** How long a claim may stay unanswered. The hub holds claims back for 700 ms while it compares rooms. */
export const claimMs = 2000;
/** A hub that answers sooner than this needs no "I am thinking". */
const thinkingToneAfterMs = 1500;
/** A call is over by then where nothing follows it. */
const chimeAgainAfterMs = 250;
/** The hub ends every turn; this is for a hub that forgot. */
const forgottenTurnMs = 60_000;
/** How far beyond `maxMs` a microphone may stay open before it is taken for dead. */
const microphoneGraceMs = 2000;
/** Microphone streams of several days. */
const rememberedSalts = 1024;

type Phase =
  /** No turn. A wake leads to `claimed`, the hub's `listen` to `opening`. */
  | { name: "idle" }
  /**
   * Asked for, not answered. The grant leads to `streaming`; a stand-down, or no answer, back. `over`: the turn that a barge-in
   * wants to end, still the hub's until it grants the new one. `from`, `wokenAt`: the frames of the ear that are pre-roll.
   */
  | ({ name: "claimed"; turn: string; over: Interrupted | undefined } & Claim)
  /** The hub wants an answer as soon as everything has been played; then `streaming`. */
  | { name: "opening"; turn: string; listen: Down<"listen"> }
  /** The child is being heard. The frame after the hub's end-of-speech is the last and leads to `waiting`. */
  | { name: "streaming"; turn: string; stream: MicStream }
  /** The hub thinks or speaks. Its `turn-ended` leads to `idle`, its `listen` to `opening`, a wake to `claimed`. */
  | { name: "waiting"; turn: string };

interface Claim {
  /** The child had not paused when its call was heard. */
  goesOn: boolean;
  salt: Uint8Array;
  from: number;
  wokenAt: number;
}

/** A turn that goes on where it was when the new one is not granted. */
type Interrupted = { name: "opening"; turn: string; listen: Down<"listen"> } | { name: "waiting"; turn: string };

type Down<T extends DownMessage["type"]> = Extract<DownMessage, { type: T }>;

export interface TurnTakingOptions {
  clock: Clock;
  link: Link;
  /** 32 bytes. */
  secret: () => Uint8Array;
  newId: () => string;
  hub: HubMessages;
  ear: Ear;
  replies: Replies;
  sound: (sound: SoundName) => void;
  news: (news: SatelliteNews) => void;
  onFault: (fault: Fault) => void;
}

/**
 * The child's half of a turn: idle, then claimed by a wake, streaming once the hub grants it, waiting for the reply, idle again; or
 * opened by the hub's `listen`. It decides nothing about speech: the hub says when to stop sending and when a turn is over.
 */
export class TurnTaking {
  readonly #options: TurnTakingOptions;
  readonly #usedSalts = new Recent(rememberedSalts);
  #phase: Phase = { name: "idle" };
  #callOffs: (() => void)[] = [];
  #callOffTone = (): void => {};
  /** The tutor has begun to speak in the turn under way. */
  #answered = false;
  readonly counters = { repeatedSalts: 0 };

  constructor(options: TurnTakingOptions) {
    this.#options = options;
  }

  /** The child is asking for a turn, or being heard. */
  get childSpeaks(): boolean {
    return this.#phase.name === "claimed" || this.#phase.name === "streaming";
  }

  /** Forgets the turn, if there is one, and says which it was. The hub is not told. */
  forget(): string | undefined {
    const phase = this.#phase;
    this.#enter({ name: "idle" });
    this.#callOffTone();
    return phase.name === "idle" ? undefined : phase.turn;
  }

  /** Whatever the microphone is open for, or about to be, is given up; a reply that plays is not. */
  giveUpSpeaking(): void {
    if (this.#phase.name === "opening" || this.#phase.name === "claimed" || this.#phase.name === "streaming") {
      this.#giveUp(this.#phase.turn);
    }
  }

  /** The tutor is about to be heard. */
  replyBegins(): void {
    this.#answered = true;
    this.#callOffTone();
  }

  /** Every frame of the microphone. */
  hear(frame: MicFrame): void {
    const phase = this.#phase;
    if (phase.name === "streaming") this.#sendLive(phase.turn, phase.stream, frame);
    // Nothing to wake while claimed or streaming. While waiting and playing there is: that is barge-in.
    else if (phase.name !== "claimed") this.#options.ear.awaitPhrase(frame);
  }

  #sendLive(turn: string, stream: MicStream, frame: MicFrame): void {
    stream.send(frame, false);
    if (stream.ended) this.#heardOut(turn);
  }

  #heardOut(turn: string): void {
    this.#options.ear.spend();
    this.#enter({ name: "waiting", turn });
  }

  /** Asks the hub for a turn, also while another one plays. */
  claim(how: "phrase" | "button", heard?: HeardPhrase): void {
    const turn = this.#options.newId();
    const salt = newSalt();
    const wokenAt = this.#options.ear.next;
    const from = this.#options.ear.preRollFrom(heard);
    const before = this.#phase;
    const over = before.name === "opening" || before.name === "waiting" ? before : undefined;
    this.#enter({ name: "claimed", turn, over, goesOn: heard?.goesOn === true, salt, from, wokenAt });
    this.#answered = false;
    this.#callOffs.push(this.#options.clock.after(claimMs, () => this.#unanswered(turn)));
    this.#options.replies.quiet();
    this.#options.replies.ducked = true;
    const rms = this.#options.ear.loudness();
    const { sinceMs: _, goesOn: __, ...phrase } = heard ?? {};
    this.#options.hub.tell(
      { type: "wake", turn, how, ...phrase, ...(rms === undefined ? {} : { rms }), salt: toBase64(salt) },
      "drop",
    );
    this.#options.news({ type: "claimed", turn, how });
  }

  #unanswered(turn: string): void {
    this.#options.news({ type: "unanswered", turn });
    this.#giveUp(turn);
    this.#options.replies.stop();
    this.#options.sound("unreachable");
  }

  /** Tells the hub that the child wants nothing more of this turn, and forgets it without waiting for the answer. */
  #giveUp(turn: string): void {
    this.#options.hub.tell({ type: "cancel", turn }, "drop");
    if (this.#phase.name === "streaming") this.#phase.stream.closeNow(this.#nowUs());
    this.#enter({ name: "idle" });
  }

  granted({ turn, micTopic, maxMs }: Down<"grant">): void {
    const phase = this.#phase;
    if (phase.name === "idle" || phase.turn !== turn) {
      this.#options.hub.tell({ type: "cancel", turn }, "drop");
      return;
    }
    if (phase.name !== "claimed") return;
    const { goesOn, from, wokenAt } = phase;
    this.#options.replies.stop();
    const stream = this.#openStream(turn, phase.salt, { micTopic, maxMs });
    this.#options.news({ type: "granted", turn });
    this.#chime(goesOn);
    for (const { number, frame } of this.#options.ear.since(from)) stream.send(frame, number < wokenAt);
    if (stream.ended) this.#heardOut(turn);
  }

  /** "I am listening", but not into the words of a child that speaks on in the breath of its call. */
  #chime(goesOn: boolean): void {
    const { ear, clock, sound } = this.#options;
    const unlessSpeaking = () => {
      if (!ear.speaksOn) sound("listening");
    };
    if (!goesOn || !ear.speaksOn) sound("listening");
    else this.#callOffs.push(clock.after(chimeAgainAfterMs, unlessSpeaking));
  }

  stoodDown({ turn, why }: Down<"stand-down">): void {
    const phase = this.#phase;
    if (phase.name !== "claimed" || phase.turn !== turn) return;
    this.#enter(phase.over ?? { name: "idle" });
    this.#options.news({ type: "stood-down", turn, why });
    if (!this.#options.replies.busy) this.openAfterSilence();
  }

  endOfSpeech(turn: string): void {
    const phase = this.#phase;
    if (phase.name !== "streaming" || phase.turn !== turn) return;
    phase.stream.close();
    this.#options.news({ type: "end-of-speech", turn });
  }

  thinking(turn: string): void {
    const phase = this.#phase;
    if (phase.name === "idle" || phase.turn !== turn) return;
    this.#options.news({ type: "thinking", turn });
    const tone = () => {
      if (this.#phase.name === "waiting" && this.#phase.turn === turn) this.#options.sound("thinking");
    };
    // Not among the phase's own: the hub may think already while the last frame is still being captured.
    this.#callOffTone();
    this.#callOffTone = this.#options.clock.after(thinkingToneAfterMs, tone);
  }

  /** The hub asks the next question's answer without a wake: the microphone opens by itself, `afterMs` after the last sound. */
  listen(listen: Down<"listen">, muted: boolean): void {
    const phase = this.#phase;
    if (this.#usedSalts.has(listen.salt)) {
      this.counters.repeatedSalts += 1;
      this.#options.onFault(
        new Fault("salt-repeated", "The hub asked for a second stream with the key of an earlier one; nothing was sent."),
      );
      return;
    }
    // A child who is being heard, or asks to be, goes before a question of the hub.
    if (muted || phase.name === "claimed" || phase.name === "streaming") {
      this.#options.hub.tell({ type: "cancel", turn: listen.turn }, "drop");
      return;
    }
    this.#enter({ name: "opening", turn: listen.turn, listen });
    this.#answered = false;
    if (!this.#options.replies.busy) this.openAfterSilence();
  }

  /** Nothing is left to play. */
  openAfterSilence(): void {
    const phase = this.#phase;
    if (phase.name !== "opening") return;
    const { turn, salt, afterMs } = phase.listen;
    const open = () => {
      // A reply that came meanwhile opens the microphone again when it has been played.
      if (this.#options.replies.busy) return;
      this.#openStream(turn, fromBase64(salt), phase.listen);
      this.#options.news({ type: "listening", turn });
    };
    if (afterMs === 0) open();
    else this.#callOffs.push(this.#options.clock.after(afterMs, open));
  }

  #openStream(turn: string, salt: Uint8Array, to: { micTopic: string; maxMs: number }): MicStream {
    const { link, secret, clock } = this.#options;
    this.#usedSalts.add(toBase64(salt));
    const stream = new MicStream({ link, topic: to.micTopic, key: micKey(secret(), salt), maxMs: to.maxMs });
    this.#enter({ name: "streaming", turn, stream });
    this.#callOffs.push(clock.after(to.maxMs + microphoneGraceMs, () => this.#microphoneDead(turn)));
    return stream;
  }

  #microphoneDead(turn: string): void {
    this.#options.onFault(
      new Fault("microphone-silent", "The microphone gave too little sound for this turn. Check its command and cable."),
    );
    this.#giveUp(turn);
  }

  turnEnded({ turn, why, code }: Down<"turn-ended">): void {
    const phase = this.#phase;
    if (phase.name === "claimed" && phase.over?.turn === turn) phase.over = undefined;
    if (phase.name !== "idle" && phase.turn === turn) {
      if (phase.name === "streaming") phase.stream.closeNow(this.#nowUs());
      this.#enter({ name: "idle" });
      // A hub that could not even apologise must not leave the child in silence.
      if ((why === "fault" || why === "timeout") && !this.#answered) this.#options.sound("refused");
    }
    this.#options.news({ type: "turn-ended", turn, why, ...(code === undefined ? {} : { code }) });
  }

  /** The one place where the phase changes: what the last phase had arranged for later is called off. */
  #enter(phase: Phase): void {
    for (const callOff of this.#callOffs.splice(0)) callOff();
    this.#phase = phase;
    if (phase.name !== "claimed") this.#options.replies.ducked = false;
    if (phase.name === "waiting" || phase.name === "opening") this.#watch(phase.turn);
  }

  #watch(turn: string): void {
    const look = () => {
      if (this.#options.replies.busy) this.#watch(turn);
      else this.#giveUp(turn);
    };
    this.#callOffs.push(this.#options.clock.after(forgottenTurnMs, look));
  }

  #nowUs(): number {
    return Math.round(this.#options.clock.wallMs() * 1000);
  }
}
