import { maxSayBytes, sayRequestSchema, Transcript } from "@homeroom/protocol";
import type { RequestHandler } from "express";
import type { ApiRoad } from "./api-road.ts";
import { HttpFault } from "./http-fault.ts";

export interface TakeSayOptions {
  readonly maxWaitMs: number;
  /** Turns typed at once, of all children together. */
  readonly maxAtOnce: number;
}

/** POST api/say: one typed turn, one at a time for each child. */
export function takeSay(road: ApiRoad, options: TakeSayOptions): RequestHandler {
  const speaking = new Set<string>();
  return async (request, response) => {
    const { text, child } = parseBody(request.body);
    const who = child ?? "";
    if (speaking.has(who)) throw new HttpFault(409, "say-busy", "The tutor is still answering. Wait for the answer, then go on.");
    if (speaking.size >= options.maxAtOnce)
      throw new HttpFault(503, "say-crowded", "Too many are typing at once. Try again soon.");
    const gone = new AbortController();
    const leave = (): void => gone.abort();
    response.on("close", leave);
    const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(options.maxWaitMs)]);
    speaking.add(who);
    try {
      const input = { text: new Transcript(text), ...(child === undefined ? {} : { child }) };
      response.set("Cache-Control", "no-store").json(await road.say(input, signal));
    } catch (error) {
      if (gone.signal.aborted) return;
      throw signal.aborted ? tooSlow(options.maxWaitMs) : error;
    } finally {
      response.off("close", leave);
      speaking.delete(who);
    }
  };
}

/** zod's own messages may quote what was typed, so they stay here. */
function parseBody(body: unknown): { text: string; child?: string | undefined } {
  const parsed = sayRequestSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new HttpFault(
    400,
    "bad-say",
    `The body must be {"text": "..."} with 1 to ${maxSayBytes} bytes of text, and optionally {"child": "..."} with at most 64 letters.`,
  );
}

function tooSlow(maxWaitMs: number): HttpFault {
  return new HttpFault(504, "say-too-slow", `The tutor did not answer within ${maxWaitMs / 1000} seconds. Try again.`);
}
