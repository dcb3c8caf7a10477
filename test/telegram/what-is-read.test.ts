// What the bot takes in of what Telegram brings: an answer for what a person sent, silence for what Telegram tells, and in the inbox no more than is read.
import { InputFile } from "grammy";
import type { Update } from "grammy/types";
import { beforeAll, describe, expect, it } from "vitest";
import { createAlbums } from "../../src/telegram/albums.ts";
import { contentKinds, keptUpdate } from "../../src/delivery/kept-update.ts";
import { madeUp } from "../../support/bot-api/made-up.ts";
import { TestBot } from "../support/test-bot.ts";

const name = "王小明 Wang";
const onlyText = "这里只读文字";

/** Fields of every message, which are no content: they say who, where, when and in answer to what. */
const heads: ReadonlySet<string> = new Set(
  `message_id message_thread_id direct_messages_topic from sender_chat sender_boost_count sender_business_bot sender_tag
  receiver_user ephemeral_message_id date guest_query_id business_connection_id chat forward_origin is_topic_message
  is_automatic_forward reply_to_message external_reply quote reply_to_story reply_to_checklist_task_id
  reply_to_poll_option_id via_bot guest_bot_caller_user guest_bot_caller_chat edit_date has_protected_content
  is_from_offline is_paid_post media_group_id author_signature paid_star_count entities link_preview_options
  suggested_post_info effect_id caption caption_entities show_caption_above_media has_media_spoiler reply_markup`.split(
    /\s+/,
  ),
);

const person = {
  id: 7,
  is_bot: false,
  first_name: name,
  last_name: name,
  username: name,
  language_code: "zh-hans",
};
const head = {
  message_id: 5,
  date: 0,
  chat: { id: 7, type: "private", first_name: name, last_name: name, username: name },
  from: person,
};
const group = { id: -900, type: "supergroup", title: name };
const self = { id: 42, is_bot: true, first_name: "ETC", username: "etc_test_bot" };

type Change = Omit<Update, "update_id">;
const message = (content: object): Change => ({ message: { ...head, ...content } }) as never;
const press = (content: object): Change =>
  ({ callback_query: { id: "1", from: person, chat_instance: name, data: "m", ...content } }) as never;

/** A message with every field that the Bot API has for one. */
let whole: Record<string, unknown>;
beforeAll(() => {
  whole = madeUp("TelegramMessage", name);
}, 60_000);

describe("in a private chat", () => {
  it("only what a person sends is answered; what Telegram tells of is not", async () => {
    const answered: string[] = [];
    for (const [field, value] of Object.entries(whole).filter(([one]) => !heads.has(one) && one !== "text")) {
      const bot = await TestBot.open();
      await bot.receives(message({ [field]: value }));
      if (bot.calls.length > 0) answered.push(field);
      for (const { payload } of bot.calls) expect(payload.text).toContain(onlyText);
    }
    expect(answered.sort()).toEqual(contentKinds.filter((kind) => kind !== "text").toSorted());
    for (const told of [
      "pinned_message",
      "gift",
      "users_shared",
      "forum_topic_created",
      "chat_background_set",
    ])
      expect(Object.keys(whole), "and there are such").toContain(told);
  });

  it("an album gets one word, another album another", async () => {
    const bot = await TestBot.open();
    const ann = bot.person();
    for (const album of ["1", "1", "1", "2", "1", "2"]) await ann.sends({ photo: [], media_group_id: album });
    expect(ann.messages).toHaveLength(2);
    await ann.sends({ photo: [] });
    expect(ann.messages).toHaveLength(3);
  });

  it("the first of an album is answered when it is brought again", () => {
    const albums = createAlbums(2);
    const brought = (update_id: number, media_group_id: string): boolean =>
      albums.isFurther({ update_id, message: { ...head, media_group_id } } as never);
    expect([brought(1, "a"), brought(2, "a"), brought(1, "a"), brought(2, "a")]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    // Only so many are remembered.
    expect([brought(3, "b"), brought(4, "c"), brought(5, "a")]).toEqual([false, false, false]);
  });

  it("a result of inline mode is no answer to a question, and neither is it when it is edited", async () => {
    const bot = await TestBot.open();
    const ann = await bot.person().agrees();
    await ann.types("/check chongqing");
    await ann.sends({ text: "6000万", via_bot: self });
    await bot.receives({ edited_message: { ...head, text: "7000万", via_bot: self, edit_date: 1 } } as never);
    expect(ann.messages).toHaveLength(1);
    await ann.sends({ text: "6000万", via_bot: { ...self, id: 43, username: "other_bot" } });
    expect(ann.last.html, "what another bot wrote for the person is theirs").toContain("60,000,000");
  });

  it("an edit is told of where a text was edited, and not for each step of somebody who shares a place", async () => {
    const bot = await TestBot.open();
    const ann = bot.person();
    const location = { latitude: 1, longitude: 1, live_period: 60 };
    await ann.sends({ location });
    for (let step = 1; step < 5; step += 1)
      await bot.receives({ edited_message: { ...head, edit_date: step, location } } as never);
    expect(ann.messages).toHaveLength(1);
    await ann.edits("7000万");
    expect(ann.messages).toHaveLength(2);
  });
});

/** What the bot called, files by their bytes, for each of two states of the chat. */
async function callsFor(change: Change): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const amid of [false, true]) {
    const bot = await TestBot.open();
    const ann = bot.person();
    if (amid) await (await ann.agrees()).types("/check chongqing");
    bot.calls.length = 0;
    await bot.receives(change, 900);
    for (const { method, payload } of bot.calls) {
      const file = Object.values(payload).find((value) => value instanceof InputFile);
      all.push({ method, payload, bytes: file instanceof InputFile ? await file.toRaw() : null });
    }
    await ann.types("/mydata");
    all.push(ann.last.html);
  }
  return all;
}

const kept = (change: Change): Change => {
  // Through JSON, as the store has it.
  const { update_id: _, ...rest } = JSON.parse(
    JSON.stringify(keptUpdate({ update_id: 900, ...change } as Update)),
  );
  return rest;
};

const command = (text: string, length = text.length) => ({
  text,
  entities: [{ type: "bot_command", offset: 0, length }],
});
const toBot = {
  message_id: 3,
  date: 0,
  chat: group,
  from: self,
  text: "…",
  reply_markup: { inline_keyboard: [] },
};
const english = { ...person, language_code: "en" };

const replayed: [string, Change][] = [
  ["a text", message({ text: "静安区有多少家市级企业技术中心" })],
  ["an answer", message({ text: "6000万" })],
  ["an answer in the words of another bot", message({ text: "6000万", via_bot: { ...self, id: 43 } })],
  ["an answer to a message", message({ text: "6000万", reply_to_message: { ...head, from: self } })],
  [
    "a forwarded text",
    message({ text: "认定收费吗", forward_origin: { type: "hidden_user", sender_user_name: name, date: 1 } }),
  ],
  ["a command", message(command("/check chongqing", 6))],
  ["a link into the bot", message(command("/start faq_fee", 6))],
  ["a command of another language", message({ ...command("/help"), from: english })],
  ["a result of inline mode", message({ text: "6000万", via_bot: self })],
  ["a picture of an album", message({ photo: [{ file_id: name }], caption: name, media_group_id: "1" })],
  ["a pinned message", message({ pinned_message: { ...head, text: name } })],
  ["an edited text", { edited_message: { ...head, edit_date: 1, text: "7000万" } } as never],
  ["an edited caption", { edited_message: { ...head, edit_date: 1, photo: [], caption: name } } as never],
  ["a press", press({ message: { ...head, from: self, text: name } })],
  [
    "a press under a reply to what was typed",
    press({
      data: "oy:1",
      message: { ...head, from: self, text: name, reply_to_message: { ...head, text: "重庆 收入6200万" } },
    }),
  ],
  [
    "a press under a message that is gone",
    press({ data: "fa", message: { message_id: 1, date: 0, chat: head.chat } }),
  ],
  ["a press in a group", press({ message: { ...head, chat: group, from: self, text: name } })],
  ["a press without data", press({ data: undefined, game_short_name: name, inline_message_id: "5" })],
  ["a question in a group", message({ chat: group, text: "@etc_test_bot 认定收费吗" })],
  ["an answer to the bot in a group", message({ chat: group, text: "认定收费吗", reply_to_message: toBot })],
  [
    "an answer to somebody else there",
    message({ chat: group, text: "认定收费吗", reply_to_message: { ...toBot, from: person } }),
  ],
  ["a command there", message({ chat: group, ...command("/check@etc_test_bot") })],
  ["a command for another bot there", message({ chat: group, ...command("/check@other_bot") })],
  [
    "a question in a topic there",
    message({ chat: group, text: "@etc_test_bot 认定收费吗", is_topic_message: true, message_thread_id: 7 }),
  ],
  ["a text in a topic", message({ text: "6000万", is_topic_message: true, message_thread_id: 7 })],
  [
    "a press in a topic",
    press({ message: { ...head, from: self, text: name, is_topic_message: true, message_thread_id: 7 } }),
  ],
  [
    "a picture there",
    message({ chat: group, photo: [], caption: "/check", caption_entities: command("/check").entities }),
  ],
  [
    "an anonymous question there",
    message({ chat: group, from: undefined, sender_chat: group, text: "@etc_test_bot 认定收费吗" }),
  ],
  [
    "an inline query",
    { inline_query: { id: "1", from: english, query: "Jing'an", offset: "", chat_type: "private" } } as never,
  ],
  ["one without a word", { inline_query: { id: "1", from: person, query: "", offset: "" } } as never],
  ["a kind that is not asked for", { my_chat_member: { chat: group, from: person } } as never],
  [
    "a post in a channel",
    { channel_post: { ...head, chat: { id: -1, type: "channel", title: name }, text: name } } as never,
  ],
];

describe("an update from the inbox is answered as if it had just come", () => {
  it.each(replayed)("%s", async (_, change) => {
    expect(await callsFor(kept(change))).toEqual(await callsFor(change));
  });

  it("a message of any kind", async () => {
    for (const [field, value] of Object.entries(whole).filter(([one]) => !heads.has(one) && one !== "text")) {
      const calls = async (change: Change): Promise<unknown> => {
        const bot = await TestBot.open();
        await bot.receives(change, 900);
        return bot.calls;
      };
      expect(await calls(kept(message({ [field]: value }))), field).toEqual(
        await calls(message({ [field]: value })),
      );
    }
  });
});

describe("the inbox holds no name, signature, address or number of a person", () => {
  /** What is read and so is kept; each of these would hold the name here, where every string does. */
  const read = { text: "5000万", media_group_id: "1" };
  const spoken = (user: unknown): object => ({ ...(user as object), language_code: "en" });
  const readOf = (full: Record<string, unknown>): Record<string, unknown> => ({
    ...full,
    ...read,
    from: spoken(full.from),
    via_bot: spoken(full.via_bot),
    reply_to_message: { ...(full.reply_to_message as object), text: "6000万", from: spoken(full.from) },
  });

  it("whatever field of a message holds them", () => {
    const full = readOf(whole);
    expect(JSON.stringify(full)).toContain(name);
    for (const change of [
      { message: full },
      { edited_message: full },
      press({ from: spoken(whole.from), message: full, chat_instance: name }),
      { inline_query: { id: "1", from: spoken(whole.from), query: "静安", offset: "", location: name } },
      { channel_post: full, my_chat_member: full, business_message: full },
    ]) {
      expect(JSON.stringify(kept(change as never))).not.toMatch(/王小明|Wang/);
    }
  });

  it("and an edited text not at all", () => {
    expect(
      JSON.stringify(kept({ edited_message: { ...head, text: "5000万", edit_date: 1 } } as never)),
    ).not.toContain("5000");
  });
});
