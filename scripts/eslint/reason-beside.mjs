/** @import { Rule } from "eslint" */

/**
 * `x as T` and `x!` overrule the compiler. That is allowed where the author knows more than it does, and says what: a comment on
 * the same line, or one that ends on the line above the statement.
 *
 * @type {Rule.RuleModule}
 */
export const reasonBeside = {
  meta: {
    type: "problem",
    schema: [],
    messages: { missing: "Say beside this {{what}} why it holds, in a comment on its line or on the line above." },
  },
  create(context) {
    const comments = context.sourceCode.getAllComments();
    const commentLines = new Set(comments.flatMap(({ loc }) => (loc ? [loc.start.line, loc.end.line] : [])));
    /** @param {string} what */
    const demand = (what) => (/** @type {Rule.Node} */ node) => {
      const firstLines = [node, statementOf(node)].map(({ loc }) => loc?.start.line ?? 0);
      const places = [...firstLines.flatMap((line) => [line, line - 1]), node.loc?.end.line ?? 0];
      if (!places.some((line) => commentLines.has(line))) context.report({ node, messageId: "missing", data: { what } });
    };
    return {
      TSNonNullExpression: demand("non-null assertion"),
      "TSAsExpression:not([typeAnnotation.typeName.name='const'])": demand("cast"),
    };
  },
};

/** @param {Rule.Node} node */
function statementOf(node) {
  let at = node;
  while (at.parent && !/(Statement|Declaration|PropertyDefinition|MethodDefinition)$/.test(at.type)) at = at.parent;
  return at;
}
