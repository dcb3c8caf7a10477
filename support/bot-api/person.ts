import type { BotApi } from "./bot-api.ts";
import type { Chat, Seen, User } from "./chat.ts";
import { shown } from "./messages.ts";
import type { InlineAnswer } from "./world.ts";

/** What a person did: the number of the message, and of the update, `null` where the bot is not told of it. */
export interface Did {
  readonly message: number;
  readonly update: number | null;
}

const seconds = (): number => Math.floor(Date.now() / 1000);

/** Commands and names in a text, as Telegram marks them before a bot gets it. */
function marks(text: string): object[] {
  const found = [
    ...[...text.matchAll(/(?<=^|\s)\/[A-Za-z0-9_]{1,64}(?:@\w+)?/g)].map((match) => ({
      type: "bot_command",
      match,
    })),
    ...[...text.matchAll(/(?<=^|\s)@\w{4,}/g)].map((match) => ({ type: "mention", match })),
  ];
  return found.map(({ type, match }) => ({ type, offset: match.index, length: match[0].length }));
}

/** Someone with a phone, in a private chat with the bot. Verbs of one word do it and go on; others wait for the bot. */
export class Person {
  readonly user: User;
  private readonly api: BotApi;
  private lastOwn = 0;

  constructor(api: BotApi, user: User) {
    this.api = api;
    this.user = user;
  }

  get chat(): Chat {
    const { id, first_name } = this.user;
    return this.api.world.open({ id, type: "private", first_name });
  }

  /** The bot's messages as they stand now, oldest first. */
  get messages(): Seen[] {
    return this.api.world.botsMessages(this.user.id);
  }

  /** The bot's newest message. */
  get last(): Seen {
    const last = this.messages.at(-1);
    if (!last) throw new Error("the bot said nothing");
    return last;
  }

  get labels(): string[] {
    return this.last.keyboard.flat().map(({ text }) => text);
  }

  /** Sends a text and does not wait. */
  says(text: string): Did {
    const entities = marks(text);
    return this.sends({ text, ...(entities.length > 0 ? { entities } : {}) });
  }

  /** Sends whatever the content says, as in the API's Message: a sticker, a photo with its caption, a file. */
  sends(content: object): Did {
    return this.posts(this.chat, content);
  }

  sendsSticker(): Did {
    const ids = { file_id: "sticker", file_unique_id: "s" };
    const sticker = {
      ...ids,
      type: "regular",
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: "👍",
    };
    return this.sends({ sticker });
  }

  sendsPhoto(caption?: string): Did {
    const photo = [{ file_id: "photo", file_unique_id: "p", width: 90, height: 60 }];
    return this.sends({ photo, ...(caption === undefined ? {} : { caption }) });
  }

  /** Sends photos together: a message for each, with one album's number. */
  sendsAlbum(photos: number): Did[] {
    const media_group_id = String(this.api.world.nextId());
    const photo = [{ file_id: "photo", file_unique_id: "p", width: 90, height: 60 }];
    return Array.from({ length: photos }, () => this.sends({ photo, media_group_id }));
  }

  /** Pins a message: the app tells the bot so, in a message of its own. */
  pins({ raw }: Seen): Did {
    return this.sends({ pinned_message: raw });
  }

  /** Chooses a result of inline mode right here: it comes to the bot as the person's message, by way of the bot. */
  choosesInline(text: string): Did {
    return this.sends({ text, via_bot: this.api.world.bot });
  }

  /** Edits one of the person's own messages, the newest where none is named. */
  edits(text: string, message = this.lastOwn): Did {
    const own = {
      message_id: message,
      date: seconds(),
      edit_date: seconds(),
      from: this.user,
      chat: this.chat.head,
    };
    return { message, update: this.update("edited_message", { ...own, text }) };
  }

  /** Taps a button of any message, of any age, with any data, and does not wait. Returns the query's id too. */
  taps(message: Pick<Seen, "id">, data: string): Did & { query: string } {
    const query = String(this.api.world.nextId());
    this.api.world.presses.set(query, { at: Date.now(), answer: null, answered: false });
    const there = this.chat.get(message.id);
    // What is gone, or too old, comes without its content.
    const shown = there?.raw ?? { chat: this.chat.head, message_id: message.id, date: 0 };
    const press = { id: query, from: this.user, chat_instance: "1", data, message: shown };
    return { message: message.id, query, update: this.update("callback_query", press) };
  }

  /** Sends a text and waits until the bot has shown something after it; returns the newest message. */
  async types(text: string): Promise<Seen> {
    return this.answered(`an answer to "${text}"`, () => this.says(text));
  }

  /** Presses the button with this label under the newest message that has one, and waits as `types` does. */
  async presses(label: string): Promise<Seen> {
    const under = this.messages.findLast(({ keyboard }) => keyboard.length > 0);
    const button = under?.keyboard.flat().find(({ text }) => text === label);
    if (!under || button?.callback_data === undefined) {
      throw new Error(`no button "${label}" in:\n${this.chat.transcript(this.api.world.bot.id)}`);
    }
    const { callback_data } = button;
    return this.answered(`an answer to the button "${label}"`, () => this.taps(under, callback_data));
  }

  /** Does something and waits until the bot has shown something after it. */
  async answered(what: string, does: () => unknown): Promise<Seen> {
    const before = this.chat.shows;
    does();
    await this.api.until(what, () => this.chat.shows > before);
    return this.last;
  }

  /** Waits until the bot's newest message holds these words. */
  async sees(words: string | RegExp): Promise<Seen> {
    return this.api.until(`${words} in the newest message`, () => {
      const last = this.messages.at(-1);
      return last && (typeof words === "string" ? last.text.includes(words) : words.test(last.text))
        ? last
        : null;
    });
  }

  /** Types behind the bot's name in any chat, and waits for the list. */
  async asksInline(query: string): Promise<InlineAnswer> {
    const id = String(this.api.world.nextId());
    this.api.world.inline.set(id, { at: Date.now(), answer: null });
    this.update("inline_query", { id, from: this.user, query, offset: "" });
    return this.api.until(`inline results for "${query}"`, () => this.api.world.inline.get(id)?.answer);
  }

  /** Stops the bot: what it sends is refused from now on. */
  blocks(): void {
    this.chat.blocked = true;
    this.member("kicked");
  }

  /** Restarts it, as the button in the app does, and waits for the greeting. */
  async comesBack(): Promise<Seen> {
    this.chat.blocked = false;
    this.member("member");
    return this.types("/start");
  }

  /** Deletes a message for both sides. */
  deletes(message: Pick<Seen, "id">): void {
    this.chat.delete(message.id);
  }

  /** Speaks in a group, without waiting. Most of it the bot never hears: see `Group`. */
  saysIn(group: Group, text: string, replyTo?: Seen): Did {
    const hears =
      /^\/\w+(@etc_test_bot)?(\s|$)/.test(text) ||
      text.includes("@etc_test_bot") ||
      replyTo?.from === this.api.world.bot.id;
    const entities = marks(text);
    const content = {
      text,
      ...(entities.length > 0 ? { entities } : {}),
      ...(replyTo ? { reply_to_message: replyTo.raw } : {}),
    };
    return this.posts(group.chat, content, hears);
  }

  private posts(chat: Chat, content: object, hears = true): Did {
    const id = this.api.world.nextId();
    if (chat === this.chat) {
      chat.met = true;
      this.lastOwn = id;
    }
    const { text = "", caption = "" } = content as { text?: string; caption?: string };
    const own = {
      id,
      from: this.user.id,
      text: text || caption,
      entities: [],
      keyboard: [],
      photo: null,
      document: null,
    };
    const base = { ...own, rich: null, replyTo: null, edits: 0 };
    const { raw } = shown(this.api.world, chat, base, { from: this.user, ...content });
    return { message: id, update: hears ? this.update("message", raw) : null };
  }

  private member(status: "kicked" | "member"): void {
    const was = { user: this.api.world.bot, status: status === "kicked" ? "member" : "kicked" };
    const now = { user: this.api.world.bot, status };
    const until = (one: { status: string }) => (one.status === "kicked" ? { ...one, until_date: 0 } : one);
    const from = { from: this.user, chat: this.chat.head, date: seconds() };
    this.update("my_chat_member", { ...from, old_chat_member: until(was), new_chat_member: until(now) });
  }

  private update(kind: string, content: object): number | null {
    const id = this.api.updates.add(kind, content, this.api.options.record);
    this.api.changed();
    return id;
  }
}

/** A group that the bot is in, with its privacy mode on: it hears commands, its name, and answers to its messages. */
export class Group {
  private readonly api: BotApi;
  private readonly id: number;

  constructor(api: BotApi, id: number) {
    this.api = api;
    this.id = id;
  }

  get chat(): Chat {
    return this.api.world.open({ id: this.id, type: "supergroup", title: "Group" });
  }

  /** The bot's messages, oldest first. */
  get messages(): Seen[] {
    return this.api.world.botsMessages(this.id);
  }

  /** Waits until the bot has said something with these words. */
  async hears(words: string): Promise<Seen> {
    return this.api.until(`"${words}" in the group`, () =>
      this.messages.find(({ text }) => text.includes(words)),
    );
  }
}
