// What holds for every pack and any company, whatever it answers and leaves out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/rules/evaluate.ts";
import { allQuestionsOf } from "../../src/rules/questions-of.ts";
import { catalog } from "../support/catalog.ts";
import { companies, someOf } from "../support/companies.ts";

describe.each(catalog.packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  const questions = new Set(pack.criteria.flatMap(allQuestionsOf));
  const answered = companies(questions).chain(someOf);

  it("falls short exactly when a criterion is missed, and meets exactly when none is missed or open", () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const { verdict, criteria } = evaluate(pack, answers, pack.from);
        const statuses = criteria.map(({ status }) => status);
        const open = statuses.includes("cannot-tell") ? "cannot-tell" : "meets";
        const expected = statuses.includes("unmet") ? "falls-short" : open;
        expect(verdict).toBe(expected);
      }),
    );
  });

  it("every miss by a figure carries a limit and a shortfall, and nothing else carries a shortfall", () => {
    fc.assert(
      fc.property(answered, (answers) => {
        for (const { status, actual, required, shortfall, unit } of evaluate(pack, answers, pack.from)
          .criteria) {
          expect(shortfall !== null).toBe(status === "unmet" && unit !== "yes-no");
          if (shortfall === null) continue;
          expect(actual).toBeTypeOf("number");
          expect(required).toBeTypeOf("number");
          expect(shortfall.amount).toBeGreaterThanOrEqual(0);
          expect(shortfall.percent).toBeGreaterThanOrEqual(0);
          expect(shortfall.percent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("a larger figure never turns a plain `at least` or `more than` from met into missed", () => {
    // Another way to meet it, such as R&D as a share of income, may be lost by a larger figure.
    const plain = pack.criteria.flatMap((criterion) =>
      "measure" in criterion && typeof criterion.measure === "string" && !criterion.or
        ? [{ id: criterion.id, question: criterion.measure, appliesWhen: criterion.appliesWhen }]
        : [],
    );
    fc.assert(
      fc.property(
        answered,
        fc.constantFrom(...plain),
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        (answers, one, more) => {
          const figure = answers[one.question];
          fc.pre(typeof figure === "number");
          const larger = { ...answers, [one.question]: (figure as number) + more };
          const status = (given: typeof answers): string | undefined =>
            evaluate(pack, given, pack.from).criteria.find(({ id }) => id === one.id)?.status;
          if (status(answers) === "met") expect(status(larger)).toBe("met");
          if (status(larger) === "unmet") expect(["unmet", "cannot-tell"]).toContain(status(answers));
        },
      ),
    );
  });

  it("learning an answer that was not known never turns met into missed, nor missed into met", () => {
    fc.assert(
      fc.property(
        companies(questions).chain((company) => fc.tuple(fc.constant(company), someOf(company))),
        ([company, some]) => {
          // Everything left out is "don't know", so that nothing counts as left out on purpose.
          const before = evaluate(
            pack,
            { ...Object.fromEntries([...questions].map((id) => [id, null])), ...some },
            pack.from,
          );
          const after = evaluate(pack, company, pack.from);
          for (const [index, { id, status }] of before.criteria.entries()) {
            const later = after.criteria[index]?.status;
            if (status === "met") expect(["met", "not-applicable"], id).toContain(later);
            if (status === "unmet") expect(later, id).toBe("unmet");
            if (status === "not-applicable") expect(later, id).toBe("not-applicable");
          }
        },
      ),
    );
  });

  it("the same answers always come out the same, and are left as they were", () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const before = structuredClone(answers);
        expect(evaluate(pack, Object.freeze(answers), pack.from)).toEqual(evaluate(pack, before, pack.from));
        expect(answers).toEqual(before);
      }),
    );
  });
});
