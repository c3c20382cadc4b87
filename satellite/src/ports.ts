import type { Fault } from "@homeroom/protocol";

/** 32 ms of sound: 512 samples of 16 kHz mono, signed 16-bit little-endian, so 1024 bytes. */
export interface MicFrame {
  pcm: Uint8Array;
  /** When its first sample was captured: microseconds since 1970, satellite clock, whole. */
  capturedUs: number;
}

/** Where sound comes in. Between `stop` and the next `start` nothing is captured. */
export interface Microphone {
  /** Begins to capture; frames come in order, each exactly 1024 bytes. A fault is told and the microphone tries again by itself. */
  start(onFrame: (frame: MicFrame) => void, onFault: (fault: Fault) => void): void;
  stop(): void;
}

/**
 * `score`: only where the engine has one. `sinceMs`: how long ago somebody began to say what the phrase was heard in, where the
 * engine knows; a request that was spoken on in the same breath lies between. `goesOn`: they had not paused yet.
 */
export interface HeardPhrase {
  phrase: string;
  score?: number;
  sinceMs?: number;
  goesOn?: boolean;
}

/** Listens for a phrase in frames that are handed to it. */
export interface WakeDetector {
  /** A fault is told once; push to talk goes on without the detector. */
  start(onWake: (heard: HeardPhrase) => void, onFault: (fault: Fault) => void): void;
  hear(frame: MicFrame): void;
  stop(): void;
}

/** Where sound goes out. One sound at a time; the caller ends or stops the last before it opens the next. */
export interface Speaker {
  open(rateHz: number): Playback;
}

/** One sound on its way out: mono, signed 16-bit little-endian at the rate it was opened with. */
export interface Playback {
  write(pcm: Uint8Array): void;
  /** How much of what was written has not sounded yet, milliseconds. */
  pendingMs(): number;
  /** No more will be written. Resolves when the last sample has left the speaker, or after `stop`. Never rejects. */
  finish(): Promise<void>;
  /** Silence now, whatever was pending. */
  stop(): void;
}

/** Anything that a person presses: a key, a GPIO line, a page's button. */
export interface Button {
  start(onPress: () => void, onFault: (fault: Fault) => void): void;
  stop(): void;
}

/** What the link tells the satellite. None of these may throw. */
export interface LinkHandlers {
  online(): void;
  offline(): void;
  /** One message of the `down` topic, as it came. */
  down(bytes: Uint8Array): void;
  /** One frame of a reply, as it came. */
  playFrame(stream: string, bytes: Uint8Array): void;
  /** Why the hub cannot be reached; each reason is told once for each outage. */
  fault(fault: Fault): void;
}

/** The way to the hub and back. Comes back by itself after every loss. */
export interface Link {
  start(handlers: LinkHandlers): void;
  /** Control to the hub, delivered at least once. With `whileOffline: "keep"` it waits, in a bounded queue, for the hub's return. */
  control(bytes: Uint8Array, whileOffline: "keep" | "drop"): void;
  /** One frame of audio, delivered at most once: dropped and counted while offline or when the socket cannot keep up. */
  frame(topic: string, bytes: Uint8Array): void;
  /** Says goodbye (state offline) and closes; what happens to the connection is told no more. */
  stop(): Promise<void>;
}
