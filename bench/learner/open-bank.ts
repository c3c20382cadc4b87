/** Prints how long a process takes that opens the lessons and their content as a starting hub does, milliseconds. */
const startedMs = performance.now();
const { bank, warmUp } = await import("@homeroom/skills");
bank();
const openedMs = performance.now();
warmUp();
console.log(JSON.stringify({ openedMs: openedMs - startedMs, warmMs: performance.now() - openedMs }));
