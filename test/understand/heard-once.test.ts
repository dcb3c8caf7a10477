// A text is searched for places and for names of companies once a turn, at whichever door it is said.
import { expect, it } from "vitest";
import { answerAsk } from "../../src/answers/ask.ts";
import { groupReply } from "../../src/conversation/group-reply.ts";
import { inlineResults } from "../../src/conversation/inline.ts";
import type { Services } from "../../src/conversation/services.ts";
import { createUnderstanding } from "../../src/understand/understand.ts";
import { apiKey, ServedBot } from "../http/served-bot.ts";
import { readingModel } from "../support/reading-model.ts";
import { Chat } from "../support/chat.ts";
import { testServices } from "../support/services.ts";

/** Services that count how often each text is searched, by what. */
function counting(): { readonly services: Services; readonly searches: Map<string, number> } {
  const shipped = testServices();
  const searches = new Map<string, number>();
  const counted =
    <T>(of: string, search: (text: string) => T) =>
    (text: string): T => {
      const key = `${of}: ${text}`;
      searches.set(key, (searches.get(key) ?? 0) + 1);
      return search(text);
    };
  const { places } = shipped.catalog;
  const { names } = shipped.held.records;
  const catalog = {
    ...shipped.catalog,
    places: { ...places, find: counted("places", places.find), search: counted("places", places.search) },
  };
  const { plain, hear } = shipped.understanding;
  const faq = { decide: counted("topics", (text: string) => hear(text).decision) };
  const understanding = createUnderstanding(
    catalog,
    plain,
    faq,
    { ...names, find: counted("one company", names.find), within: counted("companies", names.within) },
    { ...readingModel(), parseAmount: shipped.parseAmount },
  );
  return { services: { ...shipped, catalog, understanding }, searches };
}

const texts = [
  "静安区有多少家市级企业技术中心",
  "认定收费吗",
  "重庆",
  "重庆 市级",
  "我们是一家做汽车零部件的企业，想问问认定要多久",
  "中铁上海设计院集团在国家级名单上吗",
  "合肥的科大智能科技股份有限公司是国家级吗",
  "上海微创",
  "我们在上海。静安区有多少家市级的？谢谢",
  "Is Neusoft on the national list?",
  "How many municipal centers are there in Jing'an?",
];

const doors: Record<string, (services: Services, text: string) => unknown> = {
  "in a chat": (services, text) => new Chat({ services }).types(text),
  "while a question is open": (services, text) => {
    const chat = new Chat().command("/check 上海");
    chat.services = services;
    chat.types(text);
  },
  "in a group": (services, text) => groupReply(services, "zh", text),
  inline: (services, text) => inlineResults(services, "zh", text),
  "by the command line": (services, text) => answerAsk(services, null)({ text }),
  "over HTTP": async (services, text) => {
    const bot = await ServedBot.open({ apiKeys: [apiKey], services });
    await bot.posts("/v1/ask", JSON.stringify({ text }), { authorization: `Bearer ${apiKey}` });
  },
};

it.each(Object.entries(doors))("%s", async (_, say) => {
  for (const text of texts) {
    const { services, searches } = counting();
    await say(services, text);
    const often = [...searches].filter(([, times]) => times > 1);
    expect(often, text).toEqual([]);
    // A name that is asked about may be looked at by itself, the text and its sentences not again.
    const whole = [...searches.keys()].filter((key) => key.startsWith("places: "));
    expect(whole.length, `${text}: ${whole.join(" | ")}`).toBeLessThanOrEqual(1);
  }
});
