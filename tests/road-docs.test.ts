import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

test.each(["README.md", "CONTRIBUTING.md", "docs/road.md", "docs/protocol.md", "docs/satellite.md", "bench/README.md"])(
  "every file that %s names exists",
  (document) => {
    const text = readFileSync(join(root, document), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? "");
    const missing = links.filter((link) => !existsSync(join(root, dirname(document), link)));
    expect(missing).toEqual([]);
  },
);

test("the road names the file of every stage", () => {
  const text = readFileSync(join(root, "docs/road.md"), "utf8");
  for (const stage of ["ingest", "listen", "transcribe", "converse", "speak", "deliver"]) {
    expect(text).toContain(`../hub/src/${stage}/`);
  }
});
