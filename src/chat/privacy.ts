import { answerText } from "./check/answer-text.ts";
import type { Conversation } from "./conversation.ts";
import { type Block, heading, list, paragraph } from "./reply.ts";
import type { Scene } from "./services.ts";
import type { View } from "./turn.ts";

export function privacyBlocks({ t }: Scene): Block[] {
  return [
    heading(t("privacy-heading")),
    list([t("privacy-what"), t("privacy-why"), t("privacy-how"), t("privacy-long"), t("privacy-rights")]),
  ];
}

/** All that is held of the chat, in words. */
export function myDataBlocks(scene: Scene, { locale, check }: Conversation): Block[] {
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
  ];
  if (held.length === 0) return [heading(t("mydata-heading")), paragraph(t("mydata-nothing"))];
  return [heading(t("mydata-heading")), list(held), paragraph(t("mydata-kept"))];
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
export function forgottenBlocks({ t }: Scene, { locale, check }: Conversation): Block[] {
  const answers = Object.keys(check?.answers ?? {}).length;
  const erased = [
    ...(answers > 0 ? [t("forgotten-answers", { count: answers })] : []),
    ...(check ? [t("forgotten-check")] : []),
    ...(locale === null ? [] : [t("forgotten-language")]),
  ];
  if (erased.length === 0) return [paragraph(t("forgotten-nothing"))];
  return [heading(t("forgotten-heading")), list(erased), paragraph(t("forgotten-note"))];
}
