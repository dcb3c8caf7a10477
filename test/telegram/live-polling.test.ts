// The program itself, as an operator starts it, over HTTP against a fake Bot API: long polling. Every call it makes is
// judged by the referee when the server closes.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary.ts";
import { BotApi, startBotApi } from "../../support/bot-api/bot-api.ts";
import { BotProcess } from "../../support/bot-api/bot-process.ts";
import type { Person } from "../../support/bot-api/person.ts";

const newStore = (): Readonly<Record<string, string>> => ({
  STORE_URL: `sqlite:${temporaryFolder()}/bot.sqlite`,
});

/** From the first word to the first question of Chongqing's check. */
async function atFirstQuestion(person: Person, agree = "同意"): Promise<void> {
  await person.types("/check chongqing");
  await person.presses(agree);
}

describe("people", () => {
  const api = new BotApi();
  beforeAll(async () => {
    await api.open();
    await BotProcess.polling(api, { STORE_URL: "sqlite::memory:" });
  }, 30_000);
  afterAll(() => api.close());

  it("check a company in Chinese, by buttons and typing", async () => {
    const ann = api.person(1, "zh-hans");
    await ann.types("/start");
    expect(ann.last.text).toMatch(/^企业技术中心助手/);
    for (const label of ["开始自检", "重庆市", "重庆市企业技术中心", "同意"]) await ann.presses(label);
    expect(ann.last.text).toContain("第 1 题，共 4 题");
    expect(ann.messages, "presses edit the newest message").toHaveLength(1);
    for (const text of ["6000万", "258万"]) await ann.types(text);
    expect(ann.last.text).toContain("第 3 题，共 4 题");
    await ann.presses("是");
    await ann.types("2年");
    expect(ann.last.text).toContain("核对答案");
    await ann.presses("查看结果");
    expect(ann.last.text).toContain("未达到基本条件");
    expect(ann.last.text).toContain("差 420,000 元（42 万元），即差 14%");
    expect(ann.last.text).toContain("依据");
  });

  it("check a company in English", async () => {
    const ben = api.person(2, "en");
    await ben.types("/start");
    expect(ben.last.text).toMatch(/^Enterprise Technology Center assistant/);
    await atFirstQuestion(ben, "I agree");
    expect(ben.last.text).toContain("Question 1 of 4");
    await ben.types("60 million");
    await ben.types("2.58 million");
    await ben.presses("Yes");
    await ben.types("2 years");
    await ben.presses("See the result");
    expect(ben.last.text).toContain("Short by 420,000 yuan");
    expect(ben.last.text).not.toMatch(/依据|题/);
  });

  it("look figures up, and get them as a picture and as files", async () => {
    const cat = api.person(3, "zh-hans");
    await cat.types("静安区三级一共多少家");
    expect(cat.last.text).toContain("62");
    await cat.presses("图表");
    const { photo, text } = cat.last;
    expect(photo?.name).toBe("chart.png");
    expect(photo?.width).toBeGreaterThan(400);
    expect(text).toContain("区级：35");
    await cat.types("静安区三级一共多少家");
    await cat.presses("CSV");
    expect(cat.last.document?.name).toBe("数据.csv");
    expect(cat.last.document?.bytes.toString("utf8")).toMatch(/^\uFEFF[\s\S]*上海市静安区/);
    await cat.types("静安区三级一共多少家");
    await cat.presses("Excel");
    expect(cat.last.document?.name).toBe("数据.xlsx");
    expect(cat.last.document?.bytes.subarray(0, 2).toString()).toBe("PK");
  });

  it("ask what others ask, in either language", async () => {
    const [dan, eve] = [api.person(4, "zh-hans"), api.person(5, "en")];
    await Promise.all([dan.types("认定要收费吗"), eve.types("does certification cost anything")]);
    expect(dan.last.text).toContain("认定收费吗");
    expect(eve.last.text).toContain("Does it cost anything?");
  });

  it("type behind the bot's name in other chats", async () => {
    const { results } = await api.person(6).asksInline("静安");
    expect(results.map(({ title }) => title).join("\n")).toContain("国家级：共 5 家（2017年12月）");
    for (const { id, text } of results.filter(({ id }) => id.startsWith("figure"))) {
      expect(text, id).toContain("依据：");
    }
  });

  it("ask in a group, where no company's figures are taken", async () => {
    const group = api.group();
    const fay = api.person(7);
    const asked = fay.saysIn(group, "@etc_test_bot 静安区2017年有多少家市级？");
    const answer = await group.hears("市级：共 22 家（2017年12月）");
    expect(answer.replyTo).toBe(asked.message);
    expect(answer.keyboard).toEqual([]);
    fay.saysIn(group, "/check@etc_test_bot chongqing");
    await group.hears("https://t.me/etc_test_bot?start=check");
    // What does not name the bot never reaches it.
    expect(fay.saysIn(group, "5000万").update).toBeNull();
    expect(fay.messages).toEqual([]);
  });

  it("send what is no text, and edit what they sent", async () => {
    const gil = api.person(8);
    await atFirstQuestion(gil);
    await gil.answered("an answer to a sticker", () => gil.sendsSticker());
    expect(gil.last.text).toMatch(/这里只读文字[\s\S]*第 1 题/);
    await gil.answered("an answer to a photo", () => gil.sendsPhoto());
    expect(gil.last.text).toMatch(/这里只读文字[\s\S]*第 1 题/);
    const before = gil.messages.length;
    gil.sendsAlbum(5);
    gil.pins(gil.last);
    gil.choosesInline("5000万");
    gil.says("6000万");
    await gil.sees("第 2 题");
    // One word for the album, and the answer.
    expect(gil.messages.slice(before).map(({ text }) => /这里只读文字|第 2 题/.exec(text)?.[0])).toEqual([
      "这里只读文字",
      "第 2 题",
    ]);
    await gil.answered("an answer to an edit", () => gil.edits("7000万"));
    expect(gil.last.text).toMatch(/修改已发出的消息不会改变答案[\s\S]*第 2 题/);
  });

  it("block the bot, which goes on with the others, and come back to their answers", async () => {
    const [hal, ida] = [api.person(9), api.person(10)];
    await atFirstQuestion(hal);
    await hal.types("6000万");
    const before = hal.messages.length;
    const refused = (): number =>
      api.calls.filter(
        ({ params, outcome }) => params.chat_id === 9 && typeof outcome === "object" && outcome?.code === 403,
      ).length;
    hal.says("258万");
    hal.blocks();
    await api.until("the refusal", () => refused() > 0);
    await ida.types("/help");
    expect(ida.last.text).toContain("怎么用");
    expect(hal.messages).toHaveLength(before);
    await hal.comesBack();
    expect(hal.last.text).toContain("第 2 题");
    await hal.types("/mydata");
    expect(hal.last.text).toContain("60,000,000 元");
    expect(hal.last.text, "what nobody was told is not kept").not.toContain("2,580,000");
  });

  it("are asked to wait for Telegram, and get their answer when the time is over", async () => {
    const joe = api.person(11);
    api.floods(2, 1, { method: "sendMessage", chat: 11 });
    await joe.types("/help");
    const sent = api.callsOf("sendMessage").filter(({ params }) => params.chat_id === 11);
    expect(
      sent.map(({ outcome }) => (typeof outcome === "object" ? (outcome?.code ?? "ok") : outcome)),
    ).toEqual([429, 429, "ok"]);
    const waits = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
    for (const wait of waits) expect(wait, "milliseconds between the calls").toBeGreaterThanOrEqual(990);
  });

  it("get their answer though Telegram fails, breaks off or answers late", async () => {
    const kim = api.person(12);
    api.fails(1, { method: "sendMessage", chat: 12 });
    await kim.types("/help");
    api.lays({ method: "sendMessage", chat: 12 }, { kind: "drop", when: "before" });
    await kim.types("/faq");
    api.lays({ method: "sendMessage", chat: 12 }, { kind: "gateway" });
    await kim.types("/help");
    api.lays({ method: "sendMessage", chat: 12 }, { kind: "slow", ms: 300 });
    await kim.types("/faq");
    expect(kim.messages.map(({ text }) => text.split("\n")[0])).toEqual([
      "怎么用",
      "常见问题",
      "怎么用",
      "常见问题",
    ]);
  });

  it("press what can no longer be answered, edited or found, and get a new message", async () => {
    const lea = api.person(13);
    await atFirstQuestion(lea);
    const first = lea.last;
    const [data = ""] = first.keyboard.flat().map(({ callback_data }) => callback_data);
    await lea.answered("a press that is too old to be answered", () => {
      lea.taps(first, data);
      api.expireQueries();
    });
    expect(lea.last.text).toContain("第 2 题");
    const { last } = lea;
    lea.deletes(last);
    await lea.answered("a press under a message that is gone", () =>
      lea.taps(last, last.keyboard[0]?.[0]?.callback_data ?? ""),
    );
    expect(lea.last.id).toBeGreaterThan(last.id);
    expect(lea.last.text).toContain("第 3 题");
  });
});

describe("a bot that is killed", () => {
  it("goes on where it stopped, and the buttons of before work", async () => {
    const api = await startBotApi();
    const store = newStore();
    const first = await BotProcess.polling(api, store);
    const ann = api.person();
    await atFirstQuestion(ann);
    const old = ann.last;
    await ann.types("6000万");
    // The next message answered shows that this one was kept; it itself may be answered again.
    await ann.types("/help");
    await first.dies();

    await BotProcess.polling(api, store);
    const under = ann.last;
    expect(ann.labels).toContain("不知道");
    await ann.presses("不知道");
    const asked = await api.until("question 3", () =>
      ann.messages.find(({ text }) => text.includes("第 3 题")),
    );
    expect(asked.id).toBeGreaterThanOrEqual(under.id);
    const [button] = old.keyboard.flat();
    await ann.answered("a press under an old message", () => ann.taps(old, button?.callback_data ?? ""));
    await ann.sees("第 3 题");
    expect(ann.last.id, "an old one is answered with a new message").toBeGreaterThan(asked.id);
    await ann.types("/mydata");
    expect(ann.last.text).toContain("60,000,000 元");
  });

  it("gets what people wrote meanwhile, in order, and answers a repeated update once", async () => {
    const api = await startBotApi();
    const store = newStore();
    const first = await BotProcess.polling(api, store);
    const ann = api.person();
    await atFirstQuestion(ann);
    const { update } = ann.says("6000万");
    await ann.sees("第 2 题");
    await ann.types("/help");
    await first.dies();

    // Read as an answer to question 2, it would be more than the income itself is doubted for.
    api.redelivers(update ?? 0);
    ann.says("258万");
    ann.says("是");
    await BotProcess.polling(api, store);
    await ann.sees("第 4 题");
    await api.delivered();
    const recorded = ann.messages.flatMap(({ text }) => /已记录：([^，。]+)/.exec(text)?.[1] ?? []);
    expect(recorded).toEqual(["主营业务收入", "研发经费支出", "研发投入强度高于全市同行业平均水平"]);
    await ann.types("/mydata");
    expect(ann.last.text).toMatch(/60,000,000 元[\s\S]*2,580,000 元/);
  });

  it("answers what it was working on when it is started again", async () => {
    const api = await startBotApi();
    const store = newStore();
    const first = await BotProcess.polling(api, store);
    const ann = api.person();
    await ann.types("/start");
    // Refused again and again: the turn is in hand, the update behind the offset.
    api.lays({ method: "sendMessage", times: Number.POSITIVE_INFINITY }, { kind: "drop", when: "before" });
    const tried = api.callsOf("sendMessage").length;
    ann.says("/help");
    await api.until("an attempt to answer", () => api.callsOf("sendMessage").length > tried);
    await api.delivered();
    await first.dies();
    api.mends();
    await BotProcess.polling(api, store);
    await ann.sees("怎么用");
  });
});

describe("a second bot with the same token", () => {
  it("neither stops the first one nor makes it answer twice", async () => {
    const api = await startBotApi();
    await BotProcess.polling(api, newStore());
    const url = `${api.root}/bot${api.token}/getUpdates?timeout=0`;
    const ann = api.person();
    for (let time = 0; time < 3; time += 1) {
      // The other one's poll ends the bot's with 409.
      await api.until("a poll of the bot", () => api.updates.awaited);
      expect((await fetch(url)).status).toBe(200);
      await ann.types("/help");
    }
    expect(ann.messages.map(({ text }) => text.split("\n")[0])).toEqual(["怎么用", "怎么用", "怎么用"]);
  });
});

describe("Telegram", () => {
  it("goes away and returns: what people wrote meanwhile is answered, once", async () => {
    const api = await startBotApi();
    await BotProcess.polling(api, newStore());
    const ann = api.person();
    await ann.types("/start");
    await api.goesAway();
    ann.says("/help");
    ann.says("/faq");
    await api.returns();
    await ann.sees(/^常见问题/);
    expect(ann.messages.map(({ text }) => text.split("\n")[0])).toEqual([
      "企业技术中心助手",
      "怎么用",
      "常见问题",
    ]);
  });
});

describe("SIGTERM", () => {
  it("ends the program with 0 when the turn in hand is finished", async () => {
    const api = await startBotApi();
    const bot = await BotProcess.polling(api, newStore());
    const ann = api.person();
    await ann.types("/start");
    api.lays({ method: "sendMessage" }, { kind: "slow", ms: 500 });
    const sent = api.callsOf("sendMessage").length;
    ann.says("/help");
    await api.until("the answer under way", () => api.callsOf("sendMessage").length > sent);
    expect(await bot.stops()).toBe(0);
    expect(ann.last.text).toContain("怎么用");
  });
});
