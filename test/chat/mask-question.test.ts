// What is noted of a question that nothing answers: no figure, no account, no name beside an amount.
import { describe, expect, it } from "vitest";
import { createMask } from "../../src/conversation/unanswered/mask-question.ts";
import {
  inDigits,
  inEnglish,
  inFinancialHan,
  inHan,
  inMixed,
  type Written,
} from "../amounts/write-numerals.ts";
import { testServices } from "../support/services.ts";

const mask = createMask(testServices());

describe("figures", () => {
  it.each([
    [
      "our revenue was fifty-two million yuan and R&D three hundred thousand",
      "our revenue was 0 yuan and r&d 0",
    ],
    ["twelve staff, a dozen PhDs", "0 staff, 0 phds"],
    ["收入廿万卅万行么", "收入0行么"],
    ["收入半亿多行么", "收入0行么"],
    ["营收六千萬圓行么", "营收0圆行么"],
    ["营收6000（萬圓）行么", "营收0(0)行么"],
    ["我们三人行么", "我们0人行么"],
    ["研发人员是五，行么", "研发人员是0,行么"],
    ["收入近千万，三分之二给研发", "收入0,0分之0给研发"],
    ["dozens of people, multi-million sales", "0 people, 0 sales"],
    ["二百五十六人行么", "0人行么"],
    ["收入５０００万和①②③和١٢٣和𝟝𝟘行么", "收入0和0和0和0行么"],
    ["half a billion in sales", "0 in sales"],
  ])("%s", (text, noted) => expect(mask(text)).toBe(noted));

  it.each(["一般几点开门", "统一在四川三亚吃饭", "一季度吃什么", "how many stars are there"])(
    "words that count nothing stay: %s",
    (text) => expect(mask(text)).toBe(text),
  );
});

describe("addresses, accounts and telephones", () => {
  it.each([
    ["wechat zhang_san_88 hi", "wechat * hi"],
    ["加我微信 zhangsan 聊", "加我微信 * 聊"],
    ["我的微信號是ｚｈａｎｇｓａｎ", "我的微信号是*"],
    ["QQ：一二三四 和 qq: 12345678", "qq:0和qq: *"],
    ["write to Zhang.San+x@example.com.cn", "write to *"],
    ["写给zhang@example.com好么", "写给*好么"],
    ["@zhang_san hello", "* hello"],
    ["see https://example.com/a?b=张三 there", "see * there"],
    ["see example.com/zhang there", "see * there"],
    ["电话 138 0013 8000 打给谁", "电话*打给谁"],
    ["+86 (21) 6234-5678 is it", "* is it"],
    ["my user a1b2c3 fails", "my user * fails"],
  ])("%s", (text, noted) => expect(mask(text)?.replace(/ ?\* ?/g, "*")).toBe(noted.replace(/ ?\* ?/g, "*")));

  it("an address that the end of a note would cut in two is not in it", () => {
    for (let before = 180; before < 200; before++)
      expect(mask(`${"好".repeat(before)} zhang.san@example.com`)).not.toMatch(/zhang|san/);
  });

  it("reads the longest texts at once, whatever is repeated", () => {
    for (const part of ["加我", "微信号", "a", "a.", "a@", "1 ", "一", "no "])
      expect(() => mask(`微信${part.repeat(200)}`)).not.toThrow();
  });
});

describe("nothing at all is noted of", () => {
  it.each([
    "某某有限公司收入五千万",
    "我厂三人行么",
    "某某集團半億多",
    "Example Ltd had fifty million",
    "our company has twelve people",
    "宝山钢铁 5000万",
    "我叫张三",
    "my name is Zhang",
    "6000万",
    "五十二",
    "fifty-two",
    "。。。",
  ])("%s", (text) => expect(mask(text)).toBe(null));

  it("but a company without an amount, a year or an article with it", () => {
    expect(mask("公司食堂几点开门")).toBe("公司食堂几点开门");
    expect(mask("2025年企业食堂开门么")).toBe("0年企业食堂开门么");
    expect(mask("一个企业怎么吃饭")).toBe("0个企业怎么吃饭");
  });
});

describe("whatever amount is written, in whatever script", () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const written = (): Written => ({
    whole:
      BigInt(1 + random(9)) * 10n ** BigInt(random(12)) + BigInt(random(2) * random(10 ** (1 + random(8)))),
    cents: random(3) === 0 ? random(100) : 0,
  });
  const sentences = [
    (amount: string) => `我们收入${amount}元，够么`,
    (amount: string) => `研发人员${amount}人，经费有 ${amount} 这么多`,
    (amount: string) => `听说是${amount}`,
    (amount: string) => `${amount}左右，约${amount}多`,
    (amount: string) => `We made ${amount} yuan, and ${amount}.`,
    (amount: string) => `about ${amount} people work here`,
    (amount: string) => `sales (${amount}) and research: ${amount}`,
  ];
  const numeralWords =
    /[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億貳參陸]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|[mb]illion|trillion|point)\b/i;

  it("neither a digit nor a numeral word is left in the note", () => {
    for (let times = 0; times < 1500; times++) {
      const amount = written();
      const spellings = [
        inHan(amount),
        inFinancialHan(amount, false),
        inFinancialHan(amount, true),
        inMixed(amount),
        inEnglish(amount),
        inDigits(amount, ","),
        inDigits(amount, ""),
      ];
      const spelling = spellings[random(spellings.length)] ?? "";
      const sentence = sentences[random(sentences.length)]?.(spelling) ?? "";
      const note = mask(sentence) ?? "";
      expect(note.replaceAll("0", ""), sentence).not.toMatch(/\p{N}/u);
      expect(note, sentence).not.toMatch(numeralWords);
    }
  });
});
