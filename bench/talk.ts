import { readFileSync } from "node:fs";
import type { BotApi } from "../test/support/bot-api/bot-api.ts";
import type { BotProcess } from "../test/support/bot-api/bot-process.ts";
import type { Person } from "../test/support/bot-api/person.ts";

/** What a person does next: sends a text, or presses the button with this label. */
export type Step = { readonly say: string } | { readonly press: string };

export interface Measured {
  readonly updates: number;
  readonly seconds: number;
  /** Time of the core that the bot's process took. */
  readonly cpuSeconds: number;
}

export interface TalkOptions {
  readonly api: BotApi;
  readonly bot: BotProcess;
  readonly chats: number;
  readonly steps: readonly Step[];
  /** The bot's buttons have other labels: the first one is pressed. */
  readonly anyButton: boolean;
  readonly firstChat?: number;
}

/** Every chat goes through the steps, each as soon as the one before was answered; all chats at the same time. */
export async function talk(options: TalkOptions): Promise<Measured> {
  const { api, bot, chats, steps, anyButton, firstChat = 1 } = options;
  const people = new Map<number, { person: Person; next: number }>();
  for (let id = firstChat; id < firstChat + chats; id += 1)
    people.set(id, { person: api.person(id), next: 0 });
  const before = { cpu: cpuSeconds(bot.pid), at: performance.now() };
  let left = chats;
  let progress = performance.now();
  await new Promise<void>((resolve, reject) => {
    const go = (id: number): void => {
      const one = people.get(id);
      const step = one && steps[one.next];
      if (!one) return;
      one.next += 1;
      progress = performance.now();
      if (step) take(one.person, step, anyButton);
      else if (--left === 0) resolve();
    };
    const watch = setInterval(() => {
      if (bot.running && performance.now() - progress < 30_000) return;
      reject(
        new Error(
          `${left} of ${chats} chats got no answer for 30 s, or the bot ended:\n${bot.log.slice(-2000)}`,
        ),
      );
    }, 1000);
    // A conversation has one answer a step: whatever shows is it.
    api.onShown = (chat) => setImmediate(go, chat.head.id);
    for (const id of people.keys()) go(id);
    void api.until("the end", () => left === 0, 600).then(() => clearInterval(watch), reject);
  });
  api.onShown = null;
  const seconds = (performance.now() - before.at) / 1000;
  return { updates: chats * steps.length, seconds, cpuSeconds: cpuSeconds(bot.pid) - before.cpu };
}

function take(person: Person, step: Step, anyButton: boolean): void {
  if ("say" in step) {
    person.says(step.say);
    return;
  }
  const { last } = person;
  const buttons = last.keyboard.flat();
  const button = anyButton ? buttons[0] : buttons.find(({ text }) => text === step.press);
  if (!button?.callback_data) throw new Error(`no button "${step.press}" under:\n${last.text}`);
  person.taps(last, button.callback_data);
}

/** Texts at a steady rate, whatever becomes of them, and how long each took to be answered, shortest first. */
export async function talkAtRate(options: {
  readonly api: BotApi;
  readonly perSecond: number;
  readonly seconds: number;
  readonly chats: number;
  readonly steps: readonly string[];
}): Promise<{ waits: number[]; unanswered: number }> {
  const { api, perSecond, seconds, chats, steps } = options;
  const asked = new Map<number, number[]>();
  const waits: number[] = [];
  api.onShown = (chat) => {
    const since = asked.get(chat.head.id)?.shift();
    if (since !== undefined) waits.push(performance.now() - since);
  };
  const start = performance.now();
  const whole = perSecond * seconds;
  let sent = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(whole, ((performance.now() - start) / 1000) * perSecond);
      for (; sent < due; sent += 1) {
        const id = 1 + (sent % chats);
        const queue = asked.get(id) ?? [];
        queue.push(performance.now());
        asked.set(id, queue);
        api.person(id).says(steps[Math.floor(sent / chats) % steps.length] ?? "");
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
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
