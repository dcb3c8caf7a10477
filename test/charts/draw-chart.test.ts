import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { drawChart } from "../../src/charts/draw-chart.ts";
import { inner, margin, pageWidth } from "../../src/charts/page.ts";
import { type Measure, readTypeface } from "../../src/charts/typeface.ts";
import { chongqing, jingan } from "./charts.ts";

let measure: Measure;
beforeAll(async () => {
  measure = (await readTypeface()).measure;
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Where the texts of a picture are: from the top of the capitals to the baseline. */
function texts(svg: string): Box[] {
  const found = svg.matchAll(
    /<text x="(.+?)" y="(.+?)" font-size="(.+?)"( font-weight="700")?.*?>(.*?)<\/text>/g,
  );
  return [...found].map(([, x, y, size, bold, escaped = ""]) => {
    const text = unescaped(escaped);
    const width = measure(text, Number(size), bold ? "bold" : "regular");
    return {
      text,
      left: Number(x),
      right: Number(x) + width,
      top: Number(y) - Number(size) * 0.73,
      bottom: Number(y),
    };
  });
}

/** The bars, without the card behind them, axes, tracks and rules. */
function bars(svg: string): Box[] {
  const found = svg.matchAll(/<rect x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)" fill="#1B6EB3"\/>/g);
  return [...found].map(([, x, y, width, height]) => ({
    text: "bar",
    left: Number(x),
    right: Number(x) + Number(width),
    top: Number(y),
    bottom: Number(y) + Number(height),
  }));
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1;

/** What must be so of any picture: all facts in it, nothing cut, nothing over anything else. */
function expectSound(chart: Chart): void {
  const { svg, height } = drawChart(chart, measure);
  const written = texts(svg);
  const boxes = [...written, ...bars(svg)];
  for (const box of boxes) {
    expect(box.left).toBeGreaterThanOrEqual(margin - 0.1);
    expect(box.right).toBeLessThanOrEqual(margin + inner + 0.1);
    expect(box.bottom).toBeLessThan(height);
  }
  // Sorted by height, so that only neighbours need comparing.
  boxes.sort((a, b) => a.top - b.top);
  for (const [index, box] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length; next++) {
      const other = boxes[next];
      if (!other || other.top > box.bottom) break;
      expect(overlap(box, other), `${box.text} over ${other.text}`).toBe(false);
    }
  }
  const all = written
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");
  const facts = [
    chart.title,
    chart.subtitle,
    ...chart.footer,
    ...chart.bars.flatMap(({ label, formatted }) => [label, formatted]),
  ];
  const wanted = facts.join("").replace(/\s/g, "");
  expect([...all].sort().join("")).toBe([...wanted].sort().join(""));
}

describe("a chart", () => {
  it("starts its bars at zero and keeps their proportions", () => {
    const [national, municipal, district] = bars(drawChart(jingan, measure).svg);
    if (!national || !municipal || !district) throw new Error("three bars were expected");
    expect(national.left).toBe(margin);
    expect((municipal.right - municipal.left) / (district.right - district.left)).toBeCloseTo(22 / 35, 3);
    expect((national.right - national.left) / (district.right - district.left)).toBeCloseTo(5 / 35, 3);
  });

  it("shows each fact once, whole and apart from the others", () => {
    expectSound(jingan);
    expectSound(chongqing);
  });

  it("draws no bar for zero, and a visible one for 1 in 10,000", () => {
    expect(bars(drawChart(chongqing, measure).svg)).toHaveLength(3);
    const small = { ...jingan, bars: [one("a", 10_000), one("b", 1)] };
    const [, thin] = bars(drawChart(small, measure).svg);
    expect((thin?.right ?? 0) - (thin?.left ?? 0)).toBe(1.5);
  });

  it("shows a share of a whole in a track of full length", () => {
    const share = { ...jingan, whole: 100, bars: [{ label: "两江新区", value: 12.9, formatted: "12.9%" }] };
    const { svg } = drawChart(share, measure);
    const track = Number(svg.match(/width="([\d.]+)" height="18" fill="#E6EBF0"/)?.[1]);
    const [part] = bars(svg);
    expect(((part?.right ?? 0) - (part?.left ?? 0)) / track).toBeCloseTo(0.129, 3);
    expectSound(share);
  });

  it("escapes what would be markup", () => {
    const { svg } = drawChart({ ...jingan, title: `R&D <b> "x" </svg>\u0000` }, measure);
    expect(svg).toContain(`R&amp;D &lt;b&gt; "x" &lt;/svg&gt;</text>`);
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  });

  it("is as wide as a phone", () => {
    expect(drawChart(jingan, measure).width).toBe(pageWidth);
  });

  it("refuses what cannot be drawn from zero", () => {
    expect(() => drawChart({ ...jingan, bars: [] }, measure)).toThrow("has no bars");
    expect(() => drawChart({ ...jingan, bars: [one("a", -1)] }, measure)).toThrow('cannot show -1 for "a"');
    expect(() => drawChart({ ...jingan, bars: [one("a", Number.NaN)] }, measure)).toThrow("cannot show NaN");
  });

  it("holds with any number of bars and labels of any length, in either language", () => {
    const word = fc.constantFrom(
      "重庆",
      "海扶医疗科技股份有限公司",
      "（集团）",
      "Liangjiang",
      "Co., Ltd.",
      "R&D",
      "2022",
      "12.9%",
      "，",
      "a-very-long-word-without-any-space-that-fills-a-line",
      "、",
    );
    const phrase = (most: number) =>
      fc.array(word, { minLength: 1, maxLength: most }).map((parts) => parts.join(" "));
    const one = fc.record({
      label: phrase(6),
      value: fc.double({ min: 0, max: 10_000, noNaN: true }),
      formatted: fc.oneof(fc.constantFrom("1", "10,000", "12.9%"), phrase(4)),
    });
    const chart = fc.record({
      title: phrase(6),
      subtitle: phrase(4),
      bars: fc.array(one, { minLength: 1, maxLength: 40 }),
      footer: fc.array(phrase(8), { maxLength: 4 }),
    });
    fc.assert(fc.property(chart, expectSound), { numRuns: 60 });
  });
});

const one = (label: string, value: number) => ({ label, value, formatted: String(value) });
