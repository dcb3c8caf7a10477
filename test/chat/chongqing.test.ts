// One company's check from the first message to the result, in both languages.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

describe("a company in Chongqing", () => {
  it("learns in Chinese that it is 420,000 yuan short", () => {
    const chat = new Chat().command("/start").sees("企业技术中心助手", "非官方");
    chat.presses("开始自检").sees("企业在哪里？").presses("重庆市").sees("重庆市：核对哪一级？");
    chat.presses("重庆市企业技术中心").sees("第 1 题，共 4 题", "主营业务收入是多少", "单位：万元", "5000万");

    chat
      .types("6000万")
      .sees("已记录：主营业务收入，上一年度 60,000,000 元（6000 万元）。", "第 2 题，共 4 题");
    chat.types("258").sees("已记录：研发经费支出，上一年度 2,580,000 元（258 万元）。", "第 3 题");
    chat
      .presses("是")
      .sees("高于全市同行业平均水平，是", "第 4 题")
      .types("一年半")
      .sees("18 个月", "核对答案");
    expect(chat.labels[0]).toBe("查看结果");

    chat.presses("查看结果").sees(/^未达到基本条件（4 项中有 1 项不符合）/);
    chat.sees("实际 2,580,000 元（258 万元），要求不低于 3,000,000 元（300 万元）。");
    chat.sees("差 420,000 元（42 万元），即差 14%。");
    chat.sees("主营业务收入：符合", "技术中心运行时间：符合", "这里不作判断");
    chat.sees("华龙网", "2025-10", "仅见于一个来源，须向主管部门核实", "适用 2026-11-20 有效的规则");
    chat.sees("重庆市经济和信息化委员会", "不是认定结论", "非官方");
    chat.seesNot(/获得认定|已认定/);
  });

  it("learns the same in English", () => {
    const chat = new Chat({ locale: "en" }).command("/start").presses("Start a check", "Chongqing");
    chat
      .presses("Chongqing municipal enterprise technology center")
      .sees("Question 1 of 4", "In yuan, last year");
    chat.types("60 million").sees("Recorded: Main business income, 60,000,000 yuan (60 million), last year.");
    chat.types("2.58m").sees("2,580,000 yuan (2.58 million)").presses("Yes").types("18 months");
    chat.sees("Check your answers", "Main business income: 60,000,000 yuan (60 million), last year");

    chat.presses("See the result").sees(/^Basic conditions not met \(1 of 4 missed\)/);
    chat.sees("You have 2,580,000 yuan (2.58 million); at least 3,000,000 yuan (3 million) is required.");
    chat.sees("Short by 420,000 yuan, or 14%.", "Reported once; confirm with the authority", "indicative");
  });

  it("that meets everything is told that this is no recognition", () => {
    const chat = new Chat()
      .command("/check 重庆")
      .types("5000万", "300万", "是", "12个月")
      .presses("查看结果");
    chat.sees(/^符合基本条件（4 项全部符合）/, "符合基本条件不等于获得认定");
    const english = new Chat({ locale: "en" })
      .command("/check cq")
      .types("50000000", "3000000", "yes", "1 year");
    english.presses("See the result").sees(/^Basic conditions met \(all 4\)/, "is not recognition");
  });

  it.each([
    ["5000万", "不符合", "正好等于这个数，须超过它。"],
    ["5000.01万", "符合", "超过 50,000,000 元"],
    ["4999万", "不符合", "差 10,000 元（1 万元），即差 0.02%。"],
  ])("under the rule of 2022 with an income of %s: %s", (income, outcome, line) => {
    const chat = new Chat().command("/check chongqing 2022").sees("2022 至 2024-12-31");
    chat.types(income, "150万", "30人", "有").presses("查看结果");
    chat.sees(`主营业务收入：${outcome}`, line, "适用 2022-12-31 有效的规则", "官方文件");
  });

  it("gets 1.5 million as the limit for 2022 and 3 million for today", () => {
    const then = new Chat({ locale: "en" }).command("/check chongqing 2022");
    then.types("60 million", "2.58 million", "30", "yes").presses("See the result");
    then.sees(/^Basic conditions met \(all 4\)/, "at least 1,500,000 yuan");
    const now = new Chat({ locale: "en" }).command("/check chongqing");
    now.types("60 million", "2.58 million", "yes", "2 years").presses("See the result").sees("1 of 4 missed");
  });
});

it("the question stands out, its progress before it", () => {
  const { blocks } = new Chat().command("/check chongqing").types("6000万").reply;
  const heading = blocks.findIndex(({ kind }) => kind === "heading");
  expect(blocks[heading]).toEqual({
    kind: "heading",
    text: "上一年度研究与试验发展（R&D）经费支出是多少？",
  });
  expect(blocks[heading - 1]).toEqual({ kind: "paragraph", text: "第 2 题，共 4 题" });
});

describe("the same check begins", () => {
  it.each([
    "/check chongqing",
    "/check 重庆市",
    "/check 重慶",
    "/check chongqing-municipal-2025",
    "/check chongqing_municipal_2025",
    "/start check_chongqing",
    "/start chongqing",
    "/check chongqing municipal",
    "/check 重慶 市級",
  ])("by %s", (typed) => {
    new Chat().command(typed).sees("依据：重庆市企业技术中心（2025 起", "第 1 题，共 4 题");
  });

  it.each(["重庆", "我想查重庆", "渝", "重慶"])("by typing %s", (typed) => {
    new Chat().types(typed).sees("依据：重庆市企业技术中心（2025 起");
  });

  it("by the id of a pack that is no longer in force, read at its last day", () => {
    const chat = new Chat().command("/check chongqing-municipal-2022").sees("2022 至 2024-12-31", "第 1 题");
    expect(chat.conversation.check?.date).toBe("2024-12-31");
  });
});
