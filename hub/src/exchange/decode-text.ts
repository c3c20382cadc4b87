import { Fault } from "@homeroom/protocol";
import { limits } from "./limits.ts";

/** The text of a file: UTF-8, or UTF-16 where it says so. Throws a Fault `exchange-encoding` or `exchange-too-large`. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > limits.maxTextBytes) {
    throw new Fault(
      "exchange-too-large",
      `The file has ${bytes.length} bytes, and text is read up to ${limits.maxTextBytes}. Cut it into several files.`,
    );
  }
  const text = decoded(bytes).replaceAll(/\r\n?/gu, "\n");
  if (!text.includes("\0")) return text;
  throw new Fault(
    "exchange-encoding",
    "The file holds null bytes, so it is no text. Choose the format it really has with --format.",
  );
}

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    // Leaves the byte order mark out.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault(
      "exchange-encoding",
      "The file is not in UTF-8, so some letters would come out wrong. Save it as UTF-8 (in Excel: CSV UTF-8), and import it again.",
      { cause },
    );
  }
}
