import { type ApiError, Fault } from "@homeroom/protocol";
import type { ErrorRequestHandler } from "express";
import { HttpFault } from "./http-fault.ts";

/** Told of every fault that is the hub's own, for its log; `method` and `path` name the request, which bears no child's word. */
export type FaultHook = (fault: Fault, request: { method: string; path: string }) => void;

/** Faults from behind the API that are the asker's own. */
const statusOfCode: Readonly<Record<string, number>> = { "child-unknown": 404, "room-unknown": 404, "room-away": 409 };

/**
 * Answers every error of the API as `{code, message}`. What is not a Fault was foreseen by nobody, so its message, which may quote
 * anything, goes to the log's `cause` and never to the page.
 */
export function answerFaults(onFault: FaultHook): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const fault = toFault(error);
    const status = fault instanceof HttpFault ? fault.status : (statusOfCode[fault.code] ?? 500);
    if (status >= 500) onFault(fault, { method: request.method, path: request.path });
    if (response.headersSent) {
      next(fault);
      return;
    }
    const body: ApiError = { code: fault.code, message: fault.message };
    response.status(status).set("Cache-Control", "no-store").json(body);
  };
}

function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  return (
    fromExpress(error) ?? new Fault("internal", "The hub made a mistake here. Try again; its log says more.", { cause: error })
  );
}

/** body-parser quotes the body in its messages, so only its kind of error is kept. */
function fromExpress(error: unknown): HttpFault | null {
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  switch (type) {
    case "entity.too.large":
      return new HttpFault(413, "body-too-large", "That is too long for one message: please say it in fewer words.");
    case "entity.parse.failed":
    case "encoding.unsupported":
    case "charset.unsupported":
    case "request.aborted":
    case "request.size.invalid":
      return new HttpFault(400, "bad-json", "The body of this request must be a JSON object in UTF-8.");
    default:
      return error instanceof URIError || statusOf(error) === 400 ? badAddress() : null;
  }
}

function statusOf(error: unknown): unknown {
  return error instanceof Error && "status" in error ? error.status : undefined;
}

function badAddress(): HttpFault {
  return new HttpFault(400, "bad-address", "This address is not written correctly.");
}
