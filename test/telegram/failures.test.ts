// What Telegram refuses, and what fails behind the door: the person is told, nothing is lost, the next update works.
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { TestBot } from "../support/test-bot.ts";

const memory = () => openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });

async function atFirstQuestion() {
  const bot = await TestBot.open();
  const ann = await bot.person().agrees();
  await ann.types("/check chongqing");
  bot.calls.length = 0;
  return { bot, ann, methods: () => bot.calls.map(({ method }) => method) };
}

describe("an edit", () => {
  it("of what stands there already is success", async () => {
    const { bot, ann, methods } = await atFirstQuestion();
    bot.refuses(
      "editMessageText",
      400,
      "Bad Request: message is not modified: specified new message content …",
    );
    await ann.presses("为什么问");
    expect(methods()).toEqual(["answerCallbackQuery", "editMessageText"]);
    await ann.presses("不知道");
    expect(methods().slice(2)).toEqual(["answerCallbackQuery", "editMessageText"]);
    expect(ann.last.html).toContain("第 2 题");
  });

  it.each(["message can't be edited", "message to edit not found", "MESSAGE_ID_INVALID"])(
    "refused with %s becomes a new message",
    async (why) => {
      const { bot, ann, methods } = await atFirstQuestion();
      bot.refuses("editMessageText", 400, `Bad Request: ${why}`);
      await ann.presses("不知道");
      expect(methods()).toEqual(["answerCallbackQuery", "editMessageText", "sendMessage"]);
      expect(ann.messages).toHaveLength(2);
      expect(ann.last.html).toContain("第 2 题");
      await ann.presses("不知道");
      expect(ann.messages, "the new one is the newest now").toHaveLength(2);
    },
  );
});

describe("markup that is refused", () => {
  const refusal = "Bad Request: can't parse entities: Unsupported start tag";

  it("goes out as plain words, unescaped, with its buttons", async () => {
    const { bot, ann } = await atFirstQuestion();
    bot.refuses("sendMessage", 400, refusal);
    await ann.types("/check <i>");
    expect(ann.last.html).toContain("没有找到“<i>”的规则");
    expect(ann.last.parseMode).toBeUndefined();
    expect(ann.labels).toContain("重庆市");
  });

  it("does so in an edit too", async () => {
    const { bot, ann, methods } = await atFirstQuestion();
    bot.refuses("editMessageText", 400, refusal);
    await ann.presses("为什么问");
    expect(methods()).toEqual(["answerCallbackQuery", "editMessageText", "editMessageText"]);
    expect(ann.last.parseMode).toBeUndefined();
    expect(ann.last.html).not.toContain("<b>");
  });
});

describe("Telegram", () => {
  it("asks to wait: the same call is made again, then the chat goes on", async () => {
    const { bot, ann, methods } = await atFirstQuestion();
    bot.refuses("sendMessage", 429, "Too Many Requests: retry after 0", 0);
    bot.refuses("sendMessage", 429, "Too Many Requests: retry after 0", 0);
    await ann.types("6000万");
    expect(methods()).toEqual(["sendMessage", "sendMessage", "sendMessage"]);
    expect(ann.last.html).toContain("第 2 题");
    expect(bot.logged).toEqual([]);
  });

  it("is unwell for a moment: the call is made again after a pause", async () => {
    const { bot, ann, methods } = await atFirstQuestion();
    bot.refuses("sendMessage", 500, "Internal Server Error");
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const turn = ann.types("6000万");
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    await vi.runAllTimersAsync();
    await turn;
    expect(methods()).toEqual(["sendMessage", "sendMessage"]);
    expect(ann.last.html).toContain("第 2 题");
  });
});

describe("a person who blocked the bot", () => {
  it("does not stop it, and nothing is stored of the turn", async () => {
    const { bot, ann } = await atFirstQuestion();
    bot.refuses("sendMessage", 403, "Forbidden: bot was blocked by the user");
    await ann.types("6000万");
    expect(bot.logged).toEqual([]);
    await ann.types("/mydata");
    expect(ann.last.html).not.toContain("60,000,000");
    await ann.types("7000万");
    expect(ann.last.html).toContain("第 2 题");
  });
});

describe("a store that fails", () => {
  function broken(
    store: Store,
    failing: "load" | "save",
    failure = new Error("disk full"),
  ): Store & { mend(): void } {
    let fails = true;
    const refuse = (): Promise<never> => Promise.reject(failure);
    return {
      ...store,
      load: (key) => (fails && failing === "load" ? refuse() : store.load(key)),
      save: (key, value) => (fails && failing === "save" ? refuse() : store.save(key, value)),
      mend: () => {
        fails = false;
      },
    };
  }

  it("before anything was shown: nothing is said, and the update is to come again", async () => {
    const store = broken(await memory(), "load");
    const bot = new TestBot(store);
    const ann = bot.person();
    await expect(ann.types("/start", 900)).rejects.toMatchObject({ error: { name: "StoreAway" } });
    expect(ann.messages).toEqual([]);
    store.mend();
    await ann.types("/start", 900);
    expect(ann.last.html).toContain("企业技术中心助手");
    expect(bot.logged).toEqual([]);
  });

  it("after the reply was shown: to come again twice, then the person is told and the next update works", async () => {
    const store = broken(await memory(), "save");
    const bot = new TestBot(store);
    const ann = bot.person();
    for (let time = 0; time < 2; time += 1)
      await expect(ann.types("/language en", 900)).rejects.toMatchObject({ error: { name: "NotKept" } });
    expect(bot.logged).toEqual([]);
    await ann.types("/language en", 900);
    expect(ann.last.html).toBe("这一步没有完成，答案未受影响。过一会儿再发一次。");
    expect(JSON.stringify(bot.logged)).toMatch(/an update failed/);
    expect(JSON.stringify(bot.logged)).not.toContain("language");
    store.mend();
    await ann.types("/help");
    expect(ann.last.html).toContain("怎么用");
  });

  it("lets those go on who need nothing that is kept: figures, questions, help", async () => {
    const store = broken(await memory(), "load");
    const bot = new TestBot(store);
    const ann = bot.person();
    for (const [typed, answer] of [
      ["/help", "怎么用"],
      ["认定要收费吗", "收费"],
      ["静安区有多少家市级企业技术中心？", "22"],
    ] as const) {
      await ann.types(typed);
      expect(ann.last.html).toContain(answer);
      expect(ann.last.html).toContain("暂时读不到之前的记录，这条回答不受影响。");
    }
    // What may be an answer to a question, or speaks of what is kept, waits.
    for (const typed of ["5000万", "/mydata", "/forget", "/check chongqing", "重庆市级", "/start"])
      await expect(ann.types(typed)).rejects.toMatchObject({ error: { name: "StoreAway" } });
  });

  it.each([
    ["/help", "怎么用"],
    ["静安区有多少家市级企业技术中心？", "22"],
  ])("has no room: %s is answered once and is no failure", async (typed, answer) => {
    const bot = new TestBot(broken(await memory(), "save"));
    const ann = bot.person();
    await ann.types(typed);
    expect(ann.messages).toHaveLength(1);
    expect(ann.last.html).toContain(answer);
    expect(bot.logged).toEqual([]);
  });

  it("has no room: what was to be kept is shown once, and then it is said that it is not kept", async () => {
    const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
    const store = broken(await memory(), "save", full);
    const bot = new TestBot(store);
    const ann = bot.person();
    await ann.types("/language zh");
    expect(ann.messages).toHaveLength(2);
    expect(ann.last.html).toContain("没有存下来：存储空间已满");
    store.mend();
    await ann.types("/language zh");
    expect(ann.messages).toHaveLength(3);
  });

  it("tells each person in the language of the app", async () => {
    const bot = await TestBot.open();
    const ben = bot.person(8, "fr");
    bot.refuses("sendMessage", 400, "Bad Request: something else");
    await ben.types("/start");
    expect(ben.last.html).toContain("That step did not go through and your answers are unchanged.");
  });

  it("tells a person in the language that was chosen", async () => {
    const store = broken(await memory(), "save");
    store.mend();
    const bot = new TestBot(store);
    const ann = bot.person(7, "en");
    await ann.types("/language zh");
    bot.refuses("sendMessage", 400, "Bad Request: something else");
    await ann.types("/help");
    expect(ann.last.html).toContain("这一步没有完成");
  });
});
