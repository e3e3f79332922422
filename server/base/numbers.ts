// Words as numbers, for a trie that is walked word by word.

/** Words by number, from 1 on. */
export class Numbers {
  readonly #of = new Map<string, number>();

  add(word: string): number {
    const number = this.#of.get(word) ?? this.#of.size + 1;
    this.#of.set(word, number);
    return number;
  }

  /** 0 for a word that has none. */
  of(word: string): number {
    return this.#of.get(word) ?? 0;
  }
}
