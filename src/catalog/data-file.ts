import { readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import { schemaProblems } from "../facts/schema-problems.ts";
import type { Problem } from "../facts/problem.ts";

/** A data file that was read: its value if it has the right shape, and a way to point into it. */
export interface DataFile<T> {
  readonly file: string;
  readonly value: T | null;
  readonly problems: string[];
  /** File and line of what stands at a path. */
  at(path: Problem["path"]): string;
  /** A problem behind its file, line and path. */
  locate(problem: Problem): string;
}

/** Reads a file of `data/` by its name there, and remembers its problems. */
export type ReadData = <S extends z.ZodType>(name: string, schema: S) => DataFile<z.infer<S>>;

/** Reads one YAML file against its schema. What is wrong with it is listed, with file and line, and never thrown. */
export function readDataFile<S extends z.ZodType>(
  path: string,
  file: string,
  schema: S,
): DataFile<z.infer<S>> {
  const lines = new LineCounter();
  let text = "";
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return broken(file, [`${file}: cannot be read: ${(error as Error).message}`]);
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return broken(
      file,
      document.errors.map(({ pos, message }) => `${file}:${lines.linePos(pos[0]).line}: ${message}`),
    );
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String(item.key) === String(key));
        if (!pair) break;
        offset = (pair.key as Node).range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      } else if (isScalar(node) && typeof key === "number") {
        // A word of a list stands so many lines below its "|".
        return lines.linePos(node.range?.[0] ?? offset).line + 1 + key;
      } else break;
    }
    return lines.linePos(offset).line;
  };
  const at = (path: Problem["path"]): string => `${file}:${lineOf(path)}`;
  const locate = ({ path, message }: Problem): string =>
    `${at(path)}: ${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, value: parsed.data, problems: [], at, locate };
  return { file, value: null, problems: schemaProblems(parsed.error).map(locate), at, locate };
}

function broken<T>(file: string, problems: string[]): DataFile<T> {
  return { file, value: null, problems, at: () => file, locate: ({ message }) => `${file}: ${message}` };
}
