import { apiErrorSchema, Fault, type SayReply, type SayRequest, sayReplySchema, sayRequestSchema } from "@homeroom/protocol";
import { words } from "../words.ts";

/** What the page asks of the hub, beside the events. */
export interface HubClient {
  /** Rejects with a Fault whose message can be shown: the hub's own, `hub-unreachable`, `hub-unreadable` or `say-too-long`. */
  say(request: SayRequest): Promise<SayReply>;
}

/** Longer than the hub's own limit, so that its explanation comes first. */
const patienceMs = 45_000;

export function createHubClient(fetch: (url: string, init: RequestInit) => Promise<Response>): HubClient {
  return {
    async say(request) {
      const checked = sayRequestSchema.safeParse(request);
      if (!checked.success) throw new Fault("say-too-long", words.talk.tooLong);
      const { ok, body } = await post(fetch, checked.data);
      const reply = ok ? sayReplySchema.safeParse(body) : undefined;
      if (reply?.success) return reply.data;
      const refusal = apiErrorSchema.safeParse(body);
      if (!ok && refusal.success) throw new Fault(refusal.data.code, refusal.data.message);
      throw new Fault("hub-unreadable", words.talk.unreadable);
    },
  };
}

async function post(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  request: SayRequest,
): Promise<{ ok: boolean; body: unknown }> {
  try {
    const response = await fetch("api/say", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(patienceMs),
    });
    return { ok: response.ok, body: await response.json() };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { ok: false, body: undefined };
    throw new Fault("hub-unreachable", words.talk.unreachable, { cause });
  }
}
