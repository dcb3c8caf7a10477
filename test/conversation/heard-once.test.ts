// At every door a text is read once a turn, and what it was read as is handed on.
import { describe, expect, it } from "vitest";
import { answerAsk } from "../../src/answers/ask.ts";
import { groupReply } from "../../src/conversation/group-reply.ts";
import { inlineResults } from "../../src/conversation/inline.ts";
import type { Services } from "../../src/conversation/services.ts";
import { replyWithoutMemory } from "../../src/conversation/without-memory.ts";
import type { Understanding } from "../../src/understand/understand.ts";
import { Chat } from "../support/chat.ts";
import { testServices } from "../support/services.ts";

const readers = ["command", "answer", "check", "asked", "topics", "isQuestion"] as const;

/** Counts how often each reader is asked. */
function counted(): { services: Services; counts: Map<string, number> } {
  const services = testServices();
  const counts = new Map<string, number>();
  const counting = Object.fromEntries(
    readers.map((name) => [
      name,
      (...args: unknown[]) => {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        return (services.understanding[name] as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  ) as unknown as Understanding;
  return { services: { ...services, understanding: { ...services.understanding, ...counting } }, counts };
}

const texts = [
  "静安区有多少家市级企业技术中心",
  "认定收费吗",
  "重庆",
  "重庆市级",
  "我们是一家做汽车零部件的企业，想问问认定要多久",
  "上海微创在国家级名单上吗",
  "How long is it valid?",
  "帮助",
  "6000万",
  "不知道",
  "没有这回事",
];

const doors: Readonly<Record<string, (services: Services, text: string) => unknown>> = {
  "a chat": (services, text) => new Chat({ services }).types(text),
  "a question of a check": (services, text) => {
    const chat = new Chat({ services: testServices() }).command("/check chongqing");
    chat.services = services;
    chat.types(text);
  },
  "the review of a check": (services, text) => {
    const chat = new Chat({ services: testServices() })
      .command("/check chongqing")
      .types("6000万")
      .command("/review");
    chat.services = services;
    chat.types(text);
  },
  "the command line and HTTP": (services, text) => answerAsk(services, null)({ text }),
  "a group": (services, text) => groupReply(services, "zh", text),
  "inline mode": (services, text) => inlineResults(services, "zh", text),
  "a chat while the store is away": (services, text) =>
    replyWithoutMemory(services, { kind: "text", text }, { appLocale: "zh", asksConsent: true }),
};

describe.each(Object.keys(doors))("by %s", (door) => {
  it.each(texts)("%s is read once", (text) => {
    const { services, counts } = counted();
    doors[door]?.(services, text);
    expect(Object.fromEntries([...counts].filter(([, count]) => count > 1))).toEqual({});
    expect(counts.size).toBeGreaterThan(0);
  });
});
