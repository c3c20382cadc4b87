/** The part that Homeroom uses of a package that brings no types of its own. */
declare module "@echogarden/espeak-ng-emscripten" {
  export interface EspeakWorker {
    /** 0 when the voice was found. */
    set_voice(name: string): number;
    /** Words per minute, 80 to 450. */
    set_rate(wordsPerMinute: number): void;
    get_samplerate(): number;
    /** Synchronous. Pieces of about 100 ms, which are copies; null at the end. Returning true ends the synthesis. */
    synthesize(text: string, onAudio: (audio: Int16Array | null) => boolean): void;
  }
  interface Espeak {
    readonly eSpeakNGWorker: new () => EspeakWorker | Promise<EspeakWorker>;
  }
  // biome-ignore lint/style/noDefaultExport: the package exports nothing else.
  export default function load(options?: { print?: (line: string) => void; printErr?: (line: string) => void }): Promise<Espeak>;
}
