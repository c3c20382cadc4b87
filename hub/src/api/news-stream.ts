import type { RequestHandler, Response } from "express";
import type { ApiRoad } from "./api-road.ts";
import { HttpFault } from "./http-fault.ts";

export interface NewsStreamOptions {
  /** Silence on the line after which a beat is sent, so that proxies keep it open and the page sees that the hub lives. */
  readonly heartbeatMs: number;
  readonly maxPages: number;
  /** Bytes that may wait for one slow page. Beyond, the page is dropped; it comes back by itself and gets the house anew. */
  readonly maxWaitingBytes: number;
}

export interface NewsStream {
  readonly handle: RequestHandler;
  /** Pages being served; and dropped for slowness since the start. */
  readonly counts: { readonly pages: number; readonly dropped: number };
  /** Ends every stream. */
  close(): void;
}

/** Server-sent events: first `house` (the snapshot), then `news` (one TurnEvent each), and `beat` now and then. */
export function createNewsStream(road: ApiRoad, options: NewsStreamOptions): NewsStream {
  const pages = new Set<AbortController>();
  let dropped = 0;
  return {
    handle: async (_request, response) => {
      if (pages.size >= options.maxPages) throw tooManyPages();
      const page = new AbortController();
      pages.add(page);
      response.on("close", () => page.abort());
      try {
        await stream(road, { response, signal: page.signal, options });
        response.end();
      } catch (error) {
        if (error instanceof SlowPage) dropped += 1;
        else if (!page.signal.aborted) throw error;
        response.destroy();
      } finally {
        pages.delete(page);
        page.abort();
      }
    },
    get counts() {
      return { pages: pages.size, dropped };
    },
    close() {
      for (const page of pages) page.abort();
    },
  };
}

class SlowPage extends Error {}

interface Line {
  readonly response: Response;
  readonly signal: AbortSignal;
  readonly options: NewsStreamOptions;
}

async function stream(road: ApiRoad, line: Line): Promise<void> {
  const { response, signal, options } = line;
  const news = road.news(signal)[Symbol.asyncIterator]();
  // Asked before the snapshot is taken: see ApiRoad.news.
  let next = news.next();
  const house = road.house();
  response.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    // no-transform and X-Accel-Buffering: a proxy that gathers bytes would hold the news back.
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
    // Kept alive, the connection would sit idle after the stream and hold up the closing of the server.
    Connection: "close",
  });
  send(line, "house", house);
  const heart = setInterval(() => response.write("event: beat\ndata:\n\n: beat\n\n"), options.heartbeatMs);
  try {
    for (let result = await next; !result.done && !signal.aborted; result = await next) {
      send(line, "news", result.value);
      heart.refresh();
      next = news.next();
    }
  } finally {
    clearInterval(heart);
    // Not awaited: an iterator that is waiting for news may settle only when it comes.
    void news.return?.().catch(() => undefined);
  }
}

function send({ response, options }: Line, event: string, data: unknown): void {
  if (response.writableLength > options.maxWaitingBytes) throw new SlowPage();
  response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function tooManyPages(): HttpFault {
  return new HttpFault(503, "too-many-pages", "Too many pages are open on this hub. Close one, then load this page again.");
}
