// "Don't know" is an answer: it never becomes a yes or a no.
import { expect, it } from "vitest";
import { Chat } from "../support/chat.ts";

it("leaves the result open where it decides, and says what is missing", () => {
  const chat = new Chat().command("/check chongqing").types("6000万").presses("不知道");
  chat
    .sees("已记录：研发经费支出，不知道。")
    .types("是", "两年")
    .sees("研发经费支出：不知道")
    .presses("查看结果");
  chat.sees(/^暂时无法判断（4 项中有 1 项无法判断）/, "研发经费支出：无法判断", "缺少：研发经费支出。");
  chat.sees("要求不低于 3,000,000 元").seesNot("差 ");
});

it("does not hide a criterion that is missed for certain", () => {
  const chat = new Chat({ locale: "en" })
    .command("/check chongqing")
    .types("40 million", "idk")
    .sees("Recorded as not known: R&D expenditure.")
    .types("idk", "idk");
  chat
    .presses("See the result")
    .sees(/^Basic conditions not met \(1 of 4 missed\)/, "Missing: R&D expenditure.");
});

it.each(["不知道", "不清楚", "說不準", "don't know", "Not sure.", "IDK", "还不知道", "不晓得"])(
  "may be typed as %s",
  (text) => {
    const chat = new Chat().command("/check chongqing").types(text);
    expect(chat.answers).toEqual({ mainBusinessIncome: null });
  },
);

it("to all of every question ends in a result, and nothing is called met", () => {
  const chat = new Chat().command("/check guangdong");
  for (let step = 0; step < 15 && !chat.labels.includes("查看结果"); step += 1) chat.presses("不知道");
  chat
    .presses("查看结果")
    .sees(/^暂时无法判断/)
    .seesNot("：符合", "：不符合");
});

it("can be taken back: a known figure takes its place", () => {
  const chat = new Chat().command("/check chongqing").types("6000万", "不知道", "是", "2年");
  chat.presses("修改：研发经费支出").sees("目前的答案：不知道").types("300万").sees("核对答案");
  chat.presses("查看结果").sees(/^符合基本条件/);
});

it("a limit that is not held is no yes either", () => {
  const chat = new Chat().command("/check qingpu").fillsIn({
    mainBusinessIncome: "1亿",
    rdExpenditure: "500万",
    cleanTaxRecord2Years: "是",
    inRestrictedIndustry: "否",
  });
  chat.presses("查看结果").sees(/^暂时无法判断（4 项中有 1 项无法判断）/, "没有掌握这项要求的数值");
});
