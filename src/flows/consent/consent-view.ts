import { aside } from "../../conversation/aside.ts";
import type { Conversation } from "../../conversation/conversation.ts";
import type { State } from "../../conversation/flow.ts";
import { type Block, heading, list, paragraph, type View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { CheckTarget } from "../check/check.ts";
import { openOf } from "../check/open-check.ts";
import { titleOf } from "../check/resume-view.ts";
import { consentVersion, mustAgree } from "./consent-version.ts";

/**
 * What is stored, where, for how long, and how it is deleted, before anything of a check is. `wanted` is the check that
 * begins once the person agrees; `null` for the one at hand, or none.
 */
export function consentView(
  scene: Scene,
  { check, consent }: Conversation,
  wanted: CheckTarget | null,
  before: readonly Block[] = [],
): View {
  const { t } = scene;
  const begun = wanted ?? check;
  const held = Object.keys(check?.answers ?? {}).length;
  const changed = consent !== null && consent !== consentVersion;
  return {
    blocks: [
      ...before,
      heading(t("consent-heading")),
      ...(changed ? [paragraph(t("consent-changed"))] : []),
      ...(begun ? [paragraph(t("consent-for", { title: titleOf(scene, begun) }))] : []),
      list([
        t("consent-what"),
        t("consent-why"),
        t("consent-how"),
        t("consent-long"),
        t("consent-abroad"),
        t("consent-delete"),
        t("consent-voluntary"),
      ]),
      ...(held > 0 ? [paragraph(t("consent-held", { count: held }))] : []),
      paragraph(t("consent-operator")),
    ],
    asReply: true,
    choices: [
      [
        {
          label: t("consent-agree-button"),
          action: { kind: "agree", version: consentVersion, target: wanted },
        },
        { label: t("consent-decline-button"), action: { kind: "decline" } },
      ],
    ],
  };
}

/** Whether the person agreed, to what, and the way out. */
export function consentStateView(state: State): View {
  const { scene, conversation, asksConsent } = state;
  const { t } = scene;
  if (!asksConsent) return aside(state, [paragraph(t("consent-not-asked"))]);
  if (mustAgree(state, conversation)) return consentView(scene, conversation, null);
  return {
    blocks: [
      heading(t("consent-state-heading")),
      paragraph(t("consent-agreed", { version: consentVersion })),
      list([t("consent-what"), t("consent-long"), t("consent-abroad")]),
      paragraph(t("consent-withdrawal")),
    ],
    choices: [
      [
        { label: t("consent-withdraw-button"), action: { kind: "withdraw" } },
        { label: t("consent-keep-button"), action: { kind: openOf(state) ? "continue" : "menu" } },
      ],
    ],
  };
}

/** The receipt of a no: what was erased, and what works without. */
export function withdrawnBlocks(state: State, kind: "decline" | "withdraw"): Block[] {
  const { t } = state.scene;
  const erased = state.flows.erased(state, ["check", "told", "consent"]);
  return [
    heading(t(kind === "withdraw" ? "consent-withdrawn" : "consent-declined")),
    ...(erased.length > 0
      ? [paragraph(t("consent-erased")), list(erased)]
      : [paragraph(t("consent-nothing-erased"))]),
    paragraph(t("consent-without")),
  ];
}
