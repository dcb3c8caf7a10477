import { type Block, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { reviewLines } from "../../questionnaire/review.ts";
import type { Check, CheckTarget, Moved, Pending } from "./check.ts";
import { type OpenCheck, openCheck, openQuestion, reread, rulesMark } from "./open-check.ts";
import { settle } from "./record-answer.ts";
import { packLine } from "./start-views.ts";
import { takeTold } from "./take-told.ts";
import { toldOf } from "./told-of.ts";

/** Answers that were given for the same company before. */
export type Given = Pick<Check, "answers" | "about">;
export const nothingGiven: Given = { answers: {}, about: [] };

/**
 * Begins a check; answers given before for the same company are kept, what was told is put into it, and whatever is new is
 * asked. `null` when no rules are in force for the target.
 */
export function startCheck(
  scene: Scene,
  { region, level, scheme, date }: CheckTarget,
  { answers, about }: Given,
  { said = [], told = null }: { readonly said?: readonly Block[]; readonly told?: Pending | null },
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
    about: [...about],
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
  const taken = told && takeTold(scene, open, toldOf(told));
  const before: Block[] = [
    ...(taken?.said ?? []),
    ...said,
    ...packs.map((pack) => paragraph(t("check-intro", { pack: packLine(scene, pack) }))),
    ...(date === null ? [] : [paragraph(t("check-as-of", { date }))]),
    paragraph(kept > 0 ? t("answers-carried-over", { count: kept }) : t("check-how")),
  ];
  const rules = rulesMark(scene.catalog, open.questionnaire);
  const begun: Check = { ...(taken?.check ?? check), rules };
  const closed = told?.asks && isComplete(reread(open, begun)) ? "result" : null;
  return settle(scene, open, { ...begun, closed }, before, taken?.recorded);
}

const isComplete = (open: OpenCheck): boolean => openQuestion(open) === null;
