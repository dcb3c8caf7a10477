import { type BarSeries, barSeriesOf } from "../../lookups/bars.ts";
import type { Caution, Finding } from "../../lookups/finding.ts";
import type { Chart } from "../../charts/chart.ts";
import { grouped } from "../../conversation/format.ts";
import { placeName } from "../../conversation/place-name.ts";
import { heading, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { View } from "../../conversation/reply.ts";
import { levelWord, measureWord, spanWord } from "./slot-words.ts";
import { citedIn, createSourceNotes, type SourceNotes } from "../../conversation/source-notes.ts";
import { wayOn } from "./way-on.ts";

/** The first series of a finding as a picture, with the same facts in words; `null` where nothing can be drawn. */
export function chartView(scene: Scene, finding: Finding): View | null {
  const [series] = barSeriesOf(finding, scene.held.places);
  if (!series || finding.understood.scheme !== null) return null;
  const notes = createSourceNotes(scene, citedIn(finding));
  const remarks = remarksOn(scene, finding, series);
  const chart = chartOf(scene, series, notes, [...remarks, ...notes.lines({ links: false })]);
  return {
    blocks: [
      heading(chart.title),
      ...(chart.subtitle === "" ? [] : [paragraph(chart.subtitle)]),
      list(
        chart.bars.map(({ label, formatted }) => scene.t("answer-line", { name: label, answer: formatted })),
      ),
      ...remarks.map(paragraph),
      ...notes.blocks(),
    ],
    choices: [wayOn(scene)],
    image: chart,
  };
}

/** What must be known of the bars themselves; what a sum or difference needs is said where that is shown. */
function remarksOn({ t }: Scene, finding: Finding, { bars }: BarSeries): string[] {
  const cautions: readonly Caution[] = "cautions" in finding ? finding.cautions : [];
  return [
    ...(bars.some(({ disputed }) => disputed !== null) ? [t("contradicts")] : []),
    ...(cautions.includes("different-dates") ? [t("caution-different-dates")] : []),
    ...(cautions.includes("measure-unstated") ? [t("caution-measure-unstated")] : []),
  ];
}

function chartOf(scene: Scene, series: BarSeries, notes: SourceNotes, footer: readonly string[]): Chart {
  const { t } = scene;
  const { measure, by, place, rank, bars, unit } = series;
  const moments = [...new Set(bars.map(({ when, until }) => spanWord(scene, when, until)))];
  const [moment] = moments;
  const slots = [
    ...(place === null ? [] : [placeName(scene, place)]),
    ...(rank === null ? [] : [levelWord(scene, rank)]),
  ];
  return {
    title: t("chart-title", { slots: slots.join(t("slot-separator")), measure: measureWord(scene, measure) }),
    subtitle: by !== "date" && moments.length === 1 && moment !== undefined ? moment : "",
    bars: bars.map((bar) => ({
      label: `${labelOf(scene, series, bar, moments.length > 1)}${notes.mark(bar)}`,
      value: bar.value,
      formatted: unit === "percent" ? `${grouped(bar.value)}%` : grouped(bar.value),
    })),
    ...(unit === "percent" ? { whole: 100 } : {}),
    footer,
  };
}

function labelOf(scene: Scene, { by }: BarSeries, bar: BarSeries["bars"][number], dated: boolean): string {
  const moment = spanWord(scene, bar.when, bar.until);
  if (by === "date") return moment;
  const name = by === "level" ? levelWord(scene, bar.level) : placeName(scene, bar.place);
  return dated ? [name, moment].join(scene.t("slot-separator")) : name;
}
