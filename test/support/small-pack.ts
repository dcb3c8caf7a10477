import { z } from "zod";
import { type Region, regionSchema } from "../../src/facts/region.ts";
import { type Source, sourceSchema } from "../../src/facts/source.ts";
import { type CompiledPack, compilePack } from "../../src/rules/evaluate.ts";
import { type Question, questionSchema } from "../../src/rules/question.ts";
import { type RulePack, rulePackSchema } from "../../src/rules/rule-pack.ts";

/** As authors write it, before the schema fills in what may be left out. */
export type PackInput = z.input<typeof rulePackSchema>;
export type CriterionInput = PackInput["criteria"][number];

const text = (word: string): { zh: string; en: string } => ({ zh: word, en: word });

const question = (id: string, kind: Question["kind"]): unknown => ({
  id,
  kind,
  ...(kind === "count" ? { unit: "people" } : {}),
  ...(kind === "money" ? { period: text("year") } : {}),
  ...(kind === "boolean" ? {} : { example: text("1") }),
  name: text(id),
  ask: text(id),
  why: text(id),
});

const byKey = <T, K extends keyof T>(items: readonly T[], key: K): Map<T[K], T> =>
  new Map(items.map((item) => [item[key], item]));

/** A country with one province, one source, and a question of each kind. */
export const shelf: {
  readonly regions: ReadonlyMap<string, Region>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly questions: ReadonlyMap<string, Question>;
} = {
  regions: byKey(
    z.array(regionSchema).parse([
      { code: "000000", slug: "cn", name: text("country") },
      { code: "990000", slug: "testland", name: text("Testland"), parent: "000000" },
    ]),
    "code",
  ),
  sources: byKey(
    z.array(sourceSchema).parse([{ id: "gazette", publisher: text("office"), title: text("rules") }]),
    "id",
  ),
  questions: byKey(
    z
      .array(questionSchema)
      .parse([
        question("income", "money"),
        question("spent", "money"),
        question("software", "money"),
        question("staff", "count"),
        question("builder", "boolean"),
        question("exporter", "boolean"),
      ]),
    "id",
  ),
};

/** A sound pack: staff of at least 30 and a builder; tried below, at and above. */
export const soundPack: PackInput = {
  id: "testland-provincial-2024",
  region: "990000",
  level: "provincial",
  title: text("center"),
  office: text("office"),
  effectiveFrom: "2024",
  effectiveTo: "2025-12-31",
  source: "gazette",
  confidence: "official",
  criteria: [
    { id: "staff", measure: "staff", comparison: ">=", threshold: 30, clause: text("at least 30") },
    { id: "builder", yesNo: "builder", required: true, clause: text("a builder") },
  ],
  examples: {
    base: { staff: 40, builder: true },
    cases: [
      { with: { staff: 29 }, verdict: "falls-short", expect: { staff: "unmet" } },
      { with: { staff: 30 }, verdict: "meets" },
    ],
  },
};

export function parsePack(input: PackInput): RulePack {
  return rulePackSchema.parse(input);
}

/** A pack of these criteria, ready to judge; its examples are not looked at. In force in 2024 and 2025. */
export function packOf(...criteria: CriterionInput[]): CompiledPack {
  return compilePack(parsePack({ ...soundPack, criteria }), shelf);
}

/** A criterion that needs `staff` to reach a threshold, with whatever is changed about it. */
export function staffOf(
  threshold: Extract<CriterionInput, { measure: unknown }>["threshold"],
  more: Partial<CriterionInput> = {},
): CriterionInput {
  return {
    id: "staff",
    measure: "staff",
    comparison: ">=",
    threshold,
    clause: text("c"),
    ...more,
  } as CriterionInput;
}
