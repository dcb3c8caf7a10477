import { createRandom } from "../../scripts/train/random.ts";
import { startBotApi } from "../support/bot-api/bot-api.ts";
import type { BotProcess } from "../support/bot-api/bot-process.ts";
import { Applicant, stepsOfConversation } from "./applicant.ts";
import { pause } from "./pause.ts";
import { type Held, type Setting, startBot, tell } from "./settings.ts";

export interface KillFigures {
  readonly updates: number;
  /** Updates that were brought and not dealt with when a process was killed, all kills together. */
  readonly inHand: number;
  readonly told: number;
  /** Answers that were told and are not kept, each with when that was seen. */
  readonly lost: string[];
  /** Updates that no bot has dealt with at the end. */
  readonly unanswered: string[];
  /** What was done twice, or by nobody's wish: an update noted twice, an answer that was not given, a count too many. */
  readonly doubled: string[];
  /** Chats that hold a check without a consent. */
  readonly unagreed: string[];
  /** Replies that came once more, and the most of them in one conversation. */
  readonly repeated: number;
  readonly mostRepeated: number;
  /** Steps that people did once more, for what they did next had overtaken them. */
  readonly again: number;
  readonly exits: (number | null)[];
}

/**
 * Conversations at the same time, and processes that are killed at random moments and started again. What is in the
 * store is looked at after every kill and at the end.
 */
export async function kills(
  setting: Setting,
  { people, times, seed }: { readonly people: number; readonly times: number; readonly seed: number },
): Promise<KillFigures> {
  const random = createRandom(seed);
  const api = await startBotApi({ webhookRetryMs: 20 });
  api.latencyMs = 10;
  const place = await setting.place();
  const start = (): Promise<BotProcess> => startBot(api, setting, { STORE_URL: place.url });
  const bots = await Promise.all(Array.from({ length: setting.replicas }, start));
  tell(api, setting, bots);

  const applicants = Array.from({ length: people }, (_, at) => new Applicant(api, at + 1));
  const byId = new Map(applicants.map((one) => [one.id, one]));
  let shows = 0;
  api.onShown = ({ head }) => {
    shows += 1;
    byId.get(head.id)?.sees();
  };
  const judge = new Judge(applicants);
  let inHand = 0;

  // They begin one by one, so that a kill meets conversations at every step.
  const talk = async (applicant: Applicant, at: number): Promise<void> => {
    await api.until("a time to begin", () => shows >= (at - people / 6) * 3, 300);
    await applicant.talks();
    api.changed();
  };
  const talking = Promise.all(applicants.map(talk));
  talking.catch(() => undefined);

  const moments = Array.from(
    { length: times },
    () => (0.04 + 0.9 * random()) * people * stepsOfConversation,
  ).sort((one, other) => one - other);
  for (const moment of moments) {
    await api.until("the moment of a kill", () => shows >= moment, 120);
    await pause(random() * 20);
    const victim = Math.floor(random() * bots.length);
    await bots[victim]?.dies();
    // Both at the same moment, and before the store is read: what is confirmed by now must be there.
    const undelivered = new Set(api.updates.queue.all().map(({ update_id }) => update_id));
    const told = judge.toldUpTo(undelivered);
    const held = await place.look(applicants.map(({ id }) => id));
    inHand += new Set([...undelivered, ...held.inbox]).size;
    judge.afterKill(told, held);
    bots[victim] = await start();
    tell(api, setting, bots);
  }

  try {
    await api.until("the end of every conversation", () => applicants.every(({ done }) => done), 180);
  } catch (error) {
    const waiting = applicants.filter(({ done }) => !done);
    const chats = waiting.slice(0, 3).map(({ id }) => api.world.chat(id)?.transcript(api.world.bot.id));
    const logs = bots.map(({ log }) => log.slice(-2000));
    const told = [`${waiting.length} wait`, ...waiting.map(({ waitsFor }) => waitsFor), ...chats, ...logs];
    throw new Error(told.join("\n"), { cause: error });
  }
  await talking;
  await api.delivered(60);
  const exits = await Promise.all(bots.map((bot) => bot.stops()));
  judge.atEnd(await place.look(applicants.map(({ id }) => id)));
  const repeats = applicants.map(({ replies, updates }) => replies - updates.length);
  return {
    ...judge,
    inHand,
    exits,
    updates: applicants.reduce((sum, one) => sum + one.updates.length, 0),
    told: applicants.reduce((sum, one) => sum + one.told.size, 0),
    again: applicants.reduce((sum, one) => sum + one.again, 0),
    repeated: repeats.reduce((sum, one) => sum + one, 0),
    mostRepeated: Math.max(...repeats),
  };
}

/** Compares what people were told with what is kept. */
class Judge {
  readonly lost: string[] = [];
  readonly unanswered: string[] = [];
  readonly doubled: string[] = [];
  readonly unagreed: string[] = [];
  private readonly applicants: readonly Applicant[];

  constructor(applicants: readonly Applicant[]) {
    this.applicants = applicants;
  }

  /** Answers read back whose update Telegram does not hold any more. */
  toldUpTo(undelivered: ReadonlySet<number>): { applicant: Applicant; question: string; update: number }[] {
    return this.applicants.flatMap((applicant) =>
      [...applicant.told.keys()].flatMap((question) => {
        const update = applicant.given.get(question)?.update ?? 0;
        return undelivered.has(update) ? [] : [{ applicant, question, update }];
      }),
    );
  }

  /** Told is kept, or its update is in the inbox and will be dealt with. */
  afterKill(told: ReturnType<Judge["toldUpTo"]>, held: Held): void {
    for (const { applicant, question, update } of told) {
      if (held.inbox.includes(update)) continue;
      const kept = held.chats.get(applicant.id)?.conversation.check?.answers[question];
      if (kept !== applicant.told.get(question)) this.lost.push(`${applicant.id} ${question} after a kill`);
    }
    this.anyTime(held);
  }

  /** Whatever is kept was given, and agreed to before. */
  private anyTime(held: Held): void {
    for (const applicant of this.applicants) {
      const kept = held.chats.get(applicant.id);
      for (const [question, answer] of Object.entries(kept?.conversation.check?.answers ?? {})) {
        if (applicant.given.get(question)?.answer !== answer)
          this.doubled.push(`${applicant.id}: ${question} is kept as ${answer}`);
      }
      const { check, consent } = kept?.conversation ?? { check: null, consent: null };
      if (check !== null && consent === null) this.unagreed.push(String(applicant.id));
    }
  }

  atEnd(held: Held): void {
    this.anyTime(held);
    for (const applicant of this.applicants) {
      const kept = held.chats.get(applicant.id);
      for (const [question, answer] of applicant.told) {
        if (kept?.conversation.check?.answers[question] !== answer)
          this.lost.push(`${applicant.id} ${question} at the end`);
      }
      this.doubled.push(...applicant.misread);
      const noted = kept?.updates ?? [];
      for (const update of applicant.updates) {
        const times = noted.filter((one) => one === update).length;
        if (times === 0) this.unanswered.push(`${applicant.id}: update ${update}`);
        if (times > 1) this.doubled.push(`${applicant.id}: update ${update} noted ${times} times`);
      }
    }
    for (const update of held.inbox) this.unanswered.push(`update ${update} in the inbox`);
    if (held.unanswered > this.applicants.length)
      this.doubled.push(`${held.unanswered} questions counted of ${this.applicants.length}`);
  }
}
