import { type ReadonlySignal, signal } from "@preact/signals";

/** The part of an audio element that is used. */
export interface AudioOutput {
  src: string;
  play(): Promise<void>;
  pause(): void;
  addEventListener(type: "ended", listener: () => void): void;
}

export interface SpeechPlayer {
  readonly muted: ReadonlySignal<boolean>;
  /** The path of the WAV that sounds now. */
  readonly now: ReadonlySignal<string | null>;
  /** The browser refused to sound before the person has touched the page; `resume` from a click plays on. */
  readonly blocked: ReadonlySignal<boolean>;
  /** Plays these one after the other, instead of what is still to be played. */
  play(paths: readonly string[]): void;
  resume(): void;
  setMuted(muted: boolean): void;
}

const mutedKey = "homeroom.muted";

export function createSpeechPlayer(audio: AudioOutput, storage: Pick<Storage, "getItem" | "setItem">): SpeechPlayer {
  const muted = signal(storage.getItem(mutedKey) === "yes");
  const now = signal<string | null>(null);
  const blocked = signal(false);
  // At most one reply's sentences: `play` replaces what was there.
  let queue: readonly string[] = [];

  function next(): void {
    const [path, ...rest] = queue;
    queue = rest;
    now.value = path ?? null;
    if (path === undefined) return;
    audio.src = path;
    start(path);
  }

  function start(path: string): void {
    blocked.value = false;
    audio.play().catch((error: unknown) => {
      if (now.value !== path) return;
      if (error instanceof Error && error.name === "NotAllowedError") blocked.value = true;
      // A sentence that cannot be played is still on the page to read, so the next one goes on.
      else if (!(error instanceof Error && error.name === "AbortError")) next();
    });
  }

  function silence(): void {
    queue = [];
    now.value = null;
    blocked.value = false;
    audio.pause();
  }

  audio.addEventListener("ended", next);

  return {
    muted,
    now,
    blocked,
    play(paths) {
      silence();
      queue = muted.value ? [] : paths;
      next();
    },
    resume() {
      if (now.value !== null) start(now.value);
    },
    setMuted(value) {
      muted.value = value;
      storage.setItem(mutedKey, value ? "yes" : "no");
      if (value) silence();
    },
  };
}
