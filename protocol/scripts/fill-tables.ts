import { Fault } from "../src/index.ts";
import { contractTables } from "./contract-tables.ts";

const marked = /(<!-- table: ([a-z-]+) -->\n)[\s\S]*?(<!-- end of table -->)/g;

/** The page with everything between its markers made anew. Throws a Fault when it names a table that nobody makes. */
export function fillTables(page: string): string {
  return page.replace(marked, (_, begin: string, name: string, end: string) => {
    const make = contractTables[name];
    if (make === undefined)
      throw new Fault("table-unknown", `The page asks for the table "${name}", which contract-tables.ts does not make`);
    return `${begin}\n${make()}\n\n${end}`;
  });
}
