import { TokenBucket } from "../../limits/token-bucket.ts";
import type { BusLimits } from "./bus-limits.ts";

/** What is wrong with the bytes that a client has sent. */
export type PacketFault = "not-connect" | "too-large" | "malformed" | "flood";

const connectType = 1;
const disconnectType = 14;
/** MQTT 3.1.1, 2.2.3: the remaining length has at most four bytes of seven bits each. */
const maxLengthBytes = 4;

/**
 * Walks along the packet borders of one connection's bytes before the broker sees them. The broker's own parser keeps
 * whatever a header claims, up to 256 MB, and has no notion of too many packets. Keeps a few numbers, never bytes.
 */
export class PacketGuard {
  readonly #limits: BusLimits;
  readonly #packets: TokenBucket;
  readonly #bytes: TokenBucket;
  #seen = 0;
  /** Bytes of the current packet's body that are still to come; -1 while its header is read. */
  #bodyBytes = -1;
  #type = 0;
  /** -1 until the header's first byte was read. */
  #lengthBytes = -1;
  #length = 0;
  #leaving = false;

  constructor(limits: BusLimits, nowMs: number) {
    this.#limits = limits;
    this.#packets = new TokenBucket({ perSecond: limits.packetsPerSecond, burst: limits.packetBurst, nowMs });
    this.#bytes = new TokenBucket({ perSecond: limits.bytesPerSecond, burst: limits.byteBurst, nowMs });
  }

  /** The client has said goodbye with a DISCONNECT, so its will must not be published. */
  get leaving(): boolean {
    return this.#leaving;
  }

  /** What is wrong with `chunk`, the next bytes of the connection, or null. After a fault the connection must end. */
  inspect(chunk: Uint8Array, nowMs: number): PacketFault | null {
    if (!this.#bytes.take(chunk.length, nowMs)) return "flood";
    let at = 0;
    while (at < chunk.length) {
      if (this.#bodyBytes > 0) {
        const skipped = Math.min(this.#bodyBytes, chunk.length - at);
        this.#bodyBytes -= skipped;
        at += skipped;
      } else {
        // `at` is below the length, so there is a byte.
        const fault = this.#headerByte(chunk[at] as number, nowMs);
        if (fault !== null) return fault;
        at += 1;
      }
    }
    return null;
  }

  #headerByte(byte: number, nowMs: number): PacketFault | null {
    if (this.#lengthBytes < 0 || this.#bodyBytes === 0) return this.#beginPacket(byte, nowMs);
    this.#length += (byte & 0x7f) * 128 ** this.#lengthBytes;
    this.#lengthBytes += 1;
    if ((byte & 0x80) !== 0) return this.#lengthBytes === maxLengthBytes ? "malformed" : null;
    return this.#endHeader();
  }

  #beginPacket(byte: number, nowMs: number): PacketFault | null {
    this.#type = byte >> 4;
    if (this.#seen === 0 && this.#type !== connectType) return "not-connect";
    if (!this.#packets.take(1, nowMs)) return "flood";
    this.#seen += 1;
    this.#lengthBytes = 0;
    this.#length = 0;
    this.#bodyBytes = -1;
    return null;
  }

  #endHeader(): PacketFault | null {
    const most = this.#seen === 1 ? this.#limits.connectPacketBytes : this.#limits.packetBytes;
    if (this.#length > most) return "too-large";
    this.#bodyBytes = this.#length;
    if (this.#type === disconnectType) this.#leaving = true;
    return null;
  }
}
