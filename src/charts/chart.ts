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
  /** 0 or more. */
  readonly value: number;
  /** The value as it is shown: `1,062`, `12.9%`. */
  readonly formatted: string;
}

/**
 * The value that the longest bar stands for; 1 where every bar is zero.
 *
 * @throws when the chart has no bars, or one that cannot be drawn from a baseline at zero.
 */
export function fullValue({ title, bars, whole = 0 }: Chart): number {
  if (bars.length === 0) throw new Error(`the chart "${title}" has no bars`);
  for (const { label, value } of bars) {
    if (!(Number.isFinite(value) && value >= 0))
      throw new Error(`the chart "${title}" cannot show ${value} for "${label}"`);
  }
  return Math.max(whole, ...bars.map(({ value }) => value)) || 1;
}
