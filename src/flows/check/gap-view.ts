import { type Block, type Choice, heading, type Item, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { withUnasked } from "../../questionnaire/plan.ts";
import type { TopicId } from "../../faq/topic-id.ts";
import type { Assessment } from "../../rules/assess.ts";
import { type CompiledPack, evaluate } from "../../rules/evaluate.ts";
import { criterionItem, criterionName } from "./criterion-item.ts";
import type { OpenCheck } from "./open-check.ts";

/** What is missing, by how much: each condition that is not met, and the names of those that cannot be judged. */
export function gapBlocks(
  scene: Scene,
  open: OpenCheck,
  order: "as-listed" | "nearest" = "as-listed",
): Block[] {
  return open.questionnaire.packs.flatMap((pack) => gapsOf(scene, open, pack, order));
}

function gapsOf(
  scene: Scene,
  { questionnaire: { packs, answers, date } }: OpenCheck,
  pack: CompiledPack,
  order: "as-listed" | "nearest",
): Block[] {
  const { t, locale } = scene;
  const { criteria } = evaluate(pack, withUnasked([pack], answers), date);
  const pairs = pack.criteria.flatMap((criterion, index) => {
    const assessment = criteria[index];
    return assessment ? [{ criterion, assessment }] : [];
  });
  const unmet = pairs.filter(({ assessment }) => assessment.status === "unmet");
  if (order === "nearest") unmet.sort((one, two) => distanceOf(one.assessment) - distanceOf(two.assessment));
  const open = pairs.filter(({ assessment }) => assessment.status === "cannot-tell");
  const names = open.map(({ criterion }) => criterionName(scene, criterion)).join(t("list-separator"));
  const items = unmet.flatMap(({ criterion, assessment }): Item[] => {
    const item = criterionItem(scene, criterion, assessment, answers);
    return item ? [item] : [];
  });
  const said = items.length > 0 ? t("gap-heading", { count: items.length }) : t("gap-none");
  return [
    heading(packs.length > 1 ? t("level-result", { title: pack.title[locale], verdict: said }) : said),
    ...(items.length > 0 ? [list(items)] : []),
    ...(open.length > 0 ? [paragraph(t("gap-open", { count: open.length, names }))] : []),
  ];
}

/** By how many percent a condition is missed; one without a figure comes last. */
const distanceOf = ({ shortfall }: Assessment): number => shortfall?.percent ?? Number.POSITIVE_INFINITY;

/** Topics that lead on from a result. */
const ways = ["how-to-apply", "materials", "when-to-apply"] as const satisfies readonly TopicId[];

export function wayChoices({ catalog, locale }: Scene): Choice[][] {
  return ways.flatMap((topic): Choice[][] => {
    const known = catalog.topics.get(topic);
    return known ? [[{ label: known.title[locale], action: { kind: "topic", topic } }]] : [];
  });
}
