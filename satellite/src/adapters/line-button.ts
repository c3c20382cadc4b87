import type { Readable } from "node:stream";
import type { Fault } from "@homeroom/protocol";
import type { Clock } from "../clock.ts";
import type { Button } from "../ports.ts";
import { endedFault, type RunningCommand, runCommand } from "./command.ts";

const restartAfterMs = 5000;

/** Calls `onPress` for every line end; what the line says does not matter. Returns how to stop. */
function onLines(input: Readable, onPress: () => void): () => void {
  const read = (chunk: Uint8Array) => {
    for (const byte of chunk) if (byte === 10) onPress();
  };
  input.on("data", read);
  return () => input.off("data", read);
}

/** The Enter key of the terminal that the satellite runs in. */
export class EnterKeyButton implements Button {
  readonly #input: Readable;
  #stop = (): void => {};

  constructor(input: Readable) {
    this.#input = input;
  }

  start(onPress: () => void): void {
    this.#stop = onLines(this.#input, onPress);
  }

  stop(): void {
    this.#stop();
    this.#input.pause();
  }
}

export interface CommandButtonOptions {
  /** Prints one line for each press, such as gpiomon. */
  command: string;
  clock: Clock;
}

/** A button behind a program; started again five seconds after it ends by itself. */
export class CommandButton implements Button {
  readonly #options: CommandButtonOptions;
  #running: RunningCommand | undefined;
  #callOff = (): void => {};

  constructor(options: CommandButtonOptions) {
    this.#options = options;
  }

  start(onPress: () => void, onFault: (fault: Fault) => void): void {
    const { command, clock } = this.#options;
    const running = runCommand(command);
    this.#running = running;
    onLines(running.stdout, onPress);
    void running.ended.then((end) => {
      if (this.#running !== running) return;
      onFault(endedFault("button", command, end));
      this.#callOff = clock.after(restartAfterMs, () => this.start(onPress, onFault));
    });
  }

  stop(): void {
    this.#callOff();
    const running = this.#running;
    this.#running = undefined;
    running?.kill();
  }
}
