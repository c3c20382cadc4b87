/** Remembers the last `capacity` words, to know what was there before; the oldest is forgotten first. */
export class Recent {
  readonly #words = new Set<string>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** False when the word was there already. */
  add(word: string): boolean {
    if (this.#words.has(word)) return false;
    this.#words.add(word);
    if (this.#words.size > this.#capacity) {
      const [oldest] = this.#words;
      if (oldest !== undefined) this.#words.delete(oldest);
    }
    return true;
  }
}
