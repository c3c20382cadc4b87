import { serveEngine } from "../src/engines/serve-engine.ts";

/** An engine for tests of the supervision: does what it is told, dying included. */
serveEngine(async () => {
  if (process.env["ECHO_BROKEN"]) throw new Error("the model file is missing");
  let cancelled = 0;
  return (body, { part, signal }) => {
    switch (body) {
      case "die":
        process.kill(process.pid, "SIGKILL");
        return new Promise(() => undefined);
      case "hang":
        return new Promise(() => undefined);
      case "wait-for-cancel":
        part("waiting");
        return new Promise((resolve) =>
          signal.addEventListener("abort", () => {
            cancelled += 1;
            resolve(null);
          }),
        );
      case "cancelled":
        return cancelled;
      case "print":
        console.log("noise on standard output");
        return "printed";
      case "fail":
        throw new RangeError("a child's word");
      case "env":
        return Object.keys(process.env);
      case "three-parts":
        for (const number of [1, 2, 3]) part(Int16Array.of(number));
        return "end";
      default:
        return body;
    }
  };
});
