import type { Conversation } from "../../conversation/conversation.ts";
import type { State } from "../../conversation/flow.ts";
import { type Block, heading, list, paragraph, type View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { consentVersion } from "../consent/consent-version.ts";

/** Where data leaves the person's own machine, it is said with whom it lies, and by which consent. */
export function privacyBlocks({ scene: { t }, asksConsent: apart }: State): Block[] {
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

/** All that is held of the chat, in words: the language, then what each flow keeps. */
export function myDataBlocks(state: State): Block[] {
  const { scene, flows, conversation, asksConsent: apart, unreadable } = state;
  const { t, translators } = scene;
  const { locale } = conversation;
  const held = [
    ...(locale === null ? [] : [t("mydata-language", { language: translators[locale]("language-name") })]),
    ...flows.parts.flatMap(([, part]) => part.told?.(state) ?? []),
    ...(unreadable ? [t("mydata-unreadable")] : []),
    ...(apart ? [t("mydata-numbers")] : []),
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
export function forgottenBlocks(state: State): Block[] {
  const { t } = state.scene;
  const erased = state.flows.erased(state);
  if (erased.length === 0) return [paragraph(t("forgotten-nothing"))];
  return [heading(t("forgotten-heading")), list(erased), paragraph(t("forgotten-note"))];
}

/** Who operates this assistant, in their own words: Telegram's terms ask for it, and so may whoever entrusts data to it. */
export function operatorBlocks({ t, developerInfo }: Scene): Block[] {
  return [
    heading(t("developer-heading")),
    paragraph(developerInfo ?? t("developer-none")),
    paragraph(t("menu-unofficial")),
  ];
}
