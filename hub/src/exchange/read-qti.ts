import { Fault } from "@homeroom/protocol";
import type { ForeignFiles, XmlElement } from "../ports/foreign-files.ts";
import { decodeText } from "./decode-text.ts";
import { draftQuestion } from "./draft-question.ts";
import { limits } from "./limits.ts";
import { type QuestionDraft, type Reading, type Refusal, sortReading } from "./reading.ts";
import { childOf, childrenOf, findAll, htmlOf, textOf } from "./xml-parts.ts";

const manifestName = "imsmanifest.xml";
const interaction = /interaction$/u;
/** What stands in an item's body and is no part of its question. */
const besides = new Set([
  "choiceinteraction",
  "rubricblock",
  "feedbackblock",
  "feedbackinline",
  "modalfeedback",
  "stylesheet",
  "templateblock",
]);
const singleChoice = "Only items with one choice interaction, for one answer among four, are imported.";

/** QTI 2.1, 2.2 and 3.0: one item. https://www.imsglobal.org/spec/qti/v3p0/impl */
export function readQtiItem(text: string, tools: ForeignFiles): Reading {
  return sortReading([readItem(tools.parseXml(text), "", tools.readHtml)]);
}

/** A package: a ZIP archive whose manifest names its items. Items that cannot be read are listed, and the others are kept. */
export async function readQtiPackage(bytes: Uint8Array, tools: ForeignFiles): Promise<Reading> {
  const { files, skipped } = await tools.unzip(bytes, {
    maxEntries: limits.maxEntries,
    maxFileBytes: limits.maxZippedFileBytes,
    maxTotalBytes: limits.maxZippedTotalBytes,
    wanted: (name) => name.toLowerCase().endsWith(".xml"),
  });
  const held = new Map(files.map((file) => [file.name, file.bytes]));
  const manifest = held.get(manifestName);
  if (manifest === undefined) {
    throw new Fault(
      "exchange-format",
      `The archive has no ${manifestName} that can be read, so it is no QTI package. Export it again.`,
    );
  }
  const unread = skipped.map(
    ({ name, why }): Refusal => ({ where: name, why: `The file ${why}.`, whatToDo: "Export the package again." }),
  );
  const hrefs = itemsOf(tools.parseXml(decodeText(manifest)));
  return sortReading([...unread, ...hrefs.map((href) => readFile(href, held.get(href), tools))]);
}

function itemsOf(manifest: XmlElement): readonly string[] {
  const resources = findAll(manifest, new Set(["resource"]));
  const items = resources.filter(({ attributes }) => /^imsqti_item_/u.test(attributes["type"] ?? ""));
  return items.map(({ attributes }) => decodedPath(attributes["href"] ?? ""));
}

function decodedPath(href: string): string {
  try {
    return decodeURIComponent(href).replace(/^\.\//u, "");
  } catch {
    return href;
  }
}

function readFile(name: string, bytes: Uint8Array | undefined, tools: ForeignFiles): QuestionDraft | Refusal {
  const where = name.slice(0, 200);
  if (bytes === undefined) {
    return { where, why: "The manifest names it, and the archive does not hold it.", whatToDo: "Export the package again." };
  }
  try {
    return readItem(tools.parseXml(decodeText(bytes)), where, tools.readHtml);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { where, why: error.message, whatToDo: "Mend this item, and import it again." };
  }
}

function readItem(root: XmlElement, file: string, readHtml: ForeignFiles["readHtml"]): QuestionDraft | Refusal {
  const item = canonical(root);
  const title = (item.attributes["title"] ?? item.attributes["identifier"] ?? "").trim().slice(0, 80);
  const where = [file === "" ? `line ${item.line}` : file, title].filter((part) => part !== "").join(", ");
  const refuse = (why: string): Refusal => ({ where, why, whatToDo: singleChoice });
  if (item.name !== "assessmentitem") return refuse(`It is no item, but <${root.name.slice(0, 40)}>.`);
  const body = childOf(item, "itembody");
  const interactions = findAll(item, namesOf(item, interaction));
  const [choice] = interactions;
  if (choice?.name !== "choiceinteraction" || interactions.length !== 1) {
    return refuse(`It has ${interactions.map(({ name }) => name.slice(0, 40)).join(" and ") || "no interaction"}.`);
  }
  const declaration = childrenOf(item, "responsedeclaration").find(
    ({ attributes }) => attributes["identifier"] === choice.attributes["responseidentifier"],
  );
  if (declaration?.attributes["cardinality"] !== "single")
    return refuse("It takes several answers, or does not say which one is right.");
  const right = childrenOf(childOf(declaration, "correctresponse"), "value").map((value) => textOf(value).trim());
  const modal = new Map(childrenOf(item, "modalfeedback").map((one) => [one.attributes["identifier"], one]));
  const options = childrenOf(choice, "simplechoice").map((option) => {
    const said = childOf(option, "feedbackinline") ?? modal.get(option.attributes["identifier"]);
    return {
      text: html(htmlOf(option, besides)),
      right: right.includes(option.attributes["identifier"] ?? ""),
      ...(said === undefined ? {} : { feedback: html(htmlOf(said)) }),
    };
  });
  const stem = html(`${htmlOf(body, besides)} ${htmlOf(childOf(choice, "prompt"))}`);
  return draftQuestion({ where, stem, options }, readHtml);
}

function html(text: string): { text: string; format: "html" } {
  return { text, format: "html" };
}

/** QTI 3 writes qti-item-body where QTI 2 writes itemBody: both become itembody. */
function canonical(element: XmlElement): XmlElement {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [plainName(name), value] as const);
  const children = element.children.map((child) => (typeof child === "string" ? child : canonical(child)));
  return { ...element, name: plainName(element.name), attributes: Object.fromEntries(attributes), children };
}

function plainName(name: string): string {
  return name.replace(/^qti-/u, "").replaceAll("-", "").toLowerCase();
}

function namesOf(item: XmlElement, like: RegExp): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (element: XmlElement): void => {
    if (like.test(element.name)) names.add(element.name);
    for (const child of element.children) if (typeof child !== "string") look(child);
  };
  look(item);
  return names;
}
