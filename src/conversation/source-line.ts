import type { Confidence, Source } from "../facts/source.ts";
import type { Scene } from "./scene.ts";

/** Document, number, date and how far it can be relied on. */
export function sourceLine({ t, locale }: Scene, source: Source, confidence: Confidence): string {
  const parts = [
    source.publisher[locale],
    source.titled ? t("source-title", { title: source.title[locale] }) : source.title[locale],
    source.number,
    source.date ?? t("source-undated"),
    source.link,
  ];
  return t("source", {
    source: parts.filter((part) => part !== undefined).join(t("source-separator")),
    confidence: t(`confidence-advice-${confidence}`),
  });
}
