// Charts as pictures, tables as files, inline mode, questions in groups, and links into the bot.
import { InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import { TestBot, type TelegramPerson } from "../support/test-bot.ts";

const bytesOf = async (file: unknown): Promise<Uint8Array> => {
  if (!(file instanceof InputFile)) throw new Error("no file was sent");
  return (await file.toRaw()) as Uint8Array;
};

async function askedForLevels(code = "zh-hans"): Promise<{ bot: TestBot; ann: TelegramPerson }> {
  const bot = await TestBot.open();
  const ann = bot.person(7, code);
  await ann.types(code === "en" ? "Jing'an totals of all levels together" : "静安区三级一共多少家");
  return { bot, ann };
}

describe("a chart", () => {
  it("goes out as a PNG with the same figures in words under it", async () => {
    const { bot, ann } = await askedForLevels();
    await ann.presses("图表");
    const sent = bot.calls.find(({ method }) => method === "sendPhoto");
    const png = await bytesOf(sent?.payload.photo);
    expect([...png.slice(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
    for (const fact of ["国家级：5", "市级：22", "区级：35", "2017年12月"])
      expect(ann.last.html).toContain(fact);
    expect(ann.last.html.length).toBeLessThanOrEqual(1024 + 200);
    expect(ann.labels).toContain("主菜单");
    await ann.presses("主菜单");
    expect(ann.last.html).toContain("企业技术中心助手");
  });
});

describe("a file", () => {
  it.each([
    ["CSV", "csv", "\uFEFF"],
    ["Excel", "xlsx", "PK"],
  ])("%s goes out as a document", async (label, ending, start) => {
    const { bot, ann } = await askedForLevels();
    await ann.presses(label);
    const sent = bot.calls.find(({ method }) => method === "sendDocument");
    const file = sent?.payload.document as InputFile;
    expect(file.filename).toBe(`数据.${ending}`);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(file));
    expect(text.startsWith(start)).toBe(true);
    if (ending === "csv") expect(text).toContain("上海市静安区");
  });
});

describe("inline mode", () => {
  const resultsOf = (
    bot: TestBot,
  ): { id: string; title: string; input_message_content: { message_text: string } }[] =>
    bot.calls.find(({ method }) => method === "answerInlineQuery")?.payload.results as never;

  it("a place gives its figures, each with its source", async () => {
    const bot = await TestBot.open();
    await bot.person().asksInline("静安");
    const results = resultsOf(bot);
    expect(results.map(({ title }) => title).join("\n")).toMatch(/国家级：共 5 家（2017年12月）/);
    for (const { input_message_content } of results.filter(({ id }) => id.startsWith("figure"))) {
      expect(input_message_content.message_text).toContain("依据：");
    }
  });

  it("a question, a company and a topic give what a chat would", async () => {
    const bot = await TestBot.open();
    await bot.person(7, "en").asksInline("does certification cost anything");
    expect(resultsOf(bot)[0]?.title).toBe("Does it cost anything?");
    const other = await TestBot.open();
    await other.person().asksInline("中铁上海设计院集团有限公司");
    expect(resultsOf(other).map(({ title }) => title)).toContain("中铁上海设计院集团有限公司");
  });

  it.each([
    ["nothing typed", ""],
    ["256 characters", "静安".repeat(128)],
    ["markup", "<b>&</b>"],
    ["emoji", "😀😀"],
    ["another script", "Сколько центров"],
  ])("%s: at most 50 results, each id once and within Telegram's limits", async (_, query) => {
    const bot = await TestBot.open();
    await bot.person().asksInline(query);
    const results = resultsOf(bot);
    expect(results.length).toBeLessThanOrEqual(50);
    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
    for (const { id, title, input_message_content } of results) {
      expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
      expect(title).not.toBe("");
      expect(input_message_content.message_text.length).toBeGreaterThan(0);
    }
  });
});

describe("in a group", () => {
  it("a question that names the bot is answered there, with its source and no button", async () => {
    const bot = await TestBot.open();
    await bot.person().saysInGroup(900, "@etc_test_bot 静安区2017年有多少家市级？");
    const [call] = bot.calls;
    expect(call?.payload).toMatchObject({ chat_id: 900 });
    expect(String(call?.payload.text)).toMatch(/市级：共 22 家（2017年12月）[\s\S]*依据：/);
    expect(call?.payload.reply_markup).toBeUndefined();
  });

  it("in the language of the question", async () => {
    const bot = await TestBot.open();
    await bot.person().saysInGroup(900, "@etc_test_bot does it cost anything to be certified?");
    expect(String(bot.calls[0]?.payload.text)).toContain("Does it cost anything?");
  });

  it("a check of a company is sent to the private chat", async () => {
    const bot = await TestBot.open();
    await bot.person().saysInGroup(900, "@etc_test_bot 帮我核对重庆");
    expect(String(bot.calls[0]?.payload.text)).toContain("企业数据只在私聊中填写");
  });

  it("what does not name the bot is not for it", async () => {
    const bot = await TestBot.open();
    await bot.person().saysInGroup(900, "静安区2017年有多少家市级？");
    expect(bot.calls).toEqual([]);
  });
});

describe("a link into the bot", () => {
  it.each([
    ["faq_fee", "认定收费吗"],
    ["centers_310106", "上海市静安区：掌握的数据"],
    ["centers_liangjiang", "两江新区：掌握的数据"],
    ["check_chongqing-municipal-2025", "第 1 题"],
    ["centers_nowhere-at-all", "没有"],
    ["faq_nothing", "常见问题"],
  ])("/start %s works, the second time too", async (link, seen) => {
    const bot = await TestBot.open();
    const ann = await bot.person().agrees();
    for (let time = 0; time < 2; time += 1) {
      await ann.types(`/start ${link}`);
      expect(ann.last.html).toContain(seen);
    }
  });
});
