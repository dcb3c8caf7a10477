import { type Block, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { reviewLines } from "../../questionnaire/review.ts";
import type { CheckTarget } from "./check.ts";
import type { Check } from "./check.ts";
import type { Moved } from "./check.ts";
import { openCheck, rulesMark } from "./open-check.ts";
import { settle } from "./record-answer.ts";
import { packLine } from "./start-views.ts";

/**
 * Begins a check; answers given before for the same company are kept, and whatever is new is asked.
 * `null` when no rules are in force for the target.
 */
export function startCheck(
  scene: Scene,
  { region, level, scheme, date }: CheckTarget,
  answers: Check["answers"],
  said: readonly Block[] = [],
): Moved | null {
  const check: Check = {
    serial: scene.newSerial(),
    region,
    level,
    scheme,
    date,
    quick: false,
    answers,
    at: null,
    doubted: null,
    doubts: [],
    about: [],
    last: null,
    supposed: null,
    misses: 0,
    rules: "",
    closed: null,
  };
  const open = openCheck(scene, check);
  if (!open) return null;
  const { t } = scene;
  const { packs } = open.questionnaire;
  const kept = reviewLines(packs, open.questionnaire.answers).filter(({ given }) => given).length;
  const before: Block[] = [
    ...said,
    ...packs.map((pack) => paragraph(t("check-intro", { pack: packLine(scene, pack) }))),
    ...(date === null ? [] : [paragraph(t("check-as-of", { date }))]),
    paragraph(kept > 0 ? t("answers-carried-over", { count: kept }) : t("check-how")),
  ];
  return settle(scene, open, { ...check, rules: rulesMark(scene.catalog, open.questionnaire) }, before);
}
