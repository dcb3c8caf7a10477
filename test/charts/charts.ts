import type { Bar, Chart } from "../../src/charts/chart.ts";

export const bar = (label: string, value: number): Bar => ({
  label,
  value,
  formatted: value.toLocaleString("en"),
});

/** The levels of Jing'an, as the seed reports them. */
export const jingan: Chart = {
  title: "静安区企业技术中心",
  subtitle: "上海市静安区，2017年12月",
  bars: [bar("国家级", 5), bar("市级", 22), bar("区级", 35)],
  footer: ["来源：静安区，2017年12月", "可信度：官方", "非官方工具"],
};

/** What a comparison may hold: figures of several dates, and a zero. */
export const chongqing: Chart = {
  title: "Municipal enterprise technology centers: Chongqing and Liangjiang New Area",
  subtitle: "2022 to 2025",
  bars: [
    bar("Chongqing, September 2022", 1062),
    bar("Liangjiang New Area", 137),
    bar("Chongqing, October 2025", 84),
    bar("Zero", 0),
  ],
  footer: ["Source: China.org.cn, 6 September 2022", "Unofficial"],
};
