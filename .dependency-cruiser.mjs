// Who may import whom. Each rule's comment says what breaks when it is broken; docs/road.md shows the same as a picture.

const stages = ["ingest", "listen", "transcribe", "converse", "speak", "deliver"].join("|");
const test = String.raw`\.test\.tsx?$`;
/** Tests and fakes may reach for what the unit itself may not. */
const besides = `${test}|/testing/`;
/** Matches a package by name whether or not it resolved. @param {string[]} names */
const packages = (...names) => `(^|node_modules/|@types/)(${names.join("|")})(/|$)`;
const vendors = packages(
  "aedes",
  "mqtt",
  "mqtt-packet",
  "better-sqlite3",
  "onnxruntime-[^/]+",
  "@ricky0123/[^/]+",
  "@echogarden/[^/]+",
  "sherpa-onnx[^/]*",
  "node-llama-cpp",
  "@lancedb/[^/]+",
  "@rgrove/parse-xml",
  "htmlparser2",
  "papaparse",
  "yauzl",
);
/** @param {string[]} names */
const ours = (...names) => `^(${names.join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
const configuration = {
  forbidden: [
    {
      name: "no-cycle",
      comment: "A cycle, even of types only, is one module in several files. Move what both need to a third file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "The import names a file or a package that is not there.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "protocol-stands-alone",
      comment: "Satellites in other languages and browsers are built on the protocol: it knows nothing else of ours.",
      severity: "error",
      from: { path: ours("protocol") },
      to: { path: ours("skills", "hub", "satellite", "dashboard", "tests", "bench", "scripts") },
    },
    {
      name: "protocol-runs-in-a-browser",
      comment: "The Talk page runs the protocol in a browser, where there is no Node.",
      severity: "error",
      from: { path: "^protocol/src/", pathNot: besides },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "skills-know-the-protocol-only",
      severity: "error",
      comment: "A lesson is told everything it may know; it fetches nothing.",
      from: { path: ours("skills") },
      to: { path: ours("hub", "satellite", "dashboard", "tests", "bench", "scripts") },
    },
    {
      name: "skills-are-pure",
      comment: "A lesson does no I/O, so that it can be replayed and rendered ahead. Its command-line entries and tests may.",
      severity: "error",
      from: { path: "^skills/src/", pathNot: `${besides}|/main\\.ts$` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "satellite-knows-the-protocol-only",
      comment: "A satellite must be replaceable by one that was written from docs/protocol.md alone.",
      severity: "error",
      from: { path: ours("satellite") },
      to: { path: ours("skills", "hub", "dashboard", "tests", "bench", "scripts") },
    },
    {
      name: "dashboard-knows-the-protocol-only",
      comment: "Everything the dashboard bundles goes to a browser.",
      severity: "error",
      from: { path: ours("dashboard") },
      to: { path: ours("skills", "hub", "satellite", "tests", "bench", "scripts") },
    },
    {
      name: "hub-knows-protocol-and-skills",
      comment: "The hub meets satellites on the bus and the dashboard over HTTP. What joins them in a test belongs in tests/.",
      severity: "error",
      from: { path: ours("hub") },
      to: { path: ours("satellite", "dashboard", "tests", "bench", "scripts") },
    },
    {
      name: "a-stage-knows-no-other-stage",
      comment: "A stage imports its own folder, hub/src/ports and the protocol. hub/src/turn joins the stages.",
      severity: "error",
      from: { path: `^hub/src/(${stages})/`, pathNot: besides },
      to: { path: "^hub/", pathNot: "^hub/src/($1|ports)/" },
    },
    {
      name: "only-converse-knows-skills",
      comment: "The other stages carry sound and words, whatever lesson they belong to.",
      severity: "error",
      from: { path: `^hub/src/(${stages})/`, pathNot: `^hub/src/converse/|${besides}` },
      to: { path: ours("skills") },
    },
    {
      name: "a-stage-needs-no-package",
      comment: "What a stage cannot do alone stands behind a port.",
      severity: "error",
      from: { path: `^hub/src/(${stages})/`, pathNot: besides },
      to: { path: "(^|/)node_modules/", pathNot: "node_modules/zod/" },
    },
    {
      name: "ports-know-no-insides",
      comment: "A port is what both sides agree on; it can lean on neither.",
      severity: "error",
      from: { path: "^hub/src/ports/" },
      to: { path: "^hub/", pathNot: "^hub/src/ports/" },
    },
    {
      name: "stages-are-joined-in-turn",
      comment: "Only hub/src/turn, hub/src/rooms and the entries put stages together, so that the road stays one road.",
      severity: "error",
      from: { path: "^hub/src/([^/]+)/", pathNot: `^hub/src/(turn|rooms)/|/main\\.ts$|${besides}` },
      to: { path: `^hub/src/(${stages})/`, pathNot: "^hub/src/$1/" },
    },
    {
      name: "adapters-are-built-in-main",
      comment: "Everything else takes the port, so that another engine can stand behind it.",
      severity: "error",
      from: { path: "^(hub|satellite)/src/", pathNot: `^(hub|satellite)/src/adapters/|/main\\.ts$|${besides}` },
      to: { path: "^(hub|satellite)/src/adapters/" },
    },
    {
      name: "vendors-stay-in-adapters",
      comment: "One vendor, one adapter: its errors, its types and its upgrades stop there.",
      severity: "error",
      from: { path: "^(protocol|skills|hub|satellite|dashboard)/", pathNot: `^(hub|satellite)/src/adapters/|${besides}` },
      to: { path: vendors },
    },
    {
      name: "kysely-stays-in-the-store",
      comment: "Queries belong in hub/src/store; its adapters open the database.",
      severity: "error",
      from: { path: "^(protocol|skills|hub|satellite|dashboard)/", pathNot: `^hub/src/(store|adapters)/|${besides}` },
      to: { path: packages("kysely") },
    },
    {
      name: "express-stays-in-the-api",
      comment: "HTTP ends in hub/src/api.",
      severity: "error",
      from: { path: "^(protocol|skills|hub|satellite|dashboard)/", pathNot: `^hub/src/api/|${besides}` },
      to: { path: packages("express[^/]*") },
    },
    {
      name: "no-test-in-the-product",
      comment: "What runs in a household does not lean on tests or fakes.",
      severity: "error",
      from: { path: "^(protocol|skills|hub|satellite|dashboard)/src/", pathNot: besides },
      to: { path: `${besides}|^(tests|bench)/` },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(data|demo-audio|dashboard/dist)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};

export default configuration;
