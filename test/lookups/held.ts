import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type DataFile, readDataFile } from "../../src/catalog/data-file.ts";
import { answerLookup } from "../../src/lookups/answer-lookup.ts";
import { batchEventSchema } from "../../src/records/batch.ts";
import { centerListSchema, parseListRows } from "../../src/records/center-list.ts";
import type { FiguresFinding, Finding } from "../../src/lookups/finding.ts";
import { nameWordsSchema } from "../../src/names/name-words.ts";
import { namedCompanySchema } from "../../src/records/named-company.ts";
import { observationSchema } from "../../src/records/observation.ts";
import type { When } from "../../src/lookups/query.ts";
import { createRecords, type RecordFiles } from "../../src/records/records.ts";
import { createToPlain } from "../../src/language/plain-text.ts";
import type { QuerySlots } from "../../src/lookups/kept-query.ts";
import type { Derived } from "../../src/lookups/derived.ts";
import { heldOf, type PlaceTree } from "../../src/lookups/held.ts";
import { queryFrom } from "../support/query.ts";

const dataFolder = fileURLToPath(new URL("../../data/", import.meta.url));

function read<S extends z.ZodType>(name: string, schema: S): z.infer<S> {
  const file: DataFile<z.infer<S>> = readDataFile(
    join(dataFolder, "centers", name),
    `data/centers/${name}`,
    schema,
  );
  if (file.value === null) throw new Error(file.problems.join("\n"));
  return file.value;
}

const lists = read("lists.yaml", z.array(centerListSchema));

/** The files of `data/centers/` that ship. */
export const recordFiles: RecordFiles = {
  counts: read("counts.yaml", z.array(observationSchema)),
  batches: read("batches.yaml", z.array(batchEventSchema)),
  lists,
  rows: new Map(
    lists.map(({ id, file }) => [
      id,
      parseListRows(readFileSync(join(dataFolder, "centers", file), "utf8")).rows,
    ]),
  ),
  named: read("named.yaml", z.array(namedCompanySchema)),
  nameWords: read("../words/company-names.yaml", nameWordsSchema),
};

export const toPlain = createToPlain();
/** Places that names of companies begin with. */
const placeAtStart = /^(?:上海|重庆|大连|沈阳|辽宁|chongqing|shanghai)/;
export const records = createRecords(
  recordFiles,
  toPlain,
  (name) => placeAtStart.exec(name)?.[0].length ?? 0,
);

/** Places of these tests, named by hand, so that they do not lean on the gazetteer. */
const places: Readonly<Record<string, readonly [parent: string | null, zh: string, en: string]>> = {
  "000000": [null, "全国", "China"],
  "110000": ["000000", "北京市", "Beijing"],
  "120000": ["000000", "天津市", "Tianjin"],
  "210000": ["000000", "辽宁省", "Liaoning"],
  "210200": ["210000", "大连市", "Dalian"],
  "220000": ["000000", "吉林省", "Jilin"],
  "310000": ["000000", "上海市", "Shanghai"],
  "310106": ["310000", "静安区", "Jing'an District"],
  "310115": ["310000", "浦东新区", "Pudong New Area"],
  "310118": ["310000", "青浦区", "Qingpu District"],
  "320000": ["000000", "江苏省", "Jiangsu"],
  "321100": ["320000", "镇江市", "Zhenjiang"],
  "330000": ["000000", "浙江省", "Zhejiang"],
  "330100": ["330000", "杭州市", "Hangzhou"],
  "330205": ["330000", "江北区", "Jiangbei District"],
  "330300": ["330000", "温州市", "Wenzhou"],
  "330421": ["330000", "嘉善县", "Jiashan County"],
  "370000": ["000000", "山东省", "Shandong"],
  "410000": ["000000", "河南省", "Henan"],
  "440000": ["000000", "广东省", "Guangdong"],
  "440300": ["440000", "深圳市", "Shenzhen"],
  "500000": ["000000", "重庆市", "Chongqing"],
  "500105": ["500000", "江北区", "Jiangbei District"],
  "500152": ["500000", "潼南区", "Tongnan District"],
  liangjiang: ["500000", "两江新区", "Liangjiang New Area"],
  "510000": ["000000", "四川省", "Sichuan"],
  "510100": ["510000", "成都市", "Chengdu"],
};

export const placeView: PlaceTree = {
  get: (code) => {
    const [parent, zh, en] = places[code] ?? [];
    return zh && en ? { code, kind: "area", name: { zh, en }, parent: parent ?? null } : undefined;
  },
  ancestry: (code) => (places[code] ? [code, ...placeView.ancestry(places[code][0] ?? "")] : []),
};

export const held = heldOf(records, placeView);

export const year = (year: number): When => ({ kind: "year", year });
export const years = (from: number, to: number): When => ({ kind: "years", from, to });
export const batch = (batch: number): When => ({ kind: "batch", batch });

/** Asks with the slots that are named. */
export const ask = (slots: Partial<QuerySlots>): Finding => answerLookup(queryFrom(slots), held);

/** The finding, which must be of this kind. */
export function askFor<K extends Finding["kind"]>(
  kind: K,
  slots: Partial<QuerySlots>,
): Extract<Finding, { kind: K }> {
  const finding = ask(slots);
  if (finding.kind !== kind)
    throw new Error(`${finding.kind} instead of ${kind}: ${JSON.stringify(finding, null, 1)}`);
  return finding as Extract<Finding, { kind: K }>;
}

/** Figures as short lines: `310106 municipal total 22 (2017-12)`. */
export function linesOf({ figures }: Pick<FiguresFinding, "figures">): string[] {
  return figures.flatMap(({ place, level, observations }) =>
    observations.map(({ measure, value, when, batch }) =>
      [place, level, measure, value, `(${when}${batch === undefined ? "" : ` b${batch}`})`].join(" "),
    ),
  );
}

/** Derived values as formulas: `5 + 22 + 35 = 62`. */
export function formulasOf({ derived }: Pick<FiguresFinding, "derived">): string[] {
  return derived.map(formulaOf);
}

function formulaOf(one: Derived): string {
  switch (one.kind) {
    case "sum":
      return `${one.terms.map(({ value }) => value).join(" + ")} = ${one.value}`;
    case "difference":
      return `${one.terms.map(({ value }) => value).join(" - ")} = ${one.value}`;
    case "share":
      return `${one.parts.map(({ value }) => value).join(" + ")} / ${one.whole.map(({ value }) => value).join(" + ")} = ${one.value} %`;
    case "growth":
      return `(${one.terms[0].value} - ${one.terms[1].value}) / ${one.terms[1].value} = ${one.value} %`;
    case "whole-from-share":
      return `${one.part.value} / ${one.share.value} % ~ ${one.value}`;
  }
}
