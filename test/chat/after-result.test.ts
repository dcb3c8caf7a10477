// After a result the check stays the subject: what is missing, the way, other places, changes.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const short = () =>
  new Chat().command("/check 重庆").types("6000万", "258万", "是", "2年").presses("查看结果");
const inEnglish = () =>
  new Chat({ locale: "en" })
    .command("/check chongqing")
    .types("60 million", "2.58 million", "yes", "2 years")
    .presses("See the result");

describe("what is missing", () => {
  it.each(["差多少", "还差多少？", "差哪些"])("%s: by how much, and no statistics", (typed) => {
    short()
      .types(typed)
      .sees("有 1 项不符合", "差 420,000 元（42 万元），即差 14%")
      .seesNot("全国", "理解为");
  });

  it("in English", () => {
    inEnglish().types("how much are we short?").sees("One condition is not met", "Short by 420,000 yuan");
  });

  it("what cannot be judged is named; nothing is missed where nothing is", () => {
    const chat = new Chat()
      .command("/check 重庆")
      .types("6000万", "300万", "不知道", "2年")
      .presses("查看结果");
    chat.types("差多少").sees("没有不符合的条件", "还有 1 项无法判断：研发投入强度");
    const english = new Chat({ locale: "en" }).command("/check chongqing");
    english.types("60 million", "3 million", "don't know", "2 years").presses("See the result");
    english.types("how much are we short?").sees("No condition is missed", "One cannot be judged yet");
  });

  it("before the result too, by what was answered", () => {
    const chat = new Chat()
      .command("/check 重庆")
      .types("4000万")
      .types("还差多少")
      .sees("有 1 项不符合", "第 2 题");
    expect(chat.answers).toEqual({ mainBusinessIncome: "40000000" });
  });
});

describe("the way there", () => {
  it("is the nearest gap first, and what there is to read", () => {
    const chat = new Chat()
      .command("/check 重庆")
      .types("4000万", "258万", "是", "11个月")
      .presses("查看结果");
    chat.types("怎么才能达到").sees("有 3 项不符合", "先补差得最少的");
    expect(chat.text.indexOf("技术中心运行时间")).toBeLessThan(chat.text.indexOf("主营业务收入：不符合"));
    expect(chat.labels).toEqual(expect.arrayContaining(["申报要准备哪些材料", "回到结果"]));
    chat.presses("申报要准备哪些材料");
  });

  it("is to apply, where all is met", () => {
    const chat = new Chat().command("/check 重庆").types("6000万", "300万", "是", "2年").presses("查看结果");
    chat.types("怎么才能达到").sees("没有不符合的条件", "下一步是申报");
    inEnglish().types("how do I get there").sees("Begin with the nearest");
  });
});

it("why: the conditions that are missed, in the words of their source", () => {
  short().types("为什么不符合").sees("条件原文", "研发经费不低于300万元");
  inEnglish().types("why did we fail").sees("What the conditions say:");
});

describe("elsewhere, with the same answers", () => {
  it.each([
    ["那按国家级算", "国家企业技术中心"],
    ["国家级也核对一下", "国家企业技术中心"],
    ["上海呢", "上海市企业技术中心"],
    ["按2022年的规则呢", "按 2022-12-31 有效的规则核对"],
  ])("%s", (typed, seen) => {
    const chat = short();
    const before = chat.answers;
    chat.types(typed).sees(seen, "已沿用之前的");
    expect(chat.answers).toEqual(before);
  });

  it("in English", () => {
    inEnglish().types("what about Shanghai").sees("Shanghai municipal enterprise technology center", "kept");
  });

  it("where nothing is left to ask the result comes at once", () => {
    const chat = short().types("按2022年的规则呢").types("30", "是").sees("核对答案").presses("查看结果");
    chat.types("那按2025年的规则呢").sees(/^(?:未达到|符合)基本条件|有效的规则/);
  });
});

describe("a change", () => {
  it("by its name shows the new result", () => {
    const chat = short().types("研发改成300万");
    chat.sees("已更改：研发经费支出，由", "符合基本条件（4 项全部符合）");
    expect(chat.answers).toMatchObject({ rdExpenditure: "3000000" });
  });

  it("in English", () => {
    inEnglish()
      .types("change R&D to 3 million")
      .sees("Changed: R&D expenditure, from", "Basic conditions met (all 4)");
  });

  it("修改 and a name asks for it", () => {
    short().types("修改研发经费").sees("目前的答案").types("300万").sees("核对答案");
  });

  it("that is out of proportion is asked about before there is a result", () => {
    const chat = short().types("研发改成3亿").sees("比“主营业务收入”还大");
    expect(chat.answers).toMatchObject({ rdExpenditure: "2580000" });
    chat.types("是").sees("核对答案");
  });
});

describe("another day", () => {
  it("the last result is there", () => {
    const chat = short();
    chat.types("我昨天的结果呢").sees(/^未达到基本条件（4 项中有 1 项不符合）/);
  });
});

describe("at the review", () => {
  it.each(["看结果", "查看结果", "1", "[1]", "＃1", "#1", "ok", "yes", "好的", "see the result"])(
    "%s shows the result",
    (typed) => {
      const chat = new Chat().command("/check 重庆").types("6000万", "258万", "是", "2年").sees("核对答案");
      chat.types(typed).sees(/Short by 420,000|差 420,000 元/);
    },
  );
});

describe("buttons typed", () => {
  it("a bare number answers a question for a figure, and presses where none is asked", () => {
    expect(new Chat().command("/check 重庆").types("1").answers).not.toEqual({ mainBusinessIncome: null });
    expect(new Chat().command("/check 重庆").types("[1]").answers).toEqual({ mainBusinessIncome: null });
    const chat = new Chat().command("/check 重庆").types("6000万", "258万").types("2");
    expect(chat.answers).toMatchObject({ rdIntensityAboveIndustryAverage: false });
  });

  it("a label counts as typed", () => {
    new Chat().command("/start").types("常见问题").presses("主菜单").types("开始自检").sees("企业在哪里");
    short().types("核对或修改答案").sees("核对答案");
  });
});
