/** Values by key within a bound of bytes; the least recently used go first. */
export interface Recency<T extends { readonly byteLength: number }> {
  readonly bytes: number;
  readonly size: number;
  /** The value, which is now the most recently used one; null where there is none. */
  use(key: string): T | null;
  /** Lets go of values until so many bytes more have room, and returns their keys. */
  makeRoom(byteLength: number): string[];
  /** Adds or replaces it and returns the keys that had to go. A value above the whole bound is not added. */
  add(key: string, value: T): string[];
  remove(key: string): void;
}

export function createRecency<T extends { readonly byteLength: number }>(maxBytes: number): Recency<T> {
  // A Map remembers the order in which keys were added: the first one is the oldest.
  const values = new Map<string, T>();
  let bytes = 0;

  function remove(key: string): void {
    bytes -= values.get(key)?.byteLength ?? 0;
    values.delete(key);
  }

  function makeRoom(byteLength: number): string[] {
    const gone: string[] = [];
    for (const oldest of values.keys()) {
      if (bytes + byteLength <= maxBytes) break;
      remove(oldest);
      gone.push(oldest);
    }
    return gone;
  }

  return {
    get bytes() {
      return bytes;
    },
    get size() {
      return values.size;
    },
    use(key) {
      const value = values.get(key);
      if (value === undefined) return null;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    add(key, value) {
      remove(key);
      if (value.byteLength > maxBytes) return [];
      const gone = makeRoom(value.byteLength);
      values.set(key, value);
      bytes += value.byteLength;
      return gone;
    },
    makeRoom,
    remove,
  };
}
