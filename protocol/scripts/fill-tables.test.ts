import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contractTables } from "./contract-tables.ts";
import { fillTables } from "./fill-tables.ts";

const page = readFileSync(new URL("../../docs/protocol.md", import.meta.url), "utf8");

test("docs/protocol.md shows the schemas and the golden bytes as they are (else: node protocol/scripts/write-docs.ts)", () => {
  expect(fillTables(page)).toBe(page);
});

test("docs/protocol.md shows every table", () => {
  for (const name of Object.keys(contractTables)) expect(page).toContain(`<!-- table: ${name} -->`);
});

test("a table that nobody makes is told by its name", () => {
  expect(() => fillTables("<!-- table: moon -->\n<!-- end of table -->")).toThrow("moon");
});
