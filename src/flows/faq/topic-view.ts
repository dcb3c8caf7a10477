import { type Block, type Choice, heading, inRows, list, paragraph } from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { createSourceNotes, type SourceNotes } from "../../conversation/source-notes.ts";
import type { TopicId } from "../../faq/topic-id.ts";
import type { Paragraph, Topic } from "../../faq/topic.ts";

/** The answer to a topic with what each part rests on, and its related topics. */
export function topicView(scene: Scene, id: TopicId): View {
  const topic = scene.catalog.topics.get(id);
  return topic ? { blocks: topicBlocks(scene, topic), choices: topicChoices(scene, topic) } : faqView(scene);
}

export function topicBlocks(scene: Scene, { title, answer }: Topic): Block[] {
  const { locale } = scene;
  const basis = answer.flatMap((part) => part.basis ?? []);
  const notes = createSourceNotes(scene, basis);
  return [
    heading(title[locale]),
    ...answer.flatMap((part) => paragraphBlocks(scene, notes, part)),
    ...(basis.length > 0 ? notes.blocks() : []),
  ];
}

function paragraphBlocks(
  { locale }: Scene,
  notes: SourceNotes,
  { text, items, basis = [] }: Paragraph,
): Block[] {
  const marks = [...new Set(basis.map((one) => notes.mark(one)))].join("");
  const block = paragraph(`${text[locale]}${marks}`);
  return items ? [block, list(items.map((item) => item[locale]))] : [block];
}

function topicChoices(scene: Scene, { related, next }: Topic): Choice[][] {
  const { t } = scene;
  return [
    ...(next === undefined ? [] : [[nextChoice(scene, next)]]),
    ...inRows(
      related.flatMap((id) => topicChoice(scene, id)),
      2,
    ),
    [
      { label: t("faq-button"), action: { kind: "faq" } },
      { label: t("menu-button"), action: { kind: "menu" } },
    ],
  ];
}

export function topicChoice({ catalog, locale }: Scene, id: TopicId): Choice[] {
  const topic = catalog.topics.get(id);
  return topic ? [{ label: topic.title[locale], action: { kind: "topic", topic: id } }] : [];
}

function nextChoice({ t }: Scene, next: NonNullable<Topic["next"]>): Choice {
  switch (next) {
    case "check":
      return { label: t("check-button"), action: { kind: "places" } };
    case "centers":
      return { label: t("centers-button"), action: { kind: "centers" } };
    case "privacy":
      return { label: t("privacy-button"), action: { kind: "privacy" } };
    case "language":
      return { label: t("language-button"), action: { kind: "languages" } };
    case "correction":
      return { label: t("data-source-button"), action: { kind: "topic", topic: "data-source" } };
  }
}

/** The menu of the FAQ: its groups. */
export function faqView(scene: Scene, before: readonly Block[] = []): View {
  const { t, locale, catalog } = scene;
  const groups = catalog.topicGroups.map(
    ({ id, title }): Choice => ({ label: title[locale], action: { kind: "topic-group", group: id } }),
  );
  return {
    blocks: [...before, heading(t("faq-heading")), paragraph(t("faq-text"))],
    choices: [...inRows(groups, 2), [{ label: t("menu-button"), action: { kind: "menu" } }]],
  };
}

/** One group of the FAQ: its topics. */
export function topicGroupView(scene: Scene, id: string): View {
  const { t, locale, catalog } = scene;
  const group = catalog.topicGroups.find((one) => one.id === id);
  if (!group) return faqView(scene);
  return {
    blocks: [heading(group.title[locale])],
    choices: [
      ...inRows(
        group.topics.flatMap((topic) => topicChoice(scene, topic)),
        2,
      ),
      [
        { label: t("faq-button"), action: { kind: "faq" } },
        { label: t("menu-button"), action: { kind: "menu" } },
      ],
    ],
  };
}

/** Not sure which question was meant: the three nearest. */
export function suggestionsView(scene: Scene, ranked: readonly TopicId[]): View {
  const { t } = scene;
  return {
    blocks: [paragraph(t("faq-suggest"))],
    choices: [
      ...ranked.slice(0, 3).map((id) => topicChoice(scene, id)),
      [
        { label: t("faq-none-button"), action: { kind: "faq" } },
        { label: t("menu-button"), action: { kind: "menu" } },
      ],
    ],
  };
}
