import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageFault } from "./usage-fault.ts";

/** The words and options that were typed. Throws a UsageFault `command-unreadable` that says what is wrong with them. */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageFault("command-unreadable", problemOf(error), usage);
  }
}

/** Node's own sentences speak to programmers ("argument is ambiguous"). */
function problemOf(error: unknown): string {
  const { code, message } = error instanceof Error && "code" in error ? error : { code: "", message: "" };
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? "";
  // Of '--child <value>' and '--json=yes'.
  const option = quoted.split(/[ =]/)[0] ?? "";
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return `There is no option ${option}.`;
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return message.includes("does not take") ? `${option} takes no value.` : `${option} needs a value after it.`;
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return `"${quoted}" is one word too many.`;
    default:
      return "This cannot be read.";
  }
}
