/** What the tests use of speech-rule-engine 4, which brings no types. */
declare module "speech-rule-engine" {
  export function setupEngine(options: Readonly<Record<string, string>>): Promise<string>;
  export function engineReady(): Promise<string>;
  /** The words for MathML. */
  export function toSpeech(mathMl: string): string;
}
