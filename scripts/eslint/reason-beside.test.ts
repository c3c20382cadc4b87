import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, test } from "vitest";
import { reasonBeside } from "./reason-beside.mjs";

RuleTester.describe = describe;
RuleTester.it = test;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

tester.run("reason-beside", reasonBeside, {
  valid: [
    "// The schema has checked it.\nconst turn = JSON.parse(text) as Turn;",
    "const turn = list[0]!; // There is always a first one.",
    "// The schema has checked it.\nconst turns = await load(\n  text as Turn,\n);",
    "const stages = ['wake'] as const;",
  ],
  invalid: [
    { code: "const turn = JSON.parse(text) as Turn;", errors: [{ messageId: "missing" }] },
    { code: "// Far away.\n\nconst turn = list[0]!;", errors: [{ messageId: "missing" }] },
  ],
});
