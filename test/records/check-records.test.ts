// An author's mistake in data/centers/ is found, with the file and the place in it.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseListRows } from "../../src/records/center-list.ts";
import { checkRecords, type RecordShelf, sourcesOfRecords } from "../../src/records/check-records.ts";
import { observationSchema } from "../../src/records/observation.ts";
import type { RecordFiles } from "../../src/records/records.ts";
import { placeView, recordFiles } from "../lookups/held.ts";

const shelf: RecordShelf = {
  sources: sourcesOfRecords(recordFiles),
  hasPlace: (code) => placeView.get(code) !== undefined,
};
const problemsWith = (change: Partial<RecordFiles>): string[] =>
  checkRecords({ ...recordFiles, ...change }, shelf).map(
    ({ file, path, message }) => `${file} ${path.join(".")}: ${message}`,
  );
const [count, ...counts] = recordFiles.counts;
const [list] = recordFiles.lists;
const [named] = recordFiles.named;
if (!count || !list || !named) throw new Error("no records");
const rows = recordFiles.rows.get(list.id) ?? [];

it("what ships is sound", () => {
  expect(problemsWith({})).toEqual([]);
});

describe("figures", () => {
  it("an unknown source", () => {
    expect(problemsWith({ counts: [{ ...count, source: "rumour" }, ...counts] })).toEqual([
      'counts.yaml 0.source: unknown source "rumour": add it to sources.yaml',
    ]);
  });

  it("an unknown place, and one that a share is taken within", () => {
    const share = { ...count, measure: "share" as const, of: "999998" };
    expect(problemsWith({ counts: [...recordFiles.counts, { ...count, place: "999999" }, share] })).toEqual([
      expect.stringMatching(/^counts\.yaml \d+: unknown place "999999"$/),
      expect.stringMatching(/^counts\.yaml \d+: unknown place "999998"$/),
    ]);
  });

  it("one source with two values for the same", () => {
    expect(problemsWith({ counts: [count, ...counts, { ...count, value: 439 }] })).toEqual([
      expect.stringMatching(/^counts\.yaml \d+\.value: its source gives 438 for the same further up$/),
    ]);
    expect(problemsWith({ counts: [count, ...counts, count] })).toEqual([
      expect.stringMatching(/stands twice$/),
    ]);
  });

  it("two sources with two values are no mistake", () => {
    expect(
      problemsWith({ counts: [count, ...counts, { ...count, value: 439, source: "jingan-2017" }] }),
    ).toEqual([]);
  });

  it("a count that is not the number of rows", () => {
    const changed = recordFiles.counts.map((one) => (one.value === 89 ? { ...one, value: 90 } : one));
    expect(problemsWith({ counts: changed })).toEqual([
      expect.stringMatching(/^counts\.yaml \d+\.value: national-2023\.csv holds 89 rows for 310000$/),
    ]);
  });

  it.each([
    ["a share without its whole", { measure: "share", value: 12.9 }],
    ["a total within something", { measure: "total", value: 3, of: "500000" }],
    ["half a center", { measure: "total", value: 2.5 }],
    ["a value below 0", { measure: "total", value: -1 }],
    ["a month that is none", { measure: "total", value: 1, when: "2022-13" }],
    ["an end before the beginning", { measure: "total", value: 1, when: "2022", until: "2021" }],
    ["batch 0", { measure: "total", value: 1, batch: 0 }],
    ["a level that is none", { measure: "total", value: 1, level: "city" }],
    ["a key that is none", { measure: "total", value: 1, remark: "x" }],
  ])("%s", (_, change) => {
    const whole = { place: "500000", level: "municipal", when: "2022", source: "x", confidence: "official" };
    expect(observationSchema.safeParse({ ...whole, ...change }).success).toBe(false);
  });
});

describe("batches", () => {
  it("one that stands twice", () => {
    const [first] = recordFiles.batches;
    if (!first) throw new Error("no batches");
    expect(problemsWith({ batches: [...recordFiles.batches, first] })).toEqual([
      expect.stringMatching(/stands twice/),
    ]);
  });
});

describe("lists", () => {
  const withRows = (changed: typeof rows): string[] => problemsWith({ rows: new Map([[list.id, changed]]) });
  const [first, second, ...rest] = rows;
  if (!first || !second) throw new Error("no rows");

  it("a row without a known place", () => {
    expect(withRows([{ ...first, place: "219999" }, second, ...rest])).toEqual([
      'national-2023.csv 0: unknown place "219999"',
    ]);
  });

  it("a name and a number that stand twice", () => {
    expect(withRows([first, { ...first, place: second.place }, ...rest])).toEqual([
      `national-2023.csv 1: "${first.name}" stands twice`,
      "national-2023.csv 1: number 267 stands twice",
    ]);
  });

  it("more rows than the list has", () => {
    expect(problemsWith({ lists: [{ ...list, statedTotal: 100 }] })).toEqual([
      "lists.yaml 0.statedTotal: is less than the 175 rows that are held",
    ]);
  });

  it("a list that stands twice", () => {
    expect(problemsWith({ lists: [list, list] })).toEqual(['lists.yaml 1.id: "national-2023" stands twice']);
  });

  it("a file with another header, a line that does not fit, a mark at its beginning", () => {
    expect(parseListRows("number,name\n")).toEqual({
      rows: [],
      problems: ["1: the header must be list_row,name_zh,region_code"],
    });
    const text =
      "\uFEFFlist_row,name_zh,region_code\r\n1,甲公司,310000\r\n,乙公司,310000\r\nx,丙公司,310000\r\n4,丁,公司,31\r\n";
    expect(parseListRows(text)).toEqual({
      rows: [
        { number: 1, name: "甲公司", place: "310000" },
        { number: null, name: "乙公司", place: "310000" },
      ],
      problems: [expect.stringMatching(/^4: /), expect.stringMatching(/^5: /)],
    });
  });

  it("holds the facts of the reference file, six rows without a number", () => {
    expect(rows).toHaveLength(175);
    expect(rows.filter(({ number }) => number === null)).toHaveLength(6);
    const text = readFileSync(new URL("../../data/centers/national-2023.csv", import.meta.url), "utf8");
    expect(parseListRows(text).problems).toEqual([]);
  });
});

describe("named companies", () => {
  it("one that stands twice, a list and a row that are not there", () => {
    expect(problemsWith({ named: [...recordFiles.named, named] })).toEqual([
      expect.stringMatching(/stands twice/),
    ]);
    const listed = { list: "national-2024", name: "x", confidence: "derived" as const };
    expect(problemsWith({ named: [{ ...named, listed }] })).toEqual([
      'named.yaml 0.listed: unknown list "national-2024"',
    ]);
    expect(problemsWith({ named: [{ ...named, listed: { ...listed, list: list.id } }] })).toEqual([
      'named.yaml 0.listed: "x" is not on the list national-2023',
    ]);
  });
});
