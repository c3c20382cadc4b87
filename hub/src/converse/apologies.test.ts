import { expect, test } from "vitest";
import { apologyFor, apologySentences } from "./apologies.ts";

const textFor = (code: string, mayAsk = true) =>
  apologyFor(code, mayAsk)
    .say.map(({ text }) => text)
    .join(" ");
const unforeseen = textFor("hub-failed");

test.each(["store-full", "store-unwritable", "store-damaged", "store-failed", "stt-unavailable"])(
  "%s is told in words of its own, sends the child to a grown-up, and is not asked about again",
  (code) => {
    expect(textFor(code)).not.toBe(unforeseen);
    expect(textFor(code)).toContain("grown-up");
    expect(textFor(code)).not.toContain("call me again");
    expect(apologyFor(code, true).asks).toBe(false);
  },
);

test("where asking once more has not helped, nothing more is asked and a grown-up is named", () => {
  expect(apologyFor("stt-died", true).asks).toBe(true);
  expect(apologyFor("stt-died", false).asks).toBe(false);
  expect(textFor("stt-died", false)).toContain("grown-up");
});

test("every apology can be rendered before anything breaks, and has no symbol or digit in it", () => {
  for (const code of ["store-failed", "audio-lost", "store-busy", "nobody-foresaw"])
    expect(apologySentences).toContain(textFor(code));
  for (const sentence of apologySentences) expect(sentence).toMatch(/^[A-Z][A-Za-z ,;.'-]+[.]$/);
});
