export * from "./arbitraries.ts";
export * from "./fault-of.ts";
export * from "./fuzz-decoders.ts";
export * from "./golden.ts";
