import { slotsText } from "../../chat/centers/understood-line.ts";
import { answerText } from "../check/answer-text.ts";
import { consentVersion } from "../consent/consent-version.ts";
import type { Check, Conversation } from "../../conversation/conversation.ts";
import { type Block, heading, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/services.ts";
import type { State, View } from "../../conversation/flow.ts";

/** @param apart the data lies apart from the person's own machine: with someone, by consent. */
export function privacyBlocks({ t }: Scene, apart: boolean): Block[] {
  return [
    heading(t("privacy-heading")),
    list([
      t("privacy-what"),
      t("privacy-why"),
      t("privacy-how"),
      t("privacy-long"),
      t("privacy-unanswered"),
      ...(apart
        ? [
            t("privacy-consent", { version: consentVersion }),
            t("privacy-abroad"),
            t("privacy-waiting"),
            t("privacy-logs"),
            t("privacy-operator"),
          ]
        : []),
      t("privacy-rights"),
    ]),
  ];
}

/** All that is held of the chat, in words. */
export function myDataBlocks({ scene, conversation, asksConsent: apart, unreadable }: State): Block[] {
  const { locale, check, lookup, consent } = conversation;
  const { t, catalog } = scene;
  const held = [
    ...(locale === null
      ? []
      : [t("mydata-language", { language: scene.translators[locale]("language-name") })]),
    ...(check
      ? [t("mydata-check", { place: catalog.regions.get(check.region)?.name[scene.locale] ?? check.region })]
      : []),
    ...Object.entries(check?.answers ?? {}).map(([id, answer]) => {
      const question = catalog.questions.get(id);
      // A question may have been dropped from the data since; its answer is held all the same, and shown.
      return question
        ? t("answer-line", { name: question.name[scene.locale], answer: answerText(scene, question, answer) })
        : t("answer-line", { name: id, answer: String(answer) });
    }),
    ...(check?.doubted ? [doubtedLine(scene, check.doubted)] : []),
    ...(lookup ? [t("mydata-lookup", { slots: slotsText(scene, lookup) })] : []),
    ...(consent === null ? [] : [t("mydata-consent", { version: consent })]),
    ...(unreadable ? [t("mydata-unreadable")] : []),
    ...(apart ? [t("mydata-numbers")] : []),
  ];
  if (held.length === 0) return [heading(t("mydata-heading")), paragraph(t("mydata-nothing"))];
  return [heading(t("mydata-heading")), list(held), paragraph(t("mydata-kept"))];
}

/** A value that waits for a yes is held like an answer. */
function doubtedLine(scene: Scene, { question: id, value }: NonNullable<Check["doubted"]>): string {
  const question = scene.catalog.questions.get(id);
  const name = question?.name[scene.locale] ?? id;
  return scene.t("mydata-doubted", {
    name,
    answer: question ? answerText(scene, question, value) : value,
  });
}

/** Erasing is asked about once, for it cannot be undone. */
export function forgetView({ t }: Scene, { check }: Conversation): View {
  return {
    blocks: [paragraph(t("forget-ask"))],
    choices: [
      [
        { label: t("forget-button"), action: { kind: "forget-now" } },
        // Keeping everything does not take a cancelled check up again.
        {
          label: t("forget-keep-button"),
          action: { kind: check?.closed === "cancelled" ? "menu" : "continue" },
        },
      ],
    ],
  };
}

/** The receipt: what was erased. */
export function forgottenBlocks({ scene: { t }, conversation, unreadable }: State): Block[] {
  const { locale, check, lookup, consent } = conversation;
  const answers = Object.keys(check?.answers ?? {}).length;
  const erased = [
    ...(answers > 0 ? [t("forgotten-answers", { count: answers })] : []),
    ...(check ? [t("forgotten-check")] : []),
    ...(lookup ? [t("forgotten-lookup")] : []),
    ...(locale === null ? [] : [t("forgotten-language")]),
    ...(consent === null ? [] : [t("forgotten-consent")]),
    ...(unreadable ? [t("forgotten-unreadable")] : []),
  ];
  if (erased.length === 0) return [paragraph(t("forgotten-nothing"))];
  return [heading(t("forgotten-heading")), list(erased), paragraph(t("forgotten-note"))];
}
