import type { Readable, Writable } from "node:stream";
import { type AnswerLine, idOf, problemText } from "../answers/answer-line.ts";
import { longestLine, readLines, tooLong } from "./read-lines.ts";

/**
 * JSON Lines in, JSON Lines out in the same order, `id` echoed. A line that cannot be answered gives
 * `{"id":…,"error":"…"}`, and the run goes on. Blank lines are passed over.
 */
export async function answerLines(input: Readable, output: Writable, answer: AnswerLine): Promise<void> {
  for await (const line of readLines(input)) {
    if (line !== tooLong && line.trim() === "") continue;
    const written = output.write(`${answered(line, answer)}\n`);
    if (!written) await new Promise((resolve) => output.once("drain", resolve));
  }
}

function answered(line: string | typeof tooLong, answer: AnswerLine): string {
  let id: ReturnType<typeof idOf> = null;
  try {
    const value = parsed(line);
    id = idOf(value);
    return JSON.stringify({ id, ...answer(value) });
  } catch (error) {
    return JSON.stringify({ id, error: problemText(error, "line") });
  }
}

function parsed(line: string | typeof tooLong): unknown {
  if (line === tooLong) throw new Error(`the line is too long: write at most ${longestLine} bytes`);
  try {
    return JSON.parse(line);
  } catch {
    throw new Error("the line is not JSON: write one object a line");
  }
}
