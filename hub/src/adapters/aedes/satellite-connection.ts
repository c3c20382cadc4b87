import type { Socket } from "node:net";
import type { Client } from "aedes";
import type { BusLimits } from "./bus-limits.ts";
import type { PacketFault } from "./packet-guard.ts";
import { PacketGuard } from "./packet-guard.ts";

/** What a satellite wants said in its name when it vanishes. */
export interface Will {
  readonly topic: string;
  readonly payload: Uint8Array;
}

/** One TCP connection and what the bus knows of it. */
export class SatelliteConnection {
  readonly socket: Socket;
  readonly address: string;
  /** Null until the login. */
  sat: string | null = null;
  will: Will | null = null;
  client: Client | null = null;
  readonly subscriptions = new Set<string>();
  readonly #guard: PacketGuard;
  /** Bytes given to the broker whose callback has not come: written but not drained, or not written yet. */
  #pendingBytes = 0;
  #ending = false;

  constructor(socket: Socket, limits: BusLimits, nowMs: number) {
    this.socket = socket;
    this.address = socket.remoteAddress ?? "unknown";
    this.#guard = new PacketGuard(limits, nowMs);
  }

  /** True when the satellite took its leave, so that its will is void. */
  get leaving(): boolean {
    return this.#guard.leaving;
  }

  get backlogBytes(): number {
    return Math.max(this.#pendingBytes, this.socket.writableLength);
  }

  /**
   * Puts the guard before the broker's parser. The broker takes bytes from a connection only through `read`, so this is the one
   * door; a Transform in between would cost a copy of the queue and a turn of the event loop for every packet.
   */
  screen(nowMs: () => number, refuse: (fault: PacketFault) => void): void {
    const read = this.socket.read.bind(this.socket);
    this.socket.read = (size?: number): Buffer | null => {
      // The socket has no encoding set, so it gives Buffers.
      const chunk = read(size) as Buffer | null;
      const fault = chunk === null ? null : this.#guard.inspect(chunk, nowMs());
      if (fault === null) return chunk;
      refuse(fault);
      return null;
    };
  }

  /** Whether the satellite has subscribed to `topic`, by name or with a `+` for its last level. */
  hears(topic: string): boolean {
    return this.subscriptions.has(topic) || this.subscriptions.has(`${topic.slice(0, topic.lastIndexOf("/"))}/+`);
  }

  write(topic: string, payload: Uint8Array, qos: 0 | 1): void {
    if (this.client === null) return;
    const bytes = topic.length + payload.length;
    this.#pendingBytes += bytes;
    // A view, not a copy: the broker wants a Buffer.
    const buffer = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
    this.client.publish({ cmd: "publish", topic, payload: buffer, qos, dup: false, retain: false }, () => {
      this.#pendingBytes -= bytes;
      this.#endWhenWritten();
    });
  }

  /** Closes the hub's side of the connection after the last byte that was given to the broker. */
  end(): void {
    this.#ending = true;
    this.#endWhenWritten();
  }

  #endWhenWritten(): void {
    if (this.#ending && this.#pendingBytes === 0) this.socket.end();
  }
}
