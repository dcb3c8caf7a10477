import type { Problem } from "../facts/problem.ts";
import type { Answers } from "./answers.ts";
import type { ThresholdTest } from "./condition.ts";
import { type CompiledPack, type Evaluation, evaluate } from "./evaluate.ts";
import { compileMeasure } from "./measure.ts";
import { allQuestionsOf } from "./questions-of.ts";
import { type Criterion, notHeld } from "./rule-pack.ts";
import { limitsOf } from "./threshold.ts";

type Path = (string | number)[];

/** The examples of a pack are its tests: each has to come out as it says, and together they try every limit. */
export function checkExamples(pack: CompiledPack): Problem[] {
  const { base, cases } = pack.examples;
  const asked = new Set(pack.criteria.flatMap(allQuestionsOf));
  const judged = (answers: Answers, path: Path, inspect: (evaluation: Evaluation) => string[]): Problem[] => {
    const strange = Object.keys(answers).filter((id) => !asked.has(id));
    if (strange.length > 0)
      return [{ path, message: `answers "${strange.join(", ")}", which the pack does not ask` }];
    try {
      return inspect(evaluate(pack, answers, pack.from)).map((message) => ({ path, message }));
    } catch (error) {
      return [{ path, message: (error as Error).message }];
    }
  };
  const problems = [
    ...judged(base, ["examples", "base"], (evaluation) => baseProblems(pack, evaluation)),
    ...cases.flatMap((example, index) =>
      judged({ ...base, ...example.with }, ["examples", "cases", index], (evaluation) =>
        caseProblems(example, evaluation),
      ),
    ),
  ];
  return problems.length > 0 ? problems : untried(pack);
}

/** The base meets everything, but for limits whose figure is not held. */
function baseProblems(pack: CompiledPack, { criteria }: Evaluation): string[] {
  return criteria
    .filter(({ status }, index) => {
      const open = JSON.stringify(pack.criteria[index]).includes(`"${notHeld}"`);
      return status === "unmet" || (status === "cannot-tell" && !open);
    })
    .map(({ id, status }) => `${id} comes out ${status}: base has to meet it`);
}

type Example = CompiledPack["examples"]["cases"][number];

function caseProblems(
  { verdict: wanted, expect = {} }: Example,
  { verdict, criteria }: Evaluation,
): string[] {
  const statuses = Object.entries(expect);
  if (wanted === undefined && statuses.length === 0)
    return ["names neither verdict nor status: it cannot fail"];
  return [
    ...(wanted === undefined || verdict === wanted ? [] : [`verdict comes out ${verdict}, not ${wanted}`]),
    ...statuses.flatMap(([id, status]) => {
      const found = criteria.find((criterion) => criterion.id === id);
      if (!found) return [`unknown criterion "${id}"`];
      return found.status === status ? [] : [`${id} comes out ${found.status}, not ${status}`];
    }),
  ];
}

/** Limits that the examples do not try below, at and above. */
function untried({ criteria, examples }: CompiledPack): Problem[] {
  const tried: Answers[] = [
    examples.base,
    ...examples.cases.map((example) => ({ ...examples.base, ...example.with })),
  ];
  return criteria.flatMap((criterion, index) =>
    testsOf(criterion).flatMap(({ measure, value }) => {
      const { reaches } = compileMeasure(measure);
      const sides = new Set(
        tried.map((answers) => {
          const reached = reaches(answers, ">=", value);
          if (reached === null) return "unknown";
          if (!reached) return "below";
          return reaches(answers, ">", value) ? "above" : "at";
        }),
      );
      // Nothing lies below 0.
      const missing = (["below", "at", "above"] as const).filter(
        (side) => !sides.has(side) && (side !== "below" || value > 0),
      );
      if (missing.length === 0) return [];
      return [
        { path: ["criteria", index], message: `no example lies ${missing.join(" or ")} the limit ${value}` },
      ];
    }),
  );
}

/** Every figure that a criterion holds something against: its own limits, and those of other ways to meet it. */
function testsOf(criterion: Criterion): Pick<ThresholdTest, "measure" | "value">[] {
  if (!("measure" in criterion)) return [];
  const own = limitsOf(criterion.threshold).map((value) => ({ measure: criterion.measure, value }));
  return [...own, ...(criterion.or ?? [])];
}
