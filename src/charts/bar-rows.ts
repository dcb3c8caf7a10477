import type { Bar, Chart } from "./chart.ts";
import { colours, inner, margin, type Page, type Type } from "./page.ts";

/** How the rows of a chart are set. */
interface RowStyle {
  readonly label: Type;
  readonly value: Type;
  readonly thickness: number;
  /** From row to row. */
  readonly gap: number;
}

const large: RowStyle = {
  label: { size: 15, leading: 21, weight: "regular", colour: colours.ink },
  value: { size: 16, leading: 20, weight: "bold", colour: colours.ink },
  thickness: 18,
  gap: 12,
};
const small: RowStyle = {
  label: { size: 13, leading: 17, weight: "regular", colour: colours.ink },
  value: { size: 13, leading: 17, weight: "bold", colour: colours.ink },
  thickness: 12,
  gap: 6,
};

const space = 6;
/** A bar above zero is never too thin to be seen. */
const thinnest = 1.5;

/** Where bars stand and how long they get. */
interface Lane {
  readonly style: RowStyle;
  readonly x: number;
  readonly width: number;
  /** Length of a full bar. */
  readonly longest: number;
  /** Values stand over their bars because beside them they leave no room. */
  readonly valuesAbove: boolean;
  /** The value of a full bar. */
  readonly full: number;
  /** Whether full bars are shown behind. */
  readonly tracks: boolean;
}

/** Each bar below its label, over the whole width. */
export function drawBarsUnderLabels(page: Page, chart: Chart, full: number): void {
  const lane = laneOf(page, chart, full, large, margin);
  for (const bar of chart.bars) {
    const lines = page.wrap(bar.label, large.label, inner);
    drawLabel(page, lines, large, page.y);
    page.space(lines.length * large.label.leading);
    drawBar(page, bar, lane);
    page.space(large.gap);
  }
}

/** Each bar to the right of its label. */
export function drawBarsBesideLabels(page: Page, chart: Chart, full: number): void {
  const widest = chart.bars.map(({ label }) => page.widthOf(label, small.label));
  const width = Math.min(Math.max(...widest), inner * 0.45);
  const lane = laneOf(page, chart, full, small, margin + width + space);
  for (const bar of chart.bars) {
    const lines = page.wrap(bar.label, small.label, width);
    const top = page.y;
    drawLabel(page, lines, small, top);
    drawBar(page, bar, lane);
    page.y = Math.max(page.y, top + lines.length * small.label.leading) + small.gap;
  }
}

function laneOf(page: Page, { bars, whole }: Chart, full: number, style: RowStyle, x: number): Lane {
  const width = margin + inner - x;
  const widest = Math.max(0, ...bars.map(({ formatted }) => page.widthOf(formatted, style.value)));
  const beside = width - widest - space;
  const valuesAbove = beside < width / 3;
  const longest = valuesAbove ? width : beside;
  return { style, x, width, longest, valuesAbove, full, tracks: whole !== undefined };
}

/** Draws a bar with its value at the page's height, and moves the page below it. */
function drawBar(page: Page, { value, formatted }: Bar, lane: Lane): void {
  const { style, x, longest } = lane;
  if (lane.valuesAbove) drawText(page, formatted, style.value, lane);
  const height = lane.valuesAbove ? style.thickness : Math.max(style.thickness, style.value.leading);
  const top = page.y + (height - style.thickness) / 2;
  const length = value === 0 ? 0 : Math.max(thinnest, (value / lane.full) * longest);
  if (lane.tracks) page.rectangle(x, top, longest, style.thickness, colours.track);
  page.rectangle(x, top, length, style.thickness, colours.bar);
  page.rectangle(x - 1, top - 2, 1, style.thickness + 4, colours.axis);
  if (!lane.valuesAbove) {
    const end = x + (lane.tracks ? longest : length);
    page.text(formatted, style.value, end + space, page.y + (height - style.value.leading) / 2);
  }
  page.space(height);
}

function drawText(page: Page, text: string, type: Type, { x, width }: Lane): void {
  for (const line of page.wrap(text, type, width)) {
    page.text(line, type, x, page.y);
    page.space(type.leading);
  }
}

function drawLabel(page: Page, lines: readonly string[], { label }: RowStyle, top: number): void {
  for (const [index, line] of lines.entries()) page.text(line, label, margin, top + index * label.leading);
}
