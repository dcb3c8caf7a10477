// The judge of all other tests of this folder: it must refuse what the Bot API does not allow, or it proves nothing.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { botApiSchema, objectSchema } from "../../scripts/bot-api-schema.ts";
import { BotApi } from "../../support/bot-api/bot-api.ts";
import { createReferee, theReferee } from "../../support/bot-api/referee.ts";

const referee = theReferee();
const judged = (method: string, params: object): string => referee.problems(method, params).join("\n");

const button = (extra: object): object => ({ inline_keyboard: [[{ text: "a", ...extra }]] });
const message = (extra: object = {}): object => ({ chat_id: 7, text: "a", ...extra });
const article = (extra: object = {}): object => ({
  type: "article",
  id: "1",
  title: "a",
  input_message_content: { message_text: "a" },
  ...extra,
});
const commands = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({ command: `c${i}`, description: "d" }));
const rich = (blocks: unknown[]): object => ({ chat_id: 7, rich_message: { blocks } });

it("its schema is current: run `npm run generate` after an update of @gramio/types", () => {
  const file = new URL("../../support/bot-api/schema.gen.json", import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(botApiSchema());
});

describe("the referee allows", () => {
  it.each([
    ["a text", "sendMessage", message()],
    ["to a chat by name", "sendMessage", message({ chat_id: "@somewhere" })],
    [
      "4096 characters after entities",
      "sendMessage",
      message({ text: `<b>${"x".repeat(4096)}</b>`, parse_mode: "HTML" }),
    ],
    [
      "a button with 64 bytes",
      "sendMessage",
      message({ reply_markup: button({ callback_data: "x".repeat(64) }) }),
    ],
    [
      "a button with 21 Chinese characters",
      "sendMessage",
      message({ reply_markup: button({ callback_data: "静".repeat(21) }) }),
    ],
    ["a link as a button", "sendMessage", message({ reply_markup: button({ url: "https://t.me/x" }) })],
    ["no keyboard", "sendMessage", message({ reply_markup: { remove_keyboard: true } })],
    ["an edit of a message", "editMessageText", message({ message_id: 1 })],
    ["an edit of an inline message", "editMessageText", { inline_message_id: "1", text: "a" }],
    [
      "a picture with 1024 characters",
      "sendPhoto",
      { chat_id: 7, photo: "attach://x", caption: "x".repeat(1024) },
    ],
    ["a picture without words", "sendPhoto", { chat_id: 7, photo: "attach://x", caption: "" }],
    ["a press answered in silence", "answerCallbackQuery", { callback_query_id: "1" }],
    [
      "50 inline results",
      "answerInlineQuery",
      { inline_query_id: "1", results: Array.from({ length: 50 }, () => article()) },
    ],
    ["100 commands", "setMyCommands", { commands: commands(100) }],
    ["a description of 512 characters", "setMyDescription", { description: "x".repeat(512) }],
    [
      "a secret of 256 characters",
      "setWebhook",
      { url: "https://x.y", secret_token: `${"aA0_-".repeat(51)}x` },
    ],
    ["getMe, which takes nothing", "getMe", {}],
    [
      "rich blocks",
      "sendRichMessage",
      rich([
        { type: "heading", text: "a", size: 3 },
        { type: "paragraph", text: ["a", { type: "bold", text: "b" }, { type: "italic", text: ["c", "d"] }] },
        { type: "table", cells: [[{ text: "a", is_header: true, align: "left", valign: "top" }]] },
        {
          type: "details",
          summary: "a",
          blocks: [{ type: "list", items: [{ blocks: [{ type: "paragraph", text: "b" }] }] }],
        },
        { type: "footer", text: "a" },
      ]),
    ],
    ["rich HTML", "sendRichMessage", { chat_id: 7, rich_message: { html: "<h3>a</h3>" } }],
  ])("%s", (_, method, params) => {
    expect(judged(method, params)).toBe("");
  });
});

describe("the referee refuses", () => {
  it.each([
    ["a method that is none", "sendMesage", message(), "no such method"],
    ["a missing chat", "sendMessage", { text: "a" }, "must have required property 'chat_id'"],
    ["a missing text", "sendMessage", { chat_id: 7 }, "must have required property 'text'"],
    [
      "an unknown parameter",
      "sendMessage",
      message({ disable_web_page_preview: true }),
      '"disable_web_page_preview"',
    ],
    [
      "an unknown parameter deep inside",
      "sendMessage",
      message({ reply_markup: button({ callback_data: "a", colour: 1 }) }),
      '"colour"',
    ],
    ["a number for a text", "sendMessage", message({ text: 5 }), "/text must be string"],
    ["a text for a yes or no", "sendMessage", message({ protect_content: "yes" }), "must be boolean"],
    ["a parse mode in small letters", "sendMessage", message({ parse_mode: "html" }), "allowed values"],
    ["an empty text", "sendMessage", message({ text: "" }), "1-4096"],
    ["a text of blanks", "sendMessage", message({ text: " \n" }), "1-4096"],
    ["a text of tags alone", "sendMessage", message({ text: "<b></b>", parse_mode: "HTML" }), "1-4096"],
    ["4097 characters", "sendMessage", message({ text: "x".repeat(4097) }), "1-4096"],
    [
      "4097 characters after entities",
      "sendMessage",
      message({ text: `<b>${"x".repeat(4097)}</b>`, parse_mode: "HTML" }),
      "1-4096",
    ],
    [
      "markup that does not nest",
      "sendMessage",
      message({ text: "<b>a</i>", parse_mode: "HTML" }),
      "/text must be markup",
    ],
    [
      "4097 characters in an edit",
      "editMessageText",
      message({ message_id: 1, text: "x".repeat(4097) }),
      "1-4096",
    ],
    ["an edit of no message", "editMessageText", { text: "a" }, "inline_message_id"],
    ["an edit without content", "editMessageText", { chat_id: 7, message_id: 1 }, "'text'"],
    [
      "1025 characters under a picture",
      "sendPhoto",
      { chat_id: 7, photo: "attach://x", caption: "x".repeat(1025) },
      "0-1024",
    ],
    ["no picture", "sendPhoto", { chat_id: 7 }, "'photo'"],
    [
      "a button with 65 bytes",
      "sendMessage",
      message({ reply_markup: button({ callback_data: "x".repeat(65) }) }),
      "1-64 bytes",
    ],
    [
      "a button with 22 Chinese characters",
      "sendMessage",
      message({ reply_markup: button({ callback_data: "静".repeat(22) }) }),
      "1-64 bytes",
    ],
    [
      "a button with no data",
      "sendMessage",
      message({ reply_markup: button({ callback_data: "" }) }),
      "1-64 bytes",
    ],
    [
      "a button that does nothing",
      "sendMessage",
      message({ reply_markup: button({}) }),
      "exactly one schema",
    ],
    [
      "a button that does two things",
      "sendMessage",
      message({ reply_markup: button({ url: "https://x.y", callback_data: "a" }) }),
      "exactly one schema",
    ],
    [
      "a press answered with 201 characters",
      "answerCallbackQuery",
      { callback_query_id: "1", text: "x".repeat(201) },
      "more than 200",
    ],
    [
      "51 inline results",
      "answerInlineQuery",
      { inline_query_id: "1", results: Array.from({ length: 51 }, () => article()) },
      "more than 50",
    ],
    [
      "an inline id of 65 bytes",
      "answerInlineQuery",
      { inline_query_id: "1", results: [article({ id: "x".repeat(65) })] },
      "1-64 bytes",
    ],
    [
      "an inline result without a title",
      "answerInlineQuery",
      { inline_query_id: "1", results: [{ ...article(), title: undefined }] },
      "title",
    ],
    ["101 commands", "setMyCommands", { commands: commands(101) }, "more than 100"],
    [
      "a command with a capital",
      "setMyCommands",
      { commands: [{ command: "Check", description: "d" }] },
      "pattern",
    ],
    [
      "a command without a description",
      "setMyCommands",
      { commands: [{ command: "check", description: "" }] },
      "fewer than 1",
    ],
    [
      "a description of 513 characters",
      "setMyDescription",
      { description: "x".repeat(513) },
      "more than 512",
    ],
    [
      "a short description of 121",
      "setMyShortDescription",
      { short_description: "x".repeat(121) },
      "more than 120",
    ],
    ["a name of 65 characters", "setMyName", { name: "x".repeat(65) }, "more than 64"],
    ["a secret with a dot", "setWebhook", { url: "https://x.y", secret_token: "a.b" }, "pattern"],
    [
      "a secret of 257 characters",
      "setWebhook",
      { url: "https://x.y", secret_token: "x".repeat(257) },
      "more than 256",
    ],
    ["101 connections", "setWebhook", { url: "https://x.y", max_connections: 101 }, "<= 100"],
    [
      "a kind of update that is none",
      "setWebhook",
      { url: "https://x.y", allowed_updates: ["messages"] },
      "allowed values",
    ],
    ["101 updates at once", "getUpdates", { limit: 101 }, "<= 100"],
    ["an action that is none", "sendChatAction", { chat_id: 7, action: "thinking" }, "allowed values"],
    [
      "a rich message of two kinds",
      "sendRichMessage",
      { chat_id: 7, rich_message: { html: "a", markdown: "a" } },
      "exactly one schema",
    ],
    ["a rich message of nothing", "sendRichMessage", { chat_id: 7, rich_message: {} }, "exactly one schema"],
    ["a heading without a size", "sendRichMessage", rich([{ type: "heading", text: "a" }]), "'size'"],
    ["a heading of size 7", "sendRichMessage", rich([{ type: "heading", text: "a", size: 7 }]), "<= 6"],
    ["a block that is none", "sendRichMessage", rich([{ type: "headline", text: "a" }]), "blocks/0"],
    [
      "a style that is none",
      "sendRichMessage",
      rich([{ type: "paragraph", text: { type: "fat", text: "a" } }]),
      "blocks/0/text",
    ],
    ["getMe with a parameter", "getMe", { full: true }, '"full"'],
  ])("%s", (_, method, params, why) => {
    expect(judged(method, params)).toContain(why);
  });
});

describe("the fake Bot API", () => {
  async function called(method: string, body: object): Promise<{ status: number; told: string }> {
    const api = new BotApi();
    await api.open();
    api.person().says("/start");
    const request = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    };
    const { status } = await fetch(`${api.root}/bot${api.token}/${method}`, request);
    const told = await api.close().then(
      () => "",
      (error: Error) => error.message,
    );
    return { status, told };
  }

  it("closes in peace after good calls", async () => {
    expect(await called("sendMessage", message())).toEqual({ status: 200, told: "" });
  });

  it("fails the test at its close for one bad call, even one that Telegram would let pass", async () => {
    const { status, told } = await called("sendMessage", message({ disable_web_page_preview: true }));
    expect(status).toBe(200);
    expect(told).toMatch(
      /1 call\(s\) that the Bot API does not allow:\nsendMessage: .*disable_web_page_preview/,
    );
  });

  it("fails it for a bad call that was refused as well", async () => {
    const { status, told } = await called("sendMessage", message({ text: "<b>a", parse_mode: "HTML" }));
    expect(status).toBe(400);
    expect(told).toContain("must be markup");
  });

  it("fails it for a method that it does not play", async () => {
    expect((await called("sendDice", { chat_id: 7 })).told).toContain("no such method");
  });

  it("sends updates and messages that the same package describes", async () => {
    const api = new BotApi();
    await api.open();
    const ann = api.person();
    const group = api.group();
    ann.says("/start check");
    ann.sendsSticker();
    ann.sendsPhoto("a");
    ann.edits("b");
    ann.saysIn(group, "@etc_test_bot hello");
    ann.blocks();
    ann.chat.blocked = false;
    void ann.asksInline("x").catch(() => undefined);
    const call = async (method: string, body: object): Promise<{ result: never }> => {
      const request = {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      };
      return (await (await fetch(`${api.root}/bot${api.token}/${method}`, request)).json()) as {
        result: never;
      };
    };
    const sent = await call(
      "sendMessage",
      message({ text: "<b>a</b>", parse_mode: "HTML", reply_markup: button({ callback_data: "a" }) }),
    );
    ann.taps(ann.last, "a");
    ann.taps({ id: 1 }, "gone");
    ann.sendsAlbum(2);
    ann.pins(ann.last);
    ann.choosesInline("c");
    const { result: updates } = await call("getUpdates", { allowed_updates: [] });
    await api.close();
    expect((updates as object[]).map((update) => Object.keys(update)[1])).toEqual([
      "message",
      "message",
      "message",
      "edited_message",
      "message",
      "my_chat_member",
      "inline_query",
      "callback_query",
      "callback_query",
      "message",
      "message",
      "message",
      "message",
    ]);
    const { definitions } = objectSchema("TelegramUpdate");
    const judge = createReferee({ definitions });
    for (const update of updates as object[]) expect(judge.problems("TelegramUpdate", update)).toEqual([]);
    expect(judge.problems("TelegramMessage", sent.result)).toEqual([]);
  });
});
