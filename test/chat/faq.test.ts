// The FAQ: reached by the menu, by related buttons and by typing; in the middle of a check without losing the question.
import { describe, expect, it } from "vitest";
import { encodeAction } from "../support/flows.ts";
import type { Locale } from "../../src/facts/localized.ts";
import { locales } from "../../src/facts/localized.ts";
import { type TopicId, topicIds } from "../../src/faq/topic-id.ts";
import { Chat } from "../support/chat.ts";
import { testServices } from "../support/services.ts";
import { untranslated } from "../support/untranslated.ts";

const services = testServices();
const { catalog } = services;

const topicsOn = (chat: Chat): TopicId[] =>
  chat.reply.choices.flat().flatMap(({ action }) => (action.kind === "topic" ? [action.topic] : []));

function topicOf(id: TopicId) {
  const topic = catalog.topics.get(id);
  if (!topic) throw new Error(`no topic ${id} in data/faq/topics/`);
  return topic;
}

describe.each(locales)("in %s", (locale) => {
  const chat = () => new Chat({ locale });
  const words = services.translators[locale];

  it("the menu leads to every topic, once", () => {
    const reached = chat()
      .command("/faq")
      .labels.slice(0, -1)
      .flatMap((group) => topicsOn(chat().command("/faq").presses(group)));
    expect(reached.toSorted()).toEqual([...topicIds].toSorted());
  });

  it.each(topicIds)("%s: its answer, what it rests on, and where to go on", (id) => {
    const topic = topicOf(id);
    const shown = chat().taps(encodeAction({ kind: "topic", topic: id }));
    expect(shown.text.split("\n")[0]).toBe(topic.title[locale]);
    for (const { text, items = [], basis = [] } of topic.answer) {
      for (const part of [text, ...items]) expect(shown.text).toContain(part[locale]);
      for (const { source } of basis) {
        const cited = catalog.sources.get(source);
        expect(shown.text).toContain(cited?.publisher[locale]);
        expect(shown.text).toContain(cited?.title[locale]);
        expect(shown.text).toContain(cited?.date ?? words("source-undated"));
      }
    }
    const rests = topic.answer.some(({ basis }) => basis !== undefined);
    if (rests)
      shown.sees(words("figures-unofficial"), /官方|来源|推算|official|source|Reported once|Derived/);
    expect(topicsOn(shown)).toEqual(expect.arrayContaining([...topic.related]));
    expect(untranslated(locale, [shown.text, ...shown.labels].join("\n"))).toEqual([]);
  });

  it("related buttons lead from answer to answer, in place", () => {
    const from = topicOf("fee");
    const [next] = from.related;
    if (!next) throw new Error("no topic is related to fee");
    const there = chat()
      .taps("f:fee")
      .presses(topicOf(next).title[locale])
      .sees(topicOf(next).answer[0]?.text[locale] ?? "");
    expect(there.reply.replaces).toBe(true);
    there.presses(words("faq-button")).sees(words("faq-heading"));
  });
});

describe("the button of an answer that does something", () => {
  it.each([
    ["f:req-national", "开始自检", "企业在哪里？"],
    ["f:bot-privacy", "隐私", "30"],
    ["f:bot-language", "切换语言", "选择语言"],
    ["f:data-source", "查数据", "查数据"],
    ["f:bot-correction", "数据从哪里来", "数据从哪里来"],
  ])("%s, %s", (topic, label, seen) => {
    new Chat().taps(topic).presses(label).sees(seen);
  });
});

describe("typed freely", () => {
  it.each([
    ["认定收费吗", "广东省2025年"],
    ["認定收費嗎", "广东省2025年"],
    ["Does it cost anything?", "Guangdong"],
    ["企业技术中心和高新技术企业有什么区别", "15%"],
    ["国家级要多少研发经费", "3000万元"],
    ["What are the conditions for a national center?", "30 million yuan"],
  ])("%s is answered", (question, seen) => {
    const chat = new Chat({ locale: /^[A-Z]/.test(question) ? "en" : "zh" }).types(question).sees(seen);
    expect(chat.labels.length).toBeGreaterThan(3);
  });

  it("what may be one of several is asked about with three, and none of them leads to the menu of questions", () => {
    const topics = () =>
      ({
        outcome: "suggest",
        ranked: ["fee", "timeline", "materials", "agency"],
        records: "perhaps",
      }) as const;
    const unsure = testServices({ understanding: { ...services.understanding, topics } });
    const typed = (locale: Locale) =>
      new Chat({ locale, services: unsure }).types(locale === "zh" ? "那个呢" : "that one");
    const chat = typed("zh").sees("您想问的是");
    expect(topicsOn(chat)).toEqual(["fee", "timeline", "materials"]);
    chat.presses(topicOf("timeline").title.zh).sees(topicOf("timeline").answer[0]?.text.zh ?? "");
    typed("zh").presses("都不是").sees("点一类看问题");
    typed("en").sees("Did you mean").presses("None of these").sees("Choose a group");
  });

  it.each([
    ["今天天气怎么样", "这里只答企业技术中心的事"],
    ["高铁票怎么买", "这里只答企业技术中心的事"],
    ["what time is it", "Nothing held here answers that"],
  ])("%s is not answered, and the ways on are offered", (question, seen) => {
    const chat = new Chat({ locale: /^[a-z]/.test(question) ? "en" : "zh" }).types(question).sees(seen);
    expect(chat.labels).toEqual(
      expect.arrayContaining([expect.stringMatching(/常见问题|Frequent questions/)]),
    );
  });

  it("behind the command", () => {
    new Chat().command("/faq 收费吗").sees("认定收费吗", "广东省2025年");
    new Chat({ locale: "en" }).command("/faq How long does it take?").sees("How long until the result?");
  });
});

describe.each([
  {
    locale: "zh",
    income: "6000万",
    question: "第 2 题，共 4 题",
    asked: [
      ["认定收费吗？", "广东省2025年"],
      ["要不要专利？", "需要有专利吗"],
      ["什么是主营业务收入？", "主营业务收入要求"],
    ],
    misses: ["收费", "哈哈", "专利", "补贴"],
  },
  {
    locale: "en",
    income: "60 million",
    question: "Question 2 of 4",
    asked: [
      ["Does it cost anything?", "Guangdong"],
      ["how long does it take?", "How long until the result?"],
      ["what is main business income", "Main business income"],
    ],
    misses: ["fee", "lol", "tax"],
  },
] as const)("at question 2 in $locale", ({ locale, income, question, asked, misses }) => {
  const atTwo = () => new Chat({ locale }).command("/check chongqing").types(income).sees(question);

  it.each<readonly [string, string]>(asked)(
    "%s is answered and the same question asked again, with nothing stored",
    (typed, seen) => {
      const chat = atTwo();
      const before = JSON.stringify(chat.conversation);
      chat.types(typed).sees(seen, question, /非官方|unofficial/);
      expect(JSON.stringify(chat.conversation)).toBe(before);
      expect(chat.asked).toBe("rdExpenditure");
    },
  );

  it.each(misses)("%s is too short to be more than an answer mistyped", (typed) => {
    const chat = atTwo().types(typed).sees(question);
    expect(chat.conversation.check?.misses).toBe(1);
    expect(Object.keys(chat.answers)).toEqual(["mainBusinessIncome"]);
    expect(topicsOn(chat)).toEqual([]);
  });

  it("a question that nothing answers is a miss, and the question stays", () => {
    const chat = atTwo()
      .types(locale === "zh" ? "今天天气怎么样？" : "what's the weather like?")
      .sees(question);
    expect(chat.conversation.check?.misses).toBe(1);
  });

  it("the menu of questions and its answers lead back", () => {
    const back = services.translators[locale]("back-to-check-button");
    const chat = atTwo().command("/faq");
    chat
      .presses(chat.labels[0] ?? "")
      .taps("f:fee")
      .presses(back)
      .sees(question);
    expect(Object.keys(chat.answers)).toEqual(["mainBusinessIncome"]);
  });
});
