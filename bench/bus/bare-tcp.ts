import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { sharedNs } from "./rooms-known.ts";

/** As long as a sealed microphone frame with its MQTT topic. */
const packetBytes = 1_120;

/** A server that does nothing with frames but look at their age: what this machine can do at best at this moment. */
export async function openBareServer(): Promise<{ port: number; agesUs: number[] }> {
  const agesUs: number[] = [];
  const server = createServer({ noDelay: true }, (socket) => readPackets(socket, agesUs));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, agesUs };
}

function readPackets(socket: Socket, agesUs: number[]): void {
  let waiting = Buffer.alloc(0);
  socket.on("error", () => undefined);
  socket.on("data", (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    for (; waiting.length >= packetBytes; waiting = waiting.subarray(packetBytes)) {
      agesUs.push(Number(sharedNs() - waiting.readBigInt64LE(0)) / 1_000);
    }
  });
}

export async function openBareClient(port: number): Promise<{ send(): void; close(): void }> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  return {
    send() {
      const packet = Buffer.alloc(packetBytes);
      packet.writeBigInt64LE(sharedNs(), 0);
      socket.write(packet);
    },
    close: () => void socket.destroy(),
  };
}
