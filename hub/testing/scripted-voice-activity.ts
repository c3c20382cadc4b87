import { Fault } from "@homeroom/protocol";
import type { VoiceActivity, VoiceActivityStream } from "../src/ports/voice-activity.ts";

/** A voice activity by loudness alone: silence is 0, a sine wave at half scale is 1. `break` makes it fail as a real engine does. */
export class ScriptedVoiceActivity implements VoiceActivity {
  readonly capabilities = { rateHz: 16_000, frameSamples: 512 };
  openStreams = 0;
  #broken: Fault | null = null;

  /** From now on every call fails with this fault; null mends it. */
  break(fault: Fault | null): void {
    this.#broken = fault;
  }

  async open(): Promise<VoiceActivityStream> {
    if (this.#broken) throw this.#broken;
    this.openStreams += 1;
    let open = true;
    return {
      probability: async (samples) => {
        if (this.#broken) throw this.#broken;
        if (!open) throw new Fault("vad-unavailable", "The stream of voice activity is closed. Open another one.");
        if (samples.length !== this.capabilities.frameSamples)
          throw new Fault(
            "vad-bad-frame",
            `A frame has ${samples.length} samples. Cut the audio into frames of ${this.capabilities.frameSamples}.`,
          );
        return Math.min(1, Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length) / 5000);
      },
      close: () => {
        if (open) this.openStreams -= 1;
        open = false;
      },
    };
  }

  async close(): Promise<void> {
    this.break(new Fault("vad-unavailable", "The voice activity engine is closed."));
  }
}
