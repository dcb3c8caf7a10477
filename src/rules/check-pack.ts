import { firstDay } from "../facts/iso-date.ts";
import type { Region } from "../facts/region.ts";
import type { Answers } from "./answers.ts";
import { type Condition, questionsOfCondition } from "./condition.ts";
import { type CompiledPack, compilePack, evaluate, type Shelf } from "./evaluate.ts";
import { compileMeasure, questionsOfMeasure } from "./measure.ts";
import { allQuestionsOf } from "./questions-of.ts";
import { type Criterion, notHeld, type RulePack } from "./rule-pack.ts";
import { limitsOf } from "./threshold.ts";

/** Something wrong in a data file: where in it, and what to do. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the schema cannot see: names that lead nowhere, and examples that do not come out. */
export function checkPack(
  pack: RulePack,
  shelf: Shelf & { regions: ReadonlyMap<string, Region> },
): Problem[] {
  const named = [
    ...checkNames(pack, shelf.regions),
    ...pack.criteria.flatMap((c, i) => checkCriterion(c, i, shelf)),
  ];
  const sources = [pack.source, ...pack.criteria.map(({ source }) => source)];
  for (const source of new Set(sources)) {
    if (source !== undefined && !shelf.sources.has(source)) {
      named.push({ path: ["source"], message: `unknown source "${source}": add it to sources.yaml` });
    }
  }
  return named.length > 0 ? named : checkExamples(pack, compilePack(pack, shelf));
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

function checkExamples(pack: RulePack, compiled: CompiledPack): Problem[] {
  const problems: Problem[] = [];
  const { base, cases } = pack.examples;
  const run = (answers: Answers) => evaluate(compiled, answers, compiled.from);
  const judge = (
    answers: Answers,
    path: (string | number)[],
    inspect: (e: ReturnType<typeof run>) => void,
  ): void => {
    try {
      inspect(run(answers));
    } catch (error) {
      problems.push({ path, message: (error as Error).message });
    }
  };
  judge(base, ["examples", "base"], ({ criteria }) => {
    for (const [index, { id, status }] of criteria.entries()) {
      const open = JSON.stringify(pack.criteria[index]).includes(`"${notHeld}"`);
      if (status === "unmet" || (status === "cannot-tell" && !open)) {
        problems.push({
          path: ["examples", "base"],
          message: `${id} comes out ${status}: base has to meet it`,
        });
      }
    }
  });
  for (const [index, example] of cases.entries()) {
    const path = ["examples", "cases", index];
    judge({ ...base, ...example.with }, path, ({ verdict, criteria }) => {
      if (example.verdict && verdict !== example.verdict) {
        problems.push({ path, message: `verdict comes out ${verdict}, not ${example.verdict}` });
      }
      for (const [id, status] of Object.entries(example.expect ?? {})) {
        const found = criteria.find((criterion) => criterion.id === id);
        if (!found) problems.push({ path, message: `unknown criterion "${id}"` });
        else if (found.status !== status)
          problems.push({ path, message: `${id} comes out ${found.status}, not ${status}` });
      }
    });
  }
  return problems.length > 0 ? problems : uncovered(pack);
}

/** Every limit is to be tried below, at and above by the examples. */
function uncovered(pack: RulePack): Problem[] {
  const tried: Answers[] = [
    pack.examples.base,
    ...pack.examples.cases.map((c) => ({ ...pack.examples.base, ...c.with })),
  ];
  return pack.criteria.flatMap((criterion, index) => {
    if (!("measure" in criterion)) return [];
    const measure = compileMeasure(criterion.measure);
    const figures = tried.map((answers) => measure.read(answers)).filter((figure) => figure !== null);
    return limitsOf(criterion.threshold).flatMap((limit) => {
      const missing = [
        ...(figures.some((figure) => figure < limit) || limit === 0 ? [] : ["below"]),
        ...(figures.some((figure) => figure === limit) ? [] : ["at"]),
        ...(figures.some((figure) => figure > limit) ? [] : ["above"]),
      ];
      if (missing.length === 0) return [];
      return [
        { path: ["criteria", index], message: `no example lies ${missing.join(" or ")} the limit ${limit}` },
      ];
    });
  });
}
