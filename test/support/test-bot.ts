import { type Bot, HttpError, type RawApi, type Transformer } from "grammy";
import type { InputRichMessage, Update, User } from "grammy/types";
import type { Log } from "../../src/process/log.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { type BotDeps, createBot } from "../../src/telegram/create-bot.ts";
import type { Limits, RateLimit } from "../../src/delivery/rate-limit.ts";
import type { RichMode } from "../../src/telegram/rich-messages.ts";
import { judgeAtEnd } from "../../support/bot-api/judge-at-end.ts";
import { buttonOf } from "./keyboard.ts";
import { testServices } from "./services.ts";

type Method = keyof RawApi & string;
type Payload = Record<string, unknown>;

/** Transformers of grammY without the types that tie each method to its payload. */
type CallApi = (method: Method, payload: Payload, signal?: unknown) => Promise<unknown>;
type AnyTransformer = (prev: CallApi, ...call: Parameters<CallApi>) => Promise<unknown>;

export interface Call {
  readonly method: Method;
  readonly payload: Payload;
}

/** What Telegram answers in place of a success. */
export interface Refusal {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after: number };
}

/** A message as a person sees it on the phone now: edits done, deleted ones gone. */
export interface Seen {
  /** The message that it is a reply to. */
  readonly replyTo: number | null;
  readonly id: number;
  readonly html: string;
  readonly parseMode: unknown;
  /** What is shown in place of the text. */
  readonly rich: InputRichMessage | null;
  readonly keyboard: readonly (readonly { text: string; callback_data: string }[])[];
}

const me = {
  id: 42,
  is_bot: true as const,
  first_name: "ETC",
  username: "etc_test_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

/** A test says in a moment what takes a person minutes. */
const all: RateLimit = { admit: () => "pass", size: 0 };
const unlimited: Limits = { person: all, inGroups: all, group: all };

/** The real bot in memory, Telegram's side played by this class. Its own transformers (retries) run as they do live. */
export class TestBot {
  readonly bot: Bot;
  /** Every call that reached Telegram, refused ones included. */
  readonly calls: Call[] = [];
  readonly logged: unknown[] = [];
  private readonly judge = judgeAtEnd();
  private readonly broken: Method[] = [];
  private readonly refusals: { method: Method; refusal: Refusal }[] = [];
  /** What stands in every chat, oldest first. */
  private readonly phones: { chat: number; message: Seen }[] = [];
  private lastMessage = 100;
  private lastUpdate = 1;

  constructor(
    store: Store,
    services = testServices(),
    richMessages: RichMode = "off",
    other: Partial<Pick<BotDeps, "limits" | "log" | "token" | "now" | "waitOut">> = {},
  ) {
    const record = (...said: unknown[]): void => void this.logged.push(said);
    const log = { info: record, warn: record, error: record } as unknown as Log;
    const deps = { token: "1:test", apiRoot: undefined, richMessages, services, store, log, botInfo: me };
    this.bot = createBot({ ...deps, limits: unlimited, now: () => 0, ...other });
    // The network's end is replaced; whatever the bot installed stays between it and the bot.
    const telegram: CallApi = (method, payload) => this.answer(method, payload);
    const own = this.bot.api.config.installedTransformers() as unknown as AnyTransformer[];
    const chained = own.reduce<CallApi>(
      (inner, one) =>
        (...call) =>
          one(inner, ...call),
      telegram,
    );
    const whole: AnyTransformer = (_prev, ...call) => chained(...call);
    this.bot.api.config.use(whole as unknown as Transformer);
  }

  /** A bot over a store in memory. */
  static async open(services = testServices(), richMessages: RichMode = "off"): Promise<TestBot> {
    const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });
    return new TestBot(store, services, richMessages);
  }

  /** The next call of a method is refused so; told twice, the next two. */
  refuses(method: Method, error_code: number, description: string, retry_after?: number): void {
    const parameters = retry_after === undefined ? {} : { parameters: { retry_after } };
    this.refusals.push({ method, refusal: { error_code, description, ...parameters } });
  }

  /** The connection breaks at the next call of a method. */
  breaks(method: Method): void {
    this.broken.push(method);
  }

  person(id = 7, language_code = "zh-hans"): TelegramPerson {
    return new TelegramPerson(this, { id, is_bot: false, first_name: "<b>&", language_code });
  }

  async receives(update: Omit<Update, "update_id">, update_id = ++this.lastUpdate): Promise<void> {
    await this.bot.handleUpdate({ update_id, ...update } as Update);
  }

  /** Messages of a chat as they stand now, oldest first. */
  messagesOf(chat: number): Seen[] {
    return this.phones.filter((one) => one.chat === chat).map(({ message }) => message);
  }

  /** Someone's phone is wiped, and what was called meanwhile goes with it. */
  wipes(chat: number, calls: number): void {
    this.calls.length = calls;
    for (let at = this.phones.length - 1; at >= 0; at--) {
      if (this.phones[at]?.chat === chat) this.phones.splice(at, 1);
    }
  }

  private answer(method: Method, payload: Payload): Promise<unknown> {
    this.calls.push({ method, payload });
    this.judge(method, payload);
    if (this.broken.includes(method)) {
      this.broken.splice(this.broken.indexOf(method), 1);
      return Promise.reject(new HttpError("no network", new Error("ECONNRESET")));
    }
    const at = this.refusals.findIndex((one) => one.method === method);
    if (at >= 0) {
      const [next] = this.refusals.splice(at, 1);
      return Promise.resolve({ ok: false, ...next?.refusal });
    }
    return Promise.resolve({ ok: true, result: this.result(method, payload) });
  }

  private result(method: Method, payload: Payload): unknown {
    const showing = ["sendMessage", "sendRichMessage", "editMessageText", "sendPhoto", "sendDocument"];
    if (!showing.includes(method)) return true;
    const chat = Number(payload.chat_id);
    const id = method === "editMessageText" ? Number(payload.message_id) : ++this.lastMessage;
    const markup = payload.reply_markup as { inline_keyboard: Seen["keyboard"] } | undefined;
    const message = {
      id,
      html: String(payload.text ?? payload.caption ?? ""),
      parseMode: payload.parse_mode,
      rich: (payload.rich_message as InputRichMessage | undefined) ?? null,
      keyboard: markup?.inline_keyboard ?? [],
      replyTo: (payload.reply_parameters as { message_id: number } | undefined)?.message_id ?? null,
    };
    const there = this.phones.find((one) => one.chat === chat && one.message.id === id);
    // What is edited stays a reply.
    if (there) there.message = { ...message, replyTo: there.message.replyTo };
    else this.phones.push({ chat, message });
    return { message_id: id, date: 0, chat: { id: chat, type: "private" }, text: payload.text };
  }
}

/** Someone with a phone, in a private chat with the bot. */
export class TelegramPerson {
  private readonly bot: TestBot;
  private readonly user: User;
  private sent = 1;
  /** What was typed, by message: a button under a reply to it brings it back. */
  private readonly texts = new Map<number, string>();

  constructor(bot: TestBot, user: User) {
    this.bot = bot;
    this.user = user;
  }

  private get chat() {
    return { id: this.user.id, type: "private" as const, first_name: this.user.first_name };
  }

  private message(content: object): Omit<Update, "update_id"> {
    return {
      message: { message_id: ++this.sent, date: 0, chat: this.chat, from: this.user, ...content },
    } as never;
  }

  async types(text: string, update?: number): Promise<this> {
    const entities = text.startsWith("/")
      ? [{ type: "bot_command", offset: 0, length: (text.split(/\s/)[0] ?? "").length }]
      : undefined;
    this.texts.set(this.sent + 1, text);
    await this.bot.receives(this.message({ text, ...(entities ? { entities } : {}) }), update);
    return this;
  }

  /** Agreed to the consent text some time ago; the phone and the calls are as before. */
  async agrees(): Promise<this> {
    const calls = this.bot.calls.length;
    await this.types("/consent");
    const { keyboard, id } = this.last;
    await this.taps(keyboard[0]?.[0]?.callback_data ?? "", id);
    this.bot.wipes(this.user.id, calls);
    return this;
  }

  /** Sends a sticker, a photo, a file: whatever the content says. */
  async sends(content: object): Promise<this> {
    await this.bot.receives(this.message(content));
    return this;
  }

  async edits(text: string): Promise<this> {
    const edited_message = {
      message_id: this.sent,
      date: 0,
      edit_date: 1,
      chat: this.chat,
      from: this.user,
      text,
    };
    await this.bot.receives({ edited_message } as never);
    return this;
  }

  /** Types a command in a group that the bot is in. */
  async typesInGroup(group: number, text: string): Promise<this> {
    const chat = { id: group, type: "supergroup", title: "Group" };
    const entities = [{ type: "bot_command", offset: 0, length: (text.split(/\s/)[0] ?? "").length }];
    await this.bot.receives({
      message: { message_id: ++this.sent, date: 0, chat, from: this.user, text, entities },
    } as never);
    return this;
  }

  /** Says something in a group that the bot is in; names it where the text does. */
  async saysInGroup(group: number, text: string, reply_to_message?: object): Promise<this> {
    const chat = { id: group, type: "supergroup", title: "Group" };
    await this.bot.receives({
      message: { message_id: ++this.sent, date: 0, chat, from: this.user, text, reply_to_message },
    } as never);
    return this;
  }

  /** Types behind the bot's name in any chat. */
  async asksInline(query: string): Promise<this> {
    const id = String(++this.sent);
    await this.bot.receives({ inline_query: { id, from: this.user, query, offset: "" } } as never);
    return this;
  }

  /** Presses a button of the newest message, by its label. */
  async presses(label: string): Promise<this> {
    return this.taps(buttonOf(this.last.keyboard, label).callback_data, this.last.id);
  }

  /** A press on a message of any age, with any data. */
  async taps(data: string, message_id: number): Promise<this> {
    const replied = this.messages.find(({ id: own }) => own === message_id)?.replyTo ?? 0;
    const earlier = this.texts.get(replied);
    const message = {
      ...{ message_id, date: 0, chat: this.chat, from: me, text: "…" },
      ...(earlier === undefined ? {} : { reply_to_message: { message_id: replied, text: earlier } }),
    };
    const id = String(++this.sent);
    await this.bot.receives({
      callback_query: { id, from: this.user, chat_instance: "1", data, message },
    } as never);
    return this;
  }

  get messages(): Seen[] {
    return this.bot.messagesOf(this.user.id);
  }

  /** The newest message on the phone. */
  get last(): Seen {
    const last = this.messages.at(-1);
    if (!last) throw new Error("the bot said nothing");
    return last;
  }

  get labels(): string[] {
    return this.last.keyboard.flat().map(({ text }) => text);
  }
}
