import { firstDay } from "../facts/iso-date.ts";
import type { Region } from "../facts/region.ts";
import type { Problem } from "../facts/problem.ts";
import { checkExamples } from "./check-examples.ts";
import { type Condition, questionsOfCondition } from "./condition.ts";
import { compilePack, type Shelf } from "./evaluate.ts";
import { questionsOfMeasure } from "./measure.ts";
import { allQuestionsOf } from "./questions-of.ts";
import type { Criterion, RulePack } from "./rule-pack.ts";

/** What the schema cannot see: names that lead nowhere, and examples that do not come out. */
export function checkPack(
  pack: RulePack,
  shelf: Shelf & { regions: ReadonlyMap<string, Region> },
): Problem[] {
  const problems = [
    ...checkNames(pack, shelf.regions),
    ...checkSources(pack, shelf),
    ...pack.criteria.flatMap((criterion, index) => checkCriterion(criterion, index, shelf)),
  ];
  return problems.length > 0 ? problems : checkExamples(compilePack(pack, shelf));
}

function checkSources(pack: RulePack, { sources }: Shelf): Problem[] {
  const cited = [
    { path: ["source"], source: pack.source },
    ...pack.criteria.map(({ source = pack.source }, index) => ({
      path: ["criteria", index, "source"],
      source,
    })),
  ];
  const unknown = cited.filter(({ source }) => !sources.has(source));
  // The pack's own source stands under each criterion that names none: once is enough.
  return unknown
    .filter(({ path, source }) => path.length === 1 || source !== pack.source)
    .map(({ path, source }) => ({ path, message: `unknown source "${source}": add it to sources.yaml` }));
}

function checkNames(pack: RulePack, regions: ReadonlyMap<string, Region>): Problem[] {
  const problems: Problem[] = [];
  const region = regions.get(pack.region);
  if (!region)
    return [{ path: ["region"], message: `unknown region ${pack.region}: add it to regions.yaml` }];
  const middle = pack.scheme === "technology-center" ? pack.level : pack.scheme.split("-")[0];
  const expected = `${region.slug}-${middle}-${pack.effectiveFrom.slice(0, 4)}`;
  if (pack.id !== expected)
    problems.push({ path: ["id"], message: `must be "${expected}" by its region, level and date` });
  if (pack.effectiveTo !== undefined && pack.effectiveTo < firstDay(pack.effectiveFrom)) {
    problems.push({ path: ["effectiveTo"], message: "lies before effectiveFrom" });
  }
  for (const code of pack.excludes) {
    if (!regions.has(code)) problems.push({ path: ["excludes"], message: `unknown region ${code}` });
  }
  const seen = new Set<string>();
  for (const [index, { id }] of pack.criteria.entries()) {
    if (seen.has(id)) problems.push({ path: ["criteria", index, "id"], message: `"${id}" stands twice` });
    seen.add(id);
  }
  return problems;
}

function checkCriterion(criterion: Criterion, index: number, { questions }: Shelf): Problem[] {
  const problems: Problem[] = [];
  const path = ["criteria", index];
  for (const id of allQuestionsOf(criterion)) {
    if (!questions.has(id))
      problems.push({ path, message: `unknown question "${id}": add it to questions.yaml` });
  }
  const yesNo = (id: string): boolean => questions.get(id)?.kind === "boolean";
  const conditions: Condition[] = criterion.appliesWhen ? [criterion.appliesWhen] : [];
  if ("yesNo" in criterion) {
    if (!yesNo(criterion.yesNo))
      problems.push({ path, message: `"${criterion.yesNo}" is not a yes/no question` });
  } else {
    conditions.push(...(criterion.or ?? []));
    if (typeof criterion.threshold === "object")
      conditions.push(...criterion.threshold.cases.map(({ when }) => when));
    if (questionsOfMeasure(criterion.measure).some(yesNo)) {
      problems.push({
        path: [...path, "measure"],
        message: "measures a yes/no question: use yesNo and required",
      });
    }
  }
  if ("measure" in criterion && typeof criterion.measure === "object" && "sum" in criterion.measure) {
    const kinds = new Set(questionsOfMeasure(criterion.measure).map((id) => questions.get(id)?.kind));
    if (kinds.size > 1)
      problems.push({ path: [...path, "measure"], message: "adds up figures of different units" });
  }
  for (const id of conditions.flatMap(wrongKinds(yesNo))) {
    problems.push({
      path,
      message: `"${id}" is ${yesNo(id) ? "a yes/no question, not a figure" : "not a yes/no question"}`,
    });
  }
  return problems;
}

const wrongKinds =
  (yesNo: (id: string) => boolean) =>
  (condition: Condition): string[] => {
    if ("yes" in condition) return yesNo(condition.yes) ? [] : [condition.yes];
    if ("measure" in condition) return questionsOfCondition(condition).filter(yesNo);
    if ("not" in condition) return wrongKinds(yesNo)(condition.not);
    return ("all" in condition ? condition.all : condition.any).flatMap(wrongKinds(yesNo));
  };
