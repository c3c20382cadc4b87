import type { Bank } from "./bank.ts";

interface Row {
  readonly section: string;
  readonly level: string;
  readonly strand: string;
  readonly kind: string;
  readonly count: number;
}

/** How much there is of everything, for people to read and programs to compare. */
export function contentStats(bank: Bank) {
  const questions = bank.refs({}).flatMap(({ id }) => bank.find(id) ?? []);
  const groups = Map.groupBy(questions, ({ section, level, strand, kind }) => [section, level, strand, kind].join("/"));
  const table = [...groups].map(([name, members]): Row => {
    const [section = "", level = "", strand = "", kind = ""] = name.split("/");
    return { section, level, strand, kind, count: members.length };
  });
  const templates = new Map(questions.flatMap((question) => templateOf(question.id).map((id) => [id, question])));
  return {
    questions: questions.length,
    words: questions.filter(({ kind }) => kind === "synonym").length,
    completions: questions.filter(({ kind }) => kind === "completion").length,
    templates: templates.size,
    comparisonTemplates: [...templates.values()].filter(({ kind }) => kind === "comparison").length,
    passages: countBy(bank.passages({}), ({ section }) => section),
    essayPrompts: countBy(bank.essays(), ({ level }) => level),
    bySection: countBy(questions, ({ section }) => section),
    byLevel: countBy(questions, ({ level }) => level),
    byStrand: countBy(questions, ({ strand }) => strand),
    byKind: countBy(questions, ({ kind }) => kind),
    table,
  };
}

/** A made question is "<template>~<seed>". */
function templateOf(id: string): readonly string[] {
  const [template = "", seed] = id.split("~");
  return seed === undefined ? [] : [template];
}

function countBy<T>(things: readonly T[], nameOf: (thing: T) => string): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(things, nameOf)].map(([name, members]) => [name, members.length]));
}
