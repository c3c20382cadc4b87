import { posix } from "node:path";
import { Fault } from "@homeroom/protocol";
import type { ForeignFiles, XmlElement } from "../ports/foreign-files.ts";
import { decodeText } from "./decode-text.ts";
import type { RawPassage } from "./draft-passage.ts";
import { draftQuestion, type QuestionReader } from "./draft-question.ts";
import { limits } from "./limits.ts";
import type { Found, Refusal } from "./reading.ts";
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

type Tools = Pick<ForeignFiles, "parseXml" | "unzip">;

/** An item and what it is read with. */
interface Source {
  /** The file of the package that holds it; empty where it stands alone. */
  readonly file: string;
  /** The files of the package. */
  readonly held: ReadonlyMap<string, Uint8Array>;
  readonly reader: QuestionReader;
  readonly tools: Tools;
}

/** QTI 2.1, 2.2 and 3.0: one item. https://www.imsglobal.org/spec/qti/v3p0/impl */
export function readQtiItem(text: string, reader: QuestionReader, tools: Tools): readonly Found[] {
  return readItem(tools.parseXml(text), { file: "", held: new Map(), reader, tools });
}

/** A package: a ZIP archive whose manifest names its items. Items that cannot be read are listed, and the others are kept. */
export async function readQtiPackage(bytes: Uint8Array, reader: QuestionReader, tools: Tools): Promise<readonly Found[]> {
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
  return [...unread, ...hrefs.flatMap((file) => [...readFile({ file, held, reader, tools }), null])];
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

/** Nothing that stands in one file is about what stands in another. */
function readFile(source: Source): readonly Found[] {
  const where = source.file.slice(0, 200);
  const bytes = source.held.get(source.file);
  if (bytes === undefined) {
    return [{ where, why: "The manifest names it, and the archive does not hold it.", whatToDo: "Export the package again." }];
  }
  try {
    return readItem(source.tools.parseXml(decodeText(bytes)), source);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return [{ where, why: error.message, whatToDo: "Mend this item, and import it again." }];
  }
}

function readItem(root: XmlElement, source: Source): readonly Found[] {
  const item = canonical(root);
  const title = (item.attributes["title"] ?? item.attributes["identifier"] ?? "").trim().slice(0, 80);
  const where = [source.file === "" ? `line ${item.line}` : source.file.slice(0, 200), title]
    .filter((part) => part !== "")
    .join(", ");
  const refuse = (why: string): readonly Refusal[] => [{ where, why, whatToDo: singleChoice }];
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
  const stem = html(`${htmlOf(body, besides)}<p>${htmlOf(childOf(choice, "prompt"))}</p>`);
  const passage = stimulusOf(item, where, source);
  if (passage !== undefined && "why" in passage) return [passage];
  return draftQuestion({ where, stem, options, passage }, source.reader);
}

/** The passage that several items share stands in a file of its own, which each of them names. */
function stimulusOf(item: XmlElement, where: string, { file, held, tools }: Source): RawPassage | Refusal | undefined {
  const [href] = childrenOf(item, "assessmentstimulusref").map(({ attributes }) => attributes["href"] ?? "");
  if (href === undefined) return undefined;
  const bytes = held.get(posix.join(posix.dirname(file), decodedPath(href)));
  if (bytes === undefined)
    return { where, why: "The file of its passage is not there.", whatToDo: "Export it again, as a package with all its files." };
  const stimulus = canonical(tools.parseXml(decodeText(bytes)));
  return { where, title: stimulus.attributes["title"], text: html(htmlOf(childOf(stimulus, "stimulusbody"))) };
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
