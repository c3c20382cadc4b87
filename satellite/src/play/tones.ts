/** A sound that the satellite makes by itself. */
export interface LocalSound {
  rateHz: number;
  pcm: Uint8Array;
}

const rateHz = 16000;
/** Ramps up and down this long, so that a tone does not click. */
const rampMs = 8;

/** One sine note as 16-bit little-endian samples. `level` is 0..1 of full scale; `hz` 0 is silence. */
function note(hz: number, ms: number, level: number): Uint8Array {
  const samples = Math.round((rateHz * ms) / 1000);
  const ramp = (rateHz * rampMs) / 1000;
  const pcm = new Uint8Array(samples * 2);
  const view = new DataView(pcm.buffer);
  for (let i = 0; i < samples; i += 1) {
    const envelope = Math.min(1, i / ramp, (samples - i) / ramp);
    view.setInt16(i * 2, Math.round(Math.sin((2 * Math.PI * hz * i) / rateHz) * envelope * level * 32767), true);
  }
  return pcm;
}

function melody(...notes: Uint8Array[]): LocalSound {
  const pcm = new Uint8Array(notes.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of notes) {
    pcm.set(part, at);
    at += part.length;
  }
  return { rateHz, pcm };
}

/** "I am listening": two short rising notes, 110 ms together, so that the child's first word is not covered. */
export const listeningChime = (): LocalSound => melody(note(660, 50, 0.25), note(990, 60, 0.25));
/** "I am thinking": one low, soft note. */
export const thinkingTone = (): LocalSound => melody(note(392, 160, 0.08));
/** "This room is me": three notes, loud enough to find the device by. */
export const identifyChime = (): LocalSound =>
  melody(note(660, 180, 0.4), note(0, 80, 0), note(880, 180, 0.4), note(0, 80, 0), note(1320, 300, 0.4));
/** "No": the microphone is muted. */
export const refusedTone = (): LocalSound => melody(note(330, 90, 0.2), note(220, 140, 0.2));
