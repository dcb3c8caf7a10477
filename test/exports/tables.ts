import fc from "fast-check";
import type { Table } from "../../src/exports/table.ts";

/** A list as an official may ask for it, with everything that Excel spoils. */
export const centers: Table = {
  name: "企业技术中心",
  columns: [
    { heading: "企业", kind: "text" },
    { heading: "统一社会信用代码", kind: "text" },
    { heading: "数量", kind: "number" },
    { heading: "占比", kind: "number" },
    { heading: "日期", kind: "date" },
  ],
  rows: [
    ["重庆海扶医疗科技股份有限公司", "911101080000000000", 137, 12.9, "2022-09-06"],
    ['=HYPERLINK("http://example.com","x")', "007", -5, -0.5, "2022-09"],
    ['中冶赛迪, 集团\n"分中心"', "9131E10", 1062.25, 100, "2022"],
    ["沈阳", null, null, null, null],
  ],
  footer: ["来源：中国网，2022年9月6日", "非官方"],
};

/** Any text that a cell can hold, and many that Excel takes for something else. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n'\",;1259E.%/ 重＝x_A|!"), maxLength: 12 }),
  fc.constantFrom(
    "constructor",
    "__proto__",
    "toString",
    "_x0041_",
    "_X005f_",
    "TRUE",
    "1-2",
    "Mar 5",
    "00",
    "",
  ),
);
