// Buttons from long ago, pressed twice, or made up: they take nothing, and show where the person is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeAction, encodeAction } from "../support/flows.ts";
import { Chat } from "../support/chat.ts";

const old = "这个按钮已经过时。以下是目前的位置。";
const atThree = () =>
  new Chat().command("/check chongqing").types("6000万", "258万").sees("第 3 题，共 4 题");

/** Taps, and nothing of the check has changed. */
function tapsInVain(chat: Chat, data: string): Chat {
  const before = JSON.stringify(chat.conversation);
  chat.taps(data);
  expect(JSON.stringify(chat.conversation), data).toBe(before);
  return chat;
}

describe("a made-up button", () => {
  it.each([
    "",
    ":",
    "a",
    "a:1",
    "a:1:rdStaff",
    "a:0:rdIntensityAboveIndustryAverage:yes",
    "a:1:rdIntensityAboveIndustryAverage:maybe",
    "a:1:rdIntensityAboveIndustryAverage:-5",
    "a:1:__proto__:yes",
    "x:1:2",
    "c:500000",
    "c:500000:moon:0",
    "c:500000:municipal:7",
    "c:500000:municipal:0:2025-02-31",
    "g:de",
    "l:ab_c",
    "zz",
    "constructor",
    "rs",
    "rs:0",
    "rs:2",
    "n:500000:municipal:0",
    "n:2:500000:municipal:0",
    "n:1:500000:moon:0",
    "a:1:rdIntensityAboveIndustryAverage:yes:yes",
    "🙂".repeat(16),
  ])("%s is answered with the present question", (data) => {
    tapsInVain(atThree(), data).sees(old, "第 3 题，共 4 题");
  });

  it.each([
    ["for a yes/no question with a figure", "a:1:rdIntensityAboveIndustryAverage:12"],
    ["for another question", "a:1:rdStaff:12"],
    ["for a question gone by", "a:1:rdExpenditure:99999999"],
    ["for no question at all", "a:1:constructor:yes"],
    ["keeping a doubt that is not there", "k:1"],
  ])("%s takes nothing", (_what, data) => {
    tapsInVain(atThree(), data).sees("第 3 题，共 4 题");
  });

  it("cut short at any point never throws and takes nothing", () => {
    const chat = atThree();
    for (const whole of [
      "a:1:rdIntensityAboveIndustryAverage:yes",
      "e:1:mainBusinessIncome",
      "n:1:500000:municipal:0",
    ]) {
      for (let length = 0; length < whole.length - 1; length += 1) {
        const answers = JSON.stringify(chat.answers);
        chat.taps(whole.slice(0, length));
        expect(JSON.stringify(chat.answers), whole.slice(0, length)).toBe(answers);
      }
    }
  });

  it("yes for a figure takes nothing", () => {
    const chat = new Chat().command("/check chongqing");
    tapsInVain(chat, "a:1:mainBusinessIncome:yes").sees("第 1 题");
  });

  it.each([
    "n:1:500000:district:0",
    "n:1:999999:municipal:0",
    "n:1:500000:municipal:0:2010-01-01",
    "c:999999:municipal:0",
  ])("%s, of rules that are not held, leaves the check as it is", (data) => {
    tapsInVain(atThree(), data);
  });
});

describe("an old button", () => {
  it("of an earlier check does not move the present one", () => {
    const chat = new Chat().command("/check chongqing").types("6000万", "258万");
    const [yes, cancel, back, why] = ["是", "取消", "返回", "为什么问"].map((label) => chat.dataOf(label));
    chat.types("重新开始", "6000万", "300万").sees("第 3 题");
    for (const data of [yes, cancel, back, why]) tapsInVain(chat, data ?? "").sees(old, "第 3 题");
  });

  it("tapped twice counts once", () => {
    const chat = new Chat().command("/check chongqing 2022").types("6000万", "200万", "40");
    const yes = chat.dataOf("是");
    chat.taps(yes).sees("核对答案");
    const answers = chat.answers;
    chat.taps(yes, false).sees("核对答案");
    expect(chat.answers).toEqual(answers);
    expect(chat.reply.replaces).toBe(false);
  });

  it("without a check leads to the menu", () => {
    const chat = atThree();
    const yes = chat.dataOf("是");
    chat.command("/forget").presses("全部删除").taps(yes).sees("这个按钮已经过时");
    expect(chat.labels).toContain("开始自检");
  });

  it.each(["是", "为什么问"])("of a cancelled check, %s, shows no question: none would be taken", (label) => {
    const chat = atThree();
    const data = chat.dataOf(label);
    tapsInVain(chat.presses("取消"), data);
    expect(chat.asked).toBeNull();
  });

  it("is not replaced in place: the answer comes as a new message", () => {
    const chat = atThree();
    expect(chat.taps(chat.dataOf("为什么问"), false).reply.replaces).toBe(false);
    expect(chat.taps(chat.dataOf("为什么问"), true).reply.replaces).toBe(true);
  });

  it("start over of an earlier result does not wipe the present check", () => {
    const chat = atThree().types("是", "2年").presses("查看结果");
    const startOver = chat.dataOf("重新开始");
    chat.command("/check guangdong").types("5亿", "2000万");
    chat.taps(startOver, false).sees(old);
    expect(chat.answers).toMatchObject({ mainBusinessIncome: "500000000", rdExpenditure: "20000000" });
  });

  it("to check another place instead does not wipe the check after it", () => {
    const chat = atThree().command("/check guangdong");
    const instead = chat.dataOf("改为核对：广东省企业技术中心");
    chat.taps(instead).sees("依据：广东省企业技术中心").types("否");
    tapsInVain(chat, instead).sees(old, "第 4 题");
  });

  it("of before /forget does not move the check of after it", () => {
    const chat = atThree();
    const cancel = chat.dataOf("取消");
    chat.command("/forget").presses("全部删除").command("/check chongqing").types("6000万");
    tapsInVain(chat, cancel);
  });
});

describe("button data", () => {
  it("of any kind never throws, and what is understood is written the same way again", () => {
    const part = fc.oneof(
      fc.constantFrom("a", "c", "n", "rs", "e", "k", "1", "500000", "municipal", "0", "yes"),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(part).map((parts) => parts.join(":")),
        ),
        (data) => {
          const action = decodeAction(data);
          if (action) expect(encodeAction(action)).toBe(data);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
