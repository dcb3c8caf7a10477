// The real bot in memory: what reaches Telegram, in which order, and what a person has on the phone then.
import { describe, expect, it } from "vitest";
import { maxActionBytes } from "../../src/conversation/button.ts";
import { TestBot } from "../support/test-bot.ts";

const methods = (bot: TestBot): string[] => bot.calls.map(({ method }) => method);

describe("a check on the phone", () => {
  it("from /start to the result, by buttons and typing", async () => {
    const bot = await TestBot.open();
    const ann = await bot.person().agrees();
    await ann.types("/start");
    expect(ann.last.html).toMatch(/^<b>企业技术中心助手<\/b>/);
    for (const label of ["开始自检", "重庆市", "重庆市企业技术中心"]) await ann.presses(label);
    expect(ann.messages, "presses edit the newest message").toHaveLength(1);
    for (const text of ["6000万", "258万"]) await ann.types(text);
    expect(ann.messages, "typing brings new ones").toHaveLength(3);
    expect(ann.last.html, "the question stands out").toMatch(/^第 3 题，共 4 题\n\n<b>.+？<\/b>$/m);
    await ann.presses("是");
    await ann.types("2年");
    await ann.presses("查看结果");
    expect(ann.last.html).toContain("差 420,000 元（42 万元），即差 14%。");
    expect(ann.last.html).toMatch(/^<b>❌ 未达到基本条件/);
    expect(ann.last.html).toContain("<blockquote expandable>");
    const sent = bot.calls.map(({ payload }) => JSON.stringify(payload)).join();
    const data = [...sent.matchAll(/"callback_data":"([^"]*)"/g)].map(([, one = ""]) => one);
    expect(data.length).toBeGreaterThan(20);
    for (const one of data) expect(Buffer.byteLength(one), one).toBeLessThanOrEqual(maxActionBytes);
    expect(bot.logged).toEqual([]);
  });

  it("a press is answered before anything else", async () => {
    const bot = await TestBot.open();
    const ann = bot.person();
    await ann.types("/start");
    bot.calls.length = 0;
    await ann.presses("开始自检");
    expect(methods(bot)).toEqual(["answerCallbackQuery", "editMessageText"]);
  });

  it("a press on an older message is answered with a new one", async () => {
    const bot = await TestBot.open();
    const ann = await bot.person().agrees();
    await ann.types("/check chongqing");
    const first = ann.last;
    await ann.types("6000万");
    await ann.taps(first.keyboard[0]?.[0]?.callback_data ?? "", first.id);
    expect(methods(bot).at(-1)).toBe("sendMessage");
    expect(ann.last.html).toContain("第 2 题");
    expect(ann.messages[0]?.html).toContain("第 1 题");
  });

  it("a button too old to be answered is acted on all the same", async () => {
    const bot = await TestBot.open();
    const ann = await bot.person().agrees();
    await ann.types("/check chongqing");
    bot.refuses("answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired");
    await ann.presses("不知道");
    expect(ann.last.html).toContain("第 2 题");
  });

  it("what a person typed is shown as typed, not as markup", async () => {
    const bot = await TestBot.open();
    const ann = bot.person();
    await ann.types('/check <b>&"x_*');
    expect(ann.last.html).toContain('没有找到“&lt;b&gt;&amp;"x_*”的规则');
    expect(ann.last.parseMode).toBe("HTML");
  });
});

describe("what is not typed text", () => {
  it.each([
    ["a sticker", { sticker: { file_id: "1", file_unique_id: "1", type: "regular", width: 1, height: 1 } }],
    ["a photo with a caption", { photo: [], caption: "5000万" }],
    ["a voice message", { voice: { file_id: "1", file_unique_id: "1", duration: 1 } }],
    ["a file", { document: { file_id: "1", file_unique_id: "1" } }],
    ["a contact", { contact: { phone_number: "1", first_name: "x" } }],
    ["a place", { location: { latitude: 1, longitude: 1 } }],
    ["a poll", { poll: {} }],
  ])("%s is answered, and the question asked again", async (_name, content) => {
    const ann = await (await TestBot.open()).person().agrees();
    await ann.types("/check chongqing");
    await ann.sends(content);
    expect(ann.last.html).toMatch(/这里只读文字[\s\S]*第 1 题/);
  });

  it("an edited message is answered, and changes nothing", async () => {
    const ann = await (await TestBot.open()).person().agrees();
    await ann.types("/check chongqing");
    await ann.types("6000万");
    await ann.edits("7000万");
    expect(ann.last.html).toMatch(/修改已发出的消息不会改变答案[\s\S]*第 2 题/);
    await ann.types("/mydata");
    expect(ann.last.html).toContain("60,000,000 元");
  });
});

describe("people", () => {
  it.each([
    ["zh-hans", "企业技术中心助手"],
    ["zh-hant", "企业技术中心助手"],
    ["zh", "企业技术中心助手"],
    ["en", "Enterprise Technology Center assistant"],
    ["fr", "Enterprise Technology Center assistant"],
  ])("whose app speaks %s are greeted so", async (code, seen) => {
    const ann = (await TestBot.open()).person(7, code);
    await ann.types("/start");
    expect(ann.last.html).toContain(seen);
  });

  it("who choose a language keep it, whatever the app speaks", async () => {
    const ann = (await TestBot.open()).person(7, "en");
    await ann.types("/start");
    await ann.presses("中文");
    await ann.types("/help");
    expect(ann.last.html).toContain("怎么用");
  });

  it("do not mix, also when their updates come at the same moment", async () => {
    const bot = await TestBot.open();
    const [ann, ben] = [await bot.person(7).agrees(), await bot.person(8).agrees()];
    await Promise.all([ann.types("/check chongqing"), ben.types("/check guangdong")]);
    await Promise.all([ann.types("6000万"), ben.types("5亿"), ann.types("258万"), ben.types("2000万")]);
    await Promise.all([ann.types("/mydata"), ben.types("/mydata")]);
    expect(ann.last.html).toMatch(/重庆市[\s\S]*60,000,000 元[\s\S]*2,580,000 元/);
    expect(ben.last.html).toMatch(/广东省[\s\S]*500,000,000 元[\s\S]*20,000,000 元/);
    expect(ann.last.html).not.toContain("广东");
  });

  it("who tap twice are counted once", async () => {
    const ann = await (await TestBot.open()).person().agrees();
    await ann.types("/check chongqing 2022");
    for (const text of ["6000万", "200万", "40"]) await ann.types(text);
    const { keyboard, id } = ann.last;
    const yes = keyboard.flat().find(({ text }) => text === "是")?.callback_data ?? "";
    await Promise.all([ann.taps(yes, id), ann.taps(yes, id)]);
    expect(ann.last.html).toContain("核对答案");
  });

  it("a repeated update is answered once", async () => {
    const bot = await TestBot.open();
    const ann = await bot.person().agrees();
    await ann.types("/check chongqing", 900);
    await ann.types("/check chongqing", 900);
    expect(ann.messages).toHaveLength(1);
  });
});
