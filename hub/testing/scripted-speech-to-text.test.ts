import type { VoicedFrame } from "../src/ports/speech-to-text.ts";
import { ScriptedSpeechToText } from "./scripted-speech-to-text.ts";
import { quiet, speechToTextConformance } from "./speech-to-text-conformance.ts";

speechToTextConformance("a scripted recogniser", {
  create: () => new ScriptedSpeechToText(),
  say(stt, ...pieces) {
    stt.hears({ pieces });
    return [...quiet(100), ...pieces.flatMap(() => [...speaking(300), ...quiet(320)])];
  },
  skipped: null,
});

function speaking(ms: number): VoicedFrame[] {
  return Array.from({ length: Math.round(ms / 32) }, () => ({ samples: new Int16Array(512).fill(8_000), speech: 1 }));
}
