import {
  apiErrorSchema,
  Fault,
  type RoomRequest,
  type SayReply,
  type SayRequest,
  sayReplySchema,
  sayRequestSchema,
} from "@homeroom/protocol";
import { words } from "../words.ts";

/** What the page asks of the hub, beside the events. */
export interface HubClient {
  /** Rejects with a Fault whose message can be shown: the hub's own, `hub-unreachable`, `hub-unreadable` or `say-too-long`. */
  say(request: SayRequest): Promise<SayReply>;
  /** Resolves when the hub has told the room. Rejects with a Fault like those of `say`. */
  askRoom(sat: string, wish: RoomRequest): Promise<void>;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Longer than the hub's own limit, so that its explanation comes first. */
const patienceMs = 45_000;

export function createHubClient(fetch: Fetch): HubClient {
  return {
    async say(request) {
      const checked = sayRequestSchema.safeParse(request);
      if (!checked.success) throw new Fault("say-too-long", words.talk.tooLong);
      const { ok, body } = await post(fetch, { url: "api/say", body: checked.data, unreachable: words.talk.unreachable });
      const reply = ok ? sayReplySchema.safeParse(body) : undefined;
      if (reply?.success) return reply.data;
      throw refusal(ok, body);
    },
    async askRoom(sat, wish) {
      const url = `api/rooms/${encodeURIComponent(sat)}`;
      const { ok, body } = await post(fetch, { url, body: wish, unreachable: words.rooms.unreachable });
      if (!ok) throw refusal(ok, body);
    },
  };
}

function refusal(ok: boolean, body: unknown): Fault {
  const told = apiErrorSchema.safeParse(body);
  return !ok && told.success ? new Fault(told.data.code, told.data.message) : new Fault("hub-unreadable", words.unreadable);
}

async function post(
  fetch: Fetch,
  request: { url: string; body: unknown; unreachable: string },
): Promise<{ ok: boolean; body: unknown }> {
  try {
    const response = await fetch(request.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request.body),
      signal: AbortSignal.timeout(patienceMs),
    });
    return { ok: response.ok, body: response.status === 204 ? undefined : await response.json() };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { ok: false, body: undefined };
    throw new Fault("hub-unreachable", request.unreachable, { cause });
  }
}
