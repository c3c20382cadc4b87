import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Fault } from "@homeroom/protocol";
import express, { type Express, type RequestHandler } from "express";
import { answerFaults, type FaultHook } from "./answer-fault.ts";
import { type ApiRoad, speechIdPattern } from "./api-road.ts";
import { refuseForeignHosts, refuseForeignPages, setSafeHeaders } from "./guard-requests.ts";
import { HttpFault } from "./http-fault.ts";
import { createNewsStream, type NewsStream } from "./news-stream.ts";
import { servePage } from "./serve-page.ts";
import { takeRoom } from "./take-room.ts";
import { takeSay } from "./take-say.ts";

export interface ApiOptions {
  /** The address to listen on. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** The built dashboard (dashboard/dist). */
  readonly dashboardDir: string;
  /** Names by which browsers may call the hub, beside localhost, `host` and every bare address. */
  readonly allowedHosts?: readonly string[];
  readonly onFault?: FaultHook;
  readonly limits?: Partial<ApiLimits>;
}

export interface ApiLimits {
  readonly heartbeatMs: number;
  readonly maxPages: number;
  /** Bytes of news that may wait for one page. */
  readonly maxWaitingBytes: number;
  readonly maxSayWaitMs: number;
  readonly maxSaysAtOnce: number;
  /** Time that requests in flight get to finish when the API closes. */
  readonly closeWithinMs: number;
}

export interface Api {
  /** Starts to answer. Rejects with a Fault `http-port-in-use` or `http-unavailable`. */
  open(): Promise<{ port: number }>;
  /** Ends the streams, lets requests in flight finish for a moment, then cuts them. */
  close(): Promise<void>;
  readonly counts: NewsStream["counts"];
}

const defaults: ApiLimits = {
  heartbeatMs: 15_000,
  maxPages: 32,
  maxWaitingBytes: 256 * 1024,
  maxSayWaitMs: 30_000,
  maxSaysAtOnce: 16,
  closeWithinMs: 1_000,
};

/** A message of 1 KiB may need six bytes for each one in JSON (\u0000), and its wrapping. */
const maxBodyBytes = 8 * 1024;

/** The hub's web server: the dashboard and what it asks. */
export function createApi(road: ApiRoad, options: ApiOptions): Api {
  const limits = { ...defaults, ...options.limits };
  const news = createNewsStream(road, limits);
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 },
    routes(road, options, news),
  );
  server.maxConnections = limits.maxPages * 8;
  return {
    open: () => listen(server, options),
    close: () => closeServer(server, news, limits.closeWithinMs),
    get counts() {
      return news.counts;
    },
  };
}

function routes(road: ApiRoad, options: ApiOptions, news: NewsStream): Express {
  const limits = { ...defaults, ...options.limits };
  const app = express();
  app.disable("x-powered-by").set("query parser", false);
  app.use(setSafeHeaders(), refuseForeignHosts([options.host, ...(options.allowedHosts ?? [])]));
  app.get("/healthz", answerHealth(road));
  app.use("/api", refuseForeignPages());
  app.get("/api/house", (_request, response) => void response.set("Cache-Control", "no-store").json(road.house()));
  app.get("/api/events", news.handle);
  app.get("/api/speech/:name", answerSpeech(road));
  const jsonBody = [requireJson, express.json({ limit: maxBodyBytes, inflate: false })];
  app.post("/api/rooms/:sat", jsonBody, takeRoom(road));
  app.post("/api/say", jsonBody, takeSay(road, { maxWaitMs: limits.maxSayWaitMs, maxAtOnce: limits.maxSaysAtOnce }));
  app.use(servePage(options.dashboardDir));
  app.use((_request, _response, next) => next(new HttpFault(404, "not-found", "There is nothing at this address.")));
  app.use(answerFaults(options.onFault ?? (() => undefined)));
  return app;
}

function answerHealth(road: ApiRoad): RequestHandler {
  return async (_request, response) => {
    const health = await road.health();
    response
      .status(health.ok ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json(health);
  };
}

function answerSpeech(road: ApiRoad): RequestHandler {
  return async (request, response) => {
    const id = /^(.*)\.wav$/.exec(String(request.params["name"]))?.[1] ?? "";
    const wav = speechIdPattern.test(id) ? await road.speech(id) : null;
    if (wav === null) throw new HttpFault(404, "no-such-speech", "This sentence is no longer kept. Ask the tutor again.");
    response.set({ "Content-Type": "audio/wav", "Cache-Control": "private, max-age=31536000, immutable" });
    response.send(Buffer.from(wav.buffer, wav.byteOffset, wav.byteLength));
  };
}

/** A form of a foreign page can post text or form data without asking first, but never JSON. */
const requireJson: RequestHandler = (request, _response, next) => {
  const isJson = /^application\/json\s*(;|$)/i.test(request.get("content-type") ?? "");
  next(isJson ? undefined : new HttpFault(415, "not-json", "Send this as JSON: content-type must be application/json."));
};

async function listen(server: Server, { host, port }: ApiOptions): Promise<{ port: number }> {
  try {
    server.listen({ host, port });
    await once(server, "listening");
  } catch (error) {
    throw cannotListen(error, host, port);
  }
  // A server that listens on a port (and not on a pipe) has an AddressInfo.
  return { port: (server.address() as AddressInfo).port };
}

function cannotListen(error: unknown, host: string, port: number): Fault {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  if (code === "EADDRINUSE") {
    const message = `Port ${port} on ${host} is used by another program. Stop it, or set HOMEROOM_HTTP_PORT to a free port.`;
    return new Fault("http-port-in-use", message, { cause: error });
  }
  const message = `The dashboard cannot be served on ${host} port ${port} (${code}). Check HOMEROOM_HOST and HOMEROOM_HTTP_PORT.`;
  return new Fault("http-unavailable", message, { cause: error });
}

async function closeServer(server: Server, news: NewsStream, withinMs: number): Promise<void> {
  news.close();
  if (!server.listening) return;
  const cut = setTimeout(() => server.closeAllConnections(), withinMs);
  try {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  } finally {
    clearTimeout(cut);
  }
}
