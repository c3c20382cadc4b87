/** A microphone command: a faint noise in real time, 32 ms at a time, for as long as somebody listens. */
const frameMs = 32;
const frameBytes = 1_024;
const startMs = performance.now();
let sent = 0;

process.stdout.on("error", () => process.exit());
setInterval(() => {
  for (; startMs + sent * frameMs < performance.now(); sent++) {
    process.stdout.write(
      new Uint8Array(Int16Array.from({ length: frameBytes / 2 }, (_, index) => ((index * 7_919) % 17) - 8).buffer),
    );
  }
}, frameMs);
