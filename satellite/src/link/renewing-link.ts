import {
  downSchema,
  encodeMessage,
  Fault,
  fromBase64Url,
  newSecret,
  parseMessage,
  sealNextSecret,
  toBase64Url,
} from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { Link, LinkHandlers } from "../ports.ts";
import { type Pairing, renewed, secretVersionOf } from "./pairing.ts";

/** A hub that is older than this exchange says nothing. */
const answerMs = 3000;
/** In one life of the program. A hub that never answers, or answers and then refuses, will not do better by being asked again. */
const maxOffers = 3;

/** Makes the pairing outlive a power cut before it resolves. `before` is what was kept last. Rejects with a Fault. */
export type KeepPairing = (pairing: Pairing, before: Pairing) => Promise<void>;

export interface RenewingLinkOptions {
  pairing: Pairing;
  /** Undefined: a next secret that is there is used, but none is made. */
  keep: KeepPairing | undefined;
  /** A link that logs in with the secret of this pairing. */
  linkOf: (pairing: Pairing) => Link;
  clock: Clock;
  newId: () => string;
}

/**
 * Replaces the token's secret after the first login, before the satellite is told that it is online; so a turn never sees two
 * secrets. Each secret has a link of its own. Whatever dies on the way, a next secret is kept before the hub hears of it, it is
 * tried before the present one, and the present one is forgotten only when the next one has opened the door.
 */
export class RenewingLink implements Link {
  readonly #options: RenewingLinkOptions;
  /** As it was kept last. */
  #pairing: Pairing;
  /** As the satellite logs in now: with the secret of `#pairing`, or with its next one. */
  #login: Pairing;
  #link: Link;
  #handlers: LinkHandlers | undefined;
  /** The connection under way, undefined while there is none; another object for each, so that what waits can tell them apart. */
  #connection: object | undefined;
  #told = false;
  #stopped = false;
  #offers = 0;
  /** One at a time: a connection that is lost meanwhile and back again must not make a second one. */
  #making: Promise<void> | undefined;
  /** While the hub's answer is awaited: takes a message that is the answer, and tells whether it was. */
  #takeAnswer: ((bytes: Uint8Array) => boolean) | undefined;
  #giveUp = (): void => {};

  constructor(options: RenewingLinkOptions) {
    this.#options = options;
    this.#pairing = options.pairing;
    this.#login = renewed(options.pairing);
    this.#link = options.linkOf(this.#login);
  }

  /** 32 bytes: what the streams of this connection are sealed under. */
  get secret(): Uint8Array {
    return fromBase64Url(this.#login.secret);
  }

  start(handlers: LinkHandlers): void {
    this.#handlers = handlers;
    const link = this.#link;
    link.start({
      online: () => void this.#cameIn(link),
      offline: () => this.#lost(),
      down: (bytes) => {
        if (this.#takeAnswer?.(bytes) !== true) handlers.down(bytes);
      },
      playFrame: (stream, bytes) => handlers.playFrame(stream, bytes),
      fault: (fault) => this.#failed(fault),
    });
  }

  control(bytes: Uint8Array, whileOffline: "keep" | "drop"): void {
    this.#link.control(bytes, whileOffline);
  }

  frame(topic: string, bytes: Uint8Array): void {
    this.#link.frame(topic, bytes);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#giveUp();
    await this.#link.stop();
  }

  async #cameIn(link: Link): Promise<void> {
    const connection = {};
    this.#connection = connection;
    if (this.#login !== this.#pairing) await this.#keepLogin();
    else if (this.#mayOffer && (await this.#offer(link, connection))) {
      await this.#logInAs(renewed(this.#pairing));
      return;
    }
    if (this.#stopped || this.#connection !== connection) return;
    this.#told = true;
    this.#handlers?.online();
  }

  get #mayOffer(): boolean {
    return this.#options.keep !== undefined && secretVersionOf(this.#pairing) === 1 && this.#offers < maxOffers;
  }

  /** It came in with the next secret: the old one is void. Where that cannot be written, the next start finds both and tries this first. */
  async #keepLogin(): Promise<void> {
    const before = this.#pairing;
    this.#pairing = this.#login;
    try {
      await this.#options.keep?.(this.#pairing, before);
    } catch (error) {
      this.#handlers?.fault(asFault(error));
    }
  }

  /** Offers the hub the next secret. True when it has stored it, false when it has not, or nobody knows. */
  async #offer(link: Link, connection: object): Promise<boolean> {
    this.#offers += 1;
    try {
      this.#making ??= this.#makeNextSecret();
      await this.#making;
    } catch (error) {
      this.#handlers?.fault(asFault(error));
      return false;
    } finally {
      this.#making = undefined;
    }
    const { secret, nextSecret } = this.#pairing;
    if (nextSecret === undefined || this.#stopped || this.#connection !== connection) return false;
    const { clock, newId } = this.#options;
    const answered = this.#answer();
    const offer = sealNextSecret(fromBase64Url(nextSecret), fromBase64Url(secret));
    link.control(encodeMessage({ id: newId(), atMs: clock.wallMs(), type: "renew-secret", ...offer }), "drop");
    return (await answered) && !this.#stopped;
  }

  async #makeNextSecret(): Promise<void> {
    if (this.#pairing.nextSecret !== undefined) return;
    const promised = { ...this.#pairing, nextSecret: toBase64Url(newSecret()) };
    await this.#options.keep?.(promised, this.#pairing);
    this.#pairing = promised;
    this.#login = promised;
  }

  /** Resolves to whether the hub answers within its time, on this connection. */
  #answer(): Promise<boolean> {
    return new Promise((resolve) => {
      const callOff = this.#options.clock.after(answerMs, () => this.#giveUp());
      const settle = (answered: boolean) => {
        callOff();
        this.#takeAnswer = undefined;
        this.#giveUp = () => {};
        resolve(answered);
      };
      this.#giveUp = () => settle(false);
      this.#takeAnswer = (bytes) => {
        if (!isAnswer(bytes)) return false;
        settle(true);
        return true;
      };
    });
  }

  async #logInAs(login: Pairing): Promise<void> {
    const old = this.#link;
    this.#connection = undefined;
    this.#login = login;
    this.#link = this.#options.linkOf(login);
    await old.stop();
    if (!this.#stopped && this.#handlers !== undefined) this.start(this.#handlers);
  }

  #lost(): void {
    this.#connection = undefined;
    this.#giveUp();
    if (!this.#told) return;
    this.#told = false;
    this.#handlers?.offline();
  }

  #failed(fault: Fault): void {
    // The hub does not know the next secret: our offer never reached it.
    if (fault.code === "hub-refused" && this.#login !== this.#pairing) void this.#logInAs(this.#pairing);
    else this.#handlers?.fault(fault);
  }
}

function isAnswer(bytes: Uint8Array): boolean {
  try {
    return parseMessage(downSchema, bytes).type === "secret-renewed";
  } catch {
    // Whoever takes the other messages says what is wrong with it.
    return false;
  }
}

function asFault(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault("settings-unwritable", "The pairing could not be kept", { cause: error });
}
