import type { FromEngine, ToEngine } from "./engine-message.ts";

export interface EngineReply {
  /** Sends a piece of the answer at once, even from within a long synchronous call. */
  readonly part: (value: unknown) => void;
  /** Aborts when the hub no longer wants the answer; noticed only between synchronous calls. */
  readonly signal: AbortSignal;
}

/** Answers one request; what it returns is the answer's end. */
export type EngineHandler = (body: unknown, reply: EngineReply) => unknown;

/**
 * Runs an engine inside a process that `superviseEngine` started: loads it, then answers requests as they come. Ends with the hub
 * that started it, however that one ended, so that no engine is left behind.
 */
export function serveEngine(load: () => Promise<EngineHandler>): void {
  process.on("disconnect", () => process.exit(0));
  // Ctrl-C reaches the whole process group; only the hub may decide when its engines go, after the last sentence.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => undefined);
  const running = new Map<number, AbortController>();
  const loading = load();
  loading.then(
    () => tell({ ready: true }),
    (error: unknown) => tell({ broken: error instanceof Error ? error.message : "unknown reason" }, () => process.exit(1)),
  );
  // The supervisor, which alone holds the other end of this channel, sends nothing but ToEngine.
  process.on("message", (message: ToEngine) => {
    if ("cancel" in message) running.get(message.cancel)?.abort();
    else void answer(message, loading, running);
  });
}

type Request = Extract<ToEngine, { id: number }>;

async function answer({ id, body }: Request, loading: Promise<EngineHandler>, running: Map<number, AbortController>) {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const handler = await loading;
    if (controller.signal.aborted) return;
    const reply = { part: (part: unknown) => tell({ id, part }), signal: controller.signal };
    tell({ id, done: await handler(body, reply) });
  } catch (error) {
    tell({ id, fault: error instanceof Error ? error.name : "unknown" });
  } finally {
    running.delete(id);
  }
}

function tell(message: FromEngine, after?: () => void): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => after?.());
}
