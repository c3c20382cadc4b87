import { bytesToSamples, samplesToBytes } from "./audio.ts";
import { Fault } from "./fault.ts";

export interface Wav {
  readonly rateHz: number;
  readonly samples: Int16Array;
}

interface Format {
  readonly channels: number;
  readonly rateHz: number;
}

const headerBytes = 44;
const pcmTag = 1;
const extensibleTag = 0xfffe;
/** KSDATAFORMAT_SUBTYPE_PCM without its first two bytes, which repeat the format tag. */
const subFormatTail = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71];

/** Mono signed 16-bit samples as a WAV file with the plain 44-byte header. */
export function encodeWav(samples: Int16Array, rateHz: number): Uint8Array {
  const bytes = new Uint8Array(headerBytes + samples.byteLength);
  const view = new DataView(bytes.buffer);
  writeTag(view, 0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  writeTag(view, 8, "WAVE");
  writeTag(view, 12, "fmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, pcmTag, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rateHz, true);
  view.setUint32(28, rateHz * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeTag(view, 36, "data");
  view.setUint32(40, samples.byteLength, true);
  bytes.set(samplesToBytes(samples), headerBytes);
  return bytes;
}

/**
 * Reads 16-bit PCM, mono or stereo (mixed down to mono). Chunks it does not know are skipped, and a chunk that claims more
 * than the file holds ends with the file, as recorders that were cut off leave it. Throws a Fault `wav-unreadable`.
 */
export function decodeWav(bytes: Uint8Array): Wav {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || readTag(view, 0) !== "RIFF" || readTag(view, 8) !== "WAVE")
    throw unreadable("it does not begin as a WAV file");
  let format: Format | undefined;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const tag = readTag(view, at);
    const claimed = view.getUint32(at + 4, true);
    const body = bytes.subarray(at + 8, Math.min(at + 8 + claimed, bytes.length));
    if (tag === "fmt ") format = readFormat(body);
    if (tag === "data") {
      if (format === undefined) throw unreadable("its audio comes before its format");
      return { rateHz: format.rateHz, samples: mono(body, format.channels) };
    }
    // A chunk of odd length is followed by one byte of padding.
    at += 8 + claimed + (claimed % 2);
  }
  throw unreadable("it holds no audio");
}

function readFormat(body: Uint8Array): Format {
  if (body.length < 16) throw unreadable("its format is cut off");
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const channels = view.getUint16(2, true);
  const rateHz = view.getUint32(4, true);
  if (!isPcm(view)) throw unreadable("it is not PCM");
  if (view.getUint16(14, true) !== 16) throw unreadable("its samples do not have 16 bits");
  if (channels !== 1 && channels !== 2) throw unreadable("it has neither one nor two channels");
  if (rateHz < 1_000 || rateHz > 384_000) throw unreadable("its sample rate is not between 1 and 384 kHz");
  return { channels, rateHz };
}

function isPcm(format: DataView): boolean {
  const tag = format.getUint16(0, true);
  if (tag !== extensibleTag) return tag === pcmTag;
  return (
    format.byteLength >= 40 &&
    format.getUint16(24, true) === pcmTag &&
    subFormatTail.every((byte, index) => format.getUint8(26 + index) === byte)
  );
}

function mono(data: Uint8Array, channels: number): Int16Array {
  const samples = bytesToSamples(data.subarray(0, data.length - (data.length % (2 * channels))));
  if (channels === 1) return samples;
  const mixed = new Int16Array(samples.length / 2);
  for (let index = 0; index < mixed.length; index++) {
    mixed[index] = ((samples[2 * index] ?? 0) + (samples[2 * index + 1] ?? 0)) >> 1;
  }
  return mixed;
}

function readTag(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

function writeTag(view: DataView, at: number, tag: string): void {
  for (let index = 0; index < tag.length; index++) view.setUint8(at + index, tag.charCodeAt(index));
}

function unreadable(why: string): Fault {
  return new Fault("wav-unreadable", `This WAV file cannot be read: ${why}. Save it as 16-bit PCM, mono or stereo.`);
}
