import { globSync, readFileSync } from "node:fs";
import ts from "typescript";

const longFileLines = 300;
const longFunctionLines = 40;
const shown = 30;

/**
 * The files and functions that stand out by their length, longest first. It informs and never fails: each is either worth its
 * length or asks for a better cut.
 *
 * @param {string[]} folders
 * @returns {string[]} printable lines
 */
export function longOnes(folders) {
  const paths = folders.flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx,mjs}`, { exclude: (path) => /node_modules|dist/.test(path) }),
  );
  const files = paths.map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const long = files.flatMap(({ path, text }) => longInFile(path, text)).sort((a, b) => b.lines - a.lines);
  if (long.length === 0) return ["long: nothing stands out"];
  const told = long.slice(0, shown).map(({ what, lines }) => `${String(lines).padStart(6)} lines  ${what}`);
  const rest = long.length > shown ? [`       and ${long.length - shown} more`] : [];
  return ["long (worth its length, or a better cut?):", ...told, ...rest];
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {{ what: string, lines: number }[]}
 */
export function longInFile(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {{ what: string, lines: number }[]} */
  const found = [];
  const fileLines = text.split("\n").length - 1;
  if (fileLines > longFileLines) found.push({ what: path, lines: fileLines });
  /** @param {ts.Node} node */
  const visit = (node) => {
    const startLine = lineOf(source, node.getStart());
    const lines = lineOf(source, node.end) - startLine + 1;
    if (isFunction(node) && lines > longFunctionLines) found.push({ what: `${path}:${startLine} ${nameOf(node)}`, lines });
    ts.forEachChild(node, visit);
  };
  // The function around a suite of tests is a list of short ones.
  if (!/\.test\.tsx?$|\/testing\//.test(path)) visit(source);
  return found;
}

/**
 * @param {ts.SourceFile} source
 * @param {number} position
 */
function lineOf(source, position) {
  return source.getLineAndCharacterOfPosition(position).line + 1;
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.FunctionLikeDeclaration}
 */
function isFunction(node) {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

/** @param {ts.FunctionLikeDeclaration} node */
function nameOf(node) {
  if (ts.isConstructorDeclaration(node)) return "constructor";
  const named =
    node.name ?? (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? "a function without a name";
}
