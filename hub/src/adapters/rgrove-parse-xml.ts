import { Fault } from "@homeroom/protocol";
import { parseXml, XmlElement as RgroveElement, XmlError, XmlText } from "@rgrove/parse-xml";
import type { ParseXml, XmlElement } from "../ports/foreign-files.ts";

/** No format that is read here comes near it. */
const maxDepth = 64;

/** A strict parser that resolves only the five entities of XML itself and reads nothing but its argument. */
export const parseXmlStrictly: ParseXml = (text) => {
  // Before the first element; a question may quote HTML with a document type of its own.
  if (/<!DOCTYPE/iu.test(text.slice(0, Math.max(0, text.search(/<[A-Za-z_]/u))))) {
    throw new Fault(
      "exchange-doctype",
      "The file has a document type (<!DOCTYPE ...>), where entities can be declared that grow without bounds. Remove that line, and import it again.",
    );
  }
  const lines = lineStarts(text);
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    if (root === null) throw new Fault("exchange-xml", "The file has no element. Export it again.");
    return asElement(root, lines, 0);
  } catch (error) {
    throw asFault(error);
  }
};

function asElement(from: RgroveElement, lines: readonly number[], depth: number): XmlElement {
  if (depth > maxDepth) throw tooDeep();
  const children = from.children.flatMap((child): readonly (XmlElement | string)[] => {
    if (child instanceof RgroveElement) return [asElement(child, lines, depth + 1)];
    return child instanceof XmlText ? [child.text] : [];
  });
  const attributes = Object.entries(from.attributes).map(([name, value]) => [local(name), value] as const);
  return { name: local(from.name), attributes: Object.fromEntries(attributes), children, line: lineAt(lines, from.start) };
}

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  // The parser calls itself for each element within another one.
  if (error instanceof RangeError) return tooDeep();
  if (error instanceof XmlError) {
    const { line, column } = error;
    return new Fault(
      "exchange-xml",
      `The file is not well-formed XML at line ${line}, column ${column}. Export it again, or mend that place.`,
    );
  }
  return new Fault("exchange-xml", "The file cannot be read as XML. Export it again.", { cause: error });
}

function tooDeep(): Fault {
  return new Fault(
    "exchange-deep",
    `The file's elements are nested more than ${maxDepth} deep, as those of no question are. Export it again.`,
  );
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
