import { expect } from "vitest";
import type { Conversation } from "../../src/conversation/conversation.ts";
import type { Input, Listener } from "../../src/conversation/input.ts";
import { newestOf, withNewest } from "../../src/conversation/newest-buttons.ts";
import type { Reply } from "../../src/conversation/reply.ts";
import { respond } from "../../src/conversation/respond.ts";
import type { Services } from "../../src/conversation/services.ts";
import type { Locale } from "../../src/facts/localized.ts";
import { checkTurn } from "./check-turn.ts";
import { labelsOf, textOf } from "./reply-text.ts";
import { testServices } from "./services.ts";

/** `/check chongqing` as the command it is. */
export function commandOf(typed: string): Extract<Input, { kind: "command" }> {
  const [, name = "", argument = ""] = /^\/(\S+)\s*(.*)$/s.exec(typed) ?? [];
  return { kind: "command", name, argument };
}

/** The button of a reply that has a label; fails with the list of labels. */
export function buttonOf(reply: Pick<Reply, "choices">, label: string): Reply["choices"][number][number] {
  const choice = reply.choices.flat().find((one) => one.label === label);
  if (!choice) throw new Error(`no button "${label}" among: ${labelsOf(reply).join(" | ")}`);
  return choice;
}

interface ChatOptions {
  /** The language of the person's app; `null` where the door cannot tell. */
  readonly locale?: Locale | null;
  readonly services?: Services;
  /** As on Telegram; a terminal does not. */
  readonly asksConsent?: boolean;
}

/** One person's chat with the heart, without a door: everything done is checked, and returns the chat. */
export class Chat {
  services: Services;
  conversation: Conversation;
  private readonly appLocale: Listener["appLocale"];
  private readonly asksConsent: boolean;
  private last: Reply | null = null;
  /** What the person typed that the newest reply answers, as far as a door can tell it later. */
  private typed: string | undefined;

  constructor({ locale = "zh", services = testServices(), asksConsent = false }: ChatOptions = {}) {
    this.asksConsent = asksConsent;
    this.services = services;
    this.conversation = services.flows.empty;
    this.appLocale = locale;
  }

  does(input: Input): this {
    const before = JSON.stringify(this.conversation);
    const listener = { appLocale: this.appLocale, damaged: false, asksConsent: this.asksConsent };
    const newest = this.last ? newestOf(this.last) : [];
    const turn = respond(this.conversation, withNewest(input, newest), this.services, listener);
    if (JSON.stringify(this.conversation) !== before) throw new Error("a turn altered what it was given");
    checkTurn(turn, this.services.flows);
    this.conversation = turn.conversation;
    this.last = turn.reply;
    return this;
  }

  types(...texts: string[]): this {
    for (const text of texts) {
      this.typed = text;
      this.does({ kind: "text", text });
    }
    return this;
  }

  command(typed: string): this {
    this.typed = typed;
    return this.does(commandOf(typed));
  }

  /** Presses buttons of the last reply, one after the other. */
  presses(...labels: string[]): this {
    for (const label of labels)
      this.taps(this.dataOf(label), true, this.reply.asReply ? this.typed : undefined);
    return this;
  }

  /** A button of any age, or one that never was: whatever data a client sends. */
  taps(data: string, latest = true, inReplyTo?: string): this {
    return this.does({ kind: "press", data, latest, ...(inReplyTo === undefined ? {} : { inReplyTo }) });
  }

  /** The data of a button that is on the screen now, to be tapped later. */
  dataOf(label: string): string {
    return buttonOf(this.reply, label).data;
  }

  sees(...parts: (string | RegExp)[]): this {
    for (const part of parts) expect(this.text).toMatch(part);
    return this;
  }

  seesNot(...parts: (string | RegExp)[]): this {
    for (const part of parts) expect(this.text).not.toMatch(part);
    return this;
  }

  /** The id of the question on the screen, as its "why do you ask?" button names it. */
  get asked(): string | null {
    const why = this.reply.choices.flat().find(({ action }) => action.kind === "why");
    return why?.action.kind === "why" ? why.action.question : null;
  }

  /** Types answers, by question, as long as one of these is asked; a question without one ends it. */
  fillsIn(texts: Readonly<Record<string, string>>): this {
    for (let asked = this.asked; asked !== null; asked = this.asked) {
      const text = texts[asked];
      if (text === undefined) break;
      this.types(text);
      if (this.asked === asked) throw new Error(`"${text}" was not taken for ${asked}: ${this.text}`);
    }
    return this;
  }

  get reply(): Reply {
    if (!this.last) throw new Error("nothing was said yet");
    return this.last;
  }

  get text(): string {
    return textOf(this.reply);
  }

  get labels(): string[] {
    return labelsOf(this.reply);
  }

  get answers(): Readonly<Record<string, unknown>> {
    return this.conversation.check?.answers ?? {};
  }
}
