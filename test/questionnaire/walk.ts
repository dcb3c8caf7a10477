import { nextStep, type Questionnaire, type Step } from "../../src/questionnaire/next-step.ts";
import type { Answer, Answers } from "../../src/rules/answers.ts";
import { type CompiledPack, isInForce } from "../../src/rules/evaluate.ts";
import { packsOf } from "../../src/rules/packs-of.ts";
import { allQuestionsOf } from "../../src/rules/questions-of.ts";
import { schemes } from "../../src/rules/rule-pack.ts";
import { catalog } from "../support/catalog.ts";

export type Asked = Extract<Step, { kind: "ask" }>;

export interface Walk {
  /** Each step as it was shown, with the answers it was read from. */
  readonly steps: readonly (Asked & { before: Answers })[];
  /** All answers at the end. */
  readonly answers: Answers;
}

/** Answers whatever is asked, as this company would, until nothing is. Throws on a walk without an end. */
export function walk(questionnaire: Questionnaire, company: Answers): Walk {
  const most = questionsOf(questionnaire.packs).length;
  const steps: Walk["steps"][number][] = [];
  let answers = questionnaire.answers;
  for (;;) {
    const step = nextStep({ ...questionnaire, answers });
    if (step.kind === "done") return { steps, answers };
    if (steps.length >= most) throw new Error(`more than the ${most} questions there are`);
    steps.push({ ...step, before: answers });
    answers = { ...answers, [step.question]: company[step.question] as Answer };
  }
}

export const asked = ({ steps }: Walk): string[] => steps.map(({ question }) => question);

export function questionsOf(packs: readonly CompiledPack[]): string[] {
  return [...new Set(packs.flatMap(({ criteria }) => criteria.flatMap(allQuestionsOf)))];
}

/** What can be checked: every pack by itself, and the packs of each place together on days that differ. */
export const checks: [string, Pick<Questionnaire, "packs" | "date">][] = [
  ...catalog.packs.map((pack): (typeof checks)[number] => [pack.id, { packs: [pack], date: pack.from }]),
  ...together(),
];

function together(): typeof checks {
  const found = new Map<string, (typeof checks)[number]>();
  for (const { code, slug } of catalog.regions.values()) {
    for (const scheme of schemes) {
      for (const date of ["2022-12-31", "2025-06-30", "2026-11-22"]) {
        const scope = { region: code, level: "all", scheme } as const;
        const packs = packsOf(catalog.packs, catalog.places, scope).filter((pack) => isInForce(pack, date));
        const ids = packs.map(({ id }) => id).join();
        // Jing'an is checked by the rules of Shanghai: once is enough.
        if (packs.length > 1 && !found.has(ids)) {
          found.set(ids, [`${slug}, all levels on ${date}`, { packs, date }]);
        }
      }
    }
  }
  return [...found.values()];
}
