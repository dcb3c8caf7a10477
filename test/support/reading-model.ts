import { readFileSync } from "node:fs";
import { readReadingModel } from "../../src/understand/learned/model-file.ts";
import type { ReadingModel } from "../../src/understand/learned/reading-model.ts";

let read: ReadingModel | null = null;

/** The model that ships. */
export function readingModel(): ReadingModel {
  read ??= readReadingModel(readFileSync(new URL("../../data/reading/model.gen.bin", import.meta.url)));
  return read;
}
