export * from "./arbitraries.ts";
export * from "./fuzz-decoders.ts";
export * from "./golden.ts";
