import { expect, test } from "vitest";
import { sameFamily } from "./word-roots.ts";

test.each([
  ["shy", "shyness"],
  ["new", "newness"],
  ["care", "carefully"],
  ["happy", "happiness"],
  ["law", "lawful"],
  ["create", "creation"],
  ["give", "giving"],
  ["danger", "dangerous"],
  ["rain", "rainy"],
])("knows that %s and %s are of one family", (one, other) => {
  expect(sameFamily(one, other)).toBe(true);
  expect(sameFamily(other, one)).toBe(true);
});

test.each([
  ["care", "carry"],
  ["short", "sort"],
  ["bright", "brief"],
  ["happy", "unhappy"],
  ["under", "understand"],
  ["bus", "business"],
])("knows that %s and %s are of none together", (one, other) => {
  expect(sameFamily(one, other)).toBe(false);
});
