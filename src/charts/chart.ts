/** A bar chart as plain data. Every word in it is ready to be shown: the chart adds and drops none. */
export interface Chart {
  readonly title: string;
  /** Place and date, or what is counted. */
  readonly subtitle: string;
  /** In the order they are shown: levels, places, or years of a trend. */
  readonly bars: readonly Bar[];
  /** What a full track stands for, e.g. 100 of a share in percent. Without it the largest bar is the longest. */
  readonly whole?: number;
  /** Source, date, confidence, that all of it is unofficial. */
  readonly footer: readonly string[];
}

export interface Bar {
  readonly label: string;
  /** 0 or more; null where no figure is held: the row then has words and no bar. */
  readonly value: number | null;
  /** The value, or that none is held, as it is shown: `1,062`, `12.9%`. */
  readonly formatted: string;
  /** What sets the figure apart from a published count, e.g. that it is derived or proposed. Drawn hollow. */
  readonly mark?: string;
}

/**
 * The value that the longest bar stands for; 1 where every bar is zero.
 *
 * @throws when the chart has no bars, or one that cannot be drawn from a baseline at zero.
 */
export function fullValue({ title, bars, whole = 0 }: Chart): number {
  if (bars.length === 0) throw new Error(`the chart "${title}" has no bars`);
  for (const { label, value } of bars) {
    if (value !== null && !(Number.isFinite(value) && value >= 0))
      throw new Error(`the chart "${title}" cannot show ${value} for "${label}"`);
  }
  return Math.max(whole, ...bars.map(({ value }) => value ?? 0)) || 1;
}
