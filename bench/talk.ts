import { readFileSync } from "node:fs";
import type { Person } from "../support/bot-api/person.ts";
import type { Running } from "./bots.ts";

/** What a person does next: sends a text, presses the button with this label, or asks behind the bot's name. */
export type Step = { readonly say: string } | { readonly press: string } | { readonly ask: string };

export interface Measured {
  readonly updates: number;
  readonly seconds: number;
  /** Time of the core that the bot's process took. */
  readonly cpuSeconds: number;
  /** Requests of the bot to Telegram; a call in the response to a webhook is none. */
  readonly calls: number;
}

export function sum(parts: readonly Measured[]): Measured {
  const total = (of: keyof Measured): number => parts.reduce((all, part) => all + part[of], 0);
  return {
    updates: total("updates"),
    seconds: total("seconds"),
    cpuSeconds: total("cpuSeconds"),
    calls: total("calls"),
  };
}

export interface TalkOptions {
  readonly bot: Running;
  readonly chats: number;
  readonly steps: readonly Step[];
  readonly firstChat?: number;
}

/** Every chat goes through the steps, each as soon as the one before was answered; all chats at the same time. */
export async function talk({ bot, chats, steps, firstChat = 1 }: TalkOptions): Promise<Measured> {
  const { api, process } = bot;
  const people = new Map<number, { person: Person; next: number }>();
  for (let id = firstChat; id < firstChat + chats; id += 1)
    people.set(id, { person: api.person(id), next: 0 });
  const before = { cpu: cpuSeconds(process.pid), calls: api.requestCount, at: performance.now() };
  let left = chats;
  let progress = performance.now();
  await new Promise<void>((resolve, reject) => {
    const go = (id: number): void => {
      const one = people.get(id);
      const step = one && steps[one.next];
      if (!one) return;
      one.next += 1;
      progress = performance.now();
      if (step) take(one.person, step, bot, () => go(id));
      else if (--left === 0) resolve();
    };
    const watch = setInterval(() => {
      if (left === 0) clearInterval(watch);
      else if (!process.running || performance.now() - progress > 30_000) {
        clearInterval(watch);
        const why = `${left} of ${chats} chats got no answer for 30 s, or the bot ended:`;
        reject(new Error(`${why}\n${process.log.slice(-2000)}`));
      }
    }, 1000);
    // A conversation has one answer a step: whatever shows is it.
    api.onShown = (chat) => setImmediate(go, chat.head.id);
    for (const id of people.keys()) go(id);
  });
  const seconds = (performance.now() - before.at) / 1000;
  api.onShown = null;
  return {
    updates: chats * steps.length,
    seconds,
    cpuSeconds: cpuSeconds(process.pid) - before.cpu,
    calls: api.requestCount - before.calls,
  };
}

function take(person: Person, step: Step, { bot }: Running, answered: () => void): void {
  if ("say" in step) {
    person.says(step.say);
    return;
  }
  if ("ask" in step) {
    void person.asksInline(step.ask).then(answered);
    return;
  }
  const { last } = person;
  const buttons = last.keyboard.flat();
  // The echo bot has one button, and it says something else.
  const button = bot === "echo" ? buttons[0] : buttons.find(({ text }) => text === step.press);
  if (!button?.callback_data) throw new Error(`no button "${step.press}" under:\n${last.text}`);
  person.taps(last, button.callback_data);
}

/** Every chat sends the texts one after the other, all at a steady rate; how long each took to be answered, shortest first. */
export async function talkAtRate(options: {
  readonly bot: Running;
  readonly perSecond: number;
  readonly chats: number;
  readonly texts: readonly string[];
}): Promise<{ waits: number[]; unanswered: number }> {
  const { bot, perSecond, chats, texts } = options;
  const { api } = bot;
  const asked = new Map<number, number[]>();
  const waits: number[] = [];
  api.onShown = (chat) => {
    const since = asked.get(chat.head.id)?.shift();
    if (since !== undefined) waits.push(performance.now() - since);
  };
  const start = performance.now();
  const whole = chats * texts.length;
  let sent = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(whole, ((performance.now() - start) / 1000) * perSecond);
      for (; sent < due; sent += 1) {
        const id = 1 + (sent % chats);
        const queue = asked.get(id) ?? [];
        queue.push(performance.now());
        asked.set(id, queue);
        api.person(id).says(texts[Math.floor(sent / chats)] ?? "");
      }
      if (sent < whole) return;
      clearInterval(timer);
      resolve();
    }, 2);
  });
  await api.until("the last answer", () => waits.length === whole, 10).catch(() => undefined);
  api.onShown = null;
  return { waits: waits.toSorted((a, b) => a - b), unanswered: whole - waits.length };
}

/** User and system time of a process, in ticks of 10 ms. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
