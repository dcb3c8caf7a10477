import { formatFigure, formatPercent } from "../../conversation/format.ts";
import type { Item, Mark } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { Answers } from "../../rules/answers.ts";
import type { Assessment } from "../../rules/assess.ts";
import { unitOfMeasure } from "../../rules/evaluate.ts";
import { compileMeasure, type Measure, questionsOfMeasure } from "../../rules/measure.ts";
import { openQuestionsOf, questionsOfCriterion } from "../../rules/questions-of.ts";
import type { Criterion } from "../../rules/rule-pack.ts";
import { compileThreshold } from "../../rules/threshold.ts";
import { questionOf } from "./answer-text.ts";

type FigureCriterion = Extract<Criterion, { measure: unknown }>;

const marks = { met: "met", unmet: "unmet", "cannot-tell": "unknown" } as const;

/** One criterion of a result: how it came out, figure against threshold, by how much it falls short. */
export function criterionItem(
  scene: Scene,
  criterion: Criterion,
  assessment: Assessment,
  answers: Answers,
): Item | null {
  const { t, locale } = scene;
  const { status } = assessment;
  if (status === "not-applicable") return null;
  const mark: Mark = marks[status];
  const name = criterionName(scene, criterion);
  const lines =
    "yesNo" in criterion
      ? [yesNoLine(scene, assessment, answers[criterion.yesNo])]
      : [
          ...figureLines(scene, criterion, assessment, answers),
          ...gapLines(scene, criterion, assessment, answers),
        ];
  if ("measure" in criterion && (status !== "met" || isByOtherWay(assessment)))
    lines.push(...otherWays(scene, criterion, answers));
  if (status === "cannot-tell" && "measure" in criterion) {
    lines.push(...missingLines(scene, criterion, assessment, answers));
  }
  if (criterion.note) lines.push(criterion.note[locale]);
  return { text: t(`criterion-${status}`, { name }), mark, lines };
}

export function criterionName(scene: Scene, criterion: Criterion): string {
  if (criterion.name) return criterion.name[scene.locale];
  return questionOf(scene, questionsOfCriterion(criterion).measured[0] ?? "").name[scene.locale];
}

function yesNoLine({ t }: Scene, { required }: Assessment, answer: Answers[string]): string {
  const said = (value: unknown): string => (value === null ? t("dont-know") : t(value ? "yes" : "no"));
  const actual = answer === undefined ? t("not-provided") : said(answer);
  return t("criterion-yes-no", { actual, required: said(required) });
}

/** The limit in words. Where answers that are missing choose between limits, all that may apply; `null`: none is held. */
export function limitText(
  { t, locale }: Scene,
  { threshold }: FigureCriterion,
  { required, comparison, unit }: Assessment,
  answers: Answers,
): string | null {
  const said = (limit: number): string =>
    t(comparison === ">" ? "limit-more-than" : "limit-at-least", {
      figure: formatFigure(t, locale, limit, unit),
    });
  const { limits } = compileThreshold(threshold)(answers);
  if (isOne(limits, required)) return said(Number(required));
  return limits.length === 0 ? null : limits.map(said).join(t("limit-separator"));
}

const isOne = (limits: readonly number[], required: Assessment["required"]): boolean =>
  required !== null && limits.length <= 1;

/** Figure against limit. */
function figureLines(
  scene: Scene,
  criterion: FigureCriterion,
  assessment: Assessment,
  answers: Answers,
): string[] {
  const { t, locale } = scene;
  const { required, unit } = assessment;
  const actual = assessment.actual === null ? null : formatFigure(t, locale, Number(assessment.actual), unit);
  const limit = limitText(scene, criterion, assessment, answers);
  const { limits, notHeld } = compileThreshold(criterion.threshold)(answers);
  if (limit !== null && isOne(limits, required))
    return [actual === null ? t("criterion-required", { limit }) : t("criterion-figures", { actual, limit })];
  const lines = actual === null ? [] : [t("criterion-actual", { actual })];
  if (limit === null) return lines;
  return [...lines, t(notHeld ? "criterion-required-some" : "criterion-required-one-of", { limits: limit })];
}

/** The other ways to meet a criterion, each with its figure and limit, while the first way does not do. */
function otherWays(scene: Scene, criterion: FigureCriterion, answers: Answers): string[] {
  const { t, locale } = scene;
  return (criterion.or ?? []).map(({ measure, comparison, value }) => {
    const unit = unitOfMeasure(measure, scene.catalog.questions);
    const figure = (amount: number): string => formatFigure(t, locale, amount, unit);
    const limit = t(comparison === ">" ? "limit-more-than" : "limit-at-least", { figure: figure(value) });
    const actual = compileMeasure(measure).read(answers);
    const name = measureName(scene, measure);
    if (actual === null) return t("other-way-required", { name, limit });
    return t("other-way", { name, actual: figure(actual), limit });
  });
}

function measureName(scene: Scene, measure: Measure): string {
  const { t, locale } = scene;
  const names = questionsOfMeasure(measure).map((id) => questionOf(scene, id).name[locale]);
  if (typeof measure === "string") return names[0] ?? "";
  const [part = "", whole = ""] = names;
  return "percent" in measure ? t("share-of", { part, whole }) : names.join(t("list-separator"));
}

function gapLines(
  scene: Scene,
  criterion: Criterion,
  { shortfall, required, unit }: Assessment,
  answers: Answers,
): string[] {
  const { t, locale } = scene;
  if (!shortfall || !("measure" in criterion)) return [];
  if (shortfall.amount === 0) return [t("shortfall-none-but-more")];
  const percent = formatPercent(shortfall.percent);
  if (typeof criterion.measure === "string" || "sum" in criterion.measure) {
    const amount = formatFigure(t, locale, shortfall.amount, unit);
    // What is missing at all is never shown as nothing.
    return [percent === "0" ? t("shortfall-tiny", { amount }) : t("shortfall", { amount, percent })];
  }
  // A share can be raised by its part alone: say how much that would take.
  const [part, whole] = criterion.measure.percent;
  const needed = Math.ceil((Number(required) / 100) * Number(answers[whole]) * 100) / 100;
  const question = questionOf(scene, part);
  const more = Math.round((needed - Number(answers[part])) * 100) / 100;
  const figure = (value: number): string =>
    formatFigure(t, locale, value, question.kind === "money" ? "yuan" : "people");
  return [
    t("shortfall-points", { points: formatPercent(shortfall.amount), percent }),
    t("shortfall-part", { name: question.name[locale], needed: figure(needed), more: figure(more) }),
  ];
}

/** The figure itself misses the limit: it was met in another way that the source allows. */
export function isByOtherWay({ actual, required, comparison }: Assessment): boolean {
  if (typeof actual !== "number" || typeof required !== "number") return false;
  return comparison === ">" ? actual <= required : actual < required;
}

/** What is missing for a judgement: answers, or a limit that the source does not give. */
function missingLines(
  scene: Scene,
  criterion: Criterion,
  { required }: Assessment,
  answers: Answers,
): string[] {
  const { t, locale } = scene;
  const names = openQuestionsOf(criterion, answers).map((id) => questionOf(scene, id).name[locale]);
  if (names.length > 0) return [t("missing-answers", { names: names.join(t("list-separator")) })];
  if ("measure" in criterion && typeof criterion.measure === "object" && "percent" in criterion.measure) {
    const [, whole] = criterion.measure.percent;
    if (answers[whole] === 0) return [t("share-of-zero", { name: questionOf(scene, whole).name[locale] })];
  }
  return required === null ? [t("limit-not-held")] : [];
}
