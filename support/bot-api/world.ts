import { Chat, type ChatHead, type Seen, type User } from "./chat.ts";

export interface InlineAnswer {
  readonly query: string;
  readonly results: readonly InlineResult[];
}

/** A line of the list that inline mode shows, and what it would put into the chat. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** What was set up for the bot, by language code; "" is for all others. */
export interface Profile {
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** Keyed by scope and language. */
  readonly commands: Map<string, readonly { readonly command: string; readonly description: string }[]>;
}

/** All that Telegram's side remembers, but for the updates on their way. */
export class World {
  readonly bot: User = {
    id: 42,
    is_bot: true,
    first_name: "ETC",
    username: "etc_test_bot",
  };
  readonly profile: Profile = {
    names: new Map(),
    descriptions: new Map(),
    shortDescriptions: new Map(),
    commands: new Map(),
  };
  /** Open button presses: when they were made, milliseconds since 1970. */
  readonly presses = new Map<string, { readonly at: number; answer: string | null; answered: boolean }>();
  readonly inline = new Map<string, { readonly at: number; answer: InlineAnswer | null }>();
  private readonly chats = new Map<number, Chat>();
  private readonly keep: number;
  private lastId = 100;

  constructor(keep: number) {
    this.keep = keep;
  }

  /** Numbers of messages and queries, in the order of their making. */
  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  open(head: ChatHead): Chat {
    const chat = this.chats.get(head.id) ?? new Chat(head, this.keep);
    this.chats.set(head.id, chat);
    return chat;
  }

  chat(id: number): Chat | undefined {
    return this.chats.get(id);
  }

  allChats(): Chat[] {
    return [...this.chats.values()];
  }

  /** The bot's messages of a chat, oldest first. */
  botsMessages(chat: number): Seen[] {
    return (this.chats.get(chat)?.all() ?? []).filter(({ from }) => from === this.bot.id);
  }
}
