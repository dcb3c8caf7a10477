// Coming back to an unfinished check: after a while, from a link, for another place, under changed rules.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";
import { editedCatalog, testServices } from "../support/services.ts";

const atThree = () =>
  new Chat().command("/check chongqing").types("6000万", "258万").sees("第 3 题，共 4 题");
const where = "“重庆市企业技术中心”的自检停在第 3 题（共 4 题）。继续，还是重新开始？";

describe("with an unfinished check", () => {
  it.each(["/start", "/menu", "/check chongqing", "/start check_chongqing"])(
    "%s says where it stopped",
    (typed) => {
      const chat = atThree().command(typed).sees(where);
      expect(chat.labels).toEqual(["继续", "重新开始"]);
      expect(Object.keys(chat.answers)).toHaveLength(2);
      chat.presses("继续").sees("第 3 题，共 4 题").types("是").sees("第 4 题");
    },
  );

  it("start over asks from the first question", () => {
    expect(atThree().command("/start").presses("重新开始").sees("第 1 题").answers).toEqual({});
  });

  it.each(["/check guangdong", "/start check-guangdong"])(
    "%s offers the other place, and begins it only then",
    (typed) => {
      const chat = atThree().command(typed).sees(where);
      expect(chat.labels).toEqual(["继续", "改为核对：广东省企业技术中心"]);
      expect(Object.keys(chat.answers)).toHaveLength(2);
      chat.presses("改为核对：广东省企业技术中心").sees("依据：广东省企业技术中心", "已沿用之前的 2 项答案");
      expect(Object.keys(chat.answers)).toHaveLength(2);
    },
  );

  it("/check alone shows the places, with the way back to the question", () => {
    const chat = atThree().command("/check").sees("企业在哪里？").presses("继续").sees("第 3 题");
    expect(Object.keys(chat.answers)).toHaveLength(2);
  });

  it("another level, chosen by button, offers the same", () => {
    const chat = atThree().command("/check").presses("重庆市", "全部 2 个层级").sees(where);
    chat.presses("改为核对：重庆市各级企业技术中心").sees("依据：国家企业技术中心", "已沿用之前的 2 项答案");
  });

  it("the same place on another day is another check", () => {
    const chat = atThree().command("/check chongqing 2022").sees(where);
    expect(chat.labels).toEqual(["继续", "改为核对：重庆市企业技术中心"]);
  });

  it("in English, and with a total that is not sure yet", () => {
    const chat = new Chat({ locale: "en" }).command("/check shandong").types("300 million").command("/start");
    chat.sees(/is at question 2 of (at most )?\d+\. Continue or start over\?/);
    chat.presses("Continue").sees(/Question 2 of/);
  });

  it("answered but not yet shown is said as such", () => {
    const chat = atThree().types("是", "2年").sees("核对答案").command("/start").sees("已答完，尚未看结果");
    chat.presses("继续").sees("核对答案").presses("查看结果").sees("差 420,000 元");
  });
});

it("without an answer, or after the result, nothing is asked first", () => {
  new Chat().command("/check chongqing").command("/check guangdong").sees("依据：广东省企业技术中心");
  const done = atThree().types("是", "2年").presses("查看结果").command("/start").sees("企业技术中心助手");
  done.command("/check guangdong").sees("依据：广东省企业技术中心");
});

describe("after the rules were edited", () => {
  const edited = testServices({ catalog: editedCatalog("chongqing-municipal") });

  it("the person is told once, the answers stay, and continue goes on", () => {
    const chat = atThree();
    chat.services = edited;
    chat.types("是").sees("自检开始之后，规则数据有更新。已填的答案都保留。", where);
    expect(Object.keys(chat.answers)).toHaveLength(2);
    chat.presses("继续").sees("第 3 题").seesNot("规则数据有更新").types("是", "2年").presses("查看结果");
    chat.sees("差 420,000 元（42 万元），即差 14%。");
  });

  it("start over begins under the new rules", () => {
    const chat = atThree();
    chat.services = edited;
    chat.presses("是").presses("重新开始").sees("第 1 题").types("6000万").sees("第 2 题");
  });

  it("other places are not disturbed", () => {
    const chat = new Chat().command("/check guangdong").types("5亿");
    chat.services = edited;
    chat.types("2000万").sees("已记录：研发经费支出");
  });

  it("a result that was shown is not asked about again", () => {
    const chat = atThree().types("是", "2年").presses("查看结果");
    chat.services = edited;
    chat.command("/start").sees("企业技术中心助手").command("/continue").sees("差 420,000 元");
  });

  it.each([
    ["/forget", "删除保存的全部数据"],
    ["/cancel", "已取消"],
    ["/help", "怎么用"],
    ["/review", "核对答案"],
    ["/start", where],
    ["/check guangdong", "改为核对：广东省企业技术中心"],
  ])("%s is obeyed", (typed, seen) => {
    const chat = atThree();
    chat.services = edited;
    chat.command(typed);
    expect([chat.text, ...chat.labels].join("\n")).toMatch(seen);
  });

  it.each(["/help", "/start", "/review", "/back", "/continue"])(
    "%s does not lose the notice: it is told before an answer is taken",
    (typed) => {
      const chat = atThree();
      chat.services = edited;
      const told = [chat.command(typed).text, chat.command("/continue").text, chat.types("是").text];
      expect(told.join("\n")).toContain("规则数据有更新");
    },
  );

  it("no press answers or ends it unseen", () => {
    const kept = atThree();
    kept.services = edited;
    kept.presses("是").sees("规则数据有更新", where);
    expect(kept.answers).not.toHaveProperty("rdIntensityAboveIndustryAverage");
    const doubted = new Chat().command("/check chongqing").types("6000万", "约258万");
    doubted.services = edited;
    doubted.presses("是，就用这个数").sees("规则数据有更新");
    expect(doubted.answers).not.toHaveProperty("rdExpenditure");
    const answered = atThree().types("是", "2年");
    answered.services = edited;
    answered
      .presses("查看结果")
      .sees("规则数据有更新", "已答完")
      .presses("继续", "查看结果")
      .sees("差 420,000 元");
  });

  it("a question gone back to is left: the check is at its first open one", () => {
    const chat = atThree().presses("返回").sees("第 2 题");
    chat.services = edited;
    chat.types("300万").sees("规则数据有更新", where).presses("继续").sees("第 3 题");
    expect(chat.answers).toHaveProperty("rdExpenditure", "2580000");
  });

  it("a figure that waited for a yes is not taken for another question", () => {
    const services = testServices({ today: () => today });
    let today = "2024-12-31";
    const chat = new Chat({ services })
      .command("/check chongqing")
      .types("6000万", "200万", "约40")
      .sees("约数");
    today = "2025-01-01";
    chat.types("是").sees("规则数据有更新").presses("继续").types("是");
    expect(chat.answers).not.toMatchObject({ technologyCenterMonths: "40" });
    expect(chat.answers).not.toHaveProperty("rdStaff", "40");
  });
});

it("rules that are no longer held at all leave a menu, not a dead chat", () => {
  const chat = atThree();
  chat.services = testServices({ today: () => "2001-01-01" });
  chat.types("是").presses("开始自检").sees("企业在哪里？").command("/start").sees("企业技术中心助手");
  chat.services = testServices();
  chat.command("/start").sees(where);
});

it("an answer of another kind than its question, as before a question was changed, is asked for again", () => {
  const chat = atThree();
  const { check } = chat.conversation;
  if (!check) throw new Error("no check is open");
  const answers = { ...check.answers, rdExpenditure: true, noSuchQuestion: "3" };
  chat.conversation = { ...chat.conversation, check: { ...check, answers } };
  chat.command("/continue").sees("第 2 题", "研究与试验发展").types("300万").sees("第 3 题");
});
