import { readFileSync, writeFileSync } from "node:fs";
import { fillTables } from "./fill-tables.ts";

const page = new URL("../../docs/protocol.md", import.meta.url);
writeFileSync(page, fillTables(readFileSync(page, "utf8")));
