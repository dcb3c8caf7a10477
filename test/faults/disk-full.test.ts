// No room for SQLite to write, with the program itself: a limit on the size of its files stands for the full disk. What
// cannot be kept is said to have failed, what was kept stays, and with room again the same process goes on.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { startBotApi } from "../../support/bot-api/bot-api.ts";
import type { BotProcess } from "../../support/bot-api/bot-process.ts";
import { sqlitePlace, startBot, tell } from "./settings.ts";

/** Sets the limit of a running process; fails where the system has no such command. */
const limit = ({ pid }: Pick<BotProcess, "pid">, bytes: string): void =>
  void execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:`], { stdio: "pipe" });

const canLimit = ((): boolean => {
  try {
    execFileSync("prlimit", ["--version"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
})();

const people = [1, 2, 3];

describe.skipIf(!canLimit).each(["polling", "webhook"] as const)("%s", (mode) => {
  it("a full disk: people are told once, what keeps nothing goes on, nothing of before is lost, and with room it goes on", {
    timeout: 90_000,
  }, async () => {
    const api = await startBotApi();
    const place = await sqlitePlace();
    const bot = await startBot(api, { mode }, { STORE_URL: place.url });
    tell(api, { mode }, [bot]);
    const everybody = people.map((id) => api.person(id, "zh-hans"));
    for (const person of everybody) {
      await person.types("/check chongqing");
      await person.presses("同意");
      await person.types("6000万");
    }
    await api.delivered();

    limit(bot, "0");
    const before = everybody.map(({ chat }) => chat.shows);
    for (const person of everybody) person.says("258万");
    await Promise.all(
      everybody.map((person) =>
        api.until(
          "the failure",
          () => person.messages.at(-1)?.text.startsWith("这条回答没有存下来：存储空间已满"),
          60,
        ),
      ),
    );
    const shows = everybody.map(({ chat }, at) => chat.shows - (before[at] ?? 0));
    const during = await place.look(people);
    // What keeps nothing goes on, also for people who were never seen before, and is shown once.
    const strangers = [11, 12, 13].map((id) => api.person(id, "zh-hans"));
    for (const person of [...everybody, ...strangers]) {
      const shown = person.chat.shows;
      await person.types("/help");
      await person.types("静安区有多少家市级企业技术中心？");
      await person.types("认定要收费吗");
      expect(person.chat.shows - shown).toBe(3);
    }
    expect(bot.running).toBe(true);

    limit(bot, "unlimited");
    for (const person of everybody) person.says("300万");
    await Promise.all(
      everybody.map((person) =>
        api.until("question 3", () => person.messages.at(-1)?.text.includes("第 3 题"), 60),
      ),
    );
    await api.delivered(30);
    expect(await bot.stops(), bot.log).toBe(0);
    const after = await place.look(people);
    const answers = ({ chats }: typeof after): unknown[] =>
      people.map((id) => chats.get(id)?.conversation.check?.answers);
    process.stdout.write(
      `${mode}, disk full: ${shows.length} answers not kept, shown and said so once each; strangers helped meanwhile, ` +
        `${answers(after).length} kept with room again\n`,
    );
    expect(answers(during)).toEqual(people.map(() => ({ mainBusinessIncome: "60000000" })));
    expect(answers(after)).toEqual(
      people.map(() => ({ mainBusinessIncome: "60000000", rdExpenditure: "3000000" })),
    );
    // Shown once, and then the word that it is not kept.
    expect(shows).toEqual(people.map(() => 2));
  });
});
