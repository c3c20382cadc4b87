import { Fault } from "../src/fault.ts";

/** The Fault that `action` throws. Throws whatever else came of it. */
export function faultOf(action: () => unknown): Fault {
  try {
    action();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error("nothing was thrown where a Fault was expected");
}
