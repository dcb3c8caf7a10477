import stringWidth from "string-width";
import { type Chart, fullValue } from "./chart.ts";

/** In columns of a terminal. A longer label has a line of its own. */
const widestLabel = 36;
const longestBar = 20;
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/**
 * The facts of a chart as lines of text: label, value, bar, so that whoever hears it read out has the figure before
 * the blocks. A blank line is an empty string.
 *
 * @throws as `fullValue` does.
 */
export function chartText(chart: Chart): string[] {
  const full = fullValue(chart);
  const labels = widest(
    chart.bars.map(({ label }) => label).filter((label) => stringWidth(label) <= widestLabel),
  );
  const values = widest(chart.bars.map(({ formatted }) => formatted));
  const rows = chart.bars.flatMap(({ label, value, formatted }) => {
    const long = stringWidth(label) > labels;
    const cells = [padded(long ? "" : label, labels), padded(formatted, values), bar(value, full)];
    const row = cells.filter((cell) => cell !== "").join("  ");
    return long ? [label, row.trimEnd()] : [row.trimEnd()];
  });
  return [chart.title, chart.subtitle, "", ...rows, "", ...chart.footer];
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => stringWidth(text)));

const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - stringWidth(text)));

/** To an eighth of a character; a value above zero has at least that. */
function bar(value: number, full: number): string {
  const parts = value === 0 ? 0 : Math.max(1, Math.round((value / full) * longestBar * 8));
  return "█".repeat(Math.floor(parts / 8)) + eighths[parts % 8];
}
