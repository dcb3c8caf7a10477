import { z } from "zod";
import { schemaProblems } from "../facts/schema-problems.ts";

/** Answers one object of input; throws an Error whose message says what is wrong with it. */
export type AnswerLine = (line: unknown) => Record<string, unknown>;

/** What an answer's error says to whoever sent the object; `whole` names the object itself, such as "line". */
export function problemText(error: unknown, whole: string): string {
  if (error instanceof z.ZodError) {
    return schemaProblems(error)
      .map(({ path, message }) => `${path.join(".") || whole}: ${message}`)
      .join("; ");
  }
  return error instanceof Error ? error.message : String(error);
}
