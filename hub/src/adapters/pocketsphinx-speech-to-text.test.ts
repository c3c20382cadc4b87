import { existsSync } from "node:fs";
import { fliteIsInstalled, fliteSays } from "../../testing/flite-voice.ts";
import { quiet, speechToTextConformance } from "../../testing/speech-to-text-conformance.ts";
import type { VoicedFrame } from "../ports/speech-to-text.ts";
import { createPocketsphinxSpeechToText, type PocketsphinxOptions } from "./pocketsphinx-speech-to-text.ts";
import { systemClock } from "./system-clock.ts";

const installed = existsSync("/usr/bin/pocketsphinx_batch") && existsSync("/usr/share/pocketsphinx/model/en-us");
const skipped = !installed ? "pocketsphinx is not installed" : fliteIsInstalled() ? null : "flite is not installed";
const create = (options: Partial<PocketsphinxOptions> = {}) => createPocketsphinxSpeechToText({ clock: systemClock, ...options });
const say = (_: unknown, ...pieces: readonly string[]): readonly VoicedFrame[] => [
  ...quiet(400),
  ...pieces.flatMap((piece) => [...fliteSays(piece), ...quiet(400)]),
];

speechToTextConformance("PocketSphinx", { create, say, skipped });
