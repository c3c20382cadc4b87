import type { z } from "zod";
import type { DownMessage, Hello, SatelliteState, UpMessage } from "./messages.ts";
import { ProtocolFault } from "./protocol-fault.ts";

/** The longest JSON message, in bytes. */
export const maxMessageBytes = 16_384;

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder("utf-8", { fatal: true }) };

/**
 * Reads one JSON message. Fields that the schema does not know are dropped. Throws a ProtocolFault: `message-too-long`,
 * `message-not-json` or `message-not-understood`, which names the fields and what was expected there, never what was sent.
 */
export function parseMessage<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  if (bytes.length > maxMessageBytes) throw tooLong(bytes.length);
  const result = schema.safeParse(readJson(bytes));
  if (result.success) return result.data;
  throw new ProtocolFault("message-not-understood", `The message is not as expected: ${explain(result.error.issues)}`);
}

/** One message as JSON. Throws a ProtocolFault `message-too-long`. */
export function encodeMessage(message: Hello | SatelliteState | UpMessage | DownMessage): Uint8Array {
  const bytes = utf8.encoder.encode(JSON.stringify(message));
  if (bytes.length > maxMessageBytes) throw tooLong(bytes.length);
  return bytes;
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decoder.decode(bytes));
  } catch {
    // The cause is left out on purpose: the parser's message quotes what was sent.
    throw new ProtocolFault("message-not-json", "The message is not JSON in UTF-8");
  }
}

const explainedIssues = 3;

function explain(issues: readonly z.core.$ZodIssue[]): string {
  const told = issues.slice(0, explainedIssues).map((issue) => `${issue.path.join(".") || "message"}: ${expectation(issue)}`);
  return issues.length > explainedIssues ? `${told.join("; ")}; and ${issues.length - explainedIssues} more` : told.join("; ");
}

function expectation(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_union" ? "expected one of the known kinds" : issue.message;
}

function tooLong(length: number): ProtocolFault {
  return new ProtocolFault("message-too-long", `A message has at most ${maxMessageBytes} bytes, not ${length}`);
}
