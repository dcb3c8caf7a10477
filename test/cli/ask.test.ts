// `cli ask`: how a question was understood, as fixed in the design, and the answer in words.
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { answerAsk } from "../../src/answers/ask.ts";
import { answerLines } from "../../src/cli/json-lines.ts";
import type { Locale } from "../../src/facts/localized.ts";
import { topicIds } from "../../src/faq/topic-id.ts";
import { testServices } from "../support/services.ts";
import { workOf } from "../support/work-of.ts";

const services = testServices();

interface Answer {
  check: unknown;
  readonly kind: string;
  readonly outcome: string;
  readonly ranked: readonly string[];
  readonly confident: boolean;
  readonly text: string;
}

const ask = (text: string, locale: Locale | null = null): Answer =>
  answerAsk(services, locale)({ text }) as unknown as Answer;
const askLast = (...turns: string[]): Answer => answerAsk(services, null)({ turns }) as unknown as Answer;

describe("a question comes out as", () => {
  it.each([
    ["静安区2017年有多少家市级企业技术中心？", "lookup", "answer", "共 22 家（2017年12月）"],
    ["Liangjiang's share of Chongqing", "lookup", "answer", "12.9%"],
    ["中铁上海设计院集团在国家级名单上吗", "lookup", "answer", "序号 433"],
    ["重庆国家级企业技术中心名单", "lookup", "answer", "1455　重庆长安汽车股份有限公司"],
    ["哪些地方有数据", "lookup", "answer", "重庆市两江新区"],
    ["静安区2022年有多少家市级企业技术中心", "lookup", "no-data", "没有上海市静安区市级在2022年的数据"],
    ["How many centers in Guangzhou?", "lookup", "no-data", "No data on Guangzhou, Guangdong"],
    ["火星有多少家企业技术中心", "lookup", "no-data", "没有“火星”这个地方的数据"],
    ["腾讯在国家级名单上吗", "lookup", "no-data", "不能据此判断"],
    ["江北区有多少家市级企业技术中心", "lookup", "clarify", "浙江省宁波市江北区"],
    ["重庆平伟在国家级名单上吗", "lookup", "clarify", "重庆平伟汽车科技股份有限公司"],
    ["市级企业技术中心有多少家", "lookup", "clarify", "哪个地方的？"],
    ["认定收费吗", "faq", "answer", "广东省2025年"],
    ["Does it cost anything?", "faq", "answer", "Guangdong"],
    ["重庆", "check", "answer", "第 1 题"],
    ["帮我核对上海", "check", "answer", "上海市"],
    ["帮助", "command", "answer", "怎么用"],
    ["今天天气怎么样", "none", "fallback", "这里只答企业技术中心的事"],
    ["what time is it", "none", "fallback", "Nothing held here answers that"],
  ])("%s: %s, %s", (question, kind, outcome, shown) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind, outcome, confident: outcome === "answer" });
    expect(answer.text).toContain(shown);
  });

  it("topics ranked, the best first, each once", () => {
    const { ranked } = ask("认定收费吗");
    expect(ranked[0]).toBe("fee");
    expect(ranked.length).toBeGreaterThanOrEqual(3);
    expect(new Set(ranked).size).toBe(ranked.length);
    for (const id of ranked) expect(topicIds).toContain(id);
  });

  it("suggestions: not confident, to be asked back about", () => {
    const topics = () =>
      ({ outcome: "suggest", ranked: ["fee", "timeline", "materials"], records: "perhaps" }) as const;
    const unsure = testServices({ understanding: { ...services.understanding, topics } });
    const answer = answerAsk(unsure, null)({ text: "那个呢" });
    expect(answer).toMatchObject({
      kind: "faq",
      outcome: "clarify",
      confident: false,
      ranked: ["fee", "timeline", "materials"],
    });
  });

  it("a command is one, and what stands behind it is asked", () => {
    expect(ask("/help")).toMatchObject({ kind: "command", outcome: "answer" });
    expect(ask("/centers").text).toContain("查数据");
    expect(ask("/faq 认定收费吗")).toMatchObject({ kind: "faq", outcome: "answer" });
  });

  it("what is perhaps meant stands in the text", () => {
    expect(ask("市级企业技术中心有多少家").text).toContain("- 重庆市");
    const topics = () => ({ outcome: "suggest", ranked: ["fee", "timeline"], records: "perhaps" }) as const;
    const unsure = testServices({ understanding: { ...services.understanding, topics } });
    expect(String(answerAsk(unsure, null)({ text: "那个呢" }).text)).toContain("- 认定收费吗");
  });

  it("words without buttons", () => {
    const { text } = ask("静安区有多少家企业技术中心");
    expect(text).not.toMatch(/主菜单|\[1\]/);
    expect(text).toMatch(/非官方工具/);
  });
});

describe("the language", () => {
  it("is the question's own", () => {
    expect(ask("認定收費嗎").text).toMatch(/^认定收费吗/);
    expect(ask("does it cost anything").text).toMatch(/^Does it cost anything/);
    expect(ask("Is 上海微创 on the national list?").text).toMatch(/Did you mean|上海微创/);
  });

  it("is the option's where one is given", () => {
    expect(ask("Does it cost anything?", "zh").text).toMatch(/^认定收费吗/);
    expect(ask("静安区有多少家市级企业技术中心", "en").text).toContain("22 in total (December 2017)");
    expect(ask("重庆平伟在国家级名单上吗", "en").text).toContain("Did you mean");
  });

  it("is the one of the house where the question has none", () => {
    expect(ask("😀").text).toContain("没有掌握");
    const english = testServices({ defaultLocale: "en" });
    expect(answerAsk(english, null)({ text: "😀" }).text).toContain("Nothing held here");
  });
});

describe("turns", () => {
  it("the last is answered, after the ones before it", () => {
    expect(askLast("静安区2017年有多少家市级企业技术中心", "那区级呢？")).toMatchObject({
      kind: "lookup",
      outcome: "answer",
      text: expect.stringContaining("共 35 家（2017年12月）"),
    });
    const chengdu = askLast("How many national centers in Sichuan?", "and in Chengdu?");
    expect(chengdu.text).toContain("62 in total");
  });

  it("each line begins anew", () => {
    const command = answerAsk(services, null);
    command({ turns: ["静安区2017年有多少家市级企业技术中心"] });
    expect((command({ text: "那区级呢？" }) as unknown as Answer).text).not.toContain("35 家");
  });

  it("a question in the middle of a check is answered and the check's question asked again", () => {
    const answer = askLast("重庆", "6000万", "认定收费吗？");
    expect(answer).toMatchObject({ kind: "faq", outcome: "answer" });
    expect(answer.text).toMatch(/广东省2025年[\s\S]*第 2 题，共 4 题/);
  });

  it("what answers a check's question is taken, and what does not is not", () => {
    expect(askLast("重庆", "6000万")).toMatchObject({ kind: "check", outcome: "answer", confident: true });
    expect(askLast("重庆", "abc")).toMatchObject({ kind: "none", outcome: "fallback" });
  });

  it("a place and level that is checked is what a question behind it goes on from", () => {
    const answer = askLast("静安区 市级", "那区级呢？", "两个差多少");
    expect(answer).toMatchObject({ kind: "lookup", outcome: "answer" });
    expect(answer.text).toContain("35（区级） − 22（市级） = 13");
  });

  it("the date and the source of an answer are those of the answer", () => {
    for (const question of ["这是哪一年的数据", "来源呢", "数据是什么时候的"]) {
      expect(askLast("静安区有多少家市级企业技术中心", question).text).toContain("共 22 家（2017年12月）");
    }
  });
});

describe("whatever is typed", () => {
  it.each([
    ["nothing", ""],
    ["spaces", "   \n\t "],
    ["emoji alone", "😀🎉👨‍👩‍👧"],
    ["Russian", "Сколько центров в Шанхае?"],
    ["Japanese", "センターはいくつですか"],
    ["Arabic", "كم عدد المراكز"],
    ["half a character", "\ud800"],
  ])("%s is not answered", (_what, text) => {
    expect(ask(text)).toMatchObject({ kind: "none", outcome: "fallback", confident: false });
  });

  it.each(["静安区", "企", "x", "how many ", "? ", "😀", "江北和", "第九千九百批", "("])(
    "ten thousand characters of %j are little work, and answered in a reply of common length",
    (part) => {
      const text = part.repeat(Math.ceil(10_000 / part.length));
      expect(workOf(() => ask(text))).toBeLessThan(500_000);
      expect(ask(text).text.length).toBeLessThan(4000);
    },
  );

  it("a year that there is not is no data", () => {
    for (const year of ["0", "9999"])
      expect(ask(`静安区${year}年有多少家市级企业技术中心`)).toMatchObject({
        outcome: "no-data",
        text: expect.stringContaining(`没有上海市静安区市级在${year}年的数据`),
      });
  });

  it("markup and control characters are read as text, and no control character is written", () => {
    expect(ask("<b>静安区</b>有多少家市级企业技术中心<script>").text).toContain("共 22 家");
    const { text } = ask("上海\u001b[31m某某\u0000有限公司在国家级名单上吗");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is the test
    expect(text).not.toMatch(/[\u0000-\u0008\u001b]/);
  });
});

describe("a check, for other programs", () => {
  const open = {
    place: { code: "500000", zh: "重庆市", en: "Chongqing" },
    level: "municipal",
    packs: ["chongqing-municipal-2025"],
  };

  it("is null where none is open", () => {
    expect(ask("静安区有多少家市级企业技术中心").check).toBeNull();
    expect(ask("认定收费吗").check).toBeNull();
    expect(askLast("重庆", "6000万", "/cancel", "/forget").check).not.toBeUndefined();
  });

  it("begins from a message: money in yuan, people as numbers, unknowns as null, about and doubtful told apart", () => {
    const answer = ask("重庆市级，去年营收七千多万，研发经费每月80万，研发人数还没统计，够不够");
    expect(answer.kind).toBe("check");
    expect(answer.check).toEqual({
      ...open,
      at: "rdExpenditure",
      answers: { mainBusinessIncome: 70_000_000, rdStaff: null },
      doubtful: ["rdExpenditure"],
      approximate: ["mainBusinessIncome"],
      whatIf: null,
    });
  });

  it("a doubtful value that was read is among the answers", () => {
    expect(ask("重庆企业，2023年营收6200万").check).toMatchObject({
      answers: { mainBusinessIncome: 62_000_000 },
      doubtful: ["mainBusinessIncome"],
    });
  });

  it("waits for a place, and for a level", () => {
    expect(ask("我们公司去年营收6200万，研发240万")).toMatchObject({
      kind: "check",
      check: { place: null, level: null, packs: [], at: null, answers: { mainBusinessIncome: 62_000_000 } },
    });
    expect(ask("我们在南京，营收6200万，报省级").check).toMatchObject({
      place: { code: "320000" },
      level: "provincial",
      packs: [],
      answers: { mainBusinessIncome: 62_000_000 },
    });
  });

  it("turns may begin with /check, and yes and no are booleans", () => {
    const answer = askLast("/check 重庆 收入6200万", "240万", "是");
    expect(answer).toMatchObject({
      kind: "check",
      check: {
        ...open,
        at: "technologyCenterMonths",
        answers: {
          mainBusinessIncome: 62_000_000,
          rdExpenditure: 2_400_000,
          rdIntensityAboveIndustryAverage: true,
        },
      },
    });
    expect(ask("/check chongqing")).toMatchObject({ kind: "check", check: { ...open, answers: {} } });
  });
});

it("as JSON Lines: the id echoed, the fields that are fixed and no others, and a bad line does not end the run", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const lines = [{ id: "a", text: "认定收费吗" }, { id: 2, turns: [] }, { id: 3, text: 5 }, { id: 4 }, null];
  input.end(
    `${lines.map((line) => JSON.stringify(line)).join("\n")}\nnot JSON\n{"id":7,"turns":["重庆","帮助"]}\n`,
  );
  await answerLines(input, output, answerAsk(services, null));
  const out = String(output.read())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(out.map(({ id }) => id)).toEqual(["a", 2, 3, 4, null, null, 7]);
  expect(Object.keys(out[0] ?? {}).toSorted()).toEqual([
    "check",
    "confident",
    "id",
    "kind",
    "outcome",
    "ranked",
    "text",
  ]);
  for (const one of out.slice(1, 6)) expect(Object.keys(one).toSorted()).toEqual(["error", "id"]);
  expect(out[6]).toMatchObject({ kind: "command", outcome: "answer" });
});
