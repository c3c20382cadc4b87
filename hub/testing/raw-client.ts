import { once } from "node:events";
import type { Socket } from "node:net";
import { connect } from "node:net";

/** A TCP connection that says exactly the bytes it is told to: for clients that are broken or mean harm. */
export interface RawClient {
  readonly socket: Socket;
  /** Resolves when the connection has ended, whoever ended it. */
  readonly closed: Promise<void>;
  say(bytes: Uint8Array | readonly number[]): void;
  /** The first byte of the next packet that comes in, and the packet's fourth byte: the code, in a CONNACK. */
  answer(): Promise<{ readonly type: number; readonly code: number }>;
}

export async function rawClient(port: number): Promise<RawClient> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
  });
  await once(socket, "connect");
  socket.resume();
  return {
    socket,
    closed,
    say: (bytes) => void socket.write(Uint8Array.from(bytes)),
    async answer() {
      // `once` gives the arguments of the event: here one Buffer.
      const [bytes] = (await once(socket, "data")) as [Buffer];
      return { type: bytes[0] ?? 0, code: bytes[3] ?? 0 };
    },
  };
}

/** The bytes of an MQTT 3.1.1 CONNECT with a login, a clean session and no keep-alive. */
export function connectPacket(username: string, password: string): Uint8Array {
  const header = Buffer.from([...lengthPrefixed("MQTT"), 4, 0xc2, 0, 0]);
  const body = Buffer.concat([header, lengthPrefixed("raw"), lengthPrefixed(username), lengthPrefixed(password)]);
  return Buffer.concat([Buffer.from([0x10, body.length]), body]);
}

/** The bytes of a SUBSCRIBE to one filter, QoS 0. */
export function subscribePacket(filter: string): Uint8Array {
  const body = Buffer.concat([Buffer.from([0, 1]), lengthPrefixed(filter), Buffer.from([0])]);
  return Buffer.concat([Buffer.from([0x82, body.length]), body]);
}

function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
}
