import { houseSchema, type TurnEvent, turnEventSchema } from "@homeroom/protocol";
import { Diary } from "./diary.ts";

/** What the hub tells on its event stream, for as long as it lives. */
export interface HubNews {
  readonly diary: Diary<TurnEvent>;
  close(): void;
}

/** Resolves when the stream has begun, so that nothing that happens later is missed. */
export async function followHubNews(url: string): Promise<HubNews> {
  const leaving = new AbortController();
  const response = await fetch(`${url}/api/events`, { signal: leaving.signal });
  if (!response.ok || response.body === null) throw new Error(`${url}/api/events answers ${String(response.status)}`);
  const diary = new Diary<TurnEvent>("the hub");
  const begun = Promise.withResolvers<void>();
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    for await (const { event, data } of serverSentEvents(body)) {
      if (event === "house") {
        houseSchema.parse(JSON.parse(data));
        begun.resolve();
      }
      if (event === "news") diary.add(turnEventSchema.parse(JSON.parse(data)));
    }
  };
  // The stream breaks when the hub is killed, which is part of the script.
  read(response.body).catch((error: unknown) => begun.reject(error));
  await begun.promise;
  return { diary, close: () => leaving.abort() };
}

async function* serverSentEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: string }> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      yield { event: /^event: (.*)$/m.exec(block)?.[1] ?? "", data: /^data: ?(.*)$/m.exec(block)?.[1] ?? "" };
    }
  }
}
