// How much of a group, and of a person over all groups, is answered: with a clock to set.
import { describe, expect, it } from "vitest";
import { createLimits } from "../../src/delivery/rate-limit.ts";
import { openStore } from "../../src/store/open-store.ts";
import { testServices } from "../support/services.ts";
import { TestBot } from "../support/test-bot.ts";

async function limited() {
  const clock = { now: 0 };
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });
  const limits = createLimits(() => clock.now);
  const bot = new TestBot(store, testServices(), "off", { limits });
  const answersIn = (group: number): number => bot.messagesOf(group).length;
  return { clock, bot, answersIn };
}
const question = "@etc_test_bot 认定收费吗";

describe("one person who mentions the bot every second for half an hour", () => {
  it("gets some twenty answers, while others in the group and in private get all of theirs", async () => {
    const { clock, bot, answersIn } = await limited();
    const [ann, ben, cat] = [bot.person(7), bot.person(8), bot.person(9)];
    let asked = 0;
    for (let second = 0; second < 1800; second += 1) {
      clock.now = second * 1000;
      await ann.saysInGroup(900, question);
      if (second % 60 !== 59) continue;
      asked += 1;
      await cat.types("/help");
      expect(cat.messages).toHaveLength(asked);
      await ben.saysInGroup(900, question);
    }
    // Three more flowed in while the twenty were used up.
    expect(answersIn(900)).toBe(23 + asked);
    // And in another group ann has used up hers.
    await ann.saysInGroup(901, question);
    expect(answersIn(901)).toBe(0);
  });
});

describe("a group of 27 who all ask at once", () => {
  it("is answered twenty times, and then as often as Telegram lets a bot speak there", async () => {
    const { clock, bot, answersIn } = await limited();
    const members = Array.from({ length: 27 }, (_, id) => bot.person(100 + id));
    for (let time = 0; time < 20; time += 1)
      for (const member of members) await member.saysInGroup(900, question);
    expect(answersIn(900)).toBe(20);
    // A calm minute later it is heard again; another group never noticed.
    clock.now += 60_000;
    await bot.person(7).saysInGroup(900, question);
    await bot.person(7).saysInGroup(901, question);
    expect([answersIn(900), answersIn(901)]).toEqual([21, 1]);
  });

  it.each([
    [5_999, 20],
    [6_000, 21],
    [6_001, 21],
  ])("%i ms after a flood: %i answers in all", async (calm, answers) => {
    const { clock, bot, answersIn } = await limited();
    for (let id = 0; id < 40; id += 1) await bot.person(100 + id).saysInGroup(900, question);
    clock.now += calm;
    await bot.person(7).saysInGroup(900, question);
    expect(answersIn(900)).toBe(answers);
  });
});

it("talk in a group that is not for the bot uses up nothing", async () => {
  const { bot, answersIn } = await limited();
  const ann = bot.person(7);
  for (let time = 0; time < 50; time += 1) await ann.saysInGroup(900, "大家好");
  await ann.saysInGroup(900, question);
  expect(answersIn(900)).toBe(1);
});

it("those who speak as a channel are counted by it, not by the account that all of them share", async () => {
  const { bot, answersIn } = await limited();
  const anonymous = { id: 1_087_968_824, is_bot: true, first_name: "Group" };
  for (let channel = 1; channel <= 30; channel += 1) {
    await bot.receives({
      message: {
        message_id: channel,
        date: 0,
        chat: { id: -1000 - channel, type: "supergroup", title: "Group" },
        from: anonymous,
        sender_chat: { id: -1000 - channel, type: "supergroup", title: "Group" },
        text: question,
      },
    } as never);
    expect(answersIn(-1000 - channel)).toBe(1);
  }
});
