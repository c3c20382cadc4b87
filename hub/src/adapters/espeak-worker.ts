import loadEspeak from "@echogarden/espeak-ng-emscripten";
import { serveEngine } from "../engines/serve-engine.ts";
import { type EspeakRequest, espeakRateHz } from "./espeak-message.ts";

// Said to nobody while loading: the first synthesis is several times slower than the next ones, and a child may wait for it.
const exercise = "Ready when you are. Shall we begin?";

/** The only file that loads espeak-ng: it is under the GPL, so it stays in this process of its own. */
serveEngine(async () => {
  // What espeak prints could quote the text.
  const espeak = await loadEspeak({ print: () => undefined, printErr: () => undefined });
  const worker = await new espeak.eSpeakNGWorker();
  if (worker.set_voice("en-us") !== 0) throw new Error("espeak-ng lacks the voice en-us");
  if (worker.get_samplerate() !== espeakRateHz)
    throw new Error(`espeak-ng speaks at ${worker.get_samplerate()} Hz instead of ${espeakRateHz}`);
  worker.synthesize(exercise, () => false);
  return (body, { part }) => {
    // The supervised adapter beside this file is the only one that asks.
    const { text, wordsPerMinute } = body as EspeakRequest;
    worker.set_rate(wordsPerMinute);
    worker.synthesize(text, (audio) => {
      if (audio !== null && audio.length > 0) part(audio);
      return false;
    });
  };
});
