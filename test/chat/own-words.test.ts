// A company in its own words: one message begins a check with all that it says.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const zh = (...texts: string[]) => new Chat().types(...texts);
const en = (...texts: string[]) => new Chat({ locale: "en" }).types(...texts);
const doubts = (chat: Chat) => [
  ...(chat.conversation.check?.doubted ? [chat.conversation.check.doubted.question] : []),
  ...(chat.conversation.check?.doubts.map(({ question }) => question) ?? []),
];

describe("one message", () => {
  it("begins a check at its place and level, each answer read back with its period, and asks for the rest", () => {
    const chat = zh(
      "在涪陵办厂做铝材，去年卖了七千多万，科研上花了两百来万，专职研究的二十六个，市里的报得上吗",
    );
    chat.sees(
      /^已从您的话里记录：/,
      "主营业务收入：上一年度 约 70,000,000 元",
      "研发经费支出：上一年度 约 2,000,000 元",
    );
    chat.sees(
      "这一级不问、其他层级会用到的：",
      "专职研发人员：26 人",
      "按重庆市的规则核对",
      "第 3 题，共 4 题",
    );
    expect(chat.conversation.check).toMatchObject({ region: "500000", level: "municipal" });
    expect(chat.answers).toEqual({ mainBusinessIncome: "70000000", rdExpenditure: "2000000", rdStaff: "26" });
    expect(chat.conversation.check?.about).toEqual(["mainBusinessIncome", "rdExpenditure"]);
  });

  it("the same in English, a share worked out of its whole, and shown as such", () => {
    const chat = en(
      "Shanghai software firm, 120m turnover, R&D 9%, about 70 developers, 3 patents — do we qualify?",
    );
    chat.sees(
      /^Recorded from your message:/,
      "Main business income: 120,000,000 yuan (120 million), last year",
    );
    chat.sees("about 10,800,000 yuan (10.8 million), last year (9% of 120,000,000 yuan (120 million))");
    chat.sees("Full-time R&D staff: about 70 people", 'Not taken: "3 patents"', "Question 3 of");
    expect(chat.answers).toEqual({
      mainBusinessIncome: "120000000",
      rdExpenditure: "10800000",
      rdStaff: "70",
    });
  });

  it("each answer is one tap from change", () => {
    const chat = zh("重庆 收入6200万 研发240万");
    chat.presses("修改：主营业务收入").sees("目前的答案：上一年度 62,000,000 元").types("6300万");
    expect(chat.answers).toEqual({ mainBusinessIncome: "63000000", rdExpenditure: "2400000" });
  });

  it("about a client is read the same way", () => {
    const chat = en(
      "My client in Guangdong had revenue of RMB 350 million last year, R&D 12m, 45 R&D staff. Do they qualify for the provincial center?",
    );
    expect(chat.conversation.check).toMatchObject({ region: "440000", level: "provincial" });
    expect(chat.answers).toEqual({
      mainBusinessIncome: "350000000",
      rdExpenditure: "12000000",
      rdStaff: "45",
    });
  });

  it("behind /check the figures go along", () => {
    const chat = new Chat().command("/check 重庆 收入6200万 研发240万").sees("已从您的话里记录：");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000", rdExpenditure: "2400000" });
  });

  it("behind /check a day is a day", () => {
    new Chat().command("/check 重庆 2022").seesNot("已从您的话里记录").sees("按 2022-12-31 有效的规则核对");
  });

  const everything =
    "云南省级，研发经费1500万，专职研发人员45人，研发设备原值800万，和高校有合作，市级是2020年给的";

  it("everything said, with a question: the result at once", () => {
    const chat = zh(`${everything}，够不够？`).sees("符合基本条件");
    expect(chat.conversation.check?.closed).toBe("result");
  });

  it("everything said, without a question: the answers to check first", () => {
    zh(everything).sees("核对答案", "无误就看结果").presses("查看结果").sees("符合基本条件");
  });
});

describe("no place, or no level", () => {
  it("the place is asked for, and the answers go along", () => {
    const chat = zh("我们公司去年营收6200万，研发240万，研发人员35人，够不够");
    chat.sees(/^您说的 3 项已记下/, "企业在哪里？");
    expect(chat.conversation).toMatchObject({ check: null, told: { region: null } });
    chat.presses("重庆市").presses("重庆市企业技术中心").sees("已从您的话里记录：");
    expect(chat.answers).toMatchObject({ mainBusinessIncome: "62000000", rdExpenditure: "2400000" });
    expect(chat.conversation.told).toBeNull();
  });

  it("the place may be typed, and what is added before goes along too", () => {
    const chat = zh("我们公司去年营收6200万", "研发费用240万", "重庆");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000", rdExpenditure: "2400000" });
  });

  it("a level said before the place is not asked for again", () => {
    const chat = en("Could we make the national level? R&D was 60m last year, 320 R&D staff.");
    chat.sees("Recorded from your message:");
    expect(chat.conversation.check).toMatchObject({ level: "national" });
  });

  it("a place of several levels: which one, and the answers go along", () => {
    const chat = zh("我们在青浦，去年收入3亿，研发经费1500万，有希望吗");
    if (chat.conversation.check === null) {
      chat.sees(/^您说的 2 项已记下/, "核对哪一级");
      chat.presses("上海市企业技术中心");
    }
    expect(chat.answers).toMatchObject({ mainBusinessIncome: "300000000", rdExpenditure: "15000000" });
  });

  it("is shown by /mydata and erased by /forget", () => {
    const chat = zh("我们公司去年营收6200万，注册资本500万");
    chat.command("/mydata").sees("等选定地方和级别的", "主营业务收入：“6200万”", "“500万");
    chat.command("/forget").taps("fy").sees("等选定地方的 2 项");
    expect(chat.conversation.told).toBeNull();
  });

  it("without figures a check is asked for all the same", () => {
    zh("想看看我们能不能报市级技术中心").sees("企业在哪里？").presses("深圳市").sees("第 1 题");
  });
});

describe("what is not beyond doubt is asked about", () => {
  it("two years: the last one counts, and the other is said not to be taken", () => {
    const chat = zh("重庆市级，2024年营收5800万，去年6200万，研发费用240万，注册资本500万，员工120人");
    chat.sees("没有采用的数：“500万”、“5800万”");
    expect(chat.answers).toMatchObject({ mainBusinessIncome: "62000000", totalStaff: "120" });
  });

  it("a figure of this year, or a plan: is it last year's too?", () => {
    const chat = zh("我司在深圳，今年计划营收1.2亿，研发人数还没统计");
    chat.sees("还要确认的：", "上一年度也是这个数吗？");
    expect(doubts(chat)).toEqual(["mainBusinessIncome"]);
    expect(chat.answers).toEqual({ rdStaff: null });
    chat.types("是");
    expect(chat.answers).toMatchObject({ mainBusinessIncome: "120000000" });
  });

  it("an earlier year alone", () => {
    const chat = zh("重庆企业，2023年营收6200万，研发费用240万").sees("是以前年度的数");
    expect(chat.answers).toEqual({});
    expect(doubts(chat)).toEqual(["mainBusinessIncome", "rdExpenditure"]);
    chat.presses("是，就用这个数").sees("研发经费支出，2,400,000 元（240 万元）：是以前年度的数");
    chat.types("是");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000", rdExpenditure: "2400000" });
  });

  it("a month is no year", () => {
    const chat = zh("客户在山东，收入3亿，研发经费每月80万，想报省级").sees("要的是全年的数");
    expect(chat.answers).toEqual({ mainBusinessIncome: "300000000" });
    expect(doubts(chat)).toEqual(["rdExpenditure"]);
    chat.types("960万");
    expect(doubts(chat)).toEqual([]);
    expect(chat.answers).toMatchObject({ rdExpenditure: "9600000" });
  });

  it("another currency and a range", () => {
    const chat = en("We are a Shenzhen company, revenue last year 50 million USD, R&D 3-4 million yuan");
    chat.sees(
      "Still to confirm:",
      '"50 million usd"',
      "Only amounts in yuan",
      '"3-4 million"',
      "That is a range",
    );
    expect(chat.answers).toEqual({});
  });

  it("what is far from usual", () => {
    const chat = zh("重庆，营收62元，研发经费240万").sees("与常见的数相差很大");
    expect(chat.answers).not.toHaveProperty("mainBusinessIncome");
  });

  it("more than the whole that it is a part of", () => {
    const chat = zh("重庆，营收200万，研发经费240万").sees("比另一项答案还大");
    expect(chat.answers).toEqual({ mainBusinessIncome: "2000000" });
    expect(doubts(chat)).toEqual(["rdExpenditure"]);
  });

  it("a share of what was not told waits for its whole", () => {
    const chat = en("We're in Chongqing, R&D is 9% of revenue. Do we qualify?").sees("given as a share only");
    chat.types("62 million").sees("R&D expenditure, 5,580,000 yuan", "Use this figure?").types("yes");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000", rdExpenditure: "5580000" });
    expect(chat.conversation.check?.about).toEqual(["rdExpenditure"]);
  });

  it("two figures for the same: the last, after a yes", () => {
    const chat = zh("重庆，营收6200万，研发经费240万，营收也可能是6500万").sees("说了不止一个数");
    expect(chat.answers).toEqual({ rdExpenditure: "2400000" });
  });

  it("a no asks for the figure itself", () => {
    const chat = zh("重庆企业，2023年营收6200万").types("不是").sees("上一年度主营业务收入是多少？");
    expect(chat.conversation.check?.doubted).toBeNull();
  });
});

describe("what is not known, or belongs to no question", () => {
  it("is not known", () => {
    const chat = en(
      "we're in Guangdong. revenue 162 million last year, R&D 2.4 million, no idea about R&D staff yet",
    );
    chat.sees("Full-time R&D staff: Don't know");
    expect(chat.answers).toMatchObject({ rdStaff: null, mainBusinessIncome: "162000000" });
  });

  it("figures without a word of what they are: none is taken", () => {
    const chat = zh("6200万 240万 35人");
    expect(chat.conversation.check).toBeNull();
    chat.types("重庆").seesNot("已从您的话里记录").sees("不确定说的是不是这一项");
    expect(chat.answers).toEqual({});
  });
});

describe("more than one company, and long texts", () => {
  const ten = Array.from(
    { length: 10 },
    (_, at) => `公司${at + 1}：营收${3000 + at * 700}万，研发${100 + at * 20}万，研发人员${20 + at}人`,
  ).join("\n");

  it("of ten companies none is taken", () => {
    const chat = zh(`帮我看看这些重庆企业哪些能报\n${ten}`).sees("一次只能核对一家企业");
    expect(chat.answers).toEqual({});
  });

  it("of two neither", () => {
    const chat = en(
      "Company A in Chongqing: revenue 30m, R&D 1m. Company B: revenue 80m, R&D 3m. Do they qualify?",
    ).sees("One company can be checked at a time");
    expect(chat.answers).toEqual({});
  });

  it.each([
    ["ten thousand characters", "我们公司在重庆，去年营收6200万，研发240万。".repeat(400)],
    [
      "a contract",
      `甲方：重庆某某公司，营收6200万，研发费用240万。\n${"乙方应按约定交付，价款为人民币伍拾万元整。".repeat(80)}`,
    ],
  ])("of %s nothing", (_what, text) => {
    const chat = zh(text);
    expect(chat.answers).toEqual({});
    expect(chat.conversation.told).toBeNull();
  });
});

describe("consent", () => {
  const message = "重庆 收入6200万 研发240万";
  const asked = (typed = message) => new Chat({ asksConsent: true }).types(typed).sees("自检前，需要您同意");

  it("is asked before anything is stored, and what was said survives the asking", () => {
    const chat = asked();
    expect(chat.reply.asReply).toBe(true);
    expect(JSON.stringify(chat.conversation)).not.toMatch(/6200|62000000|240/);
    chat.presses("同意").sees("已记录您的同意", "已从您的话里记录：");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000", rdExpenditure: "2400000" });
  });

  it("so it is without a place", () => {
    const chat = asked("我们公司去年营收6200万，研发240万");
    expect(chat.conversation).toMatchObject({ check: null, told: null });
    chat.presses("同意").sees("您说的 2 项已记下").types("重庆");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000", rdExpenditure: "2400000" });
  });

  it("and behind /check", () => {
    const chat = new Chat({ asksConsent: true }).command(`/check ${message}`).presses("同意");
    expect(chat.answers).toEqual({ mainBusinessIncome: "62000000", rdExpenditure: "2400000" });
  });

  it("where the message is gone the check begins without it", () => {
    const chat = asked();
    chat.taps(chat.dataOf("同意")).sees("第 1 题");
    expect(chat.answers).toEqual({});
  });

  it("a no keeps nothing", () => {
    const chat = asked().presses("不同意");
    expect(chat.conversation).toMatchObject({ check: null, told: null, consent: null });
  });
});
