import { expect, test } from "vitest";
import { zipOf } from "../../testing/zip-of.ts";
import { foreignFiles } from "../adapters/foreign-files.ts";
import { type ExchangeFormat, readExchange } from "./read-exchange.ts";
import type { QuestionDraft } from "./reading.ts";

const first =
  "The harbor froze early that year, and the fishing boats could not leave. Old Marta walked out on the ice with a drill.";
const second = "By noon she had a hole, a stool and a line in the water. By evening everybody on the shore had copied her.";
const stem = "What did Marta do first?";
const options = ["slept", "sailed", "walked", "sang"] as const;

function read(
  bytes: Uint8Array | string,
  format: ExchangeFormat,
  section: "reading-comprehension" | "verbal-reasoning" = "reading-comprehension",
) {
  return readExchange(Buffer.from(bytes), { format, map: new Map(), section }, foreignFiles);
}

async function readTwo(bytes: Uint8Array | string, format: ExchangeFormat) {
  const { items, refused } = await read(bytes, format);
  // Passages hold questions only.
  return { questions: items as QuestionDraft[], refused };
}

const gift = `::Marta::${first}\\n\\n${second}

${stem} {~slept ~sailed =walked ~sang}

Who copied her? {~nobody =everybody ~a cat ~the sea}`;
const moodleText = (text: string) => `<questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>`;
const moodleQuestion = (text: string) =>
  `<question type="multichoice">${moodleText(text)}<single>true</single>${options
    .map((option) => `<answer fraction="${option === "walked" ? 100 : 0}"><text>${option}</text></answer>`)
    .join("")}</question>`;
const description = `<question type="description"><name><text>Marta</text></name>${moodleText(`<p>${first}</p><p>${second}</p>`)}</question>`;
const moodle = (...parts: readonly string[]) => `<quiz>${parts.join("")}</quiz>`;
const aiken = `${first}\n${second}\n${stem}\nA. slept\nB. sailed\nC. walked\nD. sang\nANSWER: C\n`;
const csv = `title,passage,question,a,b,c,d,key\nMarta,"${first}\n\n${second}",${stem},slept,sailed,walked,sang,C\n,,Who copied her?,nobody,everybody,a cat,the sea,B\n`;
const choices = options.map((option) => `<qti-simple-choice identifier="${option}">${option}</qti-simple-choice>`).join("");
const qtiItem = (head: string, body: string) =>
  `<qti-assessment-item identifier="q">${head}<qti-response-declaration identifier="R" cardinality="single"><qti-correct-response><qti-value>walked</qti-value></qti-correct-response></qti-response-declaration><qti-item-body>${body}<qti-choice-interaction response-identifier="R"><qti-prompt>${stem}</qti-prompt>${choices}</qti-choice-interaction></qti-item-body></qti-assessment-item>`;
const stimulusRef = '<qti-assessment-stimulus-ref identifier="s" href="../texts/marta.xml"/>';
const qtiPackage = (files: readonly { name: string; content: string }[]) =>
  zipOf([
    {
      name: "imsmanifest.xml",
      content: '<manifest><resources><resource type="imsqti_item_xmlv3p0" href="items/q.xml"/></resources></manifest>',
    },
    { name: "items/q.xml", content: qtiItem(stimulusRef, "") },
    ...files,
  ]);
const stimulus = `<qti-assessment-stimulus title="Marta"><qti-stimulus-body><p>${first}</p><p>${second}</p></qti-stimulus-body></qti-assessment-stimulus>`;

test.each([
  ["csv", csv, "Marta", 2],
  ["gift", gift, "Marta", 2],
  ["aiken", aiken, null, 1],
  ["moodle-xml", moodle(description, moodleQuestion(stem)), "Marta", 1],
  ["moodle-xml", moodle(moodleQuestion(`<p>${first}</p><p>${second}</p><p>${stem}</p>`)), null, 1],
  ["qti", qtiItem("", `<p>${first}</p><p>${second}</p>`), null, 1],
  ["qti", qtiPackage([{ name: "texts/marta.xml", content: stimulus }]), "Marta", 1],
] as const)("a passage comes in by %s with its paragraphs and its questions", async (format, bytes, title, count) => {
  const { questions, refused } = await readTwo(bytes, format);
  expect(refused).toEqual([]);
  expect(questions).toHaveLength(count);
  expect(questions[0]?.stem).toBe(stem);
  for (const { passage } of questions) expect(passage).toMatchObject({ title, paragraphs: [first, second] });
});

test.each([
  ["csv", "question,a,b,c,d,key\nWho?,a,b,c,d,A\n"],
  ["gift", "Who? {=a ~b ~c ~d}"],
  ["aiken", "Who?\nA. a\nB. b\nC. c\nD. d\nANSWER: A\n"],
  ["moodle-xml", moodle(moodleQuestion(stem))],
  ["qti", qtiItem("", "")],
] as const)("a question of %s without a passage is listed, for it could never be asked", async (format, bytes) => {
  const { questions, refused } = await readTwo(bytes, format);
  expect(questions).toEqual([]);
  expect(refused).toMatchObject([{ why: expect.stringContaining("no passage") as string }]);
});

test("a word card is listed, for it is about no passage", async () => {
  const { refused } = await read("word,meaning\nbrisk,quick\n", "csv");
  expect(refused).toMatchObject([{ why: expect.stringContaining("no passage") as string }]);
});

test("a passage without a question is listed", async () => {
  const { items, refused } = await read(`::Marta::${first}\\n${second}`, "gift");
  expect([items, refused]).toEqual([[], [expect.objectContaining({ where: "line 1, Marta" })]]);
});

test("questions below a passage that cannot be taken are not given the passage above it", async () => {
  const picture = `<question type="description">${moodleText(`<img src="x.png">${first}`)}</question>`;
  const { questions, refused } = await readTwo(
    moodle(description, moodleQuestion(stem), picture, moodleQuestion("Who?")),
    "moodle-xml",
  );
  expect(questions.map((question) => question.stem)).toEqual([stem]);
  expect(refused.map(({ why }) => why)).toEqual([expect.stringContaining("picture"), expect.stringContaining("no passage")]);
});

test("a row whose question cannot be taken still gives its passage to the rows below", async () => {
  const rows = [`"${second} ${first}",Who?,a,b,c,d,B`, `"${first} ${second}",Who?,a,b,c,d,E`, ",Who?,a,b,c,d,A"].join("\n");
  const { questions, refused } = await readTwo(`passage,question,a,b,c,d,key\n${rows}\n`, "csv");
  expect(questions[1]).toMatchObject({ where: "line 4", passage: { paragraphs: [`${first} ${second}`] } });
  expect(refused).toMatchObject([{ where: "line 3", why: "Its key names none of its options." }]);
});

test("a new category of Moodle ends what a passage is for", async () => {
  const category = '<question type="category"><category><text>Other</text></category></question>';
  const { refused } = await readTwo(moodle(description, moodleQuestion(stem), category, moodleQuestion("Who?")), "moodle-xml");
  expect(refused).toHaveLength(1);
});

test.each([
  ["too long", `${first} `.repeat(60), /at most 6000/u],
  ["too short to be one", "Read this.", /at least 25/u],
  ["in letters that the voice cannot read", "\u041c\u0430\u0440\u0442\u0430 ".repeat(30), /letters that the voice cannot read/u],
  ["one endless sentence", "and then ".repeat(300), /nobody could listen to/u],
])("a passage %s is listed with the reason", async (_, passage, why) => {
  const { refused } = await readTwo(`passage,question,a,b,c,d,key\n"${passage}",Who?,a,b,c,d,A\n`, "csv");
  expect(refused[0]?.why).toMatch(why);
});

test("a long paragraph is cut where sentences end, and lines that only ran out of page are joined", async () => {
  const text = `${`${first} `.repeat(8).trim()}\nMarta was asked how\nshe knew.`;
  const { questions } = await readTwo(`passage,question,a,b,c,d,key\n"${text}",Who?,a,b,c,d,A\n`, "csv");
  const paragraphs = questions[0]?.passage?.paragraphs ?? [];
  expect(paragraphs.join(" ")).toBe(text.replaceAll("\n", " "));
  expect(paragraphs.at(-1)).toBe("Marta was asked how she knew.");
  expect(Math.max(...paragraphs.map(({ length }) => length))).toBeLessThan(750);
});

test("a stimulus that the archive does not hold costs its item alone", async () => {
  const { questions, refused } = await readTwo(qtiPackage([]), "qti");
  expect(questions).toEqual([]);
  expect(refused).toMatchObject([{ where: "items/q.xml, q", why: "The file of its passage is not there." }]);
});

test("a question about a passage is not taken where questions stand alone", async () => {
  const { items, refused } = await read(csv, "csv", "verbal-reasoning");
  expect(items).toMatchObject([{ stem: "Who copied her?" }]);
  expect(refused).toMatchObject([{ where: "line 2", why: "It is about a passage." }]);
});

test("a question that no voice can say is listed, for a passage is asked about aloud", async () => {
  const { refused } = await readTwo(`passage,question,a,b,c,d,key\n"${first} ${second}",3 → x?,a,b,c,d,A\n`, "csv");
  expect(refused[0]?.why).toContain("No voice can say it");
});
