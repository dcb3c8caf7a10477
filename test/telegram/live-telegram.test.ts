// The fake Bot API itself, against what is known of the real one: order, repetition, conflicts, words. No bot here.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Api, InputFile } from "grammy";
import { describe, expect, it, onTestFinished } from "vitest";
import { type BotApi, startBotApi } from "../../support/bot-api/bot-api.ts";
import { parseHtml } from "../../support/bot-api/parse-html.ts";
import { readMultipart } from "../../support/bot-api/read-multipart.ts";

interface Brought {
  readonly text: string;
  readonly headers: IncomingMessage["headers"];
  readonly answer: (status: number, body?: object, headers?: Record<string, string>) => void;
  readonly breakOff: () => void;
}

/** A webhook that answers when the test says so. */
async function webhook(api: BotApi): Promise<{ url: string; brought: Brought[]; texts: () => string[] }> {
  const brought: Brought[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const update = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      const { message, edited_message: edited, callback_query: press } = update;
      brought.push({
        text: message?.text ?? edited?.text ?? press?.data ?? JSON.stringify(update),
        headers: request.headers,
        answer: (status, body = {}, headers = {}) =>
          response
            .writeHead(status, { "content-type": "application/json", ...headers })
            .end(JSON.stringify(body)),
        breakOff: () => request.socket.destroy(),
      });
      api.changed();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, brought, texts: () => brought.map(({ text }) => text) };
}

const grammy = (api: BotApi): Api => new Api(api.token, { apiRoot: api.root });
const refusalOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "allowed",
    (error: { description?: string }) => error.description ?? String(error),
  );

describe("a webhook", () => {
  it("gets one update of a chat at a time, in order, and a button press beside it", async () => {
    const api = await startBotApi();
    const { url, brought, texts } = await webhook(api);
    await grammy(api).setWebhook(url, { secret_token: "a-secret" });
    const [ann, ben] = [api.person(1), api.person(2)];
    ann.says("a1");
    ann.says("a2");
    ann.edits("a2 edited");
    ann.taps({ id: 1 }, "press 1");
    ann.taps({ id: 1 }, "press 2");
    ben.says("b1");
    await api.until("three at once", () => brought.length === 3);
    expect(texts().toSorted()).toEqual(["a1", "b1", "press 1"]);
    expect(brought.map(({ headers }) => headers["x-telegram-bot-api-secret-token"])).toEqual(
      Array(3).fill("a-secret"),
    );
    for (let at = 0; at < 6; at += 1) {
      await api.until("the next", () => brought.length > at);
      brought[at]?.answer(200);
    }
    await api.delivered();
    const ofAnn = texts().filter((text) => text.startsWith("a"));
    expect(ofAnn).toEqual(["a1", "a2", "a2 edited"]);
    expect(texts().filter((text) => text.startsWith("press"))).toEqual(["press 1", "press 2"]);
  });

  it("is brought an update again after an error, a broken connection and silence, before the next of the chat", async () => {
    const api = await startBotApi({ webhookRetryMs: 10, webhookTimeoutMs: 300 });
    const { url, brought, texts } = await webhook(api);
    api.brings([url], "s");
    const ann = api.person();
    ann.says("one");
    ann.says("two");
    const nth = async (count: number): Promise<Brought | undefined> => {
      await api.until(`delivery ${count}`, () => brought.length === count);
      return brought.at(-1);
    };
    (await nth(1))?.answer(500);
    (await nth(2))?.answer(302);
    (await nth(3))?.breakOff();
    // The fourth is left without an answer.
    await nth(4);
    (await nth(5))?.answer(200);
    (await nth(6))?.answer(204);
    await api.delivered();
    expect(texts()).toEqual(["one", "one", "one", "one", "one", "two"]);
    const info = await grammy(api).getWebhookInfo();
    expect(info).toMatchObject({ url, pending_update_count: 0, last_error_message: "Read timeout expired" });
  });

  it("comes back when retry-after says so", async () => {
    const api = await startBotApi({ webhookRetryMs: 10, obeysRetryAfter: true });
    const { url, brought } = await webhook(api);
    api.brings([url], "s");
    api.person().says("one");
    await api.until("the update", () => brought.length === 1);
    const before = performance.now();
    brought[0]?.answer(503, {}, { "retry-after": "1" });
    await api.until("the update again", () => brought.length === 2);
    expect(performance.now() - before).toBeGreaterThan(900);
    brought[1]?.answer(200);
    await api.delivered();
  });

  it("may answer with a call, which is carried out; a question is not", async () => {
    const api = await startBotApi();
    const { url, brought } = await webhook(api);
    api.brings([url], "s");
    const ann = api.person();
    await ann.answered("the call in the response", async () => {
      ann.says("one");
      ann.says("two");
      await api.until("the first", () => brought.length === 1);
      brought[0]?.answer(200, { method: "getMe" });
      await api.until("the second", () => brought.length === 2);
      brought[1]?.answer(200, {
        method: "sendMessage",
        chat_id: 7,
        text: "<b>hello</b>",
        parse_mode: "HTML",
      });
    });
    expect(ann.last.text).toBe("hello");
    expect(api.calls.map(({ method, inWebhook }) => [method, inWebhook])).toEqual([["sendMessage", true]]);
  });

  it("shares updates among the processes behind it", async () => {
    const api = await startBotApi();
    const [one, two] = [await webhook(api), await webhook(api)];
    api.brings([one.url, two.url], "s");
    for (let id = 1; id <= 6; id += 1) api.person(id).says(`${id}`);
    await api.until("all six", () => one.brought.length + two.brought.length === 6);
    for (const { answer } of [...one.brought, ...two.brought]) answer(200);
    await api.delivered();
    expect(one.brought.length).toBe(3);
  });
});

describe("long polling", () => {
  it("brings updates until an offset confirms them, and only the kinds that were asked for", async () => {
    const api = await startBotApi();
    const bot = grammy(api);
    const ann = api.person();
    ann.says("one");
    expect((await bot.getUpdates()).length).toBe(1);
    const [first] = await bot.getUpdates({ allowed_updates: ["message"] });
    expect(first?.message?.text).toBe("one");
    expect(ann.edits("not asked for").update).toBeNull();
    ann.says("two");
    const next = await bot.getUpdates({ offset: (first?.update_id ?? 0) + 1 });
    expect(next.map(({ message }) => message?.text)).toEqual(["two"]);
    expect((await bot.getUpdates()).length, "what was confirmed is gone").toBe(1);
  });

  it("waits for an update, and returns when there is one", async () => {
    const api = await startBotApi();
    const updates = grammy(api).getUpdates({ timeout: 30 });
    await api.until("the poll", () => api.updates.awaited);
    api.person().says("one");
    expect((await updates).map(({ message }) => message?.text)).toEqual(["one"]);
  });

  it("ends the one before with 409, and gives way to a webhook", async () => {
    const api = await startBotApi();
    const bot = grammy(api);
    const first = refusalOf(bot.getUpdates({ timeout: 30 }));
    await api.until("the poll", () => api.updates.awaited);
    const second = refusalOf(bot.getUpdates({ timeout: 30 }));
    expect(await first).toBe(
      "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    );
    await api.until("the other poll", () => api.updates.awaited);
    await bot.setWebhook("http://127.0.0.1:9/");
    expect(await second).toBe("Conflict: terminated by setWebhook request");
    expect(await refusalOf(bot.getUpdates())).toMatch(
      /^Conflict: can't use getUpdates method while webhook is active/,
    );
    await bot.deleteWebhook();
    expect(await refusalOf(bot.getUpdates())).toBe("allowed");
  });
});

describe("a call", () => {
  it("without the token, or to someone unknown, who never wrote, or who stopped the bot, is refused", async () => {
    const api = await startBotApi();
    const bot = grammy(api);
    expect(await refusalOf(new Api("1:wrong", { apiRoot: api.root }).getMe())).toBe("Unauthorized");
    expect(await refusalOf(bot.sendMessage(99, "a"))).toBe("Bad Request: chat not found");
    const ann = api.person();
    void ann.chat;
    expect(await refusalOf(bot.sendMessage(7, "a"))).toBe(
      "Forbidden: bot can't initiate conversation with a user",
    );
    ann.says("a");
    expect(await refusalOf(bot.sendMessage(7, "a"))).toBe("allowed");
    ann.blocks();
    expect(await refusalOf(bot.sendMessage(7, "a"))).toBe("Forbidden: bot was blocked by the user");
  });

  it("that edits is told what is wrong with it", async () => {
    const api = await startBotApi();
    const bot = grammy(api);
    const ann = api.person();
    const { message } = ann.says("a");
    const sent = await bot.sendMessage(7, "<b>a</b>", { parse_mode: "HTML" });
    const edit = (id: number, text: string): Promise<string> =>
      refusalOf(bot.editMessageText(7, id, text, { parse_mode: "HTML" }));
    expect(await edit(sent.message_id, "<b>a</b>")).toMatch(/^Bad Request: message is not modified: /);
    expect(await edit(sent.message_id, "a"), "the same words in another style").toBe("allowed");
    expect(await edit(message, "b")).toBe("Bad Request: message can't be edited");
    ann.deletes({ id: sent.message_id });
    expect(await edit(sent.message_id, "b")).toBe("Bad Request: message to edit not found");
    expect(await refusalOf(bot.answerCallbackQuery("1"))).toBe(
      "Bad Request: query is too old and response timeout expired or query ID is invalid",
    );
  });

  it("uploads as grammY does it, with a name in Chinese", async () => {
    const api = await startBotApi();
    const ann = api.person();
    ann.says("a");
    const bytes = new TextEncoder().encode("\uFEFF数据\r\n--x\r\n");
    const caption = "<b>数据</b>\r\n--";
    const reply_markup = { inline_keyboard: [[{ text: "a", callback_data: "b" }]] };
    await grammy(api).sendDocument(7, new InputFile(bytes, "数据.csv"), {
      caption,
      parse_mode: "HTML",
      reply_markup,
    });
    expect(ann.last.document?.name).toBe("数据.csv");
    expect(ann.last.document?.bytes).toEqual(Buffer.from(bytes));
    expect(ann.last.text).toBe("数据\r\n--");
    expect(ann.labels).toEqual(["a"]);
    expect(await refusalOf(grammy(api).sendPhoto(7, new InputFile(bytes, "a.png")))).toBe(
      "Bad Request: IMAGE_PROCESS_FAILED",
    );
  });
});

it("multipart as other programs send it is read as well", async () => {
  const form = new FormData();
  form.set("chat_id", "7");
  form.set("document", new File(["a\r\nb"], "x y.csv"));
  const response = new Response(form);
  const type = response.headers.get("content-type") ?? "";
  const { fields, files } = readMultipart(Buffer.from(await response.arrayBuffer()), type);
  expect(fields).toEqual({ chat_id: "7" });
  expect(files.document).toEqual({ name: "x y.csv", bytes: Buffer.from("a\r\nb") });
});

describe("entities", () => {
  // The cases and the words are those of TDLib's own tests.
  it.each([
    ["&lt;&gt;&amp;&quot;&laquo;", '<>&"&laquo;', []],
    ["➡️ ➡️<i>➡️ ➡️</i>", "➡️ ➡️➡️ ➡️", [{ type: "italic", offset: 5, length: 5 }]],
    ["🏟<b>a</b>", "🏟a", [{ type: "bold", offset: 2, length: 1 }]],
    [
      "<b>a<i>b</i></b>",
      "ab",
      [
        { type: "bold", offset: 0, length: 2 },
        { type: "italic", offset: 1, length: 1 },
      ],
    ],
    ["<b></b>a", "a", []],
    ["  <b> a </b> ", "a", [{ type: "bold", offset: 0, length: 1 }]],
    ["<blockquote expandable>a</blockquote>", "a", [{ type: "expandable_blockquote", offset: 0, length: 1 }]],
    [
      '<a href="https://x.y/?a&amp;b">c</a>',
      "c",
      [{ type: "text_link", offset: 0, length: 1, url: "https://x.y/?a&amp;b" }],
    ],
  ])("%s", (html, text, entities) => {
    expect(parseHtml(html)).toEqual({ text, entities });
  });

  it.each([
    ["🏟 🏟<<", "Unclosed start tag at byte offset 9"],
    ["🏟 🏟<>", 'Unsupported start tag "" at byte offset 9'],
    ["🏟 🏟<abac>", 'Unsupported start tag "abac" at byte offset 9'],
    ["🏟 🏟<abac aba>", 'Unsupported start tag "abac" at byte offset 9'],
    ["🏟 🏟<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 9'],
    ["🏟 🏟<i    aba>", 'Can\'t find end tag corresponding to start tag "i"'],
    ["🏟 🏟</", "Unexpected end tag at byte offset 9"],
    ["🏟 🏟<b></b></", "Unexpected end tag at byte offset 16"],
    ["🏟 🏟<i>a</i   ", "Unclosed end tag at byte offset 13"],
    ["🏟 🏟<i>a</em   >", 'Unmatched end tag at byte offset 13, expected "</i>", found "</em>"'],
    ["<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])("%s is refused", (html, why) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${why}`);
  });
});
