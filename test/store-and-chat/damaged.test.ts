// A stored chat that cannot be read: told once, what parses is kept, and the chat goes on.
import { describe, expect, it } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { temporaryFile } from "../store/temporary.ts";
import { KeptChat } from "../support/kept-chat.ts";

const told = "之前保存的对话无法读取，已单独存放";

/** A chat of two answers in Chongqing, its stored value altered by hand. */
async function damagedBy(
  alter: (data: { conversation: Record<string, unknown> }) => unknown,
): Promise<{ store: Store; chat: KeptChat }> {
  const store = await temporaryFile().open();
  const chat = new KeptChat(store);
  await chat.command("/check chongqing");
  await chat.types("6000万", "258万");
  const loaded = await store.load(chat.key);
  if (loaded.kind !== "found") throw new Error(`nothing kept: ${loaded.kind}`);
  const data = structuredClone(loaded.value.data) as { conversation: Record<string, unknown> };
  await store.save(chat.key, { v: loaded.value.v, data: alter(data) });
  return { store, chat };
}

const check = (data: { conversation: Record<string, unknown> }) =>
  data.conversation.check as Record<string, unknown>;

describe("a damaged shape", () => {
  it("one answer that is none: the others are kept, and it is asked again", async () => {
    const { chat } = await damagedBy((data) => {
      check(data).answers = { mainBusinessIncome: "60000000", rdExpenditure: { no: "figure" } };
      return data;
    });
    await chat.command("/continue");
    chat.sees("第 2 题，共 4 题", "研究与试验发展（R&D）经费支出是多少");
    await chat.command("/mydata");
    chat.sees("主营业务收入：上一年度 60,000,000 元").seesNot("研发经费支出：");
  });

  it.each<[string, (data: { conversation: Record<string, unknown> }) => unknown]>([
    ["a text", () => "nonsense"],
    ["null in place of the conversation", () => ({ conversation: null, updates: [], latest: null })],
    [
      "a check of another shape",
      (data) => ({ ...data, conversation: { ...data.conversation, check: [1, 2] } }),
    ],
    ["a list", () => [1, 2, 3]],
    [
      "a level that is none",
      (data) => ({
        ...data,
        conversation: { ...data.conversation, check: { ...check(data), level: "moon" } },
      }),
    ],
    ["a key too many", (data) => ({ ...data, extra: 1 })],
  ])("%s: the chat goes on, and the next turn is a usual one", async (_name, alter) => {
    const { chat } = await damagedBy(alter);
    await chat.types("哈哈");
    expect(chat.labels.length).toBeGreaterThan(0);
    await chat.command("/check guangdong");
    await chat.command("/start");
    chat.seesNot(told);
  });

  it("is told, once", async () => {
    const { chat } = await damagedBy(() => "nonsense");
    await chat.command("/start");
    chat.sees(told);
    await chat.command("/start");
    chat.seesNot(told);
  });

  it("is not lost when the reply cannot be shown", async () => {
    const { chat } = await damagedBy((data) => ({ ...data, extra: 1 }));
    chat.failToShow = new Error("no network");
    await expect(chat.command("/continue")).rejects.toThrow("no network");
    await chat.command("/mydata");
    chat.sees("主营业务收入：上一年度 60,000,000 元");
  });

  it("of a version to come is not taken for one of now", async () => {
    const { store, chat } = await damagedBy((data) => data);
    await store.save(chat.key, { v: 99, data: { something: "else" } });
    await chat.command("/start");
    chat.sees("企业技术中心助手");
  });
});

describe("what could not be read is owned up to", () => {
  const spoiltFile = async () => {
    const file = temporaryFile();
    const chat = new KeptChat(await file.open());
    await chat.command("/check chongqing");
    await file.overwrite("garbage");
    return { file, chat };
  };
  const kept = "以前保存、现已无法读取的数据";

  it("when it is met: by /mydata, and by the receipt of /forget", async () => {
    const { chat } = await spoiltFile();
    await chat.command("/mydata");
    chat.sees(told, kept).seesNot("没有保存您的数据");
    await chat.command("/forget");
    await chat.presses("全部删除");
    chat.sees("已删除", kept).seesNot("无须删除");
  });

  it("also where the deleting itself meets it", async () => {
    const { file, chat } = await spoiltFile();
    await chat.command("/forget");
    await file.overwrite("garbage once more");
    await chat.presses("全部删除");
    chat.sees("已删除", kept).seesNot("无须删除");
    expect(await file.rows()).toEqual([]);
  });

  it("long after it was set aside, beside what could be read, and no longer once it is gone", async () => {
    const { file, chat } = await spoiltFile();
    await chat.command("/start");
    await chat.command("/check chongqing");
    await chat.types("6000万");
    file.now += 10 * 24 * 60 * 60 * 1000;
    await chat.command("/mydata");
    chat.sees("60,000,000 元", kept);
    await chat.command("/forget");
    await chat.presses("全部删除");
    chat.sees("1 项答案", kept);
    for (const command of ["/mydata", "/forget"]) await chat.command(command);
    await chat.presses("全部删除");
    chat.sees("没有保存您的数据，无须删除").seesNot(kept);
  });

  it("in English, and until it expires", async () => {
    const { file, chat } = await spoiltFile();
    await chat.command("/language en");
    await chat.command("/mydata");
    chat.sees("Something that was kept and can no longer be read");
    file.now += 29 * 24 * 60 * 60 * 1000;
    await chat.command("/mydata");
    file.now += 2 * 24 * 60 * 60 * 1000;
    await chat.command("/mydata");
    chat.seesNot("can no longer be read");
  });

  it("by the receipt of a consent taken back, which erases it too", async () => {
    const file = temporaryFile();
    const chat = new KeptChat(await file.open(), { asksConsent: true });
    await chat.command("/check chongqing");
    await chat.presses("同意");
    await file.overwrite("garbage");
    await chat.command("/check chongqing");
    await chat.presses("不同意");
    chat.sees("没有同意", kept);
    expect(await file.rows()).toHaveLength(0);
  });
});

describe("garbage bytes in the file", () => {
  it.each(["x", "", "{}", '{"value":{"sealed":"AAAA","until":99999999999999}}', '{"value":{"sealed":5}}'])(
    "%s in place of the row: the chat goes on",
    async (garbage) => {
      const file = temporaryFile();
      const chat = new KeptChat(await file.open());
      await chat.command("/check chongqing");
      await chat.types("6000万");
      await file.query("UPDATE keyv SET value = ?", garbage);
      await chat.command("/check chongqing");
      chat.sees("第 1 题");
      await chat.types("7000万");
      chat.sees("第 2 题");
      await chat.command("/mydata");
      chat.sees("70,000,000 元");
    },
  );

  it("/forget also erases what was set aside", async () => {
    const file = temporaryFile();
    const chat = new KeptChat(await file.open());
    await chat.command("/check chongqing");
    await file.query("UPDATE keyv SET value = ?", "garbage");
    await chat.command("/start");
    expect((await file.rows()).length).toBeGreaterThan(1);
    await chat.command("/forget");
    await chat.presses("全部删除");
    expect(await file.rows()).toEqual([]);
  });
});
