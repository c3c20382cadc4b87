import { TokenBucket } from "../../limits/token-bucket.ts";

/** Wrong passwords for one satellite from one address: five at once, then one in ten seconds. */
const perSatellite = { perSecond: 0.1, burst: 5 };
/** From one address, whatever names it tries. Higher: a whole house may stand behind one address. */
const perAddress = { perSecond: 1, burst: 50 };
/** More than this many guessers are remembered in the order of their last guess only. */
const maxRemembered = 2_000;

/**
 * Slows down whoever guesses passwords, and satellites that come back only to misbehave again. Keyed by the address too, so that nobody can lock a satellite out of its own hub by
 * guessing in its name from somewhere else.
 */
export class LoginGate {
  readonly #guessers = new Map<string, TokenBucket>();

  mayTry(address: string, sat: string, nowMs: number): boolean {
    return [address, `${address} ${sat}`].every((key) => this.#guessers.get(key)?.has(1, nowMs) ?? true);
  }

  failed(address: string, sat: string, nowMs: number): void {
    this.#charge(address, perAddress, nowMs);
    this.#charge(`${address} ${sat}`, perSatellite, nowMs);
  }

  /**
   * A satellite that had logged in was cut off for what it sent. One that is broken comes back at once and does it again, and
   * every login costs the hub a key derivation. Only its own name is charged: others may stand behind the same address.
   */
  misbehaved(address: string, sat: string, nowMs: number): void {
    this.#charge(`${address} ${sat}`, perSatellite, nowMs);
  }

  #charge(key: string, rate: { readonly perSecond: number; readonly burst: number }, nowMs: number): void {
    const bucket = this.#guessers.get(key) ?? new TokenBucket({ ...rate, nowMs });
    bucket.take(1, nowMs);
    // A map keeps the order of insertion: the first is the one whose last guess is longest ago.
    this.#guessers.delete(key);
    this.#guessers.set(key, bucket);
    for (const oldest of this.#guessers.keys()) {
      if (this.#guessers.size <= maxRemembered) break;
      this.#guessers.delete(oldest);
    }
  }

  get remembered(): number {
    return this.#guessers.size;
  }
}
