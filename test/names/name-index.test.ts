// The index of names: what counts as the same name, what is near, and that no text upsets it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateNames } from "../../support/generated-names.ts";
import { createNameIndex } from "../../src/names/name-index.ts";
import { isOneApart } from "../../src/names/one-apart.ts";
import { createNormalName } from "../../src/names/normal-name.ts";
import { recordFiles, toPlain } from "../lookups/held.ts";

const { nameWords } = recordFiles;
const normal = createNormalName(nameWords, toPlain);
const indexOf = (...names: string[]): ReturnType<typeof createNameIndex> =>
  createNameIndex(
    names.map((name, id) => ({ id, name })),
    nameWords,
    toPlain,
  );

describe("one name in its spellings", () => {
  it.each([
    ["上海微创医疗器械（集团）有限公司", "上海微创医疗器械(集团)有限公司", "上海微創醫療器械集團"],
    ["中国二十冶集团有限公司", "中国二十冶集团", " 中国二十冶集团有限责任公司。"],
    ["TCL科技集团股份有限公司", "ＴＣＬ科技集团", "tcl 科技集团 有限公司"],
    [
      "CRSC Communication & Information Group (Shanghai) Co., Ltd.",
      "crsc communication and information group shanghai",
    ],
    ["Jing'an Works Co., Ltd.", "Jing’an Works", "jingan works inc."],
  ])("%s", (name, ...others) => {
    for (const other of others) expect(normal(other).core).toBe(normal(name).core);
  });

  it("集团 tells companies apart", () => {
    expect(normal("东软集团").core).not.toBe(normal("东软").core);
  });

  it("an ending alone stays what it is", () => {
    expect(normal("有限公司").core).toBe("有限公司");
    expect(normal("Co., Ltd.").core).toBe("co ltd");
    expect(normal("()").core).toBe("");
  });
});

describe("found and near", () => {
  const index = indexOf(
    "甲乙机床有限公司",
    "甲乙机床有限公司",
    "丙丁软件有限公司",
    "Blue River Works Co., Ltd.",
  );

  it("companies of one name are all found", () => {
    expect(index.find("甲乙机床")).toEqual({ is: "found", ids: [0, 1] });
  });

  it("the beginning of English words", () => {
    expect(index.find("blue riv")).toEqual({ is: "near", ids: [3] });
    expect(index.find("Blue Rivver Works")).toEqual({ is: "near", ids: [3] });
  });

  it("a short form: the first characters of the words of one name", () => {
    const steel = indexOf("宝山钢铁股份有限公司", "上海汽车集团股份有限公司");
    expect(steel.find("宝钢")).toEqual({ is: "near", ids: [0] });
    expect(steel.find("上汽集团")).toEqual({ is: "near", ids: [1] });
    expect(steel.find("钢宝").is).toBe("none");
    expect(steel.find("宝钢有限公司").is).toBe("none");
  });

  it("nothing in common", () => {
    expect(index.find("戊己")).toEqual({ is: "none" });
    expect(indexOf().find("甲乙")).toEqual({ is: "none" });
  });

  it("a whole name among words that may stand around it, and not among others", () => {
    expect(index.find("请问丙丁软件有限公司是不是国家级").is).toBe("found");
    expect(index.find("请问一下丙丁软件有限公司").is).not.toBe("none");
    expect(index.find("新丙丁软件有限公司").is).toBe("near");
    expect(index.find("丙丁软件有限公司上海分公司").is).toBe("near");
  });

  it("a search leaves nothing behind for the next", () => {
    const first = index.find("blue");
    index.find("丙丁软");
    expect(index.find("blue")).toEqual(first);
  });
});

it.each([
  ["abcd", "abxd", true],
  ["abcd", "abd", true],
  ["abd", "abcd", true],
  ["abcd", "acbd", true],
  ["abcd", "abcd", true],
  ["abcd", "axyd", false],
  ["abcd", "badc", false],
  ["ab", "ac", false],
  ["abcd", "abcdef", false],
])("%s and %s are one apart: %s", (a, b, expected) => {
  expect(isOneApart(a, b)).toBe(expected);
});

describe("any text", () => {
  const names = generateNames(300).zh;
  const index = indexOf(...names);

  it("finds, suggests at most five, or finds nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const match = index.find(text);
        if (match.is === "none") return;
        expect(match.ids.length).toBeGreaterThan(0);
        if (match.is === "near") expect(match.ids.length).toBeLessThanOrEqual(5);
        expect(new Set(match.ids).size).toBe(match.ids.length);
      }),
    );
  });

  it("every generated name is found, and with one wrong character suggested", () => {
    for (const [id, name] of names.entries()) {
      expect(index.find(name)).toMatchObject({ is: "found" });
      const at = 2 + (id % 2);
      const match = index.find(`${name.slice(0, at)}鑫${name.slice(at + 1)}`);
      expect(match.is === "none" ? [] : match.ids).toContain(id);
    }
  });
});
