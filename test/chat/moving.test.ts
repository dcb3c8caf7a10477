// Going back, changing, cancelling, starting over, and the quick way through.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

const chongqing = () => new Chat().command("/check chongqing").types("6000万", "258万", "是");

describe("back", () => {
  it("goes through the questions and loses nothing", () => {
    const chat = chongqing().sees("第 4 题").presses("返回").sees("第 3 题", "目前的答案：是");
    chat.presses("返回").sees("第 2 题", "目前的答案：上一年度 2,580,000 元（258 万元）").presses("返回");
    chat.sees("第 1 题", "目前的答案：上一年度 60,000,000 元（6000 万元）");
    expect(chat.labels).not.toContain("返回");
    expect(chat.answers).toEqual({
      mainBusinessIncome: "60000000",
      rdExpenditure: "2580000",
      rdIntensityAboveIndustryAverage: true,
    });
    chat.presses("不变：60,000,000 元（6000 万元）").sees("第 4 题，共 4 题");
  });

  it("may be typed in any script, and on the first question says that there is none before", () => {
    const chat = new Chat().command("/check chongqing").types("返回").sees("这是第一题", "第 1 题");
    chat
      .types("6000万")
      .types("上一步")
      .sees("第 1 题")
      .types("7000万")
      .sees("第 2 题")
      .types("後退")
      .sees("第 1 题");
    new Chat({ locale: "en" }).command("/check cq").types("60 million", "Go back.").sees("Question 1 of 4");
    expect(chat.answers).toEqual({ mainBusinessIncome: "70000000" });
  });

  it("leads from the result to the last question, and from there to the result again", () => {
    const chat = chongqing()
      .types("2年")
      .presses("查看结果")
      .command("/back")
      .sees("第 4 题", "目前的答案：24 个月");
    chat.types("3年").sees("核对答案").presses("查看结果").sees("实际 36 个月");
  });
});

describe("change", () => {
  it.each([
    "修改主营业务收入",
    "修改：收入",
    "改 主营业务收入",
    "change main business income",
    "Change: income",
  ])("by its name, typed at the list or at a question: %s", (typed) => {
    chongqing().types(typed).sees("目前的答案", "主营业务收入是多少");
    new Chat().command("/check chongqing").types("6000万", typed).sees("目前的答案", "主营业务收入是多少");
  });

  it("other words at the list say how to change an answer", () => {
    chongqing().types("2年", "呵呵").sees("输入“修改”和那一项的名称", "核对答案");
    expect(chongqing().types("2年", "修改天气").sees("核对答案").conversation.check?.at).toBeNull();
  });

  it("is one tap away from what was just recorded", () => {
    const chat = chongqing()
      .presses("修改：研发投入强度高于全市同行业平均水平")
      .sees("第 3 题", "目前的答案：是");
    chat.presses("否").sees("已记录：研发投入强度高于全市同行业平均水平，否", "第 4 题");
  });

  it("in the list asks that one question and comes back to the list", () => {
    const chat = chongqing().types("2年").sees("核对答案");
    const rows = chat.reply.choices.map((row) => row.map(({ label }) => label));
    expect(rows.filter(([label]) => label?.startsWith("修改：")).map(({ length }) => length)).toEqual([
      1, 1, 1, 1,
    ]);
    chat
      .presses("修改：研发经费支出")
      .sees("第 2 题")
      .types("300万")
      .sees("核对答案", "3,000,000 元（300 万元）");
    chat.presses("查看结果").sees("符合基本条件（4 项全部符合）");
  });

  it("works from the result, and during the questions the list shows what is not answered yet", () => {
    const chat = chongqing().command("/review").sees("核对答案", "技术中心运行时间：未填写");
    expect(chat.labels).not.toContain("查看结果");
    chat.presses("继续").sees("第 4 题").types("2年").presses("查看结果", "核对或修改答案").sees("核对答案");
    chat.presses("修改：主营业务收入").types("4000万").presses("查看结果").sees("2 项不符合");
  });
});

describe("cancel and start over", () => {
  it("cancel keeps the answers, says so, and offers to take the check up again", () => {
    const chat = chongqing().presses("取消").sees("已取消自检。", "已填的 3 项答案还在", "/forget");
    expect(chat.labels.slice(0, 2)).toEqual(["恢复自检", "开始自检"]);
    expect(Object.keys(chat.answers)).toHaveLength(3);
    chat.presses("恢复自检").sees("第 4 题").types("2年").sees("核对答案");
  });

  it("after it no check is open, and it can still be taken up by a word", () => {
    const chat = chongqing().presses("取消").command("/start").sees("企业技术中心助手");
    for (const typed of ["/back", "/review", "/cancel"]) chat.command(typed).sees("目前没有进行中的自检");
    chat.command("/help").seesNot("第 4 题").types("继续").sees("第 4 题");
  });

  it("so it does in English, also for one answer", () => {
    const chat = new Chat({ locale: "en" }).command("/check cq").types("60 million").presses("Cancel");
    chat.sees("Your answer is still here").presses("Take it up again").types("3 million", "cancel");
    chat.sees("Your 2 answers are still here");
  });

  it.each(["/cancel", "/cancel now"])("%s is the same", (typed) => {
    const chat = chongqing().command(typed).sees("已取消自检。", "3 项答案");
    expect(chat.conversation.check?.closed).toBe("cancelled");
  });

  it("without an answer cancel just closes", () => {
    const chat = new Chat().command("/check chongqing").presses("取消").sees("已取消自检。").seesNot("还在");
    expect(chat.conversation.check).toBeNull();
    expect(chat.labels).not.toContain("恢复自检");
    chat.command("/back").sees("目前没有进行中的自检");
  });

  it("a cancelled check takes no text for an answer", () => {
    const chat = chongqing().presses("取消").types("2年").sees("没有掌握的资料可答");
    expect(Object.keys(chat.answers)).toHaveLength(3);
  });

  it.each(["/why", "/mydata", "/language zh"])("nor does %s show a question that takes none", (typed) => {
    const chat = chongqing().presses("取消").command(typed);
    expect(chat.asked).toBeNull();
    expect(chat.conversation.check?.closed).toBe("cancelled");
  });

  it("a new check takes the place of a cancelled one, without asking", () => {
    const chat = chongqing().presses("取消").types("广东").sees("依据：广东省企业技术中心", "第 1 题");
    expect(chat.answers).toEqual({});
  });

  it("cancelled at the review, it is taken up there", () => {
    chongqing()
      .types("2年")
      .presses("取消", "恢复自检")
      .sees("核对答案")
      .presses("查看结果")
      .sees("1 项不符合");
  });

  it("start over asks the same check from the first question, without the answers", () => {
    const chat = chongqing().types("重新开始").sees("依据：重庆市企业技术中心", "第 1 题，共 4 题");
    expect(chat.answers).toEqual({});
  });

  it("start over without a check leads to the places", () => {
    new Chat().command("/restart").sees("企业在哪里？");
  });
});

describe("quick", () => {
  const quick = () =>
    new Chat().command("/check chongqing").presses("快速：结论确定即停").sees("快速核对", "第 1 题");

  it("stops with the result at the first condition that is missed", () => {
    const chat = quick()
      .types("4000万")
      .sees(/^已记录：主营业务收入/, "未达到基本条件（4 项中有 1 项不符合）");
    expect(chat.labels).toContain("核对或修改答案");
  });

  it("goes on while the verdict can still change, and ends without a review", () => {
    quick()
      .types("6000万")
      .sees("第 2 题")
      .types("300万", "是")
      .sees("第 4 题")
      .types("2年")
      .sees("符合基本条件（4 项");
  });

  it("can be taken back before the first answer", () => {
    const chat = quick().presses("完整：问出全部差距").sees("完整核对", "第 1 题");
    chat.types("4000万").sees("第 2 题");
  });

  it("says that the other questions were not asked, and goes on to them with one tap", () => {
    const chat = quick().types("4000万").sees("结论已经确定，其余的题没有问");
    chat.presses("完整：问出全部差距").sees("完整核对", "研究与试验发展（R&D）经费支出是多少");
    chat.types("150万", "是", "2年").presses("查看结果").sees("2 项不符合").seesNot("其余的题没有问");
    expect(chat.labels).not.toContain("完整：问出全部差距");
  });

  it("names a button that is there, and goes on by it", () => {
    const chat = quick().types("4000万");
    const [, named = ""] = /其余的题没有问.*“(.+?)”/.exec(chat.text) ?? [];
    chat.presses(named).sees("第 2 题");
    const english = new Chat({ locale: "en" }).command("/check cq").presses("Quick: stop once certain");
    const [, there = ""] = /were not asked.*"(.+?)"/.exec(english.types("40 million").text) ?? [];
    english.presses(there).sees("Question 2 of 4");
  });

  it("does not call an answer that was never asked for a don't know", () => {
    quick().types("4000万").seesNot("不知道");
  });

  it("may be cancelled at its result, and is taken up there", () => {
    const chat = quick().types("4000万").command("/cancel").sees("已取消自检。", "1 项答案");
    chat.presses("恢复自检").sees("主营业务收入：");
  });

  it("with every question asked leaves nothing to go on to", () => {
    const chat = quick().types("6000万", "300万", "是", "2年").seesNot("其余的题没有问");
    expect(chat.labels).not.toContain("完整：问出全部差距");
  });
});
