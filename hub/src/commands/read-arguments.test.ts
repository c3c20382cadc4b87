import { expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

const options = { child: { type: "string" }, json: { type: "boolean" } } as const;

test("what was typed is read as it stands", () => {
  const { values } = readArguments({ args: ["--child", "Maya", "--json"], options }, "usage");
  expect(values).toEqual({ child: "Maya", json: true });
});

test.each([
  [["--foo"], "There is no option --foo."],
  [["-x"], "There is no option -x."],
  [["--foo=bar"], "There is no option --foo."],
  [["--child"], "--child needs a value after it."],
  [["--child", "--json"], "--child needs a value after it."],
  [["--json=yes"], "--json takes no value."],
  [["big kitchen"], '"big kitchen" is one word too many.'],
])("what cannot be read is told in plain words: %j", (args, problem) => {
  const read = () => readArguments({ args, options }, "The usage.");
  expect(read).toThrow(expect.objectContaining({ code: "command-unreadable", message: `${problem}\n\nThe usage.` }));
});
