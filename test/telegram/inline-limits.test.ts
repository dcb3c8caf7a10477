// What inline mode may send: Telegram counts the markup of these messages too, and takes no half characters.
import { describe, expect, it } from "vitest";
import { placesWithFigures } from "../../src/lookups/held-figures.ts";
import type { Services } from "../../src/conversation/services.ts";
import { locales } from "../../src/facts/localized.ts";
import type { Topic } from "../../src/faq/topic.ts";
import { theReferee } from "../../support/bot-api/referee.ts";
import { testServices } from "../support/services.ts";
import { TestBot } from "../support/test-bot.ts";

interface Result {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly input_message_content: { readonly message_text: string };
}

const services = testServices();
const { catalog, held } = services;
const topics = [...catalog.topics.keys()];

async function resultsOf(locale: string, query: string, bot?: TestBot): Promise<readonly Result[]> {
  const asked = bot ?? (await TestBot.open());
  await asked.person(7, locale).asksInline(query);
  const payload = asked.calls.at(-1)?.payload ?? {};
  expect(theReferee().problems("answerInlineQuery", payload), query).toEqual([]);
  return payload.results as Result[];
}

describe.each(locales)("in %s, within Telegram's limits", (locale) => {
  it("every topic", async () => {
    const results = await resultsOf(locale, "");
    expect(results.map(({ id }) => id).sort()).toEqual(topics.map((id) => `topic-${id}`).sort());
  });

  it("every place with figures, and everything that is held of it", async () => {
    const bot = await TestBot.open();
    for (const code of placesWithFigures(held)) {
      const name = catalog.places.get(code)?.name[locale] ?? "";
      expect(await resultsOf(locale, name, bot)).not.toEqual([]);
      await resultsOf(locale, locale === "zh" ? `${name}有什么数据` : `what is held for ${name}`, bot);
    }
  });

  it("companies", async () => {
    const bot = await TestBot.open();
    const some = held.records.companies.filter((_, index) => index % 40 === 0);
    for (const { name } of some) {
      expect(await resultsOf(locale, name.zh ?? name.en ?? "", bot)).not.toEqual([]);
    }
  });

  it("a person's emoji and rare characters, which are not cut in two", async () => {
    const asked = locale === "zh" ? "静安区有多少家市级企业技术中心" : "municipal centers in Jing'an";
    const bot = await TestBot.open();
    for (let lead = 0; lead < 4; lead += 1) {
      const results = await resultsOf(locale, `${asked}${"x".repeat(lead)} ${"😀".repeat(60)}𠮷`, bot);
      expect(JSON.stringify(results)).not.toMatch(/\\ud[89a-f]/);
    }
  });
});

/** The first topic with more paragraphs than a message holds. */
function withLongTopic(words: (index: number) => string, lines: number): Services {
  const [id] = catalog.topicGroups[0]?.topics ?? [];
  const topic = id && catalog.topics.get(id);
  if (!id || !topic) throw new Error("there is no topic");
  const answer: Topic["answer"] = Array.from({ length: lines }, (_, index) => ({
    text: { zh: words(index), en: words(index) },
  }));
  const long = { ...topic, answer: [...answer, ...topic.answer] };
  return testServices({ catalog: { ...catalog, topics: new Map([...catalog.topics, [id, long]]) } });
}

describe("a topic that does not fit", () => {
  it.each([
    ["lines", (index: number) => `line ${index}: ${"words ".repeat(12)}`, 100],
    ["signs that are longer in HTML", (index: number) => `line ${index}: ${"&<>".repeat(30)}`, 100],
    ["one line", () => "万".repeat(9000), 1],
    ["one line of signs", () => "&".repeat(4000), 1],
  ])("%s: is cut, and leads to the rest in the bot", async (name, words, lines) => {
    const bot = await TestBot.open(withLongTopic(words, lines));
    const [first] = await resultsOf("en", "", bot);
    const html = first?.input_message_content.message_text ?? "";
    expect(html.length).toBeLessThanOrEqual(4096);
    if (lines > 1) expect(html.length, "as much as fits").toBeGreaterThan(3000);
    const [, id] = /^topic-(.*)$/.exec(first?.id ?? "") ?? [];
    expect(
      html.endsWith(
        `\n\nThe rest of it, with its sources, is in a private chat: https://t.me/etc_test_bot?start=faq_${id}`,
      ),
    ).toBe(true);
    if (name === "lines") expect(html, "between passages").toMatch(/words \n\nThe rest of it/);
    const ann = bot.person(8, "en");
    await ann.types(`/start faq_${id}`);
    expect(ann.messages[0]?.html).toContain(catalog.topics.get(id as never)?.title.en);
  });
});
