import tseslint from "typescript-eslint";
import { reasonBeside } from "./scripts/eslint/reason-beside.mjs";

const tests = ["**/*.test.ts", "**/*.test.tsx", "**/testing/**", "tests/**", "bench/**"];
/** Command-line entries build the house, and so may read the environment. */
const entries = ["**/main.ts", "scripts/**", "*.config.*", "dashboard/*.config.*"];

const environment = { message: "Only a main.ts reads the environment; take the value as configuration instead." };
const mock = { object: "vi", message: "Write a fake that passes the port's conformance suite instead of a mock or a spy." };
const impure = { message: "Protocol and skills are pure: have time and chance handed in." };

export default tseslint.config(
  { ignores: ["**/dist/**", "node_modules/**", "data/**", "bench/results/**", "demo-audio/**"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { homeroom: { rules: { "reason-beside": reasonBeside } } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An aborted signal's reason is thrown on as it is.
      "@typescript-eslint/only-throw-error": ["error", { allowThrowingAny: true, allowThrowingUnknown: true }],
      "@typescript-eslint/prefer-promise-reject-errors": ["error", { allowThrowingAny: true, allowThrowingUnknown: true }],
      // homeroom/reason-beside asks for a reason instead of forbidding.
      "@typescript-eslint/no-non-null-assertion": "off",
      // A stage that may end without a word is an AsyncGenerator of void, and a race with nobody's answer a promise of it.
      "@typescript-eslint/no-invalid-void-type": "off",
      // A method of a port is async so that what it throws becomes a rejection, whether or not this adapter awaits anything.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "homeroom/reason-beside": "error",
    },
  },
  {
    // Kysely hands its expression builders over to be taken apart, and binds them.
    files: ["hub/src/store/**/*.ts"],
    rules: { "@typescript-eslint/unbound-method": "off" },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    ignores: [...tests, ...entries],
    rules: {
      "no-restricted-properties": ["error", { object: "process", property: "env", ...environment }],
      "no-restricted-imports": [
        "error",
        { paths: ["process", "node:process"].map((name) => ({ name, importNames: ["env"], ...environment })) },
      ],
    },
  },
  {
    files: ["protocol/src/**/*.ts", "skills/src/**/*.ts"],
    ignores: [...tests, ...entries],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["setTimeout", "setInterval", "setImmediate", "process", "Buffer", "performance"].map((name) => ({ name, ...impure })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", ...impure },
        { object: "Date", property: "now", ...impure },
      ],
      "no-restricted-syntax": ["error", { selector: "NewExpression[callee.name='Date'][arguments.length=0]", ...impure }],
    },
  },
  {
    files: tests,
    rules: {
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/unbound-method": "off",
      // vitest's matchers and a parsed answer are of type any; what they hold is what the test is about.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      // A test states what it expects; where it is wrong, it fails at that line.
      "homeroom/reason-beside": "off",
      "no-restricted-properties": ["error", ...["mock", "doMock", "spyOn"].map((property) => ({ ...mock, property }))],
    },
  },
);
