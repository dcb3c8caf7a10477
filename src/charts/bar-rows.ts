import type { Bar, Chart } from "./chart.ts";
import { colours, inner, margin, type Page, type Type } from "./page.ts";

/** How the rows of a chart are set. */
interface RowStyle {
  readonly label: Type;
  readonly mark: Type;
  readonly value: Type;
  readonly noValue: Type;
  readonly thickness: number;
  /** From row to row. */
  readonly gap: number;
}

const large: RowStyle = {
  label: { size: 15, leading: 21, weight: "regular", colour: colours.ink },
  mark: { size: 13, leading: 21, weight: "regular", colour: colours.muted },
  value: { size: 16, leading: 20, weight: "bold", colour: colours.ink },
  noValue: { size: 14, leading: 20, weight: "regular", colour: colours.muted },
  thickness: 18,
  gap: 12,
};
const small: RowStyle = {
  label: { size: 13, leading: 17, weight: "regular", colour: colours.ink },
  mark: { size: 12, leading: 17, weight: "regular", colour: colours.muted },
  value: { size: 13, leading: 17, weight: "bold", colour: colours.ink },
  noValue: { size: 12, leading: 17, weight: "regular", colour: colours.muted },
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
    const lines = labelLines(page, bar, large, inner);
    drawLabel(page, lines, large, page.y);
    page.space(lines.length * large.label.leading);
    drawBar(page, bar, lane);
    page.space(large.gap);
  }
}

/** Each bar to the right of its label. */
export function drawBarsBesideLabels(page: Page, chart: Chart, full: number): void {
  const widest = chart.bars.map(({ label, mark = "" }) => lineWidth(page, { label, mark }, small));
  const width = Math.min(Math.max(...widest), inner * 0.45);
  const lane = laneOf(page, chart, full, small, margin + width + space);
  for (const bar of chart.bars) {
    const lines = labelLines(page, bar, small, width);
    const top = page.y;
    drawLabel(page, lines, small, top);
    drawBar(page, bar, lane);
    page.y = Math.max(page.y, top + lines.length * small.label.leading) + small.gap;
  }
}

function laneOf(page: Page, { bars, whole }: Chart, full: number, style: RowStyle, x: number): Lane {
  const width = margin + inner - x;
  const values = bars.filter(({ value }) => value !== null);
  const widest = Math.max(0, ...values.map(({ formatted }) => page.widthOf(formatted, style.value)));
  const beside = width - widest - space;
  const valuesAbove = beside < width / 3;
  const longest = valuesAbove ? width : beside;
  return { style, x, width, longest, valuesAbove, full, tracks: whole !== undefined };
}

/** Draws a bar with its value at the page's height, and moves the page below it. */
function drawBar(page: Page, { value, formatted, mark }: Bar, lane: Lane): void {
  const { style, x, longest } = lane;
  if (value === null) {
    drawText(page, formatted, style.noValue, lane);
    return;
  }
  if (lane.valuesAbove) drawText(page, formatted, style.value, lane);
  const height = lane.valuesAbove ? style.thickness : Math.max(style.thickness, style.value.leading);
  const top = page.y + (height - style.thickness) / 2;
  const length = value === 0 ? 0 : Math.max(thinnest, (value / lane.full) * longest);
  if (lane.tracks) page.rectangle(x, top, longest, style.thickness, colours.track);
  if (mark === undefined) page.rectangle(x, top, length, style.thickness, colours.bar);
  else page.hollowRectangle(x, top, length, style.thickness);
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

/** A line of a label, and what of the mark stands behind it. */
interface LabelLine {
  readonly label: string;
  readonly mark: string;
}

/** The mark follows the label where it fits whole, and has lines of its own where not. */
function labelLines(page: Page, { label, mark = "" }: Bar, style: RowStyle, width: number): LabelLine[] {
  const lines = page.wrap(label, style.label, width).map((line) => ({ label: line, mark: "" }));
  if (mark === "") return lines;
  const last = { label: lines.at(-1)?.label ?? "", mark };
  if (lineWidth(page, last, style) <= width) return [...lines.slice(0, -1), last];
  return [...lines, ...page.wrap(mark, style.mark, width).map((line) => ({ label: "", mark: line }))];
}

function drawLabel(page: Page, lines: readonly LabelLine[], style: RowStyle, top: number): void {
  for (const [index, { label, mark }] of lines.entries()) {
    const y = top + index * style.label.leading;
    page.text(label, style.label, margin, y);
    page.text(mark, style.mark, margin + (label === "" ? 0 : page.widthOf(label, style.label) + space), y);
  }
}

function lineWidth(page: Page, { label, mark }: LabelLine, style: RowStyle): number {
  const marked = mark === "" ? 0 : space + page.widthOf(mark, style.mark);
  return page.widthOf(label, style.label) + marked;
}
