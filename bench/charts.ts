import type { Chart } from "../src/charts/chart.ts";
import { createPngRenderer } from "../src/charts/render-png.ts";
import type { Table } from "../src/exports/table.ts";
import { writeCsv } from "../src/exports/write-csv.ts";
import { writeXlsx } from "../src/exports/write-xlsx.ts";

const names = [
  "国家级企业技术中心",
  "市级企业技术中心",
  "区级企业技术中心",
  "Liangjiang New Area",
  "重庆市，2022年9月",
  "2023",
];
const chart: Chart = {
  title: "静安区企业技术中心",
  subtitle: "上海市静安区，2017年12月",
  bars: names.map((label, index) => ({ label, value: index * 137, formatted: String(index * 137) })),
  footer: ["来源：静安区，2017年12月", "可信度：官方", "非官方工具"],
};

const table: Table = {
  name: "企业技术中心",
  columns: [
    { heading: "企业", kind: "text" },
    { heading: "代码", kind: "text" },
    { heading: "数量", kind: "number" },
    { heading: "占比", kind: "number" },
    { heading: "日期", kind: "date" },
  ],
  rows: Array.from({ length: 2000 }, (_, index) => [
    `重庆第${index}科技股份有限公司`,
    String(500000000000000000n + BigInt(index)),
    index,
    index / 20,
    "2022-09-06",
  ]),
  footer: ["非官方"],
};

/** The first picture, which reads the typeface, later ones, and files of 2,000 rows. */
export async function benchCharts(): Promise<string[]> {
  const before = process.memoryUsage().rss;
  const render = createPngRenderer();
  const first = await timed(() => render(chart));
  const later = await medianOf(15, () => render(chart));
  const memory = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
  await writeXlsx(table);
  const xlsx = await medianOf(5, () => writeXlsx(table));
  const csv = await medianOf(5, async () => writeCsv(table));
  return [
    `charts: the first picture ${first} ms, then ${later} ms each; ${memory} MB more memory`,
    `exports: 2,000 rows of 5 columns in ${xlsx} ms as XLSX, ${csv} ms as CSV`,
  ];
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return Math.round(performance.now() - start);
}

async function medianOf(runs: number, act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timed(act));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
