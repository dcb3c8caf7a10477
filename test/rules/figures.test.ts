// Sums, shares and shortfalls: exact at the limit, whatever the figures.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/rules/evaluate.ts";
import { compileMeasure } from "../../src/rules/measure.ts";
import { type CriterionInput, packOf } from "../support/small-pack.ts";

const clause = { zh: "c", en: "c" };

describe("a share of income", () => {
  const share = compileMeasure({ percent: ["spent", "income"] });

  /** Fen of the largest company there is: some 4,000,000 million yuan of income. */
  const income = fc.integer({ min: 1, max: 4e14 });
  const limits = [0.5, 3, 10, 15, 60] as const;

  /** What has to come out, in whole numbers: part / whole >= limit / 100. */
  const reaches = (part: number, whole: number, comparison: ">" | ">=", limit: number): boolean => {
    const left = BigInt(part) * 1000n;
    const right = BigInt(whole) * BigInt(limit * 10);
    return comparison === ">" ? left > right : left >= right;
  };

  it.each(limits)("is held against %d %% as whole numbers would be", (limit) => {
    const nearby = income.chain((whole) => {
      const exact = Math.floor((whole * limit) / 100);
      return fc.tuple(fc.constant(whole), fc.oneof(fc.integer({ min: exact - 2, max: exact + 2 }), income));
    });
    fc.assert(
      fc.property(nearby, fc.constantFrom(">" as const, ">=" as const), ([whole, part], comparison) => {
        fc.pre(part >= 0);
        const answers = { spent: part / 100, income: whole / 100 };
        expect(share.reaches(answers, comparison, limit)).toBe(reaches(part, whole, comparison, limit));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    // Dividing these gives 2.9999999999999996, 0.5000000000000001 and the like.
    [0.03, 1, 3],
    [0.3, 10, 3],
    [8.7, 290, 3],
    [1_380_001.11, 46_000_037, 3],
    [0.05, 10, 0.5],
    [0.35, 70, 0.5],
    [5_000_000.15, 1_000_000_030, 0.5],
    [0.07, 0.7, 10],
    [12_345_678.9, 123_456_789, 10],
    [10.35, 69, 15],
  ])("%d of %d is exactly %d %%", (spent, whole, limit) => {
    expect(share.reaches({ spent, income: whole }, ">=", limit)).toBe(true);
    expect(share.reaches({ spent, income: whole }, ">", limit)).toBe(false);
    expect(share.reaches({ spent: Math.round(spent * 100 - 1) / 100, income: whole }, ">=", limit)).toBe(
      false,
    );
    expect(share.reaches({ spent: Math.round(spent * 100 + 1) / 100, income: whole }, ">", limit)).toBe(true);
  });

  it("is not known while one of the two is not, and of nothing", () => {
    for (const answers of [
      {},
      { spent: 1 },
      { income: 1 },
      { spent: null, income: 1 },
      { spent: 1, income: null },
    ]) {
      expect(share.read(answers)).toBeNull();
      expect(share.reaches(answers, ">=", 3)).toBeNull();
    }
    expect(share.reaches({ spent: 1, income: 0 }, ">=", 3)).toBeNull();
    expect(share.read({ spent: 0, income: 0 })).toBeNull();
  });

  it("nothing spent is a share of 0", () => {
    expect(share.read({ spent: 0, income: 100 })).toBe(0);
    expect(share.reaches({ spent: 0, income: 100 }, ">=", 3)).toBe(false);
  });

  it("falls short in percentage points and in percent of the limit", () => {
    const pack = packOf({
      id: "share",
      measure: { percent: ["spent", "income"] },
      comparison: ">=",
      threshold: 3,
      clause,
    });
    const [assessed] = evaluate(pack, { spent: 2.4, income: 100 }, "2024-06-01").criteria;
    expect(assessed).toMatchObject({ actual: expect.closeTo(2.4, 9), unit: "percent" });
    expect(assessed?.shortfall).toEqual({ amount: 0.6, percent: 20 });
  });
});

describe("a share that misses by less than a hundredth of a percent", () => {
  it("is still shown to miss by something", () => {
    const pack = packOf({
      id: "share",
      measure: { percent: ["spent", "income"] },
      comparison: ">=",
      threshold: 3,
      clause,
    });
    // A fen short of 3 % of 1,000 million yuan.
    const [assessed] = evaluate(pack, { spent: 29_999_999.99, income: 1_000_000_000 }, "2024-06-01").criteria;
    expect(assessed?.status).toBe("unmet");
    expect(assessed?.shortfall?.amount).toBeGreaterThan(0);
  });
});

describe("a sum", () => {
  const both = compileMeasure({ sum: ["spent", "software"] });
  const withSoftware = compileMeasure({ sum: ["spent", { optional: "software" }] });

  it("needs every addend", () => {
    expect(both.read({ spent: 60, software: 40 })).toBe(100);
    expect(both.read({ spent: 60 })).toBeNull();
    expect(both.reaches({ spent: 60 }, ">=", 100)).toBeNull();
    expect(both.reaches({ spent: 60, software: 39.99 }, ">=", 100)).toBe(false);
    expect(both.reaches({ spent: 60, software: 40 }, ">=", 100)).toBe(true);
    expect(both.reaches({ spent: 60, software: 40 }, ">", 100)).toBe(false);
  });

  it("is enough as soon as what is known is enough", () => {
    expect(both.reaches({ spent: 100 }, ">=", 100)).toBe(true);
    expect(both.reaches({ software: 100, spent: null }, ">=", 100)).toBe(true);
    expect(both.reaches({ spent: 100 }, ">", 100)).toBeNull();
  });

  it("an optional addend counts as nothing when it was left out, and is unknown when it is not known", () => {
    expect(withSoftware.read({ spent: 60 })).toBe(60);
    expect(withSoftware.reaches({ spent: 60 }, ">=", 100)).toBe(false);
    expect(withSoftware.read({ spent: 60, software: null })).toBeNull();
    expect(withSoftware.reaches({ spent: 60, software: null }, ">=", 100)).toBeNull();
    expect(withSoftware.reaches({ spent: 60, software: 40 }, ">=", 100)).toBe(true);
    expect(withSoftware.reaches({ software: 100 }, ">=", 100)).toBe(true);
    expect(withSoftware.reaches({ software: 99 }, ">=", 100)).toBeNull();
  });

  it("adds fen exactly", () => {
    const fen = fc.integer({ min: 0, max: 1e13 });
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const answers = { spent: a / 100, software: b / 100 };
        expect(both.read(answers)).toBe((a + b) / 100);
        expect(both.reaches(answers, ">=", (a + b) / 100)).toBe(true);
        expect(both.reaches(answers, ">", (a + b) / 100)).toBe(false);
        expect(both.reaches(answers, ">=", (a + b + 1) / 100)).toBe(false);
      }),
    );
  });
});

describe("by how much a figure falls short", () => {
  const money = (spent: number, threshold = 3_000_000, comparison: ">" | ">=" = ">="): unknown => {
    const pack = packOf({ id: "spent", measure: "spent", comparison, threshold, clause });
    return evaluate(pack, { spent }, "2024-06-01").criteria[0]?.shortfall;
  };

  it.each([
    [2_580_000, { amount: 420_000, percent: 14 }],
    [0, { amount: 3_000_000, percent: 100 }],
    [1, { amount: 2_999_999, percent: 100 }],
    [2_000_000, { amount: 1_000_000, percent: 33.33 }],
    [2_999_999.99, { amount: 0.01, percent: 0 }],
    [3_000_000, null],
  ])("%d of 3,000,000", (spent, shortfall) => {
    expect(money(spent)).toEqual(shortfall);
  });

  it("at the limit of a more-than nothing is missing, and it is a miss all the same", () => {
    expect(money(50, 50, ">")).toEqual({ amount: 0, percent: 0 });
  });

  it("is to the fen, without the dust of binary fractions", () => {
    expect(money(0.7, 1.1)).toEqual({ amount: 0.4, percent: 36.36 });
  });

  it("is never negative, and with the figure makes up the limit", () => {
    const fen = fc.integer({ min: 0, max: 1e13 });
    fc.assert(
      fc.property(fen, fen, (actual, limit) => {
        const shortfall = money(actual / 100, limit / 100) as { amount: number; percent: number } | null;
        expect(shortfall === null).toBe(actual >= limit);
        if (shortfall === null) return;
        expect(Math.round(shortfall.amount * 100)).toBe(limit - actual);
        expect(shortfall.percent).toBeGreaterThanOrEqual(0);
        expect(shortfall.percent).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("an answer of the wrong kind is refused, and never counts as 0, yes or no", () => {
  const figure = packOf({ id: "staff", measure: "staff", comparison: ">=", threshold: 30, clause });
  const share = packOf({
    id: "share",
    measure: { percent: ["spent", "income"] },
    comparison: ">=",
    threshold: 3,
    clause,
  });
  const sum = packOf({
    id: "sum",
    measure: { sum: ["spent", { optional: "software" }] },
    comparison: ">=",
    threshold: 3,
    clause,
  });
  const dependent = packOf({
    id: "staff",
    measure: "staff",
    comparison: ">=",
    threshold: { cases: [{ when: { yes: "builder" }, value: 60 }], otherwise: 50 },
    clause,
  } satisfies CriterionInput);
  const yesNo = packOf({ id: "builder", yesNo: "builder", required: true, clause });

  const judge = (pack: typeof figure, answers: Record<string, unknown>) => (): unknown =>
    evaluate(pack, answers as Record<string, number>, "2024-06-01");

  const noFigures: unknown[] = ["30", "", Number.NaN, Infinity, -Infinity, -1, -0.01, true, false, [30], {}];

  it.each(noFigures.map((value) => [value]))("as a figure: %s", (value) => {
    expect(judge(figure, { staff: value })).toThrow(TypeError);
    expect(judge(figure, { staff: value })).toThrow(/^staff: expected a number of at least 0 or null/);
    expect(judge(share, { spent: value, income: 100 })).toThrow(/^spent: /);
    expect(judge(share, { spent: 1, income: value })).toThrow(/^income: /);
    expect(judge(sum, { spent: 1, software: value })).toThrow(/^software: /);
  });

  it.each([["yes"], ["true"], [1], [0], [""], [[]], [{}], [Number.NaN]])("as yes or no: %s", (value) => {
    expect(judge(yesNo, { builder: value })).toThrow(TypeError);
    expect(judge(yesNo, { builder: value })).toThrow(/^builder: expected true, false or null/);
    expect(judge(dependent, { staff: 1, builder: value })).toThrow(/^builder: /);
  });

  it("an answer to a question that the pack does not ask is passed over", () => {
    expect(evaluate(figure, { staff: 30, income: 5 }, "2024-06-01").verdict).toBe("meets");
  });
});
