import { formatFigure } from "../../conversation/format.ts";
import type { Block } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { Answers } from "../../rules/answers.ts";
import type { Assessment } from "../../rules/assess.ts";
import type { CompiledPack, Evaluation } from "../../rules/evaluate.ts";
import type { Criterion } from "../../rules/rule-pack.ts";
import { criterionName, isByOtherWay, limitText } from "./criterion-item.ts";

/** How a company stands against one level. */
export interface Result {
  readonly pack: CompiledPack;
  readonly evaluation: Evaluation;
}

/** A criterion of one level under the name that it shares with those of other levels. */
interface Cell {
  readonly name: string;
  readonly level: number;
  readonly actual: string | null;
  readonly said: string;
}

/** All levels beside all criteria: the verdicts first, then a row for each condition that any level sets. */
export function levelsTable(scene: Scene, results: readonly Result[], answers: Answers): Block {
  const { t } = scene;
  const cells = results.flatMap((result, level) => cellsOf(scene, result, level, answers));
  const names = [...new Set(cells.map(({ name }) => name))];
  const row = (name: string): string[] => {
    const own = cells.filter((cell) => cell.name === name);
    const actual = own.find((cell) => cell.actual !== null)?.actual ?? null;
    return [
      actual === null ? name : t("answer-line", { name, answer: actual }),
      ...results.map((_, level) => {
        const said = own.filter((cell) => cell.level === level).map((cell) => cell.said);
        return said.length > 0 ? said.join(t("list-separator")) : t("cell-none");
      }),
    ];
  };
  return {
    kind: "table",
    head: [t("column-condition"), ...results.map(({ pack }) => t(`level-${pack.level}`))],
    rows: [
      [t("column-verdict"), ...results.map(({ evaluation }) => verdictCell(scene, evaluation))],
      ...names.map(row),
    ],
  };
}

function verdictCell({ t }: Scene, { verdict, criteria }: Evaluation): string {
  const judged = criteria.filter(({ status }) => status !== "not-applicable");
  const met = judged.filter(({ status }) => status === "met").length;
  return t("cell-verdict", { verdict: t(`verdict-short-${verdict}`), met, total: judged.length });
}

function cellsOf(scene: Scene, { pack, evaluation }: Result, level: number, answers: Answers): Cell[] {
  return pack.criteria.flatMap((criterion, index): Cell[] => {
    const assessment = evaluation.criteria[index];
    if (!assessment) return [];
    return [
      {
        name: criterionName(scene, criterion),
        level,
        actual: actualText(scene, assessment),
        said: cellText(scene, criterion, assessment, answers),
      },
    ];
  });
}

function actualText({ t, locale }: Scene, { actual, unit }: Assessment): string | null {
  if (actual === null) return null;
  return typeof actual === "boolean" ? t(actual ? "yes" : "no") : formatFigure(t, locale, actual, unit);
}

function cellText(scene: Scene, criterion: Criterion, assessment: Assessment, answers: Answers): string {
  const { t } = scene;
  const { status, required } = assessment;
  if (status === "not-applicable" || (status === "met" && isByOtherWay(assessment)))
    return t(status === "met" ? "cell-met-other-way" : "cell-not-applicable");
  const limit =
    "yesNo" in criterion
      ? t("limit-is", { answer: t(required === true ? "yes" : "no") })
      : limitText(scene, criterion, assessment, answers);
  const said = t(`cell-${status}`);
  return limit === null ? said : t("cell-limit", { said, limit });
}
