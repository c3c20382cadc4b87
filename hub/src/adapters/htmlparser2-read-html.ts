import { Parser } from "htmlparser2";
import type { HtmlText, ReadHtml } from "../ports/foreign-files.ts";

/** Elements whose text no page shows. */
const unseen = new Set(["script", "style", "template", "noscript", "head", "title", "textarea", "select"]);
/** Elements that begin and end on lines of their own. */
const blocks = new Set(["p", "div", "br", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "pre"]);
/** Elements that mean nothing without what they show. */
const pictures = new Set(["img", "svg", "object", "embed", "canvas", "video", "audio", "iframe", "picture", "map"]);

/** Text alone: every element is dropped, whatever it is called, so there is no list of dangerous ones to keep. */
export const readHtmlText: ReadHtml = (html) => {
  const reading = new Reading();
  const parser = new Parser(reading, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  return reading.read();
};

class Reading {
  readonly #lost = new Set<string>();
  readonly #raised: string[] = [];
  #text = "";
  #unseen = 0;

  onopentag(name: string): void {
    if (unseen.has(name)) this.#unseen++;
    if (pictures.has(name)) this.#lost.add("a picture or a sound");
    if (name === "math") this.#lost.add("a formula");
    if (name === "table") this.#lost.add("a table");
    if (name === "input") this.#lost.add("a field to fill in");
    if (blocks.has(name)) this.#text += "\n";
    if (name === "sup" || name === "sub") {
      this.#raised.push(this.#text);
      this.#text = "";
    }
  }

  ontext(text: string): void {
    if (this.#unseen === 0) this.#text += text;
  }

  onclosetag(name: string): void {
    if (unseen.has(name)) this.#unseen--;
    if (blocks.has(name)) this.#text += "\n";
    if (name === "sup" || name === "sub") this.#lower(name);
  }

  /** 3<sup>2</sup> is not 32; 1<sup>st</sup> is 1st. */
  #lower(name: "sup" | "sub"): void {
    const raised = this.#text.trim();
    const before = this.#raised.pop() ?? "";
    const mark = raised === "" || /^(?:st|nd|rd|th)$/u.test(raised) ? "" : name === "sup" ? "^" : "_";
    this.#text = before + mark + raised;
  }

  read(): HtmlText {
    return { text: this.#text, lost: [...this.#lost] };
  }
}
