import { z } from "zod";
import { schemaProblems } from "../facts/schema-problems.ts";

/** Answers one object of input; throws an Error whose message says what is wrong with it. */
export type AnswerLine = (line: unknown) => Record<string, unknown>;

/** The same, piece by piece: whoever asks may do something else between two pieces. */
export type AnswerPieces = (line: unknown) => Generator<void, Record<string, unknown>>;

/** All pieces at once, for a door where nobody waits meanwhile. */
export function atOnce(answer: AnswerPieces): AnswerLine {
  return (line) => {
    const pieces = answer(line);
    let piece = pieces.next();
    while (!piece.done) piece = pieces.next();
    return piece.value;
  };
}

/** Characters. */
const longestId = 200;

/** What a stranger's object is known by. It is written out again as it came, so it has a bound and no depth. */
export const idSchema = z
  .union([z.string().max(longestId), z.number(), z.null()])
  .describe("It is sent back with the answer.");

const withId = z.object({ id: idSchema.default(null) });

/** The object's id; `null` where it has none, or is no object. Throws where it is one that is not sent back. */
export function idOf(line: unknown): z.output<typeof idSchema> {
  if (typeof line !== "object" || line === null || Array.isArray(line)) return null;
  const read = withId.safeParse(line);
  if (read.success) return read.data.id;
  throw new Error(`id: expected a text of at most ${longestId} characters, a number or null`);
}

/** A list may hold a wrong value at every place; these are enough to see what is meant. */
const mostProblems = 5;

/** What an answer's error says to whoever sent the object; `whole` names the object itself, such as "line". */
export function problemText(error: unknown, whole: string): string {
  if (error instanceof z.ZodError) {
    const problems = schemaProblems(error);
    const rest = problems.length - mostProblems;
    return problems
      .slice(0, mostProblems)
      .map(({ path, message }) => `${path.join(".") || whole}: ${message}`)
      .concat(rest > 0 ? [`and ${rest} more`] : [])
      .join("; ");
  }
  return error instanceof Error ? error.message : String(error);
}
