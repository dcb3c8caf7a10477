import { locales } from "../../facts/localized.ts";
import { type Block, type Choice, heading, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/services.ts";
import type { View } from "../../conversation/flow.ts";

/** The way to everything: what the bot does, what it is not, and where to begin. */
export function menuView(scene: Scene, before: readonly Block[] | null = null): View {
  const { t } = scene;
  return {
    blocks: before ?? [
      heading(t("menu-heading")),
      paragraph(t("menu-text")),
      paragraph(t("menu-unofficial")),
    ],
    choices: [
      [{ label: t("check-button"), action: { kind: "places" } }],
      [
        { label: t("centers-button"), action: { kind: "centers" } },
        { label: t("faq-button"), action: { kind: "faq" } },
      ],
      [
        { label: t("help-button"), action: { kind: "help" } },
        { label: t("privacy-button"), action: { kind: "privacy" } },
      ],
      languageChoices(scene).filter(
        ({ action }) => action.kind === "language" && action.locale !== scene.locale,
      ),
    ],
  };
}

export function languagesView(scene: Scene): View {
  return { blocks: [paragraph(scene.t("language-choose"))], choices: [languageChoices(scene)] };
}

/** A language is shown by its own name. */
const languageChoices = ({ translators }: Scene): Choice[] =>
  locales.map((locale) => ({
    label: translators[locale]("language-name"),
    action: { kind: "language", locale },
  }));

/** @param apart the data lies apart from the person's own machine: with someone, by consent. */
export function helpBlocks({ t }: Scene, apart: boolean): Block[] {
  const commands = [
    "check",
    "centers",
    "faq",
    "back",
    "review",
    "cancel",
    "language",
    "mydata",
    "forget",
    "privacy",
    ...(apart ? (["consent", "developer_info"] as const) : []),
    "help",
  ] as const;
  return [
    heading(t("help-heading")),
    paragraph(t("help-text")),
    list(commands.map((name) => t("command-line", { command: `/${name}`, does: t(`command-${name}`) }))),
  ];
}
