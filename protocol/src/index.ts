export * from "./api.ts";
export * from "./fault.ts";
export * from "./transcript.ts";
export * from "./turn-event.ts";
