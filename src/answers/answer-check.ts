import { z } from "zod";
import type { Catalog } from "../catalog/load-catalog.ts";
import { cutText } from "../facts/cut-text.ts";
import { isIsoDate } from "../facts/iso-date.ts";
import { visibleText } from "../facts/visible-text.ts";
import type { Answers } from "../rules/answers.ts";
import { type CompiledPack, evaluate } from "../rules/evaluate.ts";
import type { AnswerLine } from "./answer-line.ts";
import type { CheckAnswer } from "./check-answer.ts";

/** Answers by question; `null` where the company does not know. What each may be follows from its question. */
export const checkLineSchema = z.object({ answers: z.record(z.string(), z.unknown()) });

export interface CheckOptions {
  readonly pack: string;
  /** The day the rules are read at. Default: today, or the pack's last day where that has passed. */
  readonly date: string | undefined;
  readonly today: string;
}

/** `{id, answers}` to the verdict of one pack, criterion by criterion. */
export function answerCheck(catalog: Catalog, { pack: id, date, today }: CheckOptions): AnswerLine {
  return (line) => {
    const pack = catalog.packs.find((held) => held.id === id);
    if (!pack) {
      throw new Error(
        `no pack "${named(id)}" is held; held: ${catalog.packs.map((held) => held.id).join(", ")}`,
      );
    }
    if (date !== undefined && !isIsoDate(date))
      throw new Error(`"${named(date)}" is not a day: write YYYY-MM-DD`);
    const answers = checked(catalog, checkLineSchema.parse(line).answers);
    const { verdict, date: read, criteria } = evaluate(pack, answers, date ?? dayOf(pack, today));
    const answer: CheckAnswer = { verdict, pack: pack.id, date: read, criteria: [...criteria] };
    return answer;
  };
}

function dayOf({ from, to }: CompiledPack, today: string): string {
  if (to !== null && to < today) return to;
  return from > today ? from : today;
}

/** A stranger's words within an error: on a line, and none that a terminal would obey. */
const named = (text: string): string => cutText(visibleText(text), 60);

/** JSON has no number beyond the range of a double: 1e400 is read as infinite. */
const shown = (value: unknown): string =>
  value === Number.POSITIVE_INFINITY ? "a number too large" : named(JSON.stringify(value));

/** Answers to questions that some pack asks; a misspelt one would come out "cannot tell" without a word. */
function checked(catalog: Catalog, answers: Readonly<Record<string, unknown>>): Answers {
  for (const [id, value] of Object.entries(answers)) {
    const question = catalog.questions.get(id);
    if (!question)
      throw new Error(
        `no question "${named(id)}" is known; known: ${[...catalog.questions.keys()].join(", ")}`,
      );
    const kind = question.kind === "boolean" ? "boolean" : "number";
    const fits =
      typeof value === kind && (typeof value !== "number" || (value >= 0 && Number.isFinite(value)));
    if (value !== null && !fits) {
      const wanted = kind === "boolean" ? "true, false" : "a number of at least 0";
      throw new Error(`${id}: expected ${wanted} or null, got ${shown(value)}`);
    }
  }
  return answers as Answers;
}
