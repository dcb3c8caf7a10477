// Nothing of a check is kept before its person agreed, where data leaves their own machine.
import { describe, expect, it } from "vitest";
import { maxActionBytes } from "../../src/conversation/button.ts";
import { consentVersion } from "../../src/flows/consent/consent-version.ts";
import { Chat } from "../support/chat.ts";
import { testServices } from "../support/services.ts";

const screen = "自检前，需要您同意";
const asked = (typed = "/check chongqing") => new Chat({ asksConsent: true }).command(typed);
const filled = () => asked().presses("同意").types("6000万", "258万");

describe("before a check begins", () => {
  it("it is said what is kept, how, for how long, where it passes, how it is deleted, and that it is voluntary", () => {
    const chat = asked().sees(screen, "同意后进行：重庆市企业技术中心");
    chat.sees("保存什么", "加密", "30 天", "Telegram", "境外", "/forget", "自愿", "/developer_info");
    expect(chat.labels).toEqual(["同意", "不同意"]);
    expect(chat.conversation.check).toBeNull();
  });

  it("the same in English", () => {
    const chat = new Chat({ asksConsent: true, locale: "en" }).command("/check chongqing");
    chat.sees("Your consent is needed before a check", "encrypted", "30 days", "outside mainland China");
    expect(chat.labels).toEqual(["I agree", "I do not agree"]);
  });

  it.each([
    ["by command", (chat: Chat) => chat.command("/check chongqing")],
    ["by its name", (chat: Chat) => chat.types("重庆")],
    ["by a link", (chat: Chat) => chat.command("/start check_chongqing")],
    [
      "by buttons",
      (chat: Chat) => chat.command("/start").presses("开始自检", "重庆市", "重庆市企业技术中心"),
    ],
    ["by a button of an old message", (chat: Chat) => chat.taps("c:500000:municipal:0", false)],
  ])("%s", (_way, begin) => {
    const chat = begin(new Chat({ asksConsent: true })).sees(screen);
    expect(chat.conversation.check).toBeNull();
    chat.presses("同意").sees("已记录您的同意", "第 1 题，共 4 题");
    expect(chat.conversation.consent).toBe(consentVersion);
  });

  it("place, level, scheme and day are those that were wanted", () => {
    asked("/check 重庆 2023").presses("同意").sees("2023-12-31", "第 1 题");
    asked("/check chongqing-sme-2024").presses("同意").sees("重庆市中小企业技术研发中心");
    asked("/check 青浦 各级").presses("同意").sees("青浦区", "国家");
  });

  it("whose rules hold is said on the screen, before anything is agreed to", () => {
    asked("/check 万州").sees("万州", "重庆市", screen);
  });

  it("the longest wish fits a button", () => {
    for (const { id } of testServices().catalog.packs) {
      const chat = asked(`/check ${id}`);
      if (chat.labels.includes("同意"))
        expect(Buffer.byteLength(chat.dataOf("同意"))).toBeLessThanOrEqual(maxActionBytes);
    }
  });

  it("is asked once: the next check begins at once", () => {
    filled().presses("取消").command("/check guangdong").seesNot(screen).sees("第 1 题");
  });
});

describe("without consent", () => {
  it("a no begins nothing, and says what works", () => {
    const chat = asked().presses("不同意").sees("没有同意，不做自检", "查数据、查名单和常见问题照常使用");
    expect(chat.conversation).toMatchObject({ check: null, consent: null });
  });

  it("lookups, questions and the rest work", () => {
    const chat = new Chat({ asksConsent: true });
    chat.types("静安区2017年有多少家市级企业技术中心").seesNot(screen).sees("静安区");
    chat.types("认定收费吗").seesNot(screen);
    chat.command("/help").seesNot(screen).command("/mydata").seesNot(screen);
    expect(chat.conversation.check).toBeNull();
  });

  it("figures typed at the screen are not taken, nor kept", () => {
    const chat = asked().types("61234567元", "是");
    expect(JSON.stringify(chat.conversation)).not.toContain("61234567");
  });

  it("a forged answer, result or change takes nothing", () => {
    const chat = asked();
    for (const data of [
      "a:1:mainBusinessIncome:61234567",
      "k:1",
      "v:1",
      "e:1:mainBusinessIncome",
      "n:1:500000:municipal:0",
    ])
      chat.taps(data);
    expect(chat.conversation.check).toBeNull();
  });
});

describe("a check of before consent was asked for", () => {
  /** As 0.2.0 left it: answers, and no consent. */
  const kept = () => {
    const chat = new Chat({ asksConsent: true });
    const old = new Chat().command("/check chongqing").types("6000万", "258万");
    chat.conversation = old.conversation;
    return chat;
  };

  it.each([
    ["an answer typed", (chat: Chat) => chat.types("是")],
    ["an answer pressed", (chat: Chat) => chat.taps("a:1:rdIntensityAboveIndustryAverage:yes")],
    ["/continue", (chat: Chat) => chat.command("/continue")],
    ["/back", (chat: Chat) => chat.command("/back")],
    ["the quick check", (chat: Chat) => chat.taps("q:1")],
    ["a value in doubt", (chat: Chat) => chat.taps("e:1:mainBusinessIncome").types("约5元")],
  ])("%s is not taken before there is one; then the check goes on where it was", (_what, go) => {
    const chat = go(kept()).sees(screen, "以前填写的 2 项答案还在");
    expect(chat.answers).toEqual({ mainBusinessIncome: "60000000", rdExpenditure: "2580000" });
    chat.presses("同意").sees("已记录您的同意", "第 3 题，共 4 题");
    expect(chat.answers).toHaveProperty("rdExpenditure", "2580000");
  });

  it("a question by the way is answered without", () => {
    kept().types("认定收费吗？").seesNot(screen);
  });

  it("a no erases its answers, with a receipt", () => {
    const chat = kept()
      .command("/continue")
      .presses("不同意")
      .sees("已删除：", "2 项答案", "一次自检的地方和进度");
    expect(chat.conversation.check).toBeNull();
  });

  it("a cancelled one is taken up again after a yes", () => {
    const chat = kept().command("/cancel").presses("恢复自检").sees(screen);
    chat.presses("同意").sees("第 3 题");
  });

  it("one ended by its result is shown, and only a new beginning asks", () => {
    const chat = kept();
    const { check } = new Chat()
      .command("/check chongqing")
      .types("6000万", "258万", "是", "2年")
      .presses("查看结果").conversation;
    chat.conversation = { ...chat.conversation, check };
    chat.command("/continue").seesNot(screen).sees("差 420,000 元");
    chat.taps(`e:${check?.serial}:rdExpenditure`).sees(screen).presses("同意").sees("差 420,000 元");
  });
});

describe("a text that changed", () => {
  it("is agreed to anew, and says so", () => {
    const chat = filled();
    chat.conversation = { ...chat.conversation, consent: consentVersion - 1 };
    chat.types("是").sees(screen, "这份说明有改动，需要重新同意");
    chat.presses("同意").sees("第 3 题").types("是").sees("第 4 题");
  });

  it("a button under the earlier text agrees to nothing", () => {
    const chat = asked()
      .taps(`oy:${consentVersion + 1}:500000:municipal:0`)
      .sees(screen);
    expect(chat.conversation.consent).toBeNull();
    chat.presses("同意").sees("第 1 题");
  });
});

describe("/consent", () => {
  it("shows that there is none, and takes a yes", () => {
    const chat = new Chat({ asksConsent: true }).command("/consent").sees(screen).presses("同意");
    chat.sees("已记录您的同意", "企业在哪里？").command("/check chongqing").sees("第 1 题");
  });

  it("shows what was agreed to, and lets the check go on", () => {
    filled()
      .command("/consent")
      .sees("您已同意保存自检的答案（说明第 1 版）")
      .presses("保留")
      .sees("第 3 题");
  });

  it("takes it back: the answers go, with a receipt, and the next check asks again", () => {
    const chat = filled().command("/language zh").command("/consent").presses("撤回并删除答案");
    chat.sees("已撤回同意", "2 项答案", "一次自检的地方和进度", "您的同意");
    expect(chat.conversation).toEqual({
      locale: "zh",
      spoken: null,
      check: null,
      told: null,
      lookup: null,
      consent: null,
    });
    chat.command("/check chongqing").sees(screen);
  });

  it("typed as a word does the same", () => {
    filled().types("撤回同意").sees("您的同意");
    new Chat({ asksConsent: true }).types("同意").sees(screen);
  });

  it("at the person's own machine says that none is asked for", () => {
    new Chat().command("/consent").sees("不需要征求同意");
    new Chat()
      .command("/check chongqing")
      .sees("第 1 题")
      .command("/consent")
      .sees("不需要征求同意", "第 1 题");
  });
});

describe("what is shown of it", () => {
  it("/privacy names the version, the way abroad, the log and the operator", () => {
    new Chat({ asksConsent: true })
      .command("/privacy")
      .sees("现行第 1 版", "境外", "运行记录", "/developer_info");
    new Chat().command("/privacy").seesNot("Telegram");
  });

  it("/mydata names the consent, a figure that waits for a yes, and the numbers of messages", () => {
    const chat = asked().presses("同意").types("6000万", "约258万").command("/mydata");
    chat.sees("同意：说明第 1 版", "等您确认的数：研发经费支出，上一年度 2,580,000 元", "最近几条消息的编号");
  });

  it("/forget names it in the receipt, and the next check asks again", () => {
    const chat = filled().command("/forget").presses("全部删除").sees("2 项答案", "您的同意");
    chat.command("/check chongqing").sees(screen);
  });
});

describe("/developer_info", () => {
  it("names the operator as they name themselves", () => {
    const services = testServices({ developerInfo: "某某科技服务中心，电话 010-12345678" });
    new Chat({ services }).command("/developer_info").sees("某某科技服务中心，电话 010-12345678", "非官方");
  });

  it("says so where there is no name", () => {
    new Chat().command("/developer_info").sees("运营者没有提供身份和联系方式");
    new Chat({ locale: "en" }).types("developer info").sees("The operator has not given a name or a contact");
  });

  it("is listed in the help of Telegram", () => {
    new Chat({ asksConsent: true }).command("/help").sees("/consent", "/developer_info");
  });
});
