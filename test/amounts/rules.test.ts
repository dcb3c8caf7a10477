import { describe, expect, it } from "vitest";
import type { AmountPrompt, AmountReading } from "../../src/amounts/amount-reading.ts";
import { parseAmount } from "../support/parse-amount.ts";

const WAN: AmountPrompt = { kind: "money", unit: "万元" };
const YUAN: AmountPrompt = { kind: "money", unit: "元" };
const MONEY: AmountPrompt = { kind: "money", unit: null };
const PEOPLE: AmountPrompt = { kind: "count", unit: "人" };
const ITEMS: AmountPrompt = { kind: "count", unit: "项" };
const MONTHS: AmountPrompt = { kind: "months" };
const PERCENT: AmountPrompt = { kind: "percent" };
const AREA: AmountPrompt = { kind: "area" };

/** "50000000", "50000000 about", "ask range" or "refuse unknown". */
function shown(reading: AmountReading): string {
  if ("ok" in reading) return reading.qualifier ? `${reading.ok} ${reading.qualifier}` : reading.ok;
  return "clarify" in reading ? `ask ${reading.clarify}` : `refuse ${reading.reject}`;
}

function table(name: string, prompt: AmountPrompt, cases: Readonly<Record<string, readonly string[]>>): void {
  describe(name, () => {
    for (const [expected, texts] of Object.entries(cases)) {
      it.each(texts)(`${expected} ← %s`, (text) => {
        expect(shown(parseAmount(text, prompt))).toBe(expected);
      });
    }
  });
}

table("rule 1: guards and one alphabet", MONEY, {
  "refuse too-long": ["5".repeat(301), "五千万".repeat(101)],
  "refuse empty": ["", "   ", "\u200b\ufeff", "\n\t"],
  "50000000": ["５０００万", "5\u200b000万", "伍仟萬元整", "５，０００　萬", "٥٠٠٠万", "5️⃣0️⃣0️⃣0️⃣万"],
  "1500000": ["1½ million", "１½ million"],
  "ask expression": ["5×10⁷", "10²万"],
});

table("rule 2: refusals before numbers", WAN, {
  "refuse unknown": [
    "不知道",
    "唔知",
    "不清楚，五千万吧",
    "財務還沒算出來，不知道",
    "idk",
    "not sure",
    "I don't know, maybe 50 million",
  ],
  "refuse refused": ["保密", "这个不方便透露", "商業機密", "confidential", "I'd rather not say", "跳过"],
  "refuse nonsense": [
    "/start",
    "https://example.com/5000",
    "<b>5000万</b>",
    "2023-12-31",
    "2023年12月31日",
    "13812345678",
    "138 1234 5678",
    "021-12345678",
    "310101199001011234",
    "6222021234567890123",
    "4111111111111111",
    "asdf",
    "😀😀",
    "你好",
    "什么是主营业务收入？",
    "第3",
  ],
});

table("rule 3: ask-backs before numbers", WAN, {
  "ask currency": [
    "$5m",
    "500万美元",
    "500萬港幣",
    "新臺幣5000萬",
    "€5m",
    "五百万円",
    "5m USD",
    "£5m",
    "700万刀",
  ],
  "ask percent": ["5%", "百分之五", "五个点", "5 percent"],
  "ask period": [
    "每月400万",
    "每個月四百萬",
    "400万/月",
    "4m per month",
    "上半年2500万",
    "三年5000万",
    "Q3 1200万",
    "近三年平均5000万",
  ],
  "ask vague": [
    "几千万",
    "幾千萬",
    "数千万",
    "上亿",
    "tens of millions",
    "a few million",
    "十几万",
    "八位数",
    "千万",
  ],
  "ask slang": ["一个小目标", "大几千万", "小五千万", "5kw", "50 grand"],
  "ask expression": [
    "3000+2000万",
    "5000万*2",
    "三千万加两千万",
    "比去年多500万",
    "1亿-2000万",
    "3 plus 2 million",
  ],
  "ask fraction": ["一半", "三分之一", "1/3", "half"],
  "refuse negative": ["-500万", "负500万", "虧損500萬", "minus 5 million", "−500万", "¥-500"],
  "ask zero-or-unknown": ["没有", "無", "none", "0", "0元", "零", "/", "N/A", "一分钱没有", "暂无"],
});

table("rule 4: Han and mixed numerals", MONEY, {
  "50000000": [
    "5000万",
    "五千万",
    "5千万",
    "五仟萬",
    "五零零零万",
    "5000w",
    "5000 wan",
    "半个亿",
    "5 000 万",
    "五 千 万",
  ],
  "120000000": [
    "1.2亿",
    "1亿2千万",
    "一亿两千万",
    "1亿2",
    "一亿二",
    "壹亿贰仟万",
    "一点二亿",
    "1点2亿",
    "1.2个亿",
    "一万两千万",
  ],
  "105000000": ["一亿零五百万", "1亿零500万"],
  "150000000": ["一个半亿", "一亿半", "1.5亿"],
  "15000": ["1万5", "一万五", "1.5万", "一万五千", "1万5000"],
  "10005": ["一万零五元"],
  "250000": ["廿五万", "二十五万"],
  "1200000000000": ["1.2万亿", "一兆二"],
  "50000000 over": ["5000多万", "五千余万", "5000万+", "5000万多一点", "五千多萬"],
  "30000000 about": ["三千来万", "三千來萬"],
  "12345678.91": ["一千二百三十四万五千六百七十八元九角一分", "壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角壹分"],
  "ask range": ["三四千万", "两三亿", "三、四千万"],
  "ask magnitude": ["一亿两千", "1亿2000", "5000万万", "五亿万"],
  "ask format": ["1万50", "012万", "亿五", "5OOO万", "五百千万"],
});

table("rule 4: Arabic numerals", YUAN, {
  "50000000": ["50000000", "50,000,000", "50 000 000", "50'000'000", "50,000,000.00", "50，000，000"],
  "5000.5": ["5000.50", "5000.5元"],
  "1235000": ["1.235 million", "123.5万"],
  "ask format": [
    "1.200",
    "1.200万",
    "1,20,000",
    "12,34",
    "5000,0000",
    "5.000.000",
    "50_000_000",
    "007",
    "5e7",
    "1 2 0 0",
  ],
  "refuse overflow": ["99999999999999999999", "一百万亿"],
});

table("rule 4: English numerals", MONEY, {
  "50000000": [
    "fifty million",
    "50 million",
    "50m",
    "50mn",
    "50 mln",
    "50M",
    "0.05bn",
    "5000 ten thousand yuan",
  ],
  "500000": ["half a million", "half million", "500k", "five hundred thousand"],
  "2500000": ["two and a half million", "2.5 million", "two point five million", "2½ million"],
  "1500000000": ["1.5bn", "one and a half billion", "a billion and a half"],
  "5300000": ["5 million 300 thousand", "five million three hundred thousand", "5.3 million"],
  "750000": ["three quarters of a million", "0.75 million"],
  "123456000": ["one hundred and twenty-three million, four hundred and fifty-six thousand"],
  "ask magnitude": ["5 million million", "50 million万"],
});

table("rule 5: one amount only", WAN, {
  "50000000": [
    "5000万（五千万）",
    "5000万（50,000,000元）",
    "50 million (five thousand wan)",
    "2023年5000万",
    "2023 5000万",
    "FY2023: RMB 50m",
  ],
  "ask range": [
    "3000-5000万",
    "3000到5000万",
    "3000～5000萬",
    "between 30 and 50 million",
    "30 to 50 million",
    "3-5千万",
  ],
  "ask multiple": [
    "去年4000万今年5000万",
    "收入5000万，研发200万",
    "3000万和2000万",
    "第一个项目50万 第二个项目70万",
  ],
  "ask contradiction": [
    "5000万，不对，6000万",
    "5000万（6000万）",
    "50 million, sorry, 60 million",
    "不是5000万",
    "目标5000万",
    "净利润500万",
  ],
});

table("rule 6: the unit", WAN, {
  "50000000": ["5000", "五千", "5000万", "50m", "50,000,000元", "RMB 50,000,000"],
  "5000": ["5000元", "¥5000"],
  "ask magnitude": ["50000000", "5000万万元", "5000万（万元）", "five thousand"],
});

table("rule 6: no unit in the prompt", MONEY, {
  "ask unit": ["5000", "五千", "50,000,000"],
  "50000000": ["5000（万元）", "单位：万元，5000", "5,000 (RMB 10,000)", "50,000,000 yuan"],
});

table("rule 7: what is left", MONEY, {
  "refuse nonsense": [
    "一清二楚",
    "十万火急",
    "千方百计",
    "万无一失",
    "百万富翁",
    "abc 123",
    "thanks a million",
    "一万年太久",
  ],
  "ask wrong-unit": ["5000万粉丝", "30人", "5000个", "100平米", "5 million users"],
  "50000000": [
    "去年我们厂子生意还凑合，5000万",
    "5000万💰",
    "谢谢，五千万。",
    "Well, it was 50 million yuan!",
  ],
});

table("qualifiers and bounds", WAN, {
  "50000000 about": [
    "大概5000万",
    "5000萬左右",
    "约五千万",
    "将近5000万",
    "about 50 million",
    "~50m",
    "50 million or so",
    "nearly 50 million",
  ],
  "50000000 over": [
    "超过5000万",
    "5000万以上",
    "不止5000万",
    "over 50 million",
    "more than 50m",
    "大概5000多万",
  ],
  "ask bound": [
    "不到5000万",
    "至少5000万",
    "最多5000万",
    "5000万以内",
    "at most 50 million",
    "up to 50m",
    "less than 50 million",
    "没有5000万",
  ],
});

table("head counts", PEOPLE, {
  "30": [
    "30",
    "30人",
    "三十个人",
    "30 people",
    "30 FTE",
    "我们有30个研发人员",
    "叁拾人",
    "卅人",
    "thirty",
    "三零",
    "R&D team of 30",
  ],
  "30 over": ["30多人", "30余名", "30+", "30人以上", "more than 30"],
  "30 about": ["三十名左右", "30来个", "about 30", "30-odd", "30ish"],
  "150": ["one hundred and fifty", "一百五", "150位全職研發人員"],
  "12": ["a dozen", "12"],
  "2": ["俩", "两个人"],
  "ask fraction": ["25.5人", "25.5 FTE", "一半"],
  "ask wrong-unit": ["30万元", "30元", "¥30", "30项", "30平米", "三个部门", "3 teams", "30 apples"],
  "ask magnitude": ["5000万", "300000"],
  "ask slang": ["百八十人", "二百五"],
  "ask vague": ["十几个", "几十人", "several", "dozens"],
  "ask range": ["30-40人", "三四十人", "十七八个"],
  "ask zero-or-unknown": ["0", "没有", "一个都没有", "no R&D staff"],
  "ask multiple": ["30人 35人", "博士5人，硕士10人"],
  "refuse nonsense": ["十全十美", "三心二意", "三人行必有我师"],
});

table("things", ITEMS, {
  "30": ["30", "30项", "30件专利", "30 patents"],
  "ask wrong-unit": ["30人", "30万元"],
});

table("durations in months", MONTHS, {
  "8": ["8个月", "八个月", "8 months"],
  "18": [
    "一年半",
    "18个月",
    "18 months",
    "1.5 years",
    "a year and a half",
    "1 year 6 months",
    "one and a half years",
  ],
  "27": ["两年零三个月", "2年3个月", "2 years and 3 months"],
  "6": ["半年", "half a year", "六个月"],
  "1.5": ["一个半月"],
  "12 over": ["一年多"],
  "24 about": ["近两年", "about 2 years"],
  "ask range": ["两三年", "6-8个月"],
  "ask unit": ["2"],
  "ask wrong-unit": ["8周", "30人"],
});

table("percent", PERCENT, {
  "3": ["3%", "百分之三", "3 percent", "三个点", "3"],
  "3.5": ["3.5%", "百分之三点五"],
  "30": ["三成"],
  "0.3": ["3‰"],
  "ask percent": ["0.03"],
});

table("area in square metres", AREA, {
  "120": ["120平米", "120㎡", "120 sqm", "一百二十平方米", "120 m²", "120"],
  "12000": ["1.2万平方米"],
  "ask wrong-unit": ["120人", "120 m", "5亩"],
});

describe("candidates", () => {
  const cases: readonly (readonly [string, AmountPrompt, readonly string[]])[] = [
    ["3000-5000万", WAN, ["30000000", "50000000"]],
    ["三四千万", WAN, ["30000000", "40000000"]],
    ["1.200", YUAN, ["1.2", "1200"]],
    ["1.200万", YUAN, ["12000", "12000000"]],
    ["5000万万元", WAN, ["50000000", "500000000000"]],
    ["50000000", WAN, ["50000000", "500000000000"]],
    ["5000", MONEY, ["5000", "50000000"]],
    ["一亿两千", MONEY, ["120000000", "100002000"]],
    ["25.5", PEOPLE, ["25.5", "25", "26"]],
    ["去年4000万今年5000万", WAN, ["40000000", "50000000"]],
    ["0", WAN, ["0"]],
  ];
  it.each(cases)("%s", (text, prompt, candidates) => {
    expect(parseAmount(text, prompt)).toMatchObject({ candidates });
  });
});

it("refuses what is not text", () => {
  for (const value of [null, undefined, 5000, {}, ["5000万"]])
    expect(parseAmount(value, WAN)).toEqual({ reject: "nonsense" });
});
