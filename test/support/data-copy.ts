import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { BrokenDataError } from "../../src/catalog/broken-data.ts";
import { loadCatalog } from "../../src/catalog/load-catalog.ts";
import { dataFolder } from "./catalog.ts";

/** A copy of `data/` to break; gone when the test is. */
export class DataCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "data-"));

  constructor() {
    cpSync(dataFolder, this.folder, { recursive: true });
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  /** Writes another text in place of one that stands there, once. */
  replace(name: string, from: string, to: string): this {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} does not hold ${JSON.stringify(from)}`);
    writeFileSync(
      this.path(name),
      text.replace(from, () => to),
    );
    return this;
  }

  append(name: string, text: string): this {
    writeFileSync(this.path(name), `${this.read(name)}${text}`);
    return this;
  }

  /** Number of the first line that holds a text, from the line `after` on. */
  line(name: string, text: string, after = 0): number {
    const lines = this.read(name).split("\n");
    const index = lines.findIndex((line, position) => position >= after && line.includes(text));
    if (index < 0) throw new Error(`${name} does not hold ${JSON.stringify(text)}`);
    return index + 1;
  }

  /** The problems that loading lists; none where it loads. Any other error is passed on. */
  problems(): readonly string[] {
    try {
      loadCatalog(this.folder);
      return [];
    } catch (error) {
      if (error instanceof BrokenDataError) return error.problems;
      throw error;
    }
  }
}
