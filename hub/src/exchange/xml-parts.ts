import type { XmlElement } from "../ports/foreign-files.ts";

/** Elements of this name directly within. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** Elements of these names anywhere within, in the order of the document. */
export function findAll(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const look = (one: XmlElement): void => {
    for (const child of one.children) {
      if (typeof child === "string") continue;
      if (names.has(child.name)) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

/** All text within. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The content as HTML again, but for the elements of `without`. */
export function htmlOf(element: XmlElement | undefined, without: ReadonlySet<string> = new Set()): string {
  return (element?.children ?? [])
    .map((child) => {
      if (typeof child === "string") return child.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      return without.has(child.name) ? "" : `<${child.name}>${htmlOf(child, without)}</${child.name}>`;
    })
    .join("");
}
