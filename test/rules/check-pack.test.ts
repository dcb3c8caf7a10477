// Everything that is refused in a pack, one case each: a sound pack with one thing broken.
import { describe, expect, it } from "vitest";
import { checkPack } from "../../src/rules/check-pack.ts";
import { rulePackSchema } from "../../src/rules/rule-pack.ts";
import {
  type CriterionInput,
  type PackInput,
  parsePack,
  shelf,
  soundPack,
  staffOf,
} from "../support/small-pack.ts";

const problems = (changed: Partial<PackInput>): string[] =>
  checkPack(parsePack({ ...soundPack, ...changed }), shelf).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

const [staff, builder] = soundPack.criteria as [CriterionInput, CriterionInput];
const { base, cases } = soundPack.examples;
const clause = { zh: "c", en: "c" };

/** The sound pack with another first criterion; its examples stay. */
const withStaff = (more: Partial<CriterionInput>): string[] =>
  problems({ criteria: [{ ...staff, ...more } as CriterionInput, builder] });

/** The sound pack with one example more. */
const withCase = (example: PackInput["examples"]["cases"][number]): string[] =>
  problems({ examples: { base, cases: [...cases, example] } });

it("a sound pack is let through", () => {
  expect(problems({})).toEqual([]);
});

describe("names that lead nowhere", () => {
  it("a region", () => {
    expect(problems({ region: "123456" })).toEqual(["region: unknown region 123456: add it to regions.yaml"]);
  });
  it("an excluded region", () => {
    expect(problems({ excludes: ["000000", "123456"] })).toEqual(["excludes: unknown region 123456"]);
  });
  it("the pack's source", () => {
    expect(problems({ source: "rumour" })).toEqual([
      'source: unknown source "rumour": add it to sources.yaml',
    ]);
  });
  it("a criterion's source", () => {
    expect(withStaff({ source: "rumour" })).toHaveLength(1);
    expect(withStaff({ source: "rumour" })[0]).toContain('unknown source "rumour"');
  });
  it("a criterion's source is shown where it stands", () => {
    expect(withStaff({ source: "rumour" })[0]).toMatch(/^criteria\.0/);
  });
  it.each<[string, Partial<CriterionInput>]>([
    ["measured", { measure: "stuff" }],
    ["in a sum", { measure: { sum: ["staff", "stuff"] } }],
    ["an optional addend", { measure: { sum: ["staff", { optional: "stuff" }] } }],
    ["in a share", { measure: { percent: ["staff", "stuff"] } }],
    ["deciding whether it applies", { appliesWhen: { yes: "stuff" } }],
    ["deciding the limit", { threshold: { cases: [{ when: { yes: "stuff" }, value: 30 }], otherwise: 30 } }],
    ["offering another way", { or: [{ measure: "stuff", comparison: ">=", value: 1 }] }],
    ["deep in a condition", { appliesWhen: { not: { any: [{ yes: "builder" }, { yes: "stuff" }] } } }],
  ])("a question %s", (_, more) => {
    expect(withStaff(more)).toContain('criteria.0: unknown question "stuff": add it to questions.yaml');
  });
  it("a yes/no question", () => {
    expect(problems({ criteria: [staff, { id: "x", yesNo: "stuff", required: true, clause }] })).toContain(
      'criteria.1: unknown question "stuff": add it to questions.yaml',
    );
  });
});

describe("the id", () => {
  it.each(["testland-provincial-2023", "testland-municipal-2024", "elsewhere-provincial-2024"])(
    "%s differs from region, level and date",
    (id) => {
      expect(problems({ id })).toEqual([
        'id: must be "testland-provincial-2024" by its region, level and date',
      ]);
    },
  );
  it("a neighbour scheme stands in place of the level", () => {
    expect(problems({ scheme: "sme-rd-center" })).toEqual([
      'id: must be "testland-sme-2024" by its region, level and date',
    ]);
    expect(problems({ scheme: "sme-rd-center", id: "testland-sme-2024" })).toEqual([]);
  });
  it("of a criterion stands once", () => {
    expect(problems({ criteria: [staff, builder, { ...builder }] })).toEqual([
      'criteria.2.id: "builder" stands twice',
    ]);
  });
});

describe("the dates", () => {
  it("the last day lies not before the first", () => {
    expect(problems({ effectiveTo: "2023-12-31" })).toEqual(["effectiveTo: lies before effectiveFrom"]);
    expect(problems({ effectiveTo: "2024-01-01" })).toEqual([]);
  });
  it("are compared by the first day that an inexact date covers", () => {
    expect(problems({ effectiveFrom: "2024-07", effectiveTo: "2024-06-30" })).toEqual([
      "effectiveTo: lies before effectiveFrom",
    ]);
    expect(problems({ effectiveFrom: "2024-07", effectiveTo: "2024-07-01" })).toEqual([]);
  });
});

describe("questions of the wrong kind", () => {
  it("a figure where yes or no is required", () => {
    expect(problems({ criteria: [staff, { ...builder, yesNo: "staff" } as CriterionInput] })).toContain(
      'criteria.1: "staff" is not a yes/no question',
    );
  });
  it.each<[string, Partial<CriterionInput>]>([
    ["plainly", { measure: "builder" }],
    ["in a sum", { measure: { sum: ["staff", "builder"] } }],
    ["in a share", { measure: { percent: ["builder", "staff"] } }],
  ])("yes or no measured %s", (_, more) => {
    expect(withStaff(more)).toContain(
      "criteria.0.measure: measures a yes/no question: use yesNo and required",
    );
  });
  it.each<[string, Partial<CriterionInput>]>([
    ["whether it applies", { appliesWhen: { yes: "income" } }],
    ["the limit", { threshold: { cases: [{ when: { not: { yes: "income" } }, value: 30 }], otherwise: 30 } }],
  ])("a figure taken for yes deciding %s", (_, more) => {
    expect(withStaff(more)).toContain('criteria.0: "income" is not a yes/no question');
  });
  it.each<[string, Partial<CriterionInput>]>([
    ["whether it applies", { appliesWhen: { measure: "exporter", comparison: ">=", value: 1 } }],
    ["another way", { or: [{ measure: "exporter", comparison: ">=", value: 1 }] }],
    [
      "the limit",
      {
        threshold: {
          cases: [{ when: { all: [{ measure: "exporter", comparison: ">", value: 1 }] }, value: 30 }],
          otherwise: 30,
        },
      },
    ],
  ])("yes or no taken for a figure deciding %s", (_, more) => {
    expect(withStaff(more)).toContain('criteria.0: "exporter" is a yes/no question, not a figure');
  });
  it("money and people added up", () => {
    expect(
      problems({
        criteria: [{ ...staff, measure: { sum: ["staff", "income"] } } as CriterionInput, builder],
        examples: {
          base: { staff: 20, income: 20, builder: true },
          cases: [{ with: { staff: 9 } }, { with: { staff: 10 } }],
        },
      }),
    ).not.toEqual([]);
  });
});

describe("examples that do not come out", () => {
  it("the base misses a criterion", () => {
    expect(problems({ examples: { base: { ...base, staff: 20 }, cases } })).toContain(
      "examples.base: staff comes out unmet: base has to meet it",
    );
  });
  it("the base leaves a criterion open", () => {
    expect(problems({ examples: { base: { ...base, builder: null }, cases } })).toContain(
      "examples.base: builder comes out cannot-tell: base has to meet it",
    );
  });
  it("the base may leave open what is not held", () => {
    expect(
      problems({
        criteria: [
          staff,
          builder,
          { id: "income", measure: "income", comparison: ">=", threshold: "not-held", clause },
        ],
        examples: {
          base: { ...base, income: 5 },
          cases: [cases[0], { with: { staff: 30 }, expect: { staff: "met" } }] as typeof cases,
        },
      }),
    ).toEqual([]);
  });
  it("another verdict", () => {
    expect(withCase({ with: { staff: 29 }, verdict: "meets" })).toEqual([
      "examples.cases.2: verdict comes out falls-short, not meets",
    ]);
  });
  it("another status", () => {
    expect(withCase({ with: { staff: null }, expect: { staff: "unmet" } })).toEqual([
      "examples.cases.2: staff comes out cannot-tell, not unmet",
    ]);
  });
  it("a criterion that does not exist", () => {
    expect(withCase({ with: {}, expect: { stuff: "met" } })).toEqual([
      'examples.cases.2: unknown criterion "stuff"',
    ]);
  });
  it("an answer of the wrong kind", () => {
    expect(withCase({ with: { builder: 1 }, verdict: "meets" })[0]).toMatch(
      /^examples\.cases\.2: builder: expected true/,
    );
    expect(withCase({ with: { staff: -1 }, verdict: "meets" })[0]).toMatch(
      /^examples\.cases\.2: staff: expected a number/,
    );
  });
  it("an answer to a question that the pack does not ask: a slip of the pen tests nothing", () => {
    expect(withCase({ with: { staf: 29 }, verdict: "meets" })).not.toEqual([]);
  });
  it("neither verdict nor status: a check that cannot fail", () => {
    const parsed = rulePackSchema.safeParse({
      ...soundPack,
      examples: { base, cases: [...cases, { with: { staff: 29 } }] },
    });
    expect(parsed.success ? checkPack(parsed.data, shelf) : ["refused"]).not.toEqual([]);
  });
});

describe("a limit that the examples do not try", () => {
  const tried = (...figures: number[]): string[] =>
    problems({
      examples: {
        base: { ...base, staff: 30 },
        cases: [30, ...figures].map((figure) => ({
          with: { staff: figure },
          expect: { staff: figure < 30 ? ("unmet" as const) : ("met" as const) },
        })),
      },
    });

  it("below", () => {
    expect(tried(31)).toEqual(["criteria.0: no example lies below the limit 30"]);
  });
  it("above", () => {
    expect(tried(29)).toEqual(["criteria.0: no example lies above the limit 30"]);
  });
  it("at", () => {
    expect(
      problems({ examples: { base, cases: [{ with: { staff: 29 }, verdict: "falls-short" }] } }),
    ).toEqual(["criteria.0: no example lies at the limit 30"]);
  });
  it("all three are named", () => {
    const dependent = staffOf({ cases: [{ when: { yes: "exporter" }, value: 500 }], otherwise: 30 });
    expect(
      problems({
        criteria: [dependent, builder],
        examples: { base: { ...base, exporter: false }, cases },
      }),
    ).toEqual(["criteria.0: no example lies at or above the limit 500"]);
  });
  it("a limit of 0 has nothing below it", () => {
    expect(
      problems({
        criteria: [staffOf(0), builder],
        examples: { base, cases: [{ with: { staff: 0 }, verdict: "meets" }] },
      }),
    ).toEqual([]);
  });
  it("a share exactly at the limit counts as at, although 7 / 100 * 100 is not 7 to a computer", () => {
    expect(
      problems({
        criteria: [
          { id: "share", measure: { percent: ["spent", "income"] }, comparison: ">=", threshold: 7, clause },
          builder,
        ],
        examples: {
          base: { spent: 8, income: 100, builder: true },
          cases: [
            { with: { spent: 6 }, verdict: "falls-short" },
            { with: { spent: 7 }, verdict: "meets" },
          ],
        },
      }),
    ).toEqual([]);
  });
  it("another way has a limit too", () => {
    const either = { ...staff, or: [{ measure: "income", comparison: ">=", value: 100 }] } as CriterionInput;
    expect(
      problems({ criteria: [either, builder], examples: { base: { ...base, income: 5 }, cases } }),
    ).not.toEqual([]);
  });
});

describe("what the shape of a pack does not allow", () => {
  const refused = (changed: Record<string, unknown>): boolean =>
    !rulePackSchema.safeParse({ ...soundPack, ...changed }).success;

  it.each<[string, Record<string, unknown>]>([
    ["a key that is not known", { thresholds: [] }],
    ["no criterion", { criteria: [] }],
    ["no example", { examples: { base, cases: [] } }],
    ["a level that is not known", { level: "city" }],
    ["a scheme that is not known", { scheme: "other" }],
    ["a confidence that is not known", { confidence: "certain" }],
    ["a title in one language", { title: { zh: "中心" } }],
    ["an empty translation", { title: { zh: "中心", en: "" } }],
    ["a clause in one language", { criteria: [{ ...staff, clause: { zh: "c" } }] }],
    ["a day that does not exist", { effectiveTo: "2024-02-30" }],
    ["a first day that does not exist", { effectiveFrom: "2024-02-30" }],
    ["a month that does not exist", { effectiveFrom: "2024-13" }],
    ["a limit as text", { criteria: [{ ...staff, threshold: "30" }] }],
    ["a limit below 0", { criteria: [{ ...staff, threshold: -1 }] }],
    ["a comparison that is not known", { criteria: [{ ...staff, comparison: "<" }] }],
    [
      "a threshold without an otherwise",
      { criteria: [{ ...staff, threshold: { cases: [{ when: { yes: "builder" }, value: 1 }] } }] },
    ],
    ["a sum of one", { criteria: [{ ...staff, measure: { sum: ["staff"] } }] }],
    [
      "a criterion that is both a figure and yes or no",
      { criteria: [{ ...staff, yesNo: "builder", required: true }] },
    ],
    ["an id in capitals", { id: "Testland-provincial-2024" }],
    ["an example that is text", { examples: { base: { staff: "40" }, cases } }],
  ])("%s", (_, changed) => {
    expect(refused({})).toBe(false);
    expect(refused(changed)).toBe(true);
  });
});
