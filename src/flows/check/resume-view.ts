import { type Block, type Choice, paragraph } from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { CheckTarget } from "./check.ts";
import type { OpenCheck } from "./open-check.ts";
import { optionLabel } from "./start-views.ts";
import { optionsFor } from "./targets.ts";

/** "You were at question 3 of 5": continue, start over, or begin the other check that was asked for. */
export function resumeView(
  scene: Scene,
  open: OpenCheck,
  wanted: CheckTarget | null,
  before: readonly Block[] = [],
): View {
  const { t } = scene;
  const { check, step } = open;
  const title = titleOf(scene, check);
  const where =
    step.kind === "done"
      ? t("resume-at-review", { title })
      : t(step.sure ? "resume-at-question" : "resume-at-question-at-most", {
          title,
          position: step.position,
          total: step.total,
        });
  const other: Choice[] =
    wanted && !sameScope(wanted, check)
      ? [
          {
            label: t("start-other-button", { title: titleOf(scene, wanted) }),
            action: { kind: "start-anew", target: wanted, serial: check.serial },
          },
        ]
      : [{ label: t("restart-button"), action: { kind: "restart", serial: check.serial } }];
  return {
    blocks: [...before, paragraph(where)],
    choices: [[{ label: t("continue-button"), action: { kind: "continue" } }], other],
  };
}

const sameScope = (one: CheckTarget, two: CheckTarget): boolean =>
  one.region === two.region && one.level === two.level && one.scheme === two.scheme && one.date === two.date;

/** The title of what a check is against: the pack's own, or the place with all its levels. */
export function titleOf(scene: Scene, target: CheckTarget): string {
  const option = optionsFor(scene, target.region, target.date).find((one) => sameScope(one.target, target));
  if (option && target.level !== "all") return optionLabel(scene, option);
  return scene.t("all-levels-of", {
    place: scene.catalog.regions.get(target.region)?.name[scene.locale] ?? "",
  });
}
