import { crc32 } from "node:zlib";

/**
 * A stored sentence: eight letters that name the format, the length of the audio in bytes and its CRC-32 (both little-endian, 4
 * bytes), and the audio, signed 16-bit little-endian samples. Whatever a crash leaves behind is told from a whole file.
 */
const format = Buffer.from("HMRSPCH1", "latin1");
const headerBytes = format.length + 8;

export function encodeSpeech(samples: Int16Array): Buffer {
  const audio = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const file = Buffer.alloc(headerBytes + audio.length);
  format.copy(file);
  file.writeUInt32LE(audio.length, format.length);
  file.writeUInt32LE(crc32(audio), format.length + 4);
  audio.copy(file, headerBytes);
  return file;
}

/** Null where the file is not whole. */
export function decodeSpeech(file: Buffer): Int16Array | null {
  if (file.length < headerBytes || !file.subarray(0, format.length).equals(format)) return null;
  const audio = file.subarray(headerBytes);
  const whole = audio.length === file.readUInt32LE(format.length) && crc32(audio) === file.readUInt32LE(format.length + 4);
  if (!whole || audio.length % 2 !== 0) return null;
  // A copy of its own: the file's buffer may begin at an odd address.
  return new Int16Array(Uint8Array.from(audio).buffer);
}
