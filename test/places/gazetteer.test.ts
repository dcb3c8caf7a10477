// Places: codes, names in both languages, what lies in what.
import { describe, expect, it } from "vitest";
import { catalog } from "../support/catalog.ts";
import { gazetteer, placesIn } from "./places.ts";

const { places, get, ancestry } = gazetteer;

describe("names and codes", () => {
  it.each([
    ["000000", "全国", "China"],
    ["310000", "上海市", "Shanghai"],
    ["310106", "静安区", "Jing'an District"],
    ["310115", "浦东新区", "Pudong New Area"],
    ["500000", "重庆市", "Chongqing"],
    ["500105", "江北区", "Jiangbei District"],
    ["330205", "江北区", "Jiangbei District"],
    ["500152", "潼南区", "Tongnan District"],
    ["500240", "石柱土家族自治县", "Shizhu Tujia Autonomous County"],
    ["500243", "彭水苗族土家族自治县", "Pengshui Miao and Tujia Autonomous County"],
    ["610000", "陕西省", "Shaanxi"],
    ["140000", "山西省", "Shanxi"],
    ["150000", "内蒙古自治区", "Inner Mongolia"],
    ["540000", "西藏自治区", "Xizang"],
    ["650000", "新疆维吾尔自治区", "Xinjiang"],
    ["810000", "香港特别行政区", "Hong Kong"],
    ["820000", "澳门特别行政区", "Macao"],
    ["610100", "西安市", "Xi'an"],
    ["230100", "哈尔滨市", "Harbin"],
    ["150100", "呼和浩特市", "Hohhot"],
    ["650100", "乌鲁木齐市", "Urumqi"],
    ["540100", "拉萨市", "Lhasa"],
    ["653100", "喀什地区", "Kashgar Prefecture"],
    ["422800", "恩施土家族苗族自治州", "Enshi Tujia and Miao Autonomous Prefecture"],
    ["532900", "大理白族自治州", "Dali Bai Autonomous Prefecture"],
    ["341500", "六安市", "Lu'an"],
    ["331000", "台州市", "Taizhou"],
    ["140400", "长治市", "Changzhi"],
    ["500115", "长寿区", "Changshou District"],
    ["350200", "厦门市", "Xiamen"],
    ["330382", "乐清市", "Leqing City"],
    ["510682", "什邡市", "Shifang City"],
    ["340171", "合肥高新技术产业开发区", "Hefei High-Tech Industrial Development Zone"],
    ["liangjiang", "两江新区", "Liangjiang New Area"],
  ])("%s is %s, %s", (code, zh, en) => {
    expect(get(code)?.name).toEqual({ zh, en });
  });

  it("agree with the places that rules are held for", () => {
    for (const { code, name, parent } of catalog.regions.values()) {
      const place = get(code);
      expect(place?.parent ?? undefined, code).toBe(parent);
      if (code !== "000000") expect(place?.name, code).toEqual(name);
    }
  });

  it("have no Chinese in English and no Latin letter in Chinese", () => {
    for (const { code, name } of places.values()) {
      expect(name.en, code).toMatch(/^[A-Z][A-Za-zÀ-ž' .,-]+$/);
      expect(name.zh, code).toMatch(/^\p{Script=Han}+$/u);
    }
  });

  it("leave out what is no place", () => {
    const names = [...places.values()].map(({ name }) => name.zh);
    expect(names).not.toContain("市辖区");
    expect(names.filter((name) => name.includes("直辖县级"))).toEqual([]);
  });
});

describe("what lies in what", () => {
  it.each([
    ["310106", ["310106", "310000", "000000"]],
    ["500105", ["500105", "500000", "000000"]],
    ["330205", ["330205", "330200", "330000", "000000"]],
    ["liangjiang", ["liangjiang", "500000", "000000"]],
    ["zhangjiang", ["zhangjiang", "310115", "310000", "000000"]],
    ["419001", ["419001", "410000", "000000"]],
    ["000000", ["000000"]],
    ["atlantis", []],
    ["", []],
    ["constructor", []],
  ])("%s lies in %j", (code, chain) => {
    expect(ancestry(code)).toEqual(chain);
  });

  const children = (code: string): string[] =>
    [...places.values()].filter(({ parent }) => parent === code).map((place) => place.code);

  it("every place lies in the country, and its parent is one", () => {
    for (const { code, parent } of places.values()) {
      expect(ancestry(code).at(-1), code).toBe("000000");
      if (parent !== null) expect(get(parent), code).toBeDefined();
    }
  });

  it("the country has 34 provinces, Shanghai 16 districts, Chongqing 38 districts and counties", () => {
    const of = (code: string, kind: string) =>
      children(code).filter((child) => get(child)?.kind === kind).length;
    expect(of("000000", "province")).toBe(34);
    expect(of("310000", "county")).toBe(16);
    expect(of("500000", "county")).toBe(38);
    expect(children("500000")).toContain("liangjiang");
    expect(children("310106")).toEqual([]);
  });

  it.each([
    ["000000", "country"],
    ["500000", "province"],
    ["440100", "prefecture"],
    ["222400", "prefecture"],
    ["310115", "county"],
    ["320583", "county"],
    ["340171", "area"],
    ["liangjiang", "area"],
  ])("%s is a %s", (code, kind) => {
    expect(get(code)?.kind).toBe(kind);
  });
});

describe("every place is found by its names", () => {
  /** The code, or that of a place beside it whose name is the same without its type: 沙县 and 沙县区. */
  const finds = (code: string, texts: readonly string[]): boolean => {
    const found = texts.flatMap((text) => placesIn(text).flat());
    const parent = get(code)?.parent ?? "";
    return found.includes(code) || found.some((other) => get(other)?.parent === parent);
  };

  it("in Chinese, alone or beside what it lies in", () => {
    const lost = [...places.values()].filter(
      ({ code, name, parent }) => !finds(code, [name.zh, `${get(parent ?? "")?.name.zh ?? ""}${name.zh}`]),
    );
    expect(lost).toEqual([]);
  });

  it("in English, alone or beside what it lies in", () => {
    // Two autonomous counties have a comma in their name, which ends a name elsewhere.
    const lost = [...places.values()].filter(
      ({ code, name, parent }) =>
        !name.en.includes(",") && !finds(code, [name.en, `${name.en}, ${get(parent ?? "")?.name.en ?? ""}`]),
    );
    expect(lost).toEqual([]);
  });
});
