import { expect } from "vitest";
import type { Reply } from "../../src/conversation/reply.ts";
import type { Services } from "../../src/conversation/services.ts";
import { type Incoming, takeTurn } from "../../src/conversation/take-turn.ts";
import type { Store } from "../../src/store/store.ts";
import { buttonOf, commandOf } from "./chat.ts";
import { labelsOf, textOf } from "./reply-text.ts";
import { testServices } from "./services.ts";

/** Telegram numbers updates on, whatever is restarted. */
let updates = 1000;

/** One person's chat that is kept in a store after every turn, as a door keeps it. */
export class KeptChat {
  /** Every reply shown, oldest first. */
  readonly shown: Reply[] = [];
  readonly key: string;
  /** Makes the next reply fail on its way to the person. */
  failToShow: Error | null = null;
  private readonly store: Store;
  private readonly services: Services;
  private readonly asksConsent: boolean;

  constructor(store: Store, { key = "telegram:7", services = testServices(), asksConsent = false } = {}) {
    this.asksConsent = asksConsent;
    this.store = store;
    this.key = key;
    this.services = services;
  }

  async does(incoming: Incoming, update = ++updates): Promise<this> {
    const post = { chat: this.key, incoming, appLocale: null, asksConsent: this.asksConsent, update };
    await takeTurn(this.store, this.services, post, async (reply) => {
      const failure = this.failToShow;
      this.failToShow = null;
      if (failure) throw failure;
      this.shown.push(reply);
      return String(this.shown.length);
    });
    return this;
  }

  async types(...texts: string[]): Promise<this> {
    for (const text of texts) await this.does({ kind: "text", text });
    return this;
  }

  command(typed: string): Promise<this> {
    return this.does(commandOf(typed));
  }

  async presses(...labels: string[]): Promise<this> {
    for (const label of labels) {
      const { data } = buttonOf(this.reply, label);
      await this.does({ kind: "press", data, message: String(this.shown.length) });
    }
    return this;
  }

  sees(...parts: (string | RegExp)[]): this {
    for (const part of parts) expect(textOf(this.reply)).toMatch(part);
    return this;
  }

  seesNot(...parts: (string | RegExp)[]): this {
    for (const part of parts) expect(textOf(this.reply)).not.toMatch(part);
    return this;
  }

  get reply(): Reply {
    const last = this.shown.at(-1);
    if (!last) throw new Error("nothing was shown yet");
    return last;
  }

  get labels(): string[] {
    return labelsOf(this.reply);
  }
}
