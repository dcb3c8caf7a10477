// What lookups of records are read out of typed texts, and which texts are none.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRecords } from "../../src/records/records.ts";
import { companyOf, type LookupQuery, mainMeasure, only, operationOf } from "../../src/lookups/query.ts";
import type { QuerySlots } from "../../src/lookups/kept-query.ts";
import { readingModel } from "../support/reading-model.ts";
import { queryFrom } from "../support/query.ts";
import type { LookupReading } from "../../src/understand/lookup/lookup-reading.ts";
import { createUnderstanding } from "../../src/understand/understand.ts";
import { createToPlain } from "../../src/language/plain-text.ts";
import { catalog, dataFolder } from "../support/catalog.ts";
import { parseAmount } from "../support/parse-amount.ts";
import { typed } from "../support/typed.ts";
import { workOf } from "../support/work-of.ts";

const today = "2026-11-22";
const toPlain = createToPlain();
const { names } = createRecords(catalog.records, toPlain, (name) => {
  const [place] = catalog.places.find(name);
  return place?.start === 0 ? place.end : 0;
});
/** By its words alone: how the whole sounds decides nothing. */
const faq = { decide: () => ({ outcome: "none", ranked: [], records: "perhaps" }) as const };
const { lookup: read } = typed(
  createUnderstanding(catalog, toPlain, faq, names, { ...readingModel(), parseAmount }),
);

/** One line of the table: slots that are not written are empty, and so are the rest. */
interface Utterance extends Partial<Omit<LookupReading, "query" | "followUp" | "strength">> {
  /** All levels of the query where there are several. */
  readonly levels?: LookupQuery["levels"];
  readonly text: string;
  /** The lookup answered before. */
  readonly after?: Partial<QuerySlots>;
  /** `null`: another kind of question. */
  readonly read: Partial<QuerySlots> | null;
  readonly weak?: true;
}

const utterances = readFileSync(new URL("../data/lookup-utterances.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Utterance);

/** A query in the form of the table. */
const slotsOf = (query: LookupQuery) => ({
  ...{ operation: operationOf(query), company: companyOf(query), places: query.places },
  ...{ measure: mainMeasure(query), level: only(query.levels), when: only(query.moments) },
  ...{ levels: query.levels, measures: query.measures, whens: query.moments },
  ...{ scheme: query.scheme, shareOf: query.shareOf, claims: query.claims },
});
const { operation, company, places, measure, level, when } = slotsOf(queryFrom({}));
/** What a line says where it names nothing. */
const nothing = { operation, company, places, measure, level, when };

describe("the table of utterances", () => {
  it.each(utterances.map((utterance) => [utterance.text, utterance] as const))("%s", (_, utterance) => {
    const { text, after, read: expected, weak, choices = [], levels = [] } = utterance;
    const { unknownPlaces = [], unplaced = [] } = utterance;
    const reading = read(text, after ? queryFrom(after) : null, today);
    if (expected === null) {
      expect(reading).toBeNull();
      return;
    }
    const several = reading && reading.query.levels.length > 1 ? reading.query.levels : [];
    expect(reading && { ...reading, levels: several, query: slotsOf(reading.query) }).toMatchObject({
      query: { ...nothing, ...expected },
      strength: weak ? "weak" : "sure",
      choices,
      levels,
      unknownPlaces,
      unplaced,
    });
  });

  it("holds both scripts, English, follow-ups and other questions", () => {
    expect(utterances.length).toBeGreaterThanOrEqual(500);
    expect(utterances.filter((one) => one.read === null).length).toBeGreaterThanOrEqual(150);
    expect(utterances.filter((one) => one.after).length).toBeGreaterThanOrEqual(70);
    expect(utterances.filter((one) => /^[\x20-\x7e]+$/.test(one.text)).length).toBeGreaterThanOrEqual(200);
  });

  it("reads Traditional and full-width forms alike", () => {
    const asked = (text: string) => read(text, null, today)?.query;
    expect(asked("靜安區２０１７年有多少家市級企業技術中心？")).toEqual(
      asked("静安区2017年有多少家市级企业技术中心?"),
    );
  });
});

describe("other questions", () => {
  it.each([
    "静安区怎么申报",
    "Chongqing 的申报条件",
    "how long does it take in Shanghai",
    "第几批是什么意思",
    "有多少钱奖励",
    "需要多少研发人员",
    "how many staff do we need",
    "研发费用占比要多少",
    "帮我核对重庆",
  ])("%s is none", (text) => {
    expect(read(text, null, today)).toBeNull();
    // Nor is it after a lookup.
    expect(read(text, queryFrom({ places: ["500000"], level: "municipal" }), today)).toBeNull();
  });
});

describe("the phrases that topics of the FAQ are trained on", () => {
  const folder = `${dataFolder}faq/phrases/`;
  const phrases = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt") && !name.endsWith("_figures.txt"))
    .flatMap((name) => readFileSync(`${folder}${name}`, "utf8").split("\n"))
    .filter((line) => line.trim() !== "");

  // Some ask for the year of a batch that is named, which the records tell better.
  it("are surely a lookup in less than two of a thousand", () => {
    const sure = phrases.filter((phrase) => read(phrase, null, today)?.strength === "sure");
    expect(sure.length / phrases.length, sure.join("\n")).toBeLessThan(0.002);
  });
});

describe("companies", () => {
  const names = [
    "上海微创医疗器械（集团）有限公司",
    "江南造船（集团）有限责任公司",
    "中铁二十四局集团有限公司",
    "新松机器人",
    "新希望集团",
    "中国船舶集团有限公司第七〇四研究所",
    "沈阳化工研究院有限公司",
    "先声药业",
    "会稽山绍兴酒股份有限公司",
  ];
  const frames: readonly ((name: string) => string)[] = [
    (name) => `${name}是国家企业技术中心吗？`,
    (name) => `请问${name}在不在名单上`,
    (name) => `${name}是不是国家级`,
    (name) => `${name}有没有被认定为市级企业技术中心？`,
    (name) => `${name}什么时候认定的`,
    (name) => `国家级名单里有没有${name}`,
    (name) => `is ${name} on the national list?`,
    (name) => `${name}是第几批`,
  ];
  it.each(names)("%s is read whole, and not torn into places", (name) => {
    for (const frame of frames) {
      const query = read(frame(name), null, today)?.query;
      expect(query?.is, frame(name)).toBe("status");
      expect(toPlain((query && companyOf(query)) ?? ""), frame(name)).toBe(toPlain(name));
      expect(query?.places, frame(name)).toEqual([]);
    }
  });

  it("are kept in the letters they were typed in", () => {
    expect(read("Is China Railway Group certified?", null, today)?.query).toMatchObject({
      company: "China Railway Group",
    });
  });

  it("in small letters may be any words, and other meanings come first", () => {
    expect(read("is huawei certified?", null, today)?.strength).toBe("weak");
  });
});

describe("the year of asking", () => {
  it.each([
    ["重庆去年新增多少家", "2026-11-22", 2025],
    ["重庆去年新增多少家", "2027-01-01", 2026],
    ["how many new in Chongqing last year", "2026-11-22", 2025],
    ["重庆今年新增多少家", "2026-11-22", 2026],
    ["重庆前年新增多少家", "2026-11-22", 2024],
  ])("%s on %s is %i", (text, day, year) => {
    expect(read(text, null, day)?.query.moments).toEqual([{ kind: "year", year }]);
  });
});

describe("any text", () => {
  const previous = queryFrom({ places: ["310106"], level: "municipal", when: { kind: "year", year: 2017 } });
  const words = fc.constantFrom(
    ..."静安 上海 重庆 江北 多少家 几家 市级 区级 国家级 新增 占比 名单 呢 那 2017年 第23批 比 多多少 一共 是不是 在名单上吗 什么时候 企业技术中心 和 、 how many is on the list certified since when share of Shanghai Jing'an Neusoft 0年 9999 ? ( ） 😀 <b>".split(
      " ",
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 220 }),
    fc.array(words, { maxLength: 20 }).map((parts) => parts.join("")),
    fc.array(words, { maxLength: 20 }).map((parts) => parts.join(" ")),
  );

  it("is read without failing into places that are there", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, followed) => {
        const reading = read(text, followed ? previous : null, today);
        if (!reading) return;
        for (const code of reading.query.places) expect(catalog.places.get(code)).toBeDefined();
        for (const codes of reading.choices) expect(codes.length).toBeGreaterThan(1);
        if (companyOf(reading.query) !== null) expect(reading.query.is).toBe("status");
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["上海", "是", "how many ", "第23批", "2017-", "多少家", "😀", "is ", "静安市级", "在名单上吗"])(
    "of %s ten thousand times is none, and no work",
    (piece) => {
      const long = piece.repeat(10_000);
      expect(read(long, null, today)).toBeNull();
      expect(workOf(() => read(long, null, today))).toBeLessThan(100);
    },
  );

  it.each(["上海", "是", "how many ", "第23批", "2017-", "多少家", "is ", "在名单上吗", "在", "a", "一"])(
    "of %s up to the longest that is read is work that no person waits for",
    (piece) => {
      expect(workOf(() => read(piece.repeat(200).slice(0, 200), previous, today))).toBeLessThan(400_000);
    },
  );
});
