import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ProtocolFault } from "./protocol-fault.ts";

/** A piece of one audio stream: signed 16-bit little-endian mono samples and where they belong. */
export interface Frame {
  /** Counts from 0 and is never used twice in a stream: it is the nonce of the seal. At most 2^32 - 1. */
  readonly sequence: number;
  /** When the first sample was captured (or is to be heard), microseconds on the sender's clock; a safe integer. */
  readonly timeUs: number;
  readonly first: boolean;
  readonly last: boolean;
  /** Recorded before the wake. */
  readonly preRoll: boolean;
  /** At most 4096 bytes, an even number; may be empty where only the flag `last` is to be told. */
  readonly payload: Uint8Array;
}

export const frameVersion = 1;
export const frameHeaderBytes = 16;
export const maxFramePayloadBytes = 4096;
export const frameSealBytes = 16;
export const frameFlags = { first: 1, last: 2, preRoll: 4, sealed: 8 } as const;
export const frameCodecPcm = 1;

const maxSequence = 0xffff_ffff;
const knownFlags = frameFlags.first | frameFlags.last | frameFlags.preRoll | frameFlags.sealed;

/** Header and payload as bytes, sealed when `key` (32 bytes, one per stream) is given. Throws a ProtocolFault `frame-*`. */
export function encodeFrame(frame: Frame, key?: Uint8Array): Uint8Array {
  checkFields(frame);
  const sealBytes = key === undefined ? 0 : frameSealBytes;
  const bytes = new Uint8Array(frameHeaderBytes + frame.payload.length + sealBytes);
  writeHeader(bytes, frame, key !== undefined);
  const body = bytes.subarray(frameHeaderBytes);
  if (key === undefined) body.set(frame.payload);
  else cipherFor(bytes, key).encrypt(frame.payload, body);
  return bytes;
}

/**
 * The frame that `bytes` hold; its payload is a copy. With a key only sealed frames are taken, without one only open ones, so
 * that neither side can be talked out of the seal. Throws a ProtocolFault `frame-*`.
 */
export function decodeFrame(bytes: Uint8Array, key?: Uint8Array): Frame {
  const { sealed, ...header } = readHeader(bytes);
  if (key === undefined) {
    if (sealed) throw new ProtocolFault("frame-sealed", "The frame is sealed, but this stream has no key: pair the satellite");
    return { ...header, payload: bytes.slice(frameHeaderBytes) };
  }
  if (!sealed)
    throw new ProtocolFault("frame-not-sealed", "The frame is not sealed, but this stream has a key: seal every frame");
  return { ...header, payload: open(bytes, key) };
}

function checkFields(frame: Frame): void {
  const { sequence, timeUs, payload } = frame;
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > maxSequence) {
    throw new ProtocolFault("frame-sequence", "A frame's sequence number must be a whole number below 2^32: begin a new stream");
  }
  if (!Number.isSafeInteger(timeUs) || timeUs < 0) {
    throw new ProtocolFault("frame-time", "A frame's time must be a whole number of microseconds from 0 to 2^53 - 1");
  }
  checkPayloadLength(payload.length);
}

function checkPayloadLength(length: number): void {
  if (length > maxFramePayloadBytes) {
    throw new ProtocolFault("frame-too-long", `A frame holds at most ${maxFramePayloadBytes} bytes of audio, not ${length}`);
  }
  if (length % 2 !== 0) throw new ProtocolFault("frame-odd", `A frame holds whole 16-bit samples, not ${length} bytes`);
}

function writeHeader(bytes: Uint8Array, frame: Frame, sealed: boolean): void {
  const view = new DataView(bytes.buffer);
  bytes[0] = frameVersion;
  bytes[1] =
    (frame.first ? frameFlags.first : 0) |
    (frame.last ? frameFlags.last : 0) |
    (frame.preRoll ? frameFlags.preRoll : 0) |
    (sealed ? frameFlags.sealed : 0);
  bytes[2] = frameCodecPcm;
  view.setUint32(4, frame.sequence);
  view.setUint32(8, Math.floor(frame.timeUs / 2 ** 32));
  view.setUint32(12, frame.timeUs % 2 ** 32);
}

function readHeader(bytes: Uint8Array): Omit<Frame, "payload"> & { sealed: boolean } {
  if (bytes.length < frameHeaderBytes) throw short(bytes.length, frameHeaderBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(1);
  const sealed = (flags & frameFlags.sealed) !== 0;
  if (view.getUint8(0) !== frameVersion) throw new ProtocolFault("frame-version", "Only frames of version 1 are understood");
  if ((flags & ~knownFlags) !== 0) throw new ProtocolFault("frame-flags", "A frame of version 1 has no flags but 1, 2, 4 and 8");
  if (view.getUint8(2) !== frameCodecPcm) throw new ProtocolFault("frame-codec", "The only codec of version 1 is 1, 16-bit PCM");
  if (view.getUint8(3) !== 0) throw new ProtocolFault("frame-reserved", "The fourth byte of a frame must be zero");
  const overhead = frameHeaderBytes + (sealed ? frameSealBytes : 0);
  if (bytes.length < overhead) throw short(bytes.length, overhead);
  checkPayloadLength(bytes.length - overhead);
  const timeUs = view.getUint32(8) * 2 ** 32 + view.getUint32(12);
  if (!Number.isSafeInteger(timeUs))
    throw new ProtocolFault("frame-time", "A frame's time must be at most 2^53 - 1 microseconds");
  return {
    sequence: view.getUint32(4),
    timeUs,
    first: (flags & frameFlags.first) !== 0,
    last: (flags & frameFlags.last) !== 0,
    preRoll: (flags & frameFlags.preRoll) !== 0,
    sealed,
  };
}

function open(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  const cipher = cipherFor(bytes, key);
  try {
    return cipher.decrypt(bytes.subarray(frameHeaderBytes));
  } catch (cause) {
    throw new ProtocolFault("frame-not-opened", "The frame does not open: wrong key, or changed on its way", { cause });
  }
}

function cipherFor(frame: Uint8Array, key: Uint8Array) {
  const nonce = new Uint8Array(12);
  nonce.set(frame.subarray(4, 8), 8);
  return chacha20poly1305(key, nonce, frame.subarray(0, frameHeaderBytes));
}

function short(length: number, least: number): ProtocolFault {
  return new ProtocolFault("frame-short", `A frame has at least ${least} bytes, not ${length}`);
}
