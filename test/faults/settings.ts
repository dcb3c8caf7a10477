import { cpSync, existsSync } from "node:fs";
import { readKept } from "../support/flows.ts";
import type { KeptChat } from "../../src/conversation/kept-chat.ts";
import { readUnanswered } from "../../src/conversation/unanswered/unanswered.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createInbox } from "../../src/delivery/inbox.ts";
import { temporaryFolder } from "../store/temporary.ts";
import type { BotApi } from "../../support/bot-api/bot-api.ts";
import { BotProcess, webhookSecret } from "../../support/bot-api/bot-process.ts";
import { type PostgresServer, postgresHere } from "../support/postgres.ts";

/** What lies in a store, looked at from outside the bot. */
export interface Held {
  /** By the person's id. */
  readonly chats: ReadonlyMap<number, KeptChat>;
  /** Updates that long polling has taken over from Telegram and not dealt with. */
  readonly inbox: readonly number[];
  /** How often the questions that nothing answers were counted. */
  readonly unanswered: number;
}

/** A new store for a bot. */
export interface Place {
  readonly url: string;
  look(people: readonly number[]): Promise<Held>;
}

export interface Setting {
  readonly name: string;
  readonly mode: "polling" | "webhook";
  /** Processes behind one address. */
  readonly replicas: number;
  readonly place: () => Promise<Place>;
}

/** `BotProcess` gives it to the program. */
const key = Buffer.alloc(32, 7);

/** Every bot of the tests of faults answers the same: messages of plain words, which are the quickest to read. */
export const quiet = { RICH_MESSAGES: "off", LOG_LEVEL: "info" } as const;

async function lookAt(url: string, people: readonly number[]): Promise<Held> {
  const store = await openStore({ url, key });
  try {
    const chats = new Map<number, KeptChat>();
    for (const id of people) {
      const { chat, damaged } = readKept(await store.load(`telegram:${id}`));
      if (damaged) throw new Error(`the chat of ${id} is damaged`);
      chats.set(id, chat);
    }
    const inbox = (await createInbox(store).left()).map(({ update_id }) => update_id);
    const counts = (await readUnanswered(store)).map(({ count }) => count);
    return { chats, inbox, unanswered: counts.reduce((sum, count) => sum + count, 0) };
  } finally {
    await store.close();
  }
}

export async function sqlitePlace(): Promise<Place> {
  const folder = temporaryFolder();
  const path = `${folder}/bot.sqlite`;
  let looks = 0;
  return {
    url: `sqlite:${path}`,
    // At a copy: whoever opens the file of a process that was killed mends it, and that is the next bot's to do.
    async look(people) {
      const copy = `${folder}/look-${++looks}.sqlite`;
      for (const end of ["", "-wal"]) if (existsSync(path + end)) cpSync(path + end, copy + end);
      return lookAt(`sqlite:${copy}`, people);
    },
  };
}

export async function postgresPlace(server: PostgresServer): Promise<Place> {
  const { url } = await server.temporaryDatabase();
  return { url, look: (people) => lookAt(url, people) };
}

/** Each way of running the bot: PostgreSQL where one answers on this machine. */
export async function settingsHere(): Promise<Setting[]> {
  const server = await postgresHere();
  const sqlite: Setting[] = [
    { name: "polling on SQLite", mode: "polling", replicas: 1, place: sqlitePlace },
    { name: "webhook on SQLite", mode: "webhook", replicas: 1, place: sqlitePlace },
  ];
  if (!server) return sqlite;
  const place = (): Promise<Place> => postgresPlace(server);
  return [
    ...sqlite,
    { name: "polling on PostgreSQL", mode: "polling", replicas: 1, place },
    { name: "webhook on PostgreSQL, two replicas", mode: "webhook", replicas: 2, place },
  ];
}

/** Starts the program as a setting says, and waits until it takes updates; a webhook is yet to be told of it. */
export function startBot(
  api: BotApi,
  { mode }: Pick<Setting, "mode">,
  environment: Readonly<Record<string, string>>,
): Promise<BotProcess> {
  return mode === "polling"
    ? BotProcess.polling(api, { ...quiet, ...environment })
    : BotProcess.webhook(api, { ...quiet, ...environment });
}

/** Tells Telegram where the bots are, as far as they wait to be told. */
export function tell(api: BotApi, { mode }: Pick<Setting, "mode">, bots: readonly BotProcess[]): void {
  if (mode === "polling") return;
  api.brings(
    bots.map(({ webhookUrl }) => webhookUrl),
    webhookSecret,
  );
}
