// Consent on the real bot and the real store: what is in the database before a yes, after it, and after it is taken back.
import { describe, expect, it } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { createMask } from "../../src/conversation/unanswered/mask-question.ts";
import { testServices } from "../support/services.ts";
import { TestBot } from "../support/test-bot.ts";
import { temporaryFile } from "../store/temporary.ts";

/** Everything that the store holds of a person, and whether any of these is in it. */
async function heldOf(store: Store): Promise<string> {
  const loaded = await store.load("telegram:7");
  return loaded.kind === "found" ? JSON.stringify(loaded.value) : loaded.kind;
}

describe("before the consent", () => {
  it("no answer is in the store, whatever is typed or pressed; after it, the first one is", async () => {
    const file = temporaryFile();
    const store = await file.open();
    const noted: string[] = [];
    const mask = createMask(testServices());
    const services = testServices({ noteUnanswered: ({ text }) => void noted.push(mask(text) ?? "") });
    const ann = new TestBot(store, services).person();
    const held = async () => `${await heldOf(store)}${noted}`;
    await ann.types("/check chongqing");
    expect(ann.labels).toEqual(["同意", "不同意"]);
    for (const text of ["61234567元", "是", "约61234567元", "六千一百二十三万", "/continue", "/review"]) {
      await ann.types(text);
      expect(await held(), text).not.toMatch(/61234567|六千|Income|"region"/);
    }
    for (const data of ["a:1:mainBusinessIncome:61234567", "k:1", "q:1", "v:1"]) {
      await ann.taps(data, ann.last.id);
      expect(await held(), data).not.toMatch(/61234567|Income|"region"/);
    }
    await ann.types("/check chongqing");
    await ann.presses("同意");
    expect(await held()).toMatch(/"consent":1/);
    await ann.types("61234567元");
    expect(await held()).toContain("61234567");
  });

  it("what was said before it is nowhere in the store, and taken with the yes: the screen is a reply to it", async () => {
    const store = await temporaryFile().open();
    const ann = new TestBot(store).person();
    await ann.types("重庆 收入61234567元 研发240万");
    expect(ann.labels).toEqual(["同意", "不同意"]);
    expect(ann.last.replyTo).not.toBeNull();
    expect(await heldOf(store)).not.toMatch(/61234567|Income|"region"/);
    await ann.presses("同意");
    expect(ann.last.html).toContain("已从您的话里记录：");
    expect(await heldOf(store)).toMatch(/"mainBusinessIncome":"61234567"/);
  });

  it("a no leaves nothing of a check", async () => {
    const store = await temporaryFile().open();
    const ann = new TestBot(store).person();
    await ann.types("/check chongqing");
    await ann.presses("不同意");
    expect(ann.last.html).toContain("没有同意，不做自检");
    expect(await heldOf(store)).not.toContain("region");
  });
});

it("a consent taken back erases the answers and what was set aside; the language stays", async () => {
  const file = temporaryFile();
  const store = await file.open();
  const ann = await new TestBot(store).person().agrees();
  await ann.types("/language zh");
  await ann.types("/check chongqing");
  await ann.types("61234567元");
  await file.query("UPDATE keyv SET value = ?", "garbage");
  await ann.types("/start");
  await ann.types("/language zh");
  await ann.types("/check chongqing");
  await ann.presses("同意");
  await ann.types("61234567元");
  expect((await file.rows()).some(({ key }) => key.startsWith("aside:"))).toBe(true);
  await ann.types("/consent");
  await ann.presses("撤回并删除答案");
  expect(ann.last.html).toMatch(/已撤回同意[\s\S]*1 项答案/);
  const held = await heldOf(store);
  expect(held).not.toMatch(/61234567|Income|region/);
  expect(held).toContain('"locale":"zh"');
  expect((await file.rows()).some(({ key }) => key.startsWith("aside:"))).toBe(false);
});

it("two people's consents are their own", async () => {
  const bot = await TestBot.open();
  const [ann, ben] = [await bot.person(7).agrees(), bot.person(8)];
  await ann.types("/check chongqing");
  await ben.types("/check chongqing");
  expect(ann.last.html).toContain("第 1 题");
  expect(ben.last.html).toContain("需要您同意");
});
