// A chat on the real store: what outlives a restart, and what a failure leaves behind.
import { expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { temporaryFile } from "../store/temporary.ts";
import { KeptChat } from "../support/kept-chat.ts";

const day = 24 * 60 * 60 * 1000;

it("answers survive closing and opening again, and the chat goes on at its question", async () => {
  const file = temporaryFile();
  const first = await file.open();
  await (await new KeptChat(first).command("/check chongqing")).types("6000万", "258万");
  await first.close();

  const chat = new KeptChat(await file.open());
  await chat.command("/start");
  chat.sees("“重庆市企业技术中心”的自检停在第 3 题（共 4 题）");
  await chat.presses("继续", "是");
  await chat.types("2年");
  await chat.presses("查看结果");
  chat.sees("差 420,000 元（42 万元），即差 14%。");
});

it("a button of before the restart still works", async () => {
  const file = temporaryFile();
  const store = await file.open();
  const before = new KeptChat(store);
  await before.command("/check chongqing");
  await before.types("6000万", "300万");
  await store.close();
  const after = new KeptChat(await file.open());
  after.shown.push(before.reply);
  await after.presses("是");
  after.sees("已记录：研发投入强度高于全市同行业平均水平，是");
});

it("a cancelled check can be taken up again after a restart", async () => {
  const file = temporaryFile();
  const store = await file.open();
  const before = new KeptChat(store);
  await before.command("/check chongqing");
  await before.types("6000万");
  await before.presses("取消");
  before.sees("已填的 1 项答案还在");
  await store.close();
  const after = new KeptChat(await file.open());
  after.shown.push(before.reply);
  await after.presses("恢复自检");
  after.sees("第 2 题，共 4 题");
});

it("a repeated update is not answered twice, also after a restart", async () => {
  const file = temporaryFile();
  const store = await file.open();
  const chat = new KeptChat(store);
  await chat.command("/check chongqing");
  await chat.does({ kind: "text", text: "6000万" }, 5);
  await chat.does({ kind: "text", text: "6000万" }, 5);
  expect(chat.shown).toHaveLength(2);
  await store.close();
  const again = new KeptChat(await file.open());
  await again.does({ kind: "text", text: "6000万" }, 5);
  expect(again.shown).toHaveLength(0);
  await again.does({ kind: "text", text: "300万" }, 6);
  again.sees("已记录：研发经费支出");
});

it("a turn whose reply was not shown leaves the chat as it was, and may be sent again", async () => {
  const chat = new KeptChat(await temporaryFile().open());
  await chat.command("/check chongqing");
  chat.failToShow = new Error("no network");
  await expect(chat.does({ kind: "text", text: "6000万" }, 5)).rejects.toThrow("no network");
  await chat.does({ kind: "text", text: "7000万" }, 5);
  chat.sees("70,000,000 元", "第 2 题").seesNot("60,000,000");
});

it("two people's chats are their own", async () => {
  const store = await temporaryFile().open();
  const [one, two] = [new KeptChat(store, { key: "telegram:1" }), new KeptChat(store, { key: "telegram:2" })];
  await one.command("/check chongqing");
  await two.command("/check guangdong");
  await one.types("6000万");
  await two.types("5亿");
  await one.command("/mydata");
  one.sees("重庆市", "60,000,000 元").seesNot("广东", "500,000,000");
});

it("/forget leaves no row behind, nor anything that was typed", async () => {
  const file = temporaryFile();
  const chat = new KeptChat(await file.open());
  await chat.command("/check chongqing");
  await chat.types("6000万");
  expect(await file.rows()).toHaveLength(1);
  await chat.command("/forget");
  await chat.presses("全部删除");
  chat.sees("已删除", "1 项答案");
  expect(await file.rows()).toEqual([]);
  await chat.command("/mydata");
  chat.sees("没有保存您的数据");
});

it("a chat of more than thirty days ago begins anew; one of twenty-nine goes on", async () => {
  const file = temporaryFile();
  const chat = new KeptChat(await file.open());
  await chat.command("/check chongqing");
  await chat.types("6000万");
  file.now += 29 * day;
  await chat.command("/start");
  chat.sees("停在第 2 题");
  file.now += 31 * day;
  await chat.command("/start");
  chat.sees("企业技术中心助手");
});

it("what is kept cannot be read in the file", async () => {
  const file = temporaryFile();
  const chat = new KeptChat(await file.open());
  await chat.command("/check chongqing");
  await chat.types("61234567元");
  const bytes = file.bytes().toString("latin1");
  for (const secret of ["61234567", "mainBusinessIncome", "telegram:7"]) expect(bytes).not.toContain(secret);
});

it("the same conversation runs in memory alone", async () => {
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 1) });
  const chat = new KeptChat(store);
  await chat.command("/check chongqing");
  await chat.types("6000万");
  chat.sees("第 2 题");
  await store.close();
});
