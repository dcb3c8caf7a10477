// "Don't know" is neither yes nor no, and a question that was not answered is judged as "don't know".
import { describe, expect, it } from "vitest";
import { allOf, anyOf, not, type Truth } from "../../src/rules/answers.ts";
import { evaluate } from "../../src/rules/evaluate.ts";
import { type CriterionInput, packOf, staffOf } from "../support/small-pack.ts";

const one = (criterion: CriterionInput, answers: Record<string, number | boolean | null>): unknown => {
  const { status, required } = evaluate(packOf(criterion), answers, "2024-06-01").criteria[0] ?? {};
  return [status, required];
};

describe("three-valued logic", () => {
  const rows: [Truth, Truth, Truth, Truth][] = [
    // a, b, all of them, any of them
    [true, true, true, true],
    [true, false, false, true],
    [true, null, null, true],
    [false, true, false, true],
    [false, false, false, false],
    [false, null, false, null],
    [null, true, null, true],
    [null, false, false, null],
    [null, null, null, null],
  ];
  it.each(rows)("%s and %s: all %s, any %s", (a, b, all, any) => {
    expect(allOf([a, b])).toBe(all);
    expect(anyOf([a, b])).toBe(any);
  });

  it("not turns yes and no about and leaves unknown", () => {
    expect([true, false, null].map((truth) => not(truth))).toEqual([false, true, null]);
  });

  it("nothing asked holds; nothing to choose from does not", () => {
    expect([allOf([]), anyOf([])]).toEqual([true, false]);
  });
});

describe("an answer that is missing", () => {
  const plain = staffOf(30);
  const builder: CriterionInput = {
    id: "builder",
    yesNo: "builder",
    required: true,
    clause: { zh: "c", en: "c" },
  };

  it.each([{}, { staff: null }])("a figure, %o", (answers) => {
    expect(one(plain, answers)).toEqual(["cannot-tell", 30]);
  });

  it.each([{}, { builder: null }])("a yes or no, %o", (answers) => {
    expect(one(builder, answers)).toEqual(["cannot-tell", true]);
  });

  it("0 and no are answers", () => {
    expect(one(plain, { staff: 0 })).toEqual(["unmet", 30]);
    expect(one(staffOf(0), { staff: 0 })).toEqual(["met", 0]);
    expect(one({ ...builder, required: false } as CriterionInput, { builder: false })).toEqual([
      "met",
      false,
    ]);
  });

  it("the verdict: one miss outweighs what is unknown, and what is unknown outweighs what is met", () => {
    const pack = packOf(plain, builder);
    const verdict = (answers: Record<string, number | boolean | null>): string =>
      evaluate(pack, answers, "2024-06-01").verdict;
    expect(verdict({ staff: 30, builder: true })).toBe("meets");
    expect(verdict({ staff: 30, builder: null })).toBe("cannot-tell");
    expect(verdict({ staff: 30 })).toBe("cannot-tell");
    expect(verdict({ staff: 29, builder: null })).toBe("falls-short");
    expect(verdict({ staff: null, builder: false })).toBe("falls-short");
    expect(verdict({})).toBe("cannot-tell");
  });
});

describe("a limit that turns on an answer that is missing: 60 for builders, else 50", () => {
  const dependent = staffOf({ cases: [{ when: { yes: "builder" }, value: 60 }], otherwise: 50 });

  it.each([{}, { builder: null }])("with %o", (open) => {
    // Below both it is missed under any answer, against the lower; at or above both it is met, against the higher.
    expect(one(dependent, { ...open, staff: 49 })).toEqual(["unmet", 50]);
    expect(one(dependent, { ...open, staff: 50 })).toEqual(["cannot-tell", null]);
    expect(one(dependent, { ...open, staff: 59 })).toEqual(["cannot-tell", null]);
    expect(one(dependent, { ...open, staff: 60 })).toEqual(["met", 60]);
    expect(one(dependent, open)).toEqual(["cannot-tell", null]);
  });

  it("is the one limit once it is known", () => {
    expect(one(dependent, { builder: true, staff: 59 })).toEqual(["unmet", 60]);
    expect(one(dependent, { builder: false, staff: 50 })).toEqual(["met", 50]);
    expect(one(dependent, { builder: true })).toEqual(["cannot-tell", 60]);
  });

  it("the first case that holds decides, and an earlier one that may hold stays open", () => {
    const two = staffOf({
      cases: [
        { when: { yes: "builder" }, value: 60 },
        { when: { yes: "exporter" }, value: 20 },
      ],
      otherwise: 50,
    });
    expect(one(two, { builder: true, exporter: true, staff: 59 })).toEqual(["unmet", 60]);
    expect(one(two, { builder: false, exporter: true, staff: 20 })).toEqual(["met", 20]);
    expect(one(two, { builder: null, exporter: true, staff: 60 })).toEqual(["met", 60]);
    expect(one(two, { builder: null, exporter: true, staff: 20 })).toEqual(["cannot-tell", null]);
    expect(one(two, { builder: null, exporter: true, staff: 19 })).toEqual(["unmet", 20]);
    // With 20 ruled out, 50 or 60 remain.
    expect(one(two, { builder: null, exporter: false, staff: 49 })).toEqual(["unmet", 50]);
    expect(one(two, { exporter: false, builder: false, staff: 50 })).toEqual(["met", 50]);
  });

  it("both answers lead to the same limit: it does not matter which", () => {
    const same = staffOf({ cases: [{ when: { yes: "builder" }, value: 50 }], otherwise: 50 });
    expect(one(same, { staff: 50 })).toEqual(["met", 50]);
    expect(one(same, { staff: 49 })).toEqual(["unmet", 50]);
  });
});

describe("a limit that is not held", () => {
  it("is neither met nor unmet, whatever the figure", () => {
    for (const staff of [0, 1, 1e9])
      expect(one(staffOf("not-held"), { staff })).toEqual(["cannot-tell", null]);
  });

  const some = staffOf({ cases: [{ when: { yes: "builder" }, value: "not-held" }], otherwise: 50 });
  it("bears only on those it applies to", () => {
    expect(one(some, { builder: false, staff: 50 })).toEqual(["met", 50]);
    expect(one(some, { builder: false, staff: 49 })).toEqual(["unmet", 50]);
    expect(one(some, { builder: true, staff: 1e9 })).toEqual(["cannot-tell", null]);
  });
  it("that may apply leaves everything open", () => {
    for (const staff of [0, 49, 50, 1e9]) {
      expect(one(some, { builder: null, staff })).toEqual(["cannot-tell", null]);
      expect(one(some, { staff })).toEqual(["cannot-tell", null]);
    }
  });
  it("another way can still meet it", () => {
    const other = staffOf("not-held", {
      or: [{ measure: "income", comparison: ">=", value: 100 }],
    } as Partial<CriterionInput>);
    expect(one(other, { staff: 1, income: 100 })).toEqual(["met", null]);
    expect(one(other, { staff: 1, income: 99 })).toEqual(["cannot-tell", null]);
  });
});

describe("a criterion that applies to some", () => {
  const builders = staffOf(30, { appliesWhen: { yes: "builder" } });

  it("does not apply to the others, and asks nothing of them", () => {
    expect(one(builders, { builder: false, staff: 0 })).toEqual(["not-applicable", 30]);
    expect(one(builders, { builder: false })).toEqual(["not-applicable", 30]);
    expect(evaluate(packOf(builders), { builder: false, staff: 0 }, "2024-06-01").verdict).toBe("meets");
  });

  it("whether it applies is not known: what is met is met either way, a miss is none yet", () => {
    for (const open of [{}, { builder: null }]) {
      expect(one(builders, { ...open, staff: 30 })).toEqual(["met", 30]);
      expect(one(builders, { ...open, staff: 29 })).toEqual(["cannot-tell", 30]);
      expect(one(builders, open)).toEqual(["cannot-tell", 30]);
    }
  });

  it("carries no shortfall while it is no miss", () => {
    for (const builder of [null, false]) {
      const [assessed] = evaluate(packOf(builders), { builder, staff: 1 }, "2024-06-01").criteria;
      expect(assessed?.shortfall).toBeNull();
    }
  });

  it("an opposite condition, and a combined one, stay unknown with their parts", () => {
    const others = staffOf(30, { appliesWhen: { not: { yes: "builder" } } });
    expect(one(others, { builder: true, staff: 1 })).toEqual(["not-applicable", 30]);
    expect(one(others, { builder: null, staff: 1 })).toEqual(["cannot-tell", 30]);
    const both = staffOf(30, { appliesWhen: { all: [{ yes: "builder" }, { yes: "exporter" }] } });
    expect(one(both, { builder: false, exporter: null, staff: 1 })).toEqual(["not-applicable", 30]);
    expect(one(both, { builder: true, exporter: null, staff: 1 })).toEqual(["cannot-tell", 30]);
    const either = staffOf(30, { appliesWhen: { any: [{ yes: "builder" }, { yes: "exporter" }] } });
    expect(one(either, { builder: true, exporter: null, staff: 1 })).toEqual(["unmet", 30]);
  });
});

describe("another way", () => {
  const either = staffOf(30, {
    or: [{ measure: "income", comparison: ">", value: 100 }],
  } as Partial<CriterionInput>);

  it("meets the criterion as well", () => {
    expect(one(either, { staff: 29, income: 100.01 })).toEqual(["met", 30]);
    expect(one(either, { staff: 30, income: 0 })).toEqual(["met", 30]);
    expect(one(either, { staff: 29, income: 100 })).toEqual(["unmet", 30]);
  });

  it("that is not known keeps a miss open", () => {
    expect(one(either, { staff: 29 })).toEqual(["cannot-tell", 30]);
    expect(one(either, { staff: 29, income: null })).toEqual(["cannot-tell", 30]);
    expect(one(either, { income: 101 })).toEqual(["met", 30]);
    expect(one(either, { income: 100 })).toEqual(["cannot-tell", 30]);
  });
});
