import { expect, test } from "vitest";
import { defaultBusLimits } from "./bus-limits.ts";
import { PacketGuard } from "./packet-guard.ts";

const connect = [0x10, 4, 1, 2, 3, 4];
const ping = [0xc0, 0];

function guardOf(limits = {}): (bytes: readonly number[], nowMs?: number) => string | null {
  const guard = new PacketGuard({ ...defaultBusLimits, ...limits }, 0);
  return (bytes, nowMs = 0) => guard.inspect(Uint8Array.from(bytes), nowMs);
}

test("packets pass, however they are cut into chunks", () => {
  const bytes = [...connect, ...ping, 0x30, 0x81, 0x01, ...new Array<number>(129).fill(0xff), ...ping];
  for (const chunkBytes of [1, 2, 3, 7, bytes.length]) {
    const inspect = guardOf({ packetBurst: 4 });
    for (let at = 0; at < bytes.length; at += chunkBytes) expect(inspect(bytes.slice(at, at + chunkBytes))).toBeNull();
    expect(inspect([0xc0])).toBe("flood");
  }
});

test("a claim of 256 MB is refused with its header's last byte", () => {
  const inspect = guardOf();
  expect(inspect([...connect, 0x30, 0xff, 0xff, 0xff])).toBeNull();
  expect(inspect([0x7f])).toBe("too-large");
});

test("a claim of 1 GB, which needs a fifth length byte, is malformed", () => {
  expect(guardOf()([...connect, 0x30, 0x80, 0x80, 0x80, 0x80, 0x04])).toBe("malformed");
});

test("a first packet that is no CONNECT is refused", () => {
  expect(guardOf()(ping)).toBe("not-connect");
  expect(guardOf()([0x47, 0x45, 0x54, 0x20])).toBe("not-connect");
});

test("a CONNECT may be smaller only than later packets", () => {
  expect(guardOf({ connectPacketBytes: 100 })([0x10, 101])).toBe("too-large");
  expect(guardOf({ connectPacketBytes: 100 })([...connect, 0x30, 101])).toBeNull();
});

test("too many packets in one chunk are a flood", () => {
  const inspect = guardOf({ packetBurst: 10, packetsPerSecond: 10 });
  expect(inspect([...connect, ...new Array<number[]>(9).fill(ping).flat()])).toBeNull();
  expect(inspect(ping, 100)).toBeNull();
  expect(inspect(ping, 100)).toBe("flood");
});

test("too many bytes are a flood, though they are one packet", () => {
  const inspect = guardOf({ byteBurst: 100, bytesPerSecond: 10, packetBytes: 1000 });
  expect(inspect([...connect, 0x30, 0x80, 0x04, ...new Array<number>(80).fill(0)])).toBeNull();
  expect(inspect(new Array<number>(80).fill(0))).toBe("flood");
});

test("a goodbye is noticed", () => {
  const guard = new PacketGuard(defaultBusLimits, 0);
  guard.inspect(Uint8Array.from(connect), 0);
  expect(guard.leaving).toBe(false);
  guard.inspect(Uint8Array.from([0xe0, 0]), 0);
  expect(guard.leaving).toBe(true);
});
