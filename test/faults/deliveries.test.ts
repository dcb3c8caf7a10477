// Updates that Telegram brings more than once, late, at the same moment, or in another order than they were made. Each is
// answered once, and what is kept is what was read back. It is not asked that a text said out of its turn is understood.
// How far back a repeated update is known: sixteen of its chat (`src/conversation/kept-chat.ts`). Telegram brings one again at once
// and before the next of its queue; only a press, whose queue is its own, could be overtaken by sixteen messages.
import { describe, expect, it, onTestFinished } from "vitest";
import { consentVersion } from "../../src/flows/consent/consent-version.ts";
import { toStored } from "../../src/conversation/kept-chat.ts";
import { createRandom } from "../../scripts/train/random.ts";
import { emptyConversation, readKept } from "../support/flows.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ServedBot } from "../http/served-bot.ts";
import { enginesHere } from "../store/engines.ts";
import { readBack } from "./applicant.ts";
import { seed } from "./size.ts";

const people = 25;
const texts = ["/check chongqing", "6001万", "2580001元", "是", "3年", "/mydata"];

/** The updates of one person as they are brought: each up to three times, neighbours now and then the wrong way round. */
function deliveriesOf(first: number, random: () => number): number[][] {
  const ids = texts.map((_, at) => first + at);
  for (let at = 1; at < ids.length; at += 1) {
    const [one, other] = [ids[at - 1], ids[at]];
    if (one !== undefined && other !== undefined && random() < 0.25) [ids[at - 1], ids[at]] = [other, one];
  }
  const brought = ids.map((id) => (random() < 0.4 ? [id, id] : [id]));
  for (const id of ids) {
    // Once more, at the same time as any that is due then or later.
    if (random() < 0.4)
      brought[Math.floor(ids.indexOf(id) + random() * (ids.length - ids.indexOf(id)))]?.push(id);
  }
  return brought;
}

describe.each(await enginesHere())("on $name", ({ place }) => {
  it("duplicated, late and reordered: each update is answered once, and what was read back is kept", async () => {
    const at = await place();
    const store = await openStore({ url: at.url, key: at.key });
    onTestFinished(() => store.close().catch(() => undefined));
    const bot = await ServedBot.open({ store });
    const random = createRandom(seed);
    const ids = Array.from({ length: people }, (_, person) => person + 1);
    const agreed = { ...emptyConversation, consent: consentVersion };
    for (const id of ids)
      await store.save(
        `telegram:${id}`,
        toStored({ conversation: agreed, updates: [], latest: null, buttons: [] }),
      );

    let brought = 0;
    await Promise.all(
      ids.map(async (id) => {
        const first = id * 100;
        for (const together of deliveriesOf(first, random)) {
          brought += together.length;
          const answers = together.map((update) =>
            bot.brings(bot.message(update, texts[update - first] ?? "", id)),
          );
          for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
        }
      }),
    );

    let told = 0;
    for (const id of ids) {
      const { chat } = readKept(await store.load(`telegram:${id}`));
      const { messages } = bot.api.person(id);
      expect(messages, `replies to ${id}`).toHaveLength(texts.length);
      expect(chat.updates.toSorted(), `updates of ${id}`).toEqual(texts.map((_, text) => id * 100 + text));
      const last = new Map(messages.flatMap(({ text }) => readBack(text)));
      told += last.size;
      expect(chat.conversation.check?.answers ?? {}, `answers of ${id}`).toEqual(Object.fromEntries(last));
    }
    process.stdout.write(
      `${people * texts.length} updates brought ${brought} times (seed ${seed}): each answered once, ${told} answers read back and kept\n`,
    );
  });
});
