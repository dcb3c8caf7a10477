// Walks through every check there is, by companies that answer anything and know or do not know it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextStep, questionBefore } from "../../src/questionnaire/next-step.ts";
import { planQuestions } from "../../src/questionnaire/plan.ts";
import { reviewLines } from "../../src/questionnaire/review.ts";
import type { Answers } from "../../src/rules/answers.ts";
import { type CompiledPack, evaluate } from "../../src/rules/evaluate.ts";
import { allQuestionsOf, questionsOfCriterion } from "../../src/rules/questions-of.ts";
import { answerTo, companies, someOf } from "../support/companies.ts";
import { asked, checks, questionsOf, walk } from "./walk.ts";

const numRuns = 30;

/**
 * Whether some criterion can turn on a question still, seen from the outcome alone. What only decides between limits
 * is weighed without the answers to deciding questions that come after it.
 */
function matters(question: string, packs: readonly CompiledPack[], answers: Answers, date: string): boolean {
  return packs.some((pack) =>
    pack.criteria.some((criterion, index) => {
      const { applies, measured, deciding } = questionsOfCriterion(criterion);
      const later = deciding.slice(deciding.indexOf(question)).filter((id) => !measured.includes(id));
      const earlier = Object.fromEntries(Object.entries(answers).filter(([id]) => !later.includes(id)));
      const status = evaluate(pack, deciding.includes(question) ? earlier : answers, date).criteria[index]
        ?.status;
      if (applies.includes(question)) return true;
      if (status === "not-applicable") return false;
      return measured.includes(question) || (deciding.includes(question) && status !== "met");
    }),
  );
}

it("there are checks of one pack and of several", () => {
  expect(checks.filter(([, { packs }]) => packs.length === 1).length).toBeGreaterThanOrEqual(15);
  expect(checks.filter(([, { packs }]) => packs.length > 1).length).toBeGreaterThanOrEqual(10);
});

describe.each(checks)("%s", (_, { packs, date }) => {
  const questions = questionsOf(packs);
  const company = companies(questions);
  const companyWithSome = company.chain((answers) => fc.tuple(fc.constant(answers), someOf(answers)));
  const thorough = { packs, date, quick: false };

  it("ends, asking each question once, none that was answered and none that does not apply", () => {
    fc.assert(
      fc.property(companyWithSome, fc.boolean(), ([all, some], quick) => {
        const walked = walk({ packs, date, quick, answers: some }, all);
        expect(new Set(asked(walked)).size).toBe(walked.steps.length);
        for (const { question, before } of walked.steps) {
          expect(before[question], `${question} was answered`).toBeUndefined();
          expect(matters(question, packs, before, date), `${question} does not apply`).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it("asks enough: the questions that were passed over would change nothing", () => {
    fc.assert(
      fc.property(company, (all) => {
        const { answers } = walk({ ...thorough, answers: {} }, all);
        for (const pack of packs) {
          const statuses = (given: Answers): string[] =>
            evaluate(pack, given, date).criteria.map(({ id, status }) => `${id} ${status}`);
          expect(statuses(answers)).toEqual(statuses(all));
        }
      }),
      { numRuns },
    );
  });

  it("what cannot be told at the end is not known, not held, or a share of nothing", () => {
    fc.assert(
      fc.property(company, (all) => {
        const { answers } = walk({ ...thorough, answers: {} }, all);
        for (const pack of packs) {
          for (const [index, { id, status }] of evaluate(pack, answers, date).criteria.entries()) {
            if (status !== "cannot-tell") continue;
            const criterion = pack.criteria[index] as CompiledPack["criteria"][number];
            const unknown = allQuestionsOf(criterion).some((question) => answers[question] === null);
            const notHeld = JSON.stringify(criterion).includes('"not-held"');
            const shareOfNothing =
              JSON.stringify(criterion).includes('"percent"') &&
              allQuestionsOf(criterion).some((question) => answers[question] === 0);
            expect(unknown || notHeld || shareOfNothing, id).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });

  it("progress: the position lies within the total, the total never grows, and once sure it stays", () => {
    fc.assert(
      fc.property(companyWithSome, ([all, some]) => {
        const { steps } = walk({ ...thorough, answers: some }, all);
        for (const [index, { position, total, sure }] of steps.entries()) {
          expect(position).toBeGreaterThanOrEqual(1);
          expect(position).toBeLessThanOrEqual(total);
          const next = steps[index + 1];
          if (!next) continue;
          expect(next.total).toBeLessThanOrEqual(total);
          if (sure) expect([next.sure, next.total]).toEqual([true, total]);
          if (sure) expect(next.position).toBeGreaterThan(position);
        }
      }),
      { numRuns },
    );
  });

  it("progress of a first check: when the total is sure, that many are asked", () => {
    fc.assert(
      fc.property(company, (all) => {
        const { steps } = walk({ ...thorough, answers: {} }, all);
        for (const { total, sure } of steps) {
          if (sure) expect(steps.length).toBe(total);
          else expect(steps.length).toBeLessThanOrEqual(total);
        }
      }),
      { numRuns },
    );
  });

  it("the quick way asks no more than the thorough one and comes to the same verdicts", () => {
    fc.assert(
      fc.property(companyWithSome, ([all, some]) => {
        const quick = walk({ packs, date, quick: true, answers: some }, all);
        const full = walk({ ...thorough, answers: some }, all);
        for (const question of asked(quick)) expect(asked(full)).toContain(question);
        for (const pack of packs) {
          expect(evaluate(pack, quick.answers, date).verdict, pack.id).toBe(
            evaluate(pack, full.answers, date).verdict,
          );
        }
      }),
      { numRuns },
    );
  });

  it("back: from any step to the first, one question at a time, and every answer stays", () => {
    fc.assert(
      fc.property(company, (all) => {
        const { steps, answers } = walk({ ...thorough, answers: {} }, all);
        const stops = [
          ...steps.map(({ question, before }) => ({ at: question as string | null, before })),
          { at: null, before: answers },
        ];
        for (const { at, before } of stops) {
          const questionnaire = { ...thorough, answers: before };
          const path: string[] = [];
          let position = Number.POSITIVE_INFINITY;
          for (
            let back = questionBefore(questionnaire, at);
            back !== null;
            back = questionBefore(questionnaire, back)
          ) {
            const step = nextStep(questionnaire, back);
            expect(step).toMatchObject({ kind: "ask", question: back });
            if (step.kind !== "ask") return;
            expect(step.position).toBeLessThan(position);
            position = step.position;
            path.push(back);
          }
          // Every answer that counts was passed on the way, and the last one is the first question.
          const counts = planQuestions(packs, before).filter(
            ({ id }) => before[id] !== undefined && id !== at,
          );
          const open = at === null ? counts : counts.filter(({ id }) => isBefore(id, at, questionnaire));
          expect([...path].reverse()).toEqual(open.map(({ id }) => id));
          expect(questionnaire.answers).toEqual(before);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("a change asks what it newly needs and nothing that was answered", () => {
    const changes = fc
      .tuple(company, fc.constantFrom(...questions))
      .chain(([all, question]) => fc.tuple(fc.constant(all), fc.constant(question), answerTo(question)));
    fc.assert(
      fc.property(changes, ([all, question, answer]) => {
        const first = walk({ ...thorough, answers: {} }, all);
        const changed = { ...first.answers, [question]: answer };
        const again = walk({ ...thorough, answers: changed }, all);
        for (const id of asked(again)) expect(first.answers[id]).toBeUndefined();
        // The result is that of somebody who had answered so from the start.
        const anew = walk({ ...thorough, answers: {} }, { ...all, [question]: answer });
        for (const pack of packs) {
          const statuses = (given: Answers): string[] =>
            evaluate(pack, given, date).criteria.map(({ status }) => status);
          if (asked(anew).includes(question)) expect(statuses(again.answers)).toEqual(statuses(anew.answers));
        }
      }),
      { numRuns },
    );
  });

  it("the review lists at the end each question that was asked, and says which are not known", () => {
    fc.assert(
      fc.property(company, (all) => {
        const { answers } = walk({ ...thorough, answers: {} }, all);
        const lines = reviewLines(packs, answers);
        const planned = planQuestions(packs, answers).map(({ id }) => id);
        expect(lines.map(({ question }) => question)).toEqual(planned);
        for (const { question, given } of lines) {
          expect(answers[question]).not.toBeUndefined();
          expect(given).toBe(answers[question] !== null);
        }
      }),
      { numRuns },
    );
  });
});

function isBefore(
  id: string,
  at: string,
  { packs, answers }: { packs: readonly CompiledPack[]; answers: Answers },
): boolean {
  const order = planQuestions(packs, answers).map((planned) => planned.id);
  return order.indexOf(id) < order.indexOf(at);
}
