// What is kept, shown and erased.
import { describe, expect, it } from "vitest";
import { emptyConversation } from "../support/flows.ts";
import { Chat } from "../support/chat.ts";

const filled = () => new Chat().command("/language zh").command("/check chongqing").types("6000万", "不知道");

describe("/mydata", () => {
  it("shows the language, the place and each answer", () => {
    filled()
      .command("/mydata")
      .sees(
        "语言：中文",
        "自检：重庆市",
        "主营业务收入：上一年度 60,000,000 元（6000 万元）",
        "研发经费支出：不知道",
        "30 天",
      );
    const english = new Chat({ locale: "en" }).command("/check cq").types("60 million").types("my data");
    english
      .sees("Check: Chongqing", "Main business income: 60,000,000 yuan (60 million), last year")
      .seesNot("Language:");
  });

  it("says so where nothing is held", () => {
    new Chat().command("/mydata").sees("没有保存您的数据");
  });

  it("does not go on about data that is not there", () => {
    new Chat({ locale: "en" }).command("/mydata").seesNot("It is encrypted");
  });
});

describe("/forget", () => {
  it("asks once, then erases and gives a receipt", () => {
    const chat = filled().command("/forget").sees("删除保存的全部数据？");
    expect(chat.labels).toEqual(["全部删除", "不删除"]);
    chat.presses("全部删除").sees("已删除", "2 项答案", "一次自检的地方和进度", "语言选择");
    expect(chat.conversation).toEqual(emptyConversation);
    chat.command("/mydata").sees("没有保存您的数据");
  });

  it("can be called off, and the check goes on", () => {
    filled().types("删除我的数据").presses("不删除").sees("第 3 题，共 4 题");
  });

  it("says one answer, not 1 answers", () => {
    const chat = new Chat({ locale: "en" }).command("/check cq").types("60 million").command("/forget");
    chat.presses("Delete everything").sees(/^1 answer$/m);
  });

  it("erases a cancelled check too", () => {
    const chat = filled().presses("取消").command("/mydata").sees("60,000,000 元").command("/forget");
    chat.presses("全部删除").sees("2 项答案", "一次自检的地方和进度");
    expect(chat.conversation).toEqual(emptyConversation);
  });

  it("with nothing held says that there was nothing", () => {
    new Chat().command("/forget").presses("全部删除").sees("没有保存您的数据，无须删除");
  });

  it("tapped twice is harmless", () => {
    const chat = filled().command("/forget");
    const yes = chat.dataOf("全部删除");
    chat.taps(yes).taps(yes, false).sees("没有保存您的数据，无须删除");
  });
});

it("/privacy says what, why, how, how long, and what one can do", () => {
  new Chat().command("/privacy").sees("保存什么", "为什么", "怎么保存：加密", "30 天", "/mydata", "/forget");
  new Chat({ locale: "en" })
    .command("/privacy")
    .sees("What is kept", "encrypted", "30 days", "/mydata", "/forget");
});
