import type { AudioOutput } from "../src/state/speech-player.ts";

/** A speaker that ends a sentence when the test says so, and refuses what it is told to refuse. */
export class ManualAudio implements AudioOutput {
  src = "";
  /** Every `play`, by what it played; "pause" for every pause. */
  readonly log: string[] = [];
  /** The names of the errors with which the next plays fail. */
  readonly refusals: string[] = [];
  #ended = (): void => undefined;

  async play(): Promise<void> {
    this.log.push(this.src);
    const refusal = this.refusals.shift();
    if (refusal !== undefined) throw Object.assign(new Error("refused"), { name: refusal });
  }

  pause(): void {
    this.log.push("pause");
  }

  addEventListener(_type: "ended", listener: () => void): void {
    this.#ended = listener;
  }

  /** The sentence has been heard to its end. */
  end(): void {
    this.#ended();
  }
}
