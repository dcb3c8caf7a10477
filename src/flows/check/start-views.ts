import { heldQuery } from "../../lookups/query.ts";
import { type Block, type Choice, heading, inRows, list, paragraph } from "../../conversation/reply.ts";
import type { View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { sourceLine } from "../../conversation/source-line.ts";
import { countryCode, type Region } from "../../facts/region.ts";
import type { CompiledPack } from "../../rules/evaluate.ts";
import { heldFor, type Option, optionsFor, places } from "./targets.ts";

/** Where is the company? One button a place; typing its name works too. */
export function placesView(scene: Scene, before: readonly Block[] = []): View {
  const { t, locale } = scene;
  const choice = (region: Region): Choice => ({
    label: region.name[locale],
    action: { kind: "place", region: region.code },
  });
  return {
    blocks: [...before, heading(t("places-heading")), paragraph(t("places-hint"))],
    choices: inRows(places(scene).map(choice), 3),
  };
}

/** Which level? With the document and period that each rests on, and what is known of levels without thresholds. */
export function levelsView(
  scene: Scene,
  region: Region,
  date: string | null,
  before: readonly Block[] = [],
): View {
  const { t, locale } = scene;
  const name = region.name[locale];
  const options = optionsFor(scene, region.code, date);
  const unknown = region.withoutThresholds.flatMap(({ known, source: id, confidence }) => {
    const source = scene.catalog.sources.get(id);
    return [paragraph(known[locale]), ...(source ? [paragraph(sourceLine(scene, source, confidence))] : [])];
  });
  const elsewhere: Choice[] = [
    { label: t("places-button"), action: { kind: "places" } },
    {
      label: t("figures-of-button", { place: name }),
      action: { kind: "lookup", query: heldQuery(region.code), page: 0, show: "answer" },
    },
  ];
  if (options.length === 0)
    return { blocks: [...before, ...unknown, paragraph(notHeld(scene, region, date))], choices: [elsewhere] };

  // The place's own rules may be held for other days than the one that was named.
  const own = heldFor(scene, region.code).some((pack) => pack.region === region.code);
  const offered = options.some(({ packs }) => packs.some((pack) => pack.region === region.code));
  const missing = own && !offered ? [paragraph(notHeld(scene, region, date))] : [];
  const items = options
    .filter(({ target }) => target.level !== "all")
    .flatMap(({ packs }) => packs)
    .map((pack) => ({
      text: packLine(scene, pack),
      lines: pack.dateNote ? [pack.dateNote[locale]] : [],
    }));
  return {
    blocks: [...before, ...unknown, ...missing, heading(t("levels-heading", { place: name })), list(items)],
    choices: [
      ...options.map((option): Choice[] => [
        { label: optionLabel(scene, option), action: { kind: "start", target: option.target } },
      ]),
      elsewhere,
    ],
  };
}

/** The name of a check on a button: the level's own title, or all levels of the place. */
export function optionLabel({ t, locale }: Scene, { target, packs }: Option): string {
  if (target.level === "all") return t("all-levels-button", { count: packs.length });
  return packs[0]?.title[locale] ?? "";
}

/** Title, period and confidence of a pack in one line. */
export function packLine({ t, locale }: Scene, pack: CompiledPack): string {
  const period = pack.effectiveTo
    ? t("period-closed", { from: pack.effectiveFrom, to: pack.effectiveTo })
    : t("period-open", { from: pack.effectiveFrom });
  return t("pack-line", {
    title: pack.title[locale],
    period,
    confidence: t(`confidence-${pack.confidence}`),
  });
}

function notHeld(scene: Scene, region: Region, date: string | null): string {
  const { t, locale, today } = scene;
  const place = region.name[locale];
  const periods = periodsHeld(scene, region);
  return periods === ""
    ? t("no-rules-held", { place })
    : t("no-rules-on-date", { place, date: date ?? today, periods });
}

/** The rules of a place's own, with the days they are held for. */
export function periodsHeld(scene: Scene, region: Region): string {
  return heldFor(scene, region.code)
    .filter((pack) => pack.region === region.code || region.code === countryCode)
    .map((pack) => packLine(scene, pack))
    .join("\n");
}
