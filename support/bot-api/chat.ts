import type { Entity } from "./parse-html.ts";
import type { Upload } from "./read-multipart.ts";

export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

export interface Picture extends Upload {
  readonly width: number;
  readonly height: number;
}

/** A message as it stands on the phone now: edits done, deleted ones gone. */
export interface Seen {
  readonly id: number;
  /** The user who sent it, or the bot's own id. */
  readonly from: number;
  /** What is read: after entities, of a rich message the words in order, under a picture or file its caption. */
  readonly text: string;
  readonly entities: readonly Entity[];
  /** Rows of buttons under it. */
  readonly keyboard: readonly (readonly Button[])[];
  readonly photo: Picture | null;
  readonly document: Upload | null;
  /** A rich message as it was sent; `null` for any other. */
  readonly rich: unknown;
  readonly replyTo: number | null;
  /** How often it was edited. */
  readonly edits: number;
  /** As the API returns it. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export type ChatHead =
  | { readonly id: number; readonly type: "private"; readonly first_name: string }
  | { readonly id: number; readonly type: "supergroup"; readonly title: string };

/** A chat of the bot: with one person, or a group. */
export class Chat {
  readonly head: ChatHead;
  /** The person stopped the bot. */
  blocked = false;
  /** The person has written to the bot before: until then it may not write first. */
  met = false;
  /** How often the bot has sent or edited a message here, or asked for an edit that changes nothing. */
  shows = 0;
  private readonly messages = new Map<number, Seen>();
  private readonly keep: number;

  /** @param keep how many messages are kept: bounded where thousands of chats are driven. */
  constructor(head: ChatHead, keep: number) {
    this.head = head;
    this.keep = keep;
  }

  get(id: number): Seen | undefined {
    return this.messages.get(id);
  }

  put(message: Seen): void {
    this.messages.set(message.id, message);
    if (this.messages.size <= this.keep) return;
    for (const oldest of this.messages.keys()) {
      this.messages.delete(oldest);
      break;
    }
  }

  delete(id: number): boolean {
    return this.messages.delete(id);
  }

  /** Oldest first. */
  all(): Seen[] {
    return [...this.messages.values()];
  }

  /** The chat in lines, for the message of a test that fails. */
  transcript(bot: number): string {
    const lines = this.all().map((message) => {
      const files = [message.photo && "[picture]", message.document && `[${message.document.name}]`];
      const buttons = message.keyboard.map((row) => row.map(({ text }) => `[${text}]`).join(" "));
      const body = [...files, message.text, ...buttons].filter(Boolean).join("\n   ");
      return `${message.from === bot ? "<" : ">"}  ${body}`;
    });
    return lines.slice(-6).join("\n");
  }
}
