import {
  type Block,
  type Choice,
  footer,
  heading,
  type Item,
  list,
  type Mark,
  paragraph,
} from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { sourceLine } from "../../conversation/source-line.ts";
import { nextStep } from "../../questionnaire/next-step.ts";
import { withUnasked } from "../../questionnaire/plan.ts";
import type { Answers } from "../../rules/answers.ts";
import { type CompiledPack, type Evaluation, evaluate, type Verdict } from "../../rules/evaluate.ts";
import { criterionItem } from "./criterion-item.ts";
import { levelsTable, type Result } from "./levels-table.ts";
import type { OpenCheck } from "./open-check.ts";
import { optionLabel, packLine } from "./start-views.ts";
import { optionsFor } from "./targets.ts";

const marks: Record<Verdict, Mark> = { meets: "met", "falls-short": "unmet", "cannot-tell": "unknown" };

/** Where the company stands: verdict first, then each criterion, what is not judged, what it rests on, what next. */
export function resultView(scene: Scene, open: OpenCheck): View {
  const { t } = scene;
  const { packs, date } = open.questionnaire;
  const answers = withUnasked(packs, open.questionnaire.answers);
  const results = packs.map((pack) => ({ pack, evaluation: evaluate(pack, answers, date) }));
  const several = results.length > 1;
  // A quick check ends before every question was asked: the way to the other gaps stays open.
  const unasked = nextStep({ ...open.questionnaire, quick: false }).kind === "ask";
  return {
    blocks: [
      ...(several ? [heading(t("levels-result-heading")), levelsTable(scene, results, answers)] : []),
      ...results.flatMap((result) => levelBlocks(scene, result, open.questionnaire.answers, several)),
      ...(unasked ? [paragraph(t("quick-stopped", { button: t("thorough-button") }))] : []),
      ...(results.some(({ evaluation }) => evaluation.verdict === "meets")
        ? [paragraph(t("meets-is-no-promise"))]
        : []),
      ...results.map(({ pack }) => basis(scene, pack)),
      footer(
        ...(several ? [] : results.flatMap(({ pack }) => sourceLines(scene, pack))),
        t("rules-read-at", { date }),
        t("indicative"),
      ),
    ],
    choices: nextChoices(scene, open, results, unasked),
  };
}

/** One level: the verdict, what it is held against, each criterion, and what is not judged. */
function levelBlocks(
  scene: Scene,
  { pack, evaluation }: Result,
  answers: Answers,
  several: boolean,
): Block[] {
  const { t, locale } = scene;
  const items = pack.criteria.flatMap((criterion, index): Item[] => {
    const assessment = evaluation.criteria[index];
    const item = assessment && criterionItem(scene, criterion, assessment, answers);
    return item ? [item] : [];
  });
  const verdict = verdictText(scene, evaluation);
  return [
    heading(
      several ? t("level-result", { title: pack.title[locale], verdict }) : verdict,
      marks[evaluation.verdict],
    ),
    paragraph(packLine(scene, pack)),
    list(items),
    ...(pack.notJudged.length > 0
      ? [paragraph(t("not-judged")), list(pack.notJudged.map((text) => text[locale]))]
      : []),
    ...(several ? [paragraph(sourceLines(scene, pack).join("\n"))] : []),
  ];
}

export function verdictText({ t }: Scene, { verdict, criteria }: Evaluation): string {
  const count = (status: string): number =>
    criteria.filter((criterion) => criterion.status === status).length;
  const total = criteria.length - count("not-applicable");
  switch (verdict) {
    case "meets":
      return t("verdict-meets", { total });
    case "falls-short":
      return t("verdict-falls-short", { unmet: count("unmet"), total });
    case "cannot-tell":
      return t("verdict-cannot-tell", { open: count("cannot-tell"), total });
  }
}

/** The requirements in the source's words, each with its own source where that differs from the pack's. */
function basis(scene: Scene, pack: CompiledPack): Block {
  const { t, locale, catalog } = scene;
  return {
    kind: "details",
    summary: t("basis-summary", { title: pack.title[locale] }),
    items: pack.criteria.map((criterion) => {
      const source = criterion.source === undefined ? undefined : catalog.sources.get(criterion.source);
      const confidence = criterion.confidence ?? pack.confidence;
      const own = source || confidence !== pack.confidence;
      const shown = source ?? catalog.sources.get(pack.source);
      return {
        text: criterion.clause[locale],
        ...(own && shown ? { lines: [sourceLine(scene, shown, confidence)] } : {}),
      };
    }),
  };
}

function sourceLines(scene: Scene, pack: CompiledPack): string[] {
  const { t, locale, catalog } = scene;
  const source = catalog.sources.get(pack.source);
  return [
    ...(source ? [sourceLine(scene, source, pack.confidence)] : []),
    ...(pack.dateNote ? [pack.dateNote[locale]] : []),
    t("office", { office: pack.office[locale] }),
  ];
}

/** The result is no dead end: another level, other schemes at the same place, other places, start over. */
function nextChoices(
  scene: Scene,
  { check }: OpenCheck,
  results: readonly Result[],
  unasked: boolean,
): Choice[][] {
  const { t } = scene;
  const others = optionsFor(scene, check.region, check.date).filter(
    ({ target }) => target.level !== check.level || target.scheme !== check.scheme,
  );
  const wanting = results.some(({ evaluation }) => evaluation.verdict !== "meets");
  const thorough: Choice[] = [
    { label: t("thorough-button"), action: { kind: "thorough", serial: check.serial } },
  ];
  return [
    ...(unasked ? [thorough] : []),
    [{ label: t("review-button"), action: { kind: "review", serial: check.serial } }],
    // A smaller scheme is of use to who falls short; who meets this level looks at the others first.
    ...others
      .sort((a, b) => (wanting ? schemeOrder(b) - schemeOrder(a) : schemeOrder(a) - schemeOrder(b)))
      .map((option): Choice[] => [
        {
          label: t("check-also", { title: optionLabel(scene, option) }),
          action: { kind: "start", target: option.target },
        },
      ]),
    [
      { label: t("places-button"), action: { kind: "places" } },
      { label: t("restart-button"), action: { kind: "restart", serial: check.serial } },
      { label: t("menu-button"), action: { kind: "menu" } },
    ],
  ];
}

const schemeOrder = ({ target }: { target: { scheme: string } }): number =>
  Number(target.scheme !== "technology-center");
