// Consent among processes and across a kill: what one replica was told holds in the other, and no figure is ever kept of
// a person who had not agreed by then, whenever a process dies and whichever of two messages comes first.
import { describe, expect, it, onTestFinished } from "vitest";
import { readKept } from "../support/flows.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { enginesHere } from "../store/engines.ts";
import { startBotApi } from "../../support/bot-api/bot-api.ts";
import { TestBot, type TelegramPerson } from "../support/test-bot.ts";
import { type Place, sqlitePlace, startBot, tell } from "./settings.ts";

/** Consent, and the answers that are kept, of one person. */
async function heldOf(store: Store, id: number): Promise<{ consent: number | null; answers: number }> {
  const { conversation } = readKept(await store.load(`telegram:${id}`)).chat;
  return {
    consent: conversation.consent,
    answers: Object.keys(conversation.check?.answers ?? {}).length,
  };
}

describe.each(await enginesHere())("two replicas on $name", ({ name, place }) => {
  async function replicas() {
    const at = await place();
    const open = async (): Promise<Store> => {
      const store = await openStore({ url: at.url, key: at.key });
      onTestFinished(() => store.close().catch(() => undefined));
      return store;
    };
    const one = await open();
    // SQLite is one process: there both are doors of the same store.
    const other = name === "SQLite" ? one : await open();
    const bots = [new TestBot(one), new TestBot(other)] as const;
    // Each numbers what it is brought by itself; Telegram gives no number to two.
    for (let update = 0; update < 100; update += 1) await bots[1].receives({});
    return { store: one, people: (id: number) => bots.map((bot) => bot.person(id)) };
  }
  const agreement = "oy:1:500000:municipal:0";
  const pair = (people: TelegramPerson[]): [TelegramPerson, TelegramPerson] => {
    const [here, there] = people;
    if (!here || !there) throw new Error("two are needed");
    return [here, there];
  };

  it("consent given to one is known to the other at once, and so is its end", async () => {
    const { store, people } = await replicas();
    const [here, there] = pair(people(7));
    await here.types("/check chongqing", 1000);
    await here.presses("同意");
    await there.types("6000万", 1002);
    expect(there.last.html).toContain("第 2 题");
    expect(await heldOf(store, 7)).toEqual({ consent: 1, answers: 1 });
    await there.types("/consent", 1003);
    await there.presses("撤回并删除答案");
    await here.types("258万", 1005);
    expect(await heldOf(store, 7)).toEqual({ consent: null, answers: 0 });
    await here.types("/check chongqing", 1006);
    expect(here.last.html).toContain("需要您同意");
  });

  it("a yes to one and a figure to the other at the same moment: a figure is kept only after the yes", async () => {
    const { store, people } = await replicas();
    let kept = 0;
    const rounds = 30;
    for (let id = 1; id <= rounds; id += 1) {
      const [here, there] = pair(people(id));
      await here.types("/check chongqing", 1000 + 10 * id);
      await Promise.all(
        id % 2 === 0
          ? [here.taps(agreement, here.last.id), there.types("6000万", 1002 + 10 * id)]
          : [there.types("6000万", 1002 + 10 * id), here.taps(agreement, here.last.id)],
      );
      const held = await heldOf(store, id);
      expect(held.consent).toBe(1);
      const told = there.messages.some(({ html }) => html.includes("已记录：主营业务收入"));
      expect(held.answers).toBe(told ? 1 : 0);
      kept += held.answers;
    }
    process.stdout.write(
      `consent and a figure at once, ${rounds} times on ${name}: ${kept} figures came after it and are kept, ${rounds - kept} before and are not\n`,
    );
  });
});

const webhook = { mode: "webhook" } as const;

const held = async (place: Place): Promise<{ consent: unknown; check: unknown }> => {
  const { conversation } = (await place.look([7])).chats.get(7) ?? { conversation: null };
  return { consent: conversation?.consent, check: conversation?.check };
};

it("kill -9 between the yes and the first figure: the figure that comes first is not kept, and the yes still counts", {
  timeout: 90_000,
}, async () => {
  const api = await startBotApi();
  const place = await sqlitePlace();
  const first = await startBot(api, webhook, { STORE_URL: place.url });
  tell(api, webhook, [first]);
  const ann = api.person();
  await ann.types("/check chongqing");
  await api.delivered();
  // Told that the yes was recorded, and killed before it is.
  api.lays({ method: "editMessageText" }, { kind: "slow", ms: 60_000 });
  await ann.presses("同意");
  expect(ann.last.text).toContain("已记录您的同意");
  await first.dies();
  expect(await held(place)).toEqual({ consent: null, check: null });

  // The press is in a queue of its own, and comes after the figure that was typed later.
  const [press] = api.updates.queue.all();
  api.updates.queue.clear();
  ann.says("61234567元");
  const second = await startBot(api, webhook, { STORE_URL: place.url });
  tell(api, webhook, [second]);
  await api.delivered();
  expect(await held(place)).toEqual({ consent: null, check: null });
  api.redelivers(press?.update_id ?? 0);
  await api.delivered();
  expect(await held(place)).toMatchObject({ consent: 1, check: { answers: {} } });
  await ann.sees("第 1 题");
  await ann.types("61234567元");
  await ann.sees("第 2 题");
  await api.delivered();
  expect(await held(place)).toMatchObject({ check: { answers: { mainBusinessIncome: "61234567" } } });
  expect(await second.stops()).toBe(0);
});
