import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../src/facts/localized.ts";
import { checkMessages } from "../../src/i18n/check-messages.ts";
import { createTranslators, type Translate } from "../../src/i18n/translator.ts";

/** Messages of this file's own, so that no wording under locales/ decides these tests. */
interface Sample {
  hello: null;
  shortfall: { readonly amount: string | number; readonly unit: string | number };
  staff: { readonly count: string | number };
}
type Wording = Record<Locale, readonly string[]>;

const plain: Wording = {
  zh: ["hello = 你好", "shortfall = 差 { $amount } { $unit }", "staff = { $count } 人"],
  en: [
    "hello = Hello",
    "shortfall = { $amount } { $unit } short",
    "staff = { $count ->\n    [one] { $count } person\n   *[other] { $count } people\n }",
  ],
};

function translators(wording: Wording) {
  const sources = (locale: Locale) =>
    wording[locale].map((text, i) => ({ file: `${locale}/${i + 1}.ftl`, text: `${text}\n` }));
  const made = createTranslators(checkMessages({ zh: sources("zh"), en: sources("en") }));
  return made as unknown as Record<Locale, Translate<Sample>>;
}

/** The lines of the one error, the heading left out. */
function problems(wording: Wording): string[] {
  try {
    translators(wording);
  } catch (error) {
    return String(error)
      .split("\n")
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

describe("a translator", () => {
  const { zh, en } = translators(plain);

  it("gives the message of its locale with the variables in it, and no invisible marks", () => {
    expect([zh("hello"), en("hello")]).toEqual(["你好", "Hello"]);
    expect(zh("shortfall", { amount: "1,000", unit: "万元" })).toBe("差 1,000 万元");
    expect(en("shortfall", { amount: "1,000", unit: "yuan" })).toBe("1,000 yuan short");
  });

  it("chooses plural forms by numbers, and by numbers alone", () => {
    expect([en("staff", { count: 0 }), en("staff", { count: 1 }), en("staff", { count: 2 })]).toEqual([
      "0 people",
      "1 person",
      "2 people",
    ]);
    expect(en("staff", { count: "1" })).toBe("1 people");
    expect(zh("staff", { count: 1 })).toBe("1 人");
  });

  it("shows every number as it is given", () => {
    expect(zh("staff", { count: 1062 })).toBe("1062 人");
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.maxSafeInteger(), (amount, unit) => {
        expect(zh("shortfall", { amount, unit })).toBe(`差 ${amount} ${unit}`);
      }),
    );
  });

  it("shows every text as it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(zh("shortfall", { amount: text, unit: "元" })).toBe(`差 ${text} 元`);
      }),
    );
  });

  it("throws with the key and the variable that nobody gave", () => {
    const untyped = zh as (key: string, variables?: Record<string, unknown>) => string;
    expect(() => untyped("shortfall", { amount: "1" })).toThrow(
      "message shortfall in zh: Unknown variable: $unit",
    );
    expect(() => untyped("shortfall", { amount: "1", unit: undefined })).toThrow(/shortfall.*\$unit/);
    expect(() => untyped("goodbye")).toThrow("there is no message goodbye in zh");
  });

  it("has typed keys and variables", () => {
    // Never run: the compiler is what is tested.
    const misuse = () => [
      // @ts-expect-error no such message
      zh("goodbye"),
      // @ts-expect-error it takes variables
      zh("staff"),
      // @ts-expect-error it takes another variable
      zh("staff", { counts: 1 }),
      // @ts-expect-error it takes two
      zh("shortfall", { amount: "1" }),
      // @ts-expect-error it takes none
      zh("hello", { count: 1 }),
      // @ts-expect-error neither a string nor a number
      zh("staff", { count: undefined }),
    ];
    expect(misuse).toBeTypeOf("function");
  });
});

describe("what an author got wrong", () => {
  it("is nothing where both locales agree", () => {
    expect(problems(plain)).toEqual([]);
  });

  it("is listed all at once, by file and line", () => {
    const wording: Wording = {
      zh: [
        "hello = 你好\nstaff = { $count } 人",
        "# 注释\n\nhello = 您好\nlost = 没有",
        "# 坏\nbroken = { $x",
        "no value",
      ],
      en: ["hello = Hello\nstaff = { $number } people"],
    };
    expect(() => translators(wording)).toThrow("6 problems in the messages:");
    expect(problems(wording)).toEqual([
      "en/1.ftl:2: staff takes $number, but not in zh",
      "zh/1.ftl:2: staff takes $count, but not in en",
      "zh/2.ftl:3: hello is already defined at zh/1.ftl:1",
      "zh/2.ftl:4: lost is missing in en",
      'zh/3.ftl:2: syntax: Expected token: "}"',
      'zh/4.ftl:1: syntax: Expected token: "="',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      "a missing default",
      "a = { $n ->\n    [one] x\n }",
      ["syntax: Expected one of the variants to be marked as default (*)"],
    ],
    ["a message that does not exist", "a = { b }", ["a refers to b, which does not exist"]],
    ["a term that does not exist", "a = { -b }", ["a refers to -b, which does not exist"]],
    ["a function that does not exist", "a = { PLURAL($n) }", ["a calls PLURAL(), which does not exist"]],
    ["a circle", "a = { b }\nb = { a }", ["a refers to itself", "b refers to itself"]],
    ["a circle of terms", "-a = { -b }\n-b = { -a }", ["-a refers to itself", "-b refers to itself"]],
    ["a term defined twice", "-a = x\n-a = y", ["-a is already defined at zh/1.ftl:1"]],
    [
      "attributes",
      "a = x\n    .label = y",
      ["a has attributes, which nothing shows; write a message for each"],
    ],
  ])("may be %s", (_name, text, expected) => {
    const found = problems({ zh: [text], en: [text] }).filter((line) => line.startsWith("zh/"));
    expect(found.map((line) => line.replace(/^zh\/1\.ftl:\d+: /, ""))).toEqual(expected);
  });

  it("is seen through references: a message takes what those it refers to take", () => {
    const zh = "inner = { $name }\nouter = { inner } { $place } { -brand }\n-brand = { $form } 院";
    const en = "inner = { $name }\nouter = { inner } { -brand }\n-brand = Institute";
    expect(problems({ zh: [zh], en: [zh.replace("院", "I")] })).toEqual([]);
    expect(problems({ zh: [zh], en: [en] })).toEqual(["zh/1.ftl:2: outer takes $place, but not in en"]);
  });
});
