import golden from "./golden.json" with { type: "json" };

export { golden };

export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The key of a golden frame: of its stream's kind, or none. */
export function goldenKey(kind: string | null): Uint8Array | undefined {
  if (kind === null) return undefined;
  return fromHex(kind === "mic" ? golden.micKeyHex : golden.playKeyHex);
}
