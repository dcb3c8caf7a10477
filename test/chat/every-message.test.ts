// Every message under locales/ is shown by some chat, in both languages: none is dead, none fails when it is made.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { consentVersion } from "../../src/flows/consent/consent-version.ts";
import type { Translate } from "../../src/i18n/translator.ts";
import type { Services } from "../../src/conversation/services.ts";
import { type Locale, locales } from "../../src/facts/localized.ts";
import { topicIds } from "../../src/faq/topic-id.ts";
import { readSources } from "../../src/i18n/load-translators.ts";
import { readMessages } from "../../src/i18n/read-messages.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { RateLimit } from "../../src/delivery/rate-limit.ts";
import { profilesOf } from "../../src/telegram/setup.ts";
import { Chat } from "../support/chat.ts";
import { encodeAction } from "../support/flows.ts";
import { queryFrom } from "../support/query.ts";
import { looksUp } from "../support/lookup-walk.ts";
import { editedCatalog } from "../support/services.ts";
import { notingServices } from "../support/shown-messages.ts";
import { TestBot } from "../support/test-bot.ts";

const root = fileURLToPath(new URL("../../locales", import.meta.url));
const keys = [...readMessages(readSources(root).zh).messages.keys()];

/** Words that no chat brings about with the records as they are; each becomes reachable with a record of its kind. */
const unreachable = [
  // One share is held, so none is taken from another.
  "derived-points-fewer",
  "derived-points-more",
  // Every article that names companies also counts them.
  "named-are-some",
];

/** Typed at the income question; every way of not being read. */
const misread = [
  ..."5000万到6000万|5000万美元|每月500万|50%|几千万|不超过5000万|-5|保密|30人|没有|哈哈|99999999999999999亿|50000000|50000000000000".split(
    "|",
  ),
  ..."1.200万|5000万+300万|三分之一|5000万6000万|五个小目标|5000万元其实是6000万元|5000万，不对，6000万|".split(
    "|",
  ),
  "万".repeat(1000),
  "大几千万",
  "5000万不是5000万",
  "没有5000万",
  "都没有，5000万",
];

/** Companies in their own words. */
const described = [
  "重庆，去年营收六千多万，研发经费占9%，注册资本500万，员工120人",
  "重庆，研发经费占9%",
  "重庆，今年营收6200万，研发经费9000万",
  "重庆，计划营收6200万，专职研发人员30.5人",
  "重庆，研发经费9000万，营收200万",
  "重庆，2023年营收6200万",
  "重庆，营收6200万，研发经费240万，营收也可能是6500万",
  "重庆，营收62元，研发经费每月80万",
  "重庆，营收200万，研发经费240万",
  "A公司营收3000万研发100万；B公司营收8000万研发300万，在重庆哪家能报",
  "我们公司在重庆，去年营收6200万，研发240万。".repeat(60),
];

const doubtful = ["大概5000万", "5000多万", "5元"];

/** Answers each question as it comes, with what its kind takes, until there is none. */
function answersAll(chat: Chat, texts: (question: string) => string): Chat {
  for (let step = 0; step < 40 && chat.asked !== null; step += 1) {
    const before = chat.asked;
    chat.types(texts(before));
    if (chat.conversation.check?.doubted) chat.types("是");
    if (chat.asked === before) chat.types("不知道");
  }
  return chat.taps(`v:${chat.conversation.check?.serial}`);
}

const answerBy = (question: string, answers: readonly (readonly [RegExp, string])[]): string | undefined =>
  answers.find(([named]) => named.test(question))?.[1];

const rich = (question: string): string =>
  ({ inConstruction: "否", parentIsNationalCenter: "否", inRestrictedIndustry: "否" })[question] ??
  answerBy(question, [
    [/Months/, "3年"],
    [/Value|Income|Expenditure/, "60亿"],
    [/Growth/, "30%"],
    [/Staff|Patent|Property/, "900"],
    [/Area/, "500平方米"],
  ]) ??
  "是";
const poor = (question: string): string =>
  answerBy(question, [
    [/Months/, "1个月"],
    [/Expenditure/, "5万"],
    [/Value|Income/, "5000万"],
    [/Growth/, "1%"],
    [/Staff|Patent|Property/, "1"],
    [/Area/, "20平方米"],
  ]) ?? "否";

/** Each chat counts its checks from 1, so that a walk can name the buttons of its first. */
function serialsFromOne(): Services["newSerial"] {
  let serial = 0;
  return () => ++serial;
}

function asks(services: Services, chat: () => Chat): void {
  chat().command("/faq").types("天气");
  chat().types("上海微创医疗器械（集团）有限公司在国家级名单上吗", "画个图", "导出");
  chat().types("2023年2月全国国家级是2006年的几倍");
  // Which question it cannot be sure of changes with the phrases that it learns from.
  const topics = () => ({ outcome: "suggest", ranked: topicIds, records: "perhaps" }) as const;
  const unsure = chat();
  unsure.services = { ...services, understanding: { ...services.understanding, topics } };
  unsure.types("那个呢");
  for (const topic of services.catalog.topics.keys()) chat().taps(`f:${topic}`);
}

/** Where data leaves the person's own machine, a check needs consent. */
function agrees(services: Services, locale: Locale): void {
  const asked = () =>
    new Chat({ locale, asksConsent: true, services: { ...services, newSerial: serialsFromOne() } });
  const words = services.translators[locale];
  asked().command("/help").command("/privacy").command("/developer_info").command("/consent");
  asked().command("/check 重庆").presses(words("consent-decline-button"));
  const agreed = asked()
    .command("/check 重庆")
    .presses(words("consent-agree-button"))
    .types("6000万", "大概300万");
  agreed.command("/mydata").command("/consent").presses(words("consent-withdraw-button"));
  asked().command("/check 重庆").presses(words("consent-agree-button")).command("/forget").taps("fy");
  const before = asked();
  before.conversation = new Chat({ locale, services }).command("/check 重庆").types("6000万").conversation;
  before.conversation = { ...before.conversation, consent: consentVersion - 1 };
  before.command("/continue");
  new Chat({ locale, services }).command("/consent");
}

function walks(services: Services, locale: Locale): void {
  const chat = () => new Chat({ locale, services: { ...services, newSerial: serialsFromOne() } });
  chat()
    .command("/start")
    .command("/help")
    .command("/privacy")
    .command("/mydata")
    .command("/language")
    .command("/back")
    .command("/nope")
    .types("哈哈");
  chat()
    .does({ kind: "other" })
    .does({ kind: "edited" })
    .taps("zz")
    .command("/check")
    .command("/check 火星")
    .command("/check 重庆 2010")
    .command("/check 福建 2010")
    .command("/check 江北")
    .command("/check 广州")
    .command("/check 重庆 2023-02-30")
    .command("/check 重庆 2030")
    .taps("#99");
  for (const { id } of services.catalog.packs) {
    answersAll(chat().command(`/check ${id}`), rich);
    answersAll(chat().command(`/check ${id}`), poor);
    const unknowing = chat().command(`/check ${id}`);
    if (unknowing.asked) answersAll(unknowing.command("/why"), () => "不知道").command("/review");
  }
  for (const text of described) {
    const told = chat().types(text);
    for (let turn = 0; turn < 3; turn += 1) told.types("6200万").types("是");
  }
  chat().types("6200万 240万 35人").command("/mydata").types("重庆");
  chat().command("/check 重庆").types("6000万").taps("r:1").command("/check 重庆 研发经费6200万，营收200万");
  chat().types("我们公司去年营收6200万，注册资本500万").command("/mydata").command("/forget").taps("fy");
  answersAll(chat().types("青浦 各级"), poor);
  chat().types("重庆 各级").types("6000万").command("/start").command("/check 山东");
  chat().command("/check 天津");
  chat().command("/check chongqing-sme-2024").types("2");
  chat().command("/check 国家").types("2999.9999万");
  answersAll(chat().command("/check 国家"), (question) => (/clean/.test(question) ? "没有" : "2999.9999万"));
  const otherwise = chat().command("/check 山东").types("9000万", "1000万");
  answersAll(otherwise, rich);
  answersAll(chat().command("/check 山东 各级").types("9000万", "1000万"), rich);
  answersAll(chat().command("/check 广东 各级"), rich);
  answersAll(chat().types("青浦 各级"), rich).taps("c:310000:municipal:0");
  for (const text of [...misread, ...doubtful]) chat().command("/check 重庆").types(text).types(text);
  chat().command("/check 国家").types("2亿").types("三分之一").types("0").types("五分之二个人").types("30.5");
  const question = chat()
    .command("/check 重庆")
    .command("/back")
    .presses(chat().command("/check 重庆").labels[3] ?? "");
  question
    .taps("t:1")
    .types("4000万", "哈", "哈", "6000万", "7000万")
    .taps("k:1")
    .types("哈", "哈")
    .command("/review");
  question
    .taps("e:1:mainBusinessIncome")
    .types("5000万")
    .taps("k:1")
    .command("/start")
    .command("/check 广东")
    .command("/mydata");
  question.services = { ...services, catalog: editedCatalog("chongqing") };
  question
    .types("是")
    .taps("go")
    .types("是", "1年")
    .command("/start")
    .types("zh", "en", "zh")
    .command("/forget")
    .taps("fy");
  const quick = chat().command("/check 重庆").taps("q:1").types("4000万");
  quick.taps("r:1").command(`/${locale}`).command("/mydata").command("/cancel");
  chat().command("/check 广东").types("12亿").command("/start");
  const without = chat().command("/check 广东").types("0").taps("a:1:mainBusinessIncome:0");
  answersAll(without, (question) => (question === "inConstruction" ? "否" : "20万"));
  const grown = chat().command("/check 青浦").types("3000万", "500万", "否");
  while (grown.asked !== null && grown.asked !== "incomeGrowth2Years") grown.types("不知道");
  grown.types("0.2");
  chat().command("/check 山东").command("/start").types("1亿").command("/start");
  chat().command("/check 重庆 2022").types("5000万", "200万", "30", "是").taps("v:1");
  chat().command(`/${locale}`).command("/forget").taps("fy").command("/forget").taps("fy");
  agrees(services, locale);
  looksUp(chat, services.translators[locale]);
  asks(services, chat);
  talks(services.translators[locale], chat);
}

/** What is said in whole sentences. */
function talks(words: Translate, chat: () => Chat): void {
  const asked = () => chat().command("/check 重庆");
  asked().types("您好").types("谢谢", "再见", "我问下财务", "营收6200万", "说漏了一个零，营收是6.2亿");
  asked().types("研发费用240万").types("总人数120", "6000万或者不确定");
  const short = () => asked().types("6000万", "258万", "否", "2年").presses(words("result-button"));
  const supposed = short().types("如果研发费用增加到300万呢");
  supposed.presses(words("adopt-button"));
  short().types("如果再招5个研发").types("如果专职研发有80人呢", "如果研发费用有500万美元呢");
  short().types("差多少", "为什么", "接下来怎么办", "研发改成300万");
  asked()
    .types("6000万", "300万", "是", "2年")
    .presses(words("result-button"))
    .types("差多少", "接下来怎么办");
  asked().types("6000万", "300万", "不知道", "2年").presses(words("result-button")).types("差多少");
  short().taps("su:1:-");
  short().types("为什么不符合");
  chat().command("/check 重庆 2022").types("6000万", "注册资本120万");
  const asks = (query: Parameters<typeof queryFrom>[0]): void => {
    const action = { kind: "lookup", query: queryFrom(query), page: 0, show: "answer" } as const;
    chat().taps(encodeAction(action));
  };
  asks({ operation: "difference", places: ["440000"], measure: "share" });
  asks({
    operation: "sum",
    places: ["000000"],
    level: "national",
    measure: "new",
    when: { kind: "years", from: 2013, to: 2021 },
  });
  asks({
    operation: "trend",
    places: ["000000"],
    level: "national",
    when: { kind: "years", from: 2006, to: 2023 },
  });
}

/** Where data leaves the person's own machine. */
function consents(services: Services, locale: Locale): void {
  const words = services.translators[locale];
  const chat = () =>
    new Chat({ locale, services: { ...services, newSerial: serialsFromOne() }, asksConsent: true });
  chat().command("/privacy").command("/help").command("/developer_info").command("/consent");
  chat().command("/check 重庆").presses(words("consent-decline-button"));
  const agreed = chat().command("/check 重庆").presses(words("consent-agree-button")).types("大概5000万");
  agreed.command("/mydata").command("/consent").presses(words("consent-keep-button")).types("6000万");
  agreed.conversation = { ...agreed.conversation, consent: 0 };
  agreed.types("300万").presses(words("consent-agree-button")).command("/consent");
  agreed.presses(words("consent-withdraw-button"));
  new Chat({ locale, services }).command("/consent");
}

async function doors(services: Services, locale: Locale): Promise<void> {
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 3) });
  await store.save("telegram:7", { v: 1, data: "of another program" });
  const bot = new TestBot(store, services);
  const ann = bot.person(7, locale);
  profilesOf(services.translators);
  await ann.typesInGroup(900, "/check");
  await ann.asksInline("");
  await (await ann.types("/mydata")).types("/forget");
  await ann.presses(services.translators[locale]("forget-button"));
  const flood: RateLimit = { admit: () => "flood", size: 1 };
  const limits = { person: flood, inGroups: flood, group: flood };
  await new TestBot(store, services, "off", { limits }).person(8, locale).types("/start");
  const full = Object.assign(new Error(), { code: "SQLITE_FULL" });
  const noRoom = { ...store, save: () => Promise.reject(full) };
  await new TestBot(noRoom, services).person(9, locale).types(`/language ${locale}`);
  const away = new TestBot({ ...store, load: () => Promise.reject(new Error()) }, services).person(9, locale);
  await away.types("/help");
  for (let time = 0; time < 3; time += 1) await away.types("/mydata", 900).catch(() => undefined);
  await ann.types("/start");
  bot.refuses("sendMessage", 400, "Bad Request: something else");
  await ann.types("/start");
}

describe.each(locales)("in %s", (locale) => {
  it("each message is shown by some chat", async () => {
    const { services: noting, shown } = notingServices();
    // Whatever language a text is typed in, it is answered in the one that is looked at.
    const words = noting.translators[locale];
    const services: Services = { ...noting, translators: { zh: words, en: words } };
    walks(services, locale);
    consents(services, locale);
    await doors(services, locale);
    expect(keys.filter((key) => !shown[locale].has(key)).toSorted()).toEqual(unreachable.toSorted());
  });
});
