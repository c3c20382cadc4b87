/** Time, handed in. */
export interface Clock {
  /** Milliseconds since 1970, with fractions; may jump when the machine's clock is set. */
  wallMs(): number;
  /** Milliseconds since some fixed moment, with fractions; never goes back. */
  monotonicMs(): number;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
