import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const entry = fileURLToPath(new URL("main.ts", import.meta.url));

/** The orders that a part of a bench takes in a process of its own. What goes in and out is plain JSON. */
export type Orders = Readonly<Record<string, (given: never) => Promise<unknown>>>;

export interface OrderMessage {
  readonly number: number;
  readonly order: string;
  readonly given: unknown;
}

export type OrderAnswer =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly error: string };

/** A part of a bench in a process of its own, so that its work is not counted as the hub's. */
export interface BenchProcess {
  readonly pid: number;
  /** The caller names what the order answers with. Rejects with what the process threw, or when it has ended. */
  ask<T>(order: string, given?: unknown): Promise<T>;
  end(): Promise<void>;
}

export function startProcess(part: string): BenchProcess {
  const child = fork(entry, [part], { execArgv: ["--expose-gc"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  listen(child, waiting);
  return {
    pid: child.pid ?? 0,
    async ask<T>(order: string, given: unknown = null) {
      const answer = Promise.withResolvers<unknown>();
      const number = asked++;
      waiting.set(number, answer);
      child.send({ number, order, given } satisfies OrderMessage);
      return (await answer.promise) as T;
    },
    async end() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function listen(child: ChildProcess, waiting: Map<number, PromiseWithResolvers<unknown>>): void {
  child.on("message", (answer: OrderAnswer) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("error" in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.result);
  });
  child.once("exit", (code, signal) => {
    for (const asked of waiting.values()) asked.reject(new Error(`a process of the bench ended: ${String(code ?? signal)}`));
    waiting.clear();
  });
}
