import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Reply } from "../../src/conversation/reply.ts";
import type { Locale } from "../../src/facts/localized.ts";
import { Chat } from "./chat.ts";
import { testServices } from "./services.ts";

/** A reply of a real chat, and what brought it about. */
export interface Shown {
  readonly about: string;
  readonly reply: Reply;
}

const utterances = fileURLToPath(new URL("../data/lookup-utterances.jsonl", import.meta.url));

/** Replies of real chats: each step and result of every pack, lookups, each FAQ topic, the menus. */
export function manyReplies(locale: Locale): Shown[] {
  return [...ofMenus(locale), ...ofPacks(locale), ...ofLookups(locale), ...ofTopics(locale)];
}

/** A company that is far from every limit, one that is far below, and one that knows nothing. */
const companies = ["6000万", "1", "不知道"] as const;

function ofPacks(locale: Locale): Shown[] {
  const packs = testServices().catalog.packs.map(({ id }) => id);
  return [...packs, "青浦 各级", "重庆 各级", "all levels shanghai"].flatMap((target) =>
    companies.flatMap((figure) => checked(locale, target, figure)),
  );
}

/** A check from its first question to its result, answered alike throughout, then what stands behind its buttons. */
function checked(locale: Locale, target: string, figure: string): Shown[] {
  const shown: Shown[] = [];
  const chat = new Chat({ locale, services: testServices() });
  const note = (what: string): void => {
    shown.push({ about: `${target}, ${figure}: ${what}`, reply: chat.reply });
  };
  chat.command(`/check ${target}`);
  note("start");
  for (let step = 0; step < 40 && chat.asked !== null; step += 1) {
    const before = chat.asked;
    chat.types(figure);
    if (chat.conversation.check?.doubted) chat.types("是");
    if (chat.asked === before) chat.types("是");
    if (chat.asked === before) chat.types("不知道");
    note(before);
  }
  chat.command("/why");
  note("why");
  chat.command("/review");
  note("review");
  const serial = chat.conversation.check?.serial;
  if (serial === undefined) return shown;
  chat.taps(`v:${serial}`);
  note("result");
  return shown;
}

function ofLookups(locale: Locale): Shown[] {
  const lines = readFileSync(utterances, "utf8").trim().split("\n");
  const asked = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  return [...asked, "国家级企业技术中心名单", "重庆国家级企业技术中心名单"].map((text) => ({
    about: text,
    reply: new Chat({ locale, services: testServices() }).types(text).reply,
  }));
}

function ofTopics(locale: Locale): Shown[] {
  const services = testServices();
  const { topics, topicGroups } = services.catalog;
  const taps = [...[...topics.keys()].map((id) => `f:${id}`), ...topicGroups.map(({ id }) => `fq:${id}`)];
  return taps.map((data) => ({ about: data, reply: new Chat({ locale, services }).taps(data).reply }));
}

function ofMenus(locale: Locale): Shown[] {
  const commands = ["start", "help", "check", "centers", "faq", "language", "privacy", "mydata", "forget"];
  return commands.map((name) => ({
    about: `/${name}`,
    reply: new Chat({ locale, services: testServices() }).command(`/${name}`).reply,
  }));
}
