import { z } from "zod";
import type { Catalog } from "../catalog/catalog.ts";
import { isIsoDate } from "../facts/iso-date.ts";
import type { Answers } from "../rules/answers.ts";
import { type CompiledPack, evaluate } from "../rules/evaluate.ts";
import type { AnswerLine } from "./answer-line.ts";
import type { CheckAnswer } from "./check-schema.ts";
import { quoted } from "./quoted.ts";

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
        `no pack ${quoted(id)} is held; held: ${catalog.packs.map((held) => held.id).join(", ")}`,
      );
    }
    if (date !== undefined && !isIsoDate(date))
      throw new Error(`${quoted(date)} is not a day: write YYYY-MM-DD`);
    checkLineSchema.parse(line);
    // As it came: a parsed record has lost "__proto__".
    const answers = checked(catalog, (line as z.output<typeof checkLineSchema>).answers);
    const { verdict, date: read, criteria } = evaluate(pack, answers, date ?? dayOf(pack, today));
    const answer: CheckAnswer = { verdict, pack: pack.id, date: read, criteria: [...criteria] };
    return answer;
  };
}

function dayOf({ from, to }: CompiledPack, today: string): string {
  if (to !== null && to < today) return to;
  return from > today ? from : today;
}

/** Answers to questions that some pack asks; a misspelt one would come out "cannot tell" without a word. */
function checked(catalog: Catalog, answers: Readonly<Record<string, unknown>>): Answers {
  for (const [id, value] of Object.entries(answers)) {
    const question = catalog.questions.get(id);
    if (!question)
      throw new Error(
        `no question ${quoted(id)} is known; known: ${[...catalog.questions.keys()].join(", ")}`,
      );
    const kind = question.kind === "boolean" ? "boolean" : "number";
    const fits =
      typeof value === kind && (typeof value !== "number" || (value >= 0 && Number.isFinite(value)));
    if (value !== null && !fits) {
      const wanted = kind === "boolean" ? "true, false" : "a number of at least 0";
      throw new Error(`${id}: expected ${wanted} or null, got ${quoted(value)}`);
    }
  }
  return answers as Answers;
}
