import { drawBarsBesideLabels, drawBarsUnderLabels } from "./bar-rows.ts";
import { type Chart, fullValue } from "./chart.ts";
import { colours, type Drawing, margin, Page, type Type } from "./page.ts";
import type { Measure } from "./typeface.ts";

const title: Type = { size: 20, leading: 27, weight: "bold", colour: colours.ink };
const subtitle: Type = { size: 14, leading: 20, weight: "regular", colour: colours.muted };
const footer: Type = { size: 12, leading: 17, weight: "regular", colour: colours.muted };

/** With more bars than this they stand beside their labels, so that the picture is not too tall for a phone. */
const mostUnderLabels = 10;

/**
 * A chart as SVG: horizontal bars from a baseline at zero, each with its own label and value, as tall as it needs.
 *
 * @throws as `fullValue` does.
 */
export function drawChart(chart: Chart, measure: Measure): Drawing {
  const full = fullValue(chart);
  const page = new Page(measure);
  page.heading(chart.title, title);
  page.paragraph(chart.subtitle, subtitle);
  page.space(10);
  if (chart.bars.length > mostUnderLabels) drawBarsBesideLabels(page, chart, full);
  else drawBarsUnderLabels(page, chart, full);
  page.space(2);
  page.rule();
  page.space(7);
  for (const line of chart.footer) page.paragraph(line, footer);
  page.space(margin - 5);
  return page.drawing();
}
