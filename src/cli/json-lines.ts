import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { type AnswerLine, problemText } from "../answers/answer-line.ts";

const withId = z.object({ id: z.unknown() });

/**
 * JSON Lines in, JSON Lines out in the same order, `id` echoed. A line that cannot be answered gives
 * `{"id":…,"error":"…"}`, and the run goes on. Blank lines are passed over.
 */
export async function answerLines(input: Readable, output: Writable, answer: AnswerLine): Promise<void> {
  for await (const line of linesOf(input)) {
    if (line.trim() === "") continue;
    const written = output.write(`${JSON.stringify(answered(line, answer))}\n`);
    if (!written) await new Promise((resolve) => output.once("drain", resolve));
  }
}

/** Lines end with a line feed alone: from Node 24 on, readline also cuts at U+2028, which JSON allows in a text. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of input.setEncoding("utf8")) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

function answered(line: string, answer: AnswerLine): Record<string, unknown> {
  let id: unknown = null;
  try {
    const value = parsed(line);
    id = withId.catch({ id: null }).parse(value).id ?? null;
    return { id, ...answer(value) };
  } catch (error) {
    return { id, error: problemText(error, "line") };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error("the line is not JSON: write one object a line");
  }
}
