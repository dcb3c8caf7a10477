import type { DataFile } from "./data-file.ts";

/** Items of one kind by key, from several data files, each with a way to put file and line before a problem. */
export class Entries<T> implements Iterable<readonly [string, T]> {
  readonly map = new Map<string, T>();
  readonly problems: string[] = [];
  readonly #keyOf: (item: T) => string;
  readonly #at = new Map<string, string>();

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
  }

  /** Adds the items of a file that holds nothing else; whether it parsed. */
  addFile(file: DataFile<readonly T[]>): boolean {
    this.add(file.value ?? [], [], file);
    return file.value !== null;
  }

  /** Adds the items that stand at a path of a file; one whose key is taken is a problem. */
  add(items: readonly T[], path: readonly (string | number)[], file: DataFile<unknown>): void {
    for (const [position, item] of items.entries()) {
      const key = this.#keyOf(item);
      const at = file.at([...path, position]);
      if (this.map.has(key)) this.problems.push(`${at}: "${key}" stands twice`);
      this.map.set(key, item);
      this.#at.set(key, at);
    }
  }

  /** A problem of the item with this key, with file and line. */
  problem(key: string, message: string): string {
    return `${this.#at.get(key)}: "${key}": ${message}`;
  }

  [Symbol.iterator](): Iterator<readonly [string, T]> {
    return this.map.entries();
  }
}
