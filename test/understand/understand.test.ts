// What typed words mean: commands, answers and places, in both languages and in Traditional Chinese.
import { describe, expect, it } from "vitest";
import { isIsoDate } from "../../src/facts/iso-date.ts";
import { createToPlain } from "../../src/language/plain-text.ts";
import { testServices } from "../support/services.ts";
import { typed } from "../support/typed.ts";
import { catalog } from "../support/catalog.ts";

const toPlain = createToPlain();
const { command, answer, check } = typed(testServices().understanding);

describe("commands", () => {
  it.each([
    ["返回", "back"],
    ["上一步", "back"],
    ["go back", "back"],
    ["取消", "cancel"],
    ["cancel", "cancel"],
    ["重新开始", "restart"],
    ["重新開始", "restart"],
    ["start over", "restart"],
    ["开始", "start"],
    ["開始", "start"],
    ["/start", null],
    ["帮助", "help"],
    ["幫助", "help"],
    ["help", "help"],
    ["?", "help"],
    ["？", "help"],
    ["继续", "continue"],
    ["繼續", "continue"],
    ["核对", "review"],
    ["核對", "review"],
    ["为什么", "why"],
    ["為什麼", "why"],
    ["语言", "language"],
    ["語言", "language"],
    ["中文", "zh"],
    ["English", "en"],
    ["隐私", "privacy"],
    ["隱私", "privacy"],
    ["我的数据", "mydata"],
    ["我的資料", "mydata"],
    ["删除我的数据", "forget"],
    ["自检", "check"],
    ["自檢", "check"],
  ])("%s: %s", (text, meant) => {
    expect(command(text)).toBe(meant);
  });

  it.each([
    ["返回。", "back"],
    ["  返回  ", "back"],
    ["“返回”", "back"],
    ["HELP!", "help"],
    ["Start  Over", "restart"],
    ["ｈｅｌｐ", "help"],
    ["go back.", "back"],
    ["取消！！", "cancel"],
    ["\u200b返回\u200b", "back"],
    ["never mind…", "cancel"],
  ])("%j is typed loosely: %s", (text, meant) => {
    expect(command(text)).toBe(meant);
  });

  it.each([
    "返回上海",
    "我要返回上一步吗",
    "cancelled",
    "5000万",
    "30",
    "",
    " ",
    "。",
    "constructor",
    "__proto__",
    "toString",
    "back ".repeat(50),
  ])("%j is none", (text) => {
    expect(command(text)).toBeNull();
  });

  it("every word of the lists means its command, in capitals and between spaces too", () => {
    for (const [name, words] of Object.entries(catalog.words.commands)) {
      for (const word of words) {
        expect(command(word), word).toBe(name);
        if (/\p{L}/u.test(word)) expect(command(` ${word.toUpperCase()} `), word).toBe(name);
      }
    }
  });
});

describe("answers", () => {
  it.each([
    ["是", "yes"],
    ["是的。", "yes"],
    ["有", "present"],
    ["對", "yes"],
    ["符合", "yes"],
    ["Yes", "yes"],
    ["Y", "yes"],
    ["ok", "yes"],
    ["否", "no"],
    ["不是", "no"],
    ["没有", "absent"],
    ["沒有", "absent"],
    ["無", "absent"],
    ["還沒有", "absent"],
    ["No.", "no"],
    ["not yet", "no"],
    ["we don’t", "no"],
    ["不知道", "unknown"],
    ["不清楚", "unknown"],
    ["不確定", "unknown"],
    ["don’t know", "unknown"],
    ["I don't know!", "unknown"],
    ["not sure", "unknown"],
  ])("%s: %s", (text, meant) => {
    expect(answer(text)).toBe(meant);
  });

  it.each([
    "",
    "maybe",
    "是不是",
    "有30人",
    "yes and no",
    "no problem at all",
    "30",
    "constructor",
    "是".repeat(101),
  ])("%j is none", (text) => {
    expect(answer(text)).toBeNull();
  });

  it("every word of the lists means its answer", () => {
    for (const [name, words] of Object.entries(catalog.words.answers)) {
      for (const word of words) expect(answer(word), word).toBe(name);
    }
  });
});

describe("no word stands for two things", () => {
  const { commands, answers, levels } = catalog.words;
  const inPlainForm = (lists: Record<string, readonly string[]>): [string, string][] =>
    Object.entries(lists).flatMap(([name, words]) =>
      words.map((word): [string, string] => [toPlain(word), name]),
    );

  /** Words that mean more than one name. */
  function ambiguous(pairs: readonly (readonly [string, string])[]): string[] {
    const meanings = new Map<string, Set<string>>();
    for (const [word, name] of pairs) meanings.set(word, (meanings.get(word) ?? new Set()).add(name));
    return [...meanings].flatMap(([word, names]) =>
      names.size > 1 ? [`${word}: ${[...names].join(", ")}`] : [],
    );
  }

  it("two commands, two answers, or two levels", () => {
    for (const lists of [commands, answers, levels]) expect(ambiguous(inPlainForm(lists))).toEqual([]);
  });

  it("a command and an answer", () => {
    expect(ambiguous([...inPlainForm(commands), ...inPlainForm(answers)])).toEqual([]);
  });

  it("a command or answer and a place", () => {
    const places = [...catalog.regions.values()].flatMap(({ slug, name, aliases }) =>
      [slug, name.zh, name.en, ...aliases].map((alias): [string, string] => [
        toPlain(alias),
        `the place ${slug}`,
      ]),
    );
    expect(ambiguous([...inPlainForm(commands), ...inPlainForm(answers), ...places])).toEqual([]);
  });

  it("two places", () => {
    const places = [...catalog.regions.values()].flatMap(({ code, slug, name, aliases }) =>
      [slug, name.zh, name.en, ...aliases].map((alias): [string, string] => [toPlain(alias), code]),
    );
    expect(ambiguous(places)).toEqual([]);
  });
});

describe("places", () => {
  const dayOf = (text: string): string | null => {
    const request = check(text);
    return request && "day" in request ? (request.day?.covers?.to ?? null) : null;
  };
  const asked = (text: string): unknown => {
    const request = check(text);
    return (
      request &&
      "region" in request && [
        request.region.slug,
        request.level,
        request.day?.covers?.to ?? null,
        request.pack,
      ]
    );
  };

  it.each([
    ["重庆 市级 2022", ["chongqing", "municipal", "2022-12-31", null]],
    ["重庆市级2022年", ["chongqing", "municipal", "2022-12-31", null]],
    ["重慶 市級 2022", ["chongqing", "municipal", "2022-12-31", null]],
    ["Chongqing municipal 2022", ["chongqing", "municipal", "2022-12-31", null]],
    ["CQ", ["chongqing", null, null, null]],
    ["渝", ["chongqing", null, null, null]],
    ["chongqing-municipal-2025", ["chongqing", "municipal", null, "chongqing-municipal-2025"]],
    ["chongqing_municipal_2022", ["chongqing", "municipal", null, "chongqing-municipal-2022"]],
    ["chongqing-sme-2024", ["chongqing", "municipal", null, "chongqing-sme-2024"]],
    ["cn-national-2026", ["cn", "national", null, "cn-national-2026"]],
    ["上海青浦", ["qingpu", null, null, null]],
    ["青浦区 区级", ["qingpu", "district", null, null]],
    ["上海市静安区", ["jingan", null, null, null]],
    ["上海靜安", ["jingan", null, null, null]],
    ["Jing'an", ["jingan", null, null, null]],
    ["Jing’an District, Shanghai", ["jingan", "district", null, null]],
    ["jing an", ["jingan", null, null, null]],
    ["廣東", ["guangdong", null, null, null]],
    ["廣東省 省級", ["guangdong", "provincial", null, null]],
    ["Guangdong province", ["guangdong", "provincial", null, null]],
    ["GUANGDONG", ["guangdong", null, null, null]],
    ["广东深圳", ["shenzhen", null, null, null]],
    ["Shenzhen, Guangdong", ["shenzhen", null, null, null]],
    ["国家级", ["cn", "national", null, null]],
    ["國家級", ["cn", "national", null, null]],
    ["national", ["cn", "national", null, null]],
    ["重庆 国家级", ["chongqing", "national", null, null]],
    ["重庆 市一级", ["chongqing", "municipal", null, null]],
    ["青浦 国字号", ["qingpu", "national", null, null]],
    ["静安 区层面", ["jingan", "district", null, null]],
    ["Shanghai city level", ["shanghai", "municipal", null, null]],
    ["广东 省层面", ["guangdong", "provincial", null, null]],
    ["广州 国家级", ["cn", "national", null, null]],
    ["上海 全部", ["shanghai", "all", null, null]],
    ["Shanghai all levels", ["shanghai", "all", null, null]],
    ["我想查一下浙江省的企业技术中心", ["zhejiang", null, null, null]],
    ["国家级 2026-01-31", ["cn", "national", "2026-01-31", null]],
    ["national 2026-02-01", ["cn", "national", "2026-02-01", null]],
    ["上海　２０２４", ["shanghai", null, "2024-12-31", null]],
  ])("%s", (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it.each([
    ["an unknown place", "月球"],
    ["two places apart", "上海 重庆"],
    ["two places apart, in English", "Guangdong or Shandong"],
    ["two districts of one city", "青浦 静安"],
    ["no place", "市级 2022"],
    ["nothing", ""],
    ["a pack that is not held", "atlantis-municipal-2020"],
    ["a Latin name inside a word", "acquire cnc machines"],
    ["a long text", `重庆${"啊".repeat(100)}`],
    ["a name of an object", "constructor"],
  ])("%s: %s", (_, text) => {
    expect(check(text)).toBeNull();
  });

  it.each([
    ["广州", "guangdong", "440100"],
    ["Guangzhou", "guangdong", "440100"],
    ["两江新区", "chongqing", "liangjiang"],
    ["Liangjiang New Area", "chongqing", "liangjiang"],
    ["浦东", "shanghai", "310115"],
    ["Pudong", "shanghai", "310115"],
    ["重庆江北", "chongqing", "500105"],
    ["宁波江北", "zhejiang", "330205"],
    ["苏州", "jiangsu", "320500"],
    ["武汉", "cn", "420100"],
    ["黑龙江", "cn", "230000"],
  ])("%s lies where the rules of %s hold", (text, slug, code) => {
    expect(check(text)).toMatchObject({ region: { slug }, place: { code } });
  });

  it("a name of several places, whose rules differ, is none of them yet", () => {
    expect(check("江北区")).toMatchObject({ places: [{ code: "500105" }, { code: "330205" }] });
  });

  it.each([
    ["重庆", true],
    ["帮我核对重庆", true],
    ["check Chongqing for us", true],
    ["我们公司在重庆", true],
    ["重庆 市级 2022", true],
    ["重庆有多少家", false],
    ["how long does it take in Chongqing", false],
  ])("%s: sure %s", (text, sure) => {
    expect(check(text)).toMatchObject({ sure });
  });

  it("every name of a place leads to it", () => {
    for (const { code, slug, name, aliases } of catalog.regions.values()) {
      for (const alias of [slug, name.zh, name.en, ...aliases]) {
        expect(check(alias), alias).toMatchObject({ region: { code } });
      }
    }
  });

  it("every pack is found by its id, and by place, level and year", () => {
    for (const { id, region, level } of catalog.packs) {
      expect(check(id)).toMatchObject({ pack: id, level, region: { code: region } });
      expect(check(` ${id.toUpperCase()} `)).toMatchObject({ pack: id });
    }
  });

  it.each(["重庆 2025-02-30", "重庆 2025-13-01", "Chongqing 2025-99-99", "重庆 2025-00-00"])(
    "%s names no day of the calendar, so none is passed on",
    (text) => {
      const date = dayOf(text);
      expect(date === null || isIsoDate(date)).toBe(true);
    },
  );

  it.each(["国家级 2026-01", "国家级 2026年1月", "国家级 2026年1月15日"])(
    "%s is read in that month, not at the end of the year",
    (text) => {
      const date = dayOf(text) ?? "";
      expect(date.slice(0, 7)).toBe("2026-01");
    },
  );
});

describe("the plain form that words are compared in", () => {
  it.each([
    ["重慶市企業技術中心", "重庆市企业技术中心"],
    ["ＡＢＣ１２３", "abc123"],
    ["  a \t b\n c ", "a b; c"],
    ["“你好！”", "你好"],
    ["don’t", "don't"],
    ["?", "?"],
    ["？！", "?"],
    ["", ""],
  ])("%j: %j", (text, plain) => {
    expect(toPlain(text)).toBe(plain);
  });

  it("is its own plain form", () => {
    for (const text of ["重慶，市級。", "Start  Over!", "（上海）", "\u200bx\u200b", "a'b'"]) {
      expect(toPlain(toPlain(text))).toBe(toPlain(text));
    }
  });

  it("drops invisible characters inside a word", () => {
    expect(command("返\u200b回")).toBe("back");
    expect(command("返\ufeff回")).toBe("back");
  });
});
