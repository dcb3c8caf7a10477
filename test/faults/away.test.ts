// The store, or Telegram, away for a while, with the program itself; 30 seconds by `npm run faults`, shorter in `npm test`.
// Turns are under way when it goes, and more are begun while it is away. Nobody is told in the meantime what is not so,
// nothing is lost, and a reply comes once more at most where it was shown and the connection broke before that was kept.
import { afterEach, describe, expect, it } from "vitest";
import type { BotApi } from "../../support/bot-api/bot-api.ts";
import { startBotApi } from "../../support/bot-api/bot-api.ts";
import type { Person } from "../../support/bot-api/person.ts";
import { postgresHere } from "../support/postgres.ts";
import { TcpProxy } from "../support/tcp-proxy.ts";
import { pause } from "./pause.ts";
import { type Place, postgresPlace, sqlitePlace, startBot, tell } from "./settings.ts";
import { complete } from "./size.ts";

const seconds = complete ? 30 : 1.5;
const people = 30;
const timeout = complete ? 240_000 : 120_000;
const modes = ["polling", "webhook"] as const;
const server = await postgresHere();

/** Everybody is asked for the R&D spending, with the income kept. */
async function atSecondQuestion(api: BotApi): Promise<Person[]> {
  const everybody = Array.from({ length: people }, (_, at) => api.person(at + 1, "zh-hans"));
  await Promise.all(
    everybody.map(async (person) => {
      await person.types("/check chongqing");
      await person.presses("同意");
      await person.types("6000万");
      await person.sees("第 2 题");
    }),
  );
  await api.delivered(30);
  return everybody;
}

const word = "暂时读不到之前的记录";
const showsOf = (everybody: readonly Person[]): number[] => everybody.map(({ chat }) => chat.shows);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const spendingKept = async (place: Place): Promise<number> => {
  const { chats } = await place.look(Array.from({ length: people }, (_, at) => at + 1));
  const kept = [...chats.values()].map(({ conversation }) => conversation.check?.answers.rdExpenditure);
  return kept.filter((answer) => answer === "2580000").length;
};

/**
 * Waits until every answer is kept. That a reply was shown does not say so: where the connection broke behind it, the turn
 * waits and is taken once more, and a bot that is stopped meanwhile leaves that to the next process.
 */
async function allKept(place: Place): Promise<number> {
  for (let look = 0; look < 120; look += 1) {
    if ((await spendingKept(place)) === people) break;
    await pause(250);
  }
  return spendingKept(place);
}

/** Answers while something is away, and after; what is away goes when the first of them are answered. */
async function throughAnOutage(
  api: BotApi,
  everybody: readonly Person[],
  { goes, returns }: { goes: () => unknown; returns: () => unknown },
): Promise<{ during: number; repeated: number; mostOfOne: number; mostTold: number }> {
  const before = showsOf(everybody);
  const toldOf = ({ messages }: Person): number =>
    messages.filter(({ text }) => text.startsWith(word)).length;
  // The word that their answers cannot be read is counted apart.
  const since = (): number[] =>
    everybody.map((person, at) => person.chat.shows - (before[at] ?? 0) - toldOf(person));
  api.latencyMs = 20;
  const [early, late] = [everybody.slice(0, people / 2), everybody.slice(people / 2)];
  for (const person of early) person.says("258万");
  await api.until("the first answers", () => sum(since()) >= 3, 30);
  await goes();
  for (const person of late) person.says("258万");
  const wereAnswered = sum(since());
  await pause(seconds * 1000);
  const during = sum(since()) - wereAnswered;
  await returns();
  api.latencyMs = 0;
  await Promise.all(
    everybody.map((person) =>
      api.until("question 3", () => person.messages.some(({ text }) => text.includes("第 3 题")), 60),
    ),
  );
  await api.delivered(60);
  const mostTold = Math.max(...everybody.map(toldOf));
  return { during, repeated: sum(since()) - people, mostOfOne: Math.max(...since()), mostTold };
}

const told = { line: "" };
afterEach(() => void process.stdout.write(told.line));

describe.each(modes)("%s", (mode) => {
  const outages = [
    ["is away", "cut"],
    // In full only: what it takes for a store that hangs to be given up is longer than a short outage.
    ...(complete ? ([["hangs", "hang"]] as const) : []),
  ] as const;

  it.skipIf(server === null).each(outages)(
    "the store %s: nobody is told that anything was kept, and when it is back everything is",
    { timeout },
    async (what, goes) => {
      if (!server) return;
      const place = await postgresPlace(server);
      const proxy = await TcpProxy.before(5432);
      const api = await startBotApi();
      const bot = await startBot(api, { mode }, { STORE_URL: place.url.replace(":5432", `:${proxy.port}`) });
      tell(api, { mode }, [bot]);
      const everybody = await atSecondQuestion(api);
      const { during, repeated, mostOfOne, mostTold } = await throughAnOutage(api, everybody, {
        goes: () => proxy[goes](),
        returns: () => proxy.mend(),
      });
      const kept = await allKept(place);
      expect(await bot.stops(), bot.log).toBe(0);
      told.line = `${mode}, the store ${what} for ${seconds} s: ${kept} of ${people} answers kept, ${during} replies meanwhile, ${repeated} shown once more\n`;
      expect(kept).toBe(people);
      // Those whose chat was loaded before it went are still shown; afterwards nothing is.
      expect(during).toBeLessThanOrEqual(people / 2);
      expect(mostOfOne).toBeLessThanOrEqual(2);
      expect(mostTold).toBeLessThanOrEqual(1);
    },
  );

  it("Telegram is away: what people wrote meanwhile is answered when it is back", { timeout }, async () => {
    const place = await sqlitePlace();
    const api = await startBotApi();
    const bot = await startBot(api, { mode }, { STORE_URL: place.url });
    tell(api, { mode }, [bot]);
    const everybody = await atSecondQuestion(api);
    const { during, repeated, mostOfOne } = await throughAnOutage(api, everybody, {
      goes: () => api.goesAway(),
      returns: () => api.returns(),
    });
    const kept = await allKept(place);
    expect(await bot.stops(), bot.log).toBe(0);
    told.line = `${mode}, Telegram away for ${seconds} s: ${kept} of ${people} answers kept, ${repeated} shown once more\n`;
    expect([kept, during]).toEqual([people, 0]);
    expect(mostOfOne).toBeLessThanOrEqual(2);
  });
});
