// An address that somebody typed is no link in the bot's voice; those of the sources are, and the way into the bot is.
import { describe, expect, it } from "vitest";
import { groupReply } from "../../src/conversation/group-reply.ts";
import { inlineResults } from "../../src/conversation/inline.ts";
import type { Block } from "../../src/conversation/reply.ts";
import { locales } from "../../src/facts/localized.ts";
import { citedAddresses, splitLinks } from "../../src/telegram/links.ts";
import { renderHtml } from "../../src/telegram/render-html.ts";
import { renderRich } from "../../src/telegram/render-rich.ts";
import { testServices } from "../support/services.ts";
import { TestBot } from "../support/test-bot.ts";

const services = testServices();
const isCited = citedAddresses(services);
const evil = "http://evil.example/x";

const linksIn = (blocks: readonly Block[]): string[] => [
  ...renderHtml(blocks, isCited).flatMap(({ html }) =>
    [...html.matchAll(/href="([^"]*)"/g)].map(([, url = ""]) => url),
  ),
  ...[...JSON.stringify(renderRich(blocks, isCited)).matchAll(/"url":"([^"]*)"/g)].map(([, url = ""]) => url),
];

const asked = [
  `Is ${evil} Ltd on the national list?`,
  `${evil}有限公司是国家企业技术中心吗`,
  `how many centers in ${evil}`,
];

describe("a typed address", () => {
  it.each(asked)("%s: no link in a group, inline or rich", (text) => {
    for (const locale of locales) {
      const replies = [
        groupReply(services, locale, text) ?? [],
        ...inlineResults(services, locale, text).map(({ blocks }) => blocks),
      ];
      for (const blocks of replies) for (const link of linksIn(blocks)) expect(link).not.toContain("evil");
    }
  });

  it.each(["off", "on"] as const)("nor in a private chat, rich messages %s", async (mode) => {
    const bot = await TestBot.open(services, mode);
    const ann = bot.person(7, "en");
    for (const text of [...asked, `/check ${evil}`]) await ann.types(text);
    const said = JSON.stringify(bot.calls);
    expect(said).toContain("evil");
    expect(said).not.toContain(evil);
    expect(said).not.toMatch(/href=\\"[^"]*evil|"url":"[^"]*evil/);
  });

  it("even where it stands in a text that forgot to quote it", () => {
    expect(
      linksIn([
        { kind: "paragraph", text: `See ${evil}.` },
        { kind: "footer", lines: [evil] },
      ]),
    ).toEqual([]);
  });
});

describe("a source's address", () => {
  const links = [...services.catalog.sources.values()].flatMap(({ link }) => link ?? []);

  it("is a link, to its last sign, in both languages' sentences", () => {
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      for (const text of [`依据：${link}。以官方文本为准。`, `Source: ${link}. Seen in one.`, `(${link})`]) {
        expect(splitLinks(text, isCited).filter((piece) => piece.link)).toEqual([{ text: link, link: true }]);
      }
      expect(linksIn([{ kind: "footer", lines: [link] }])).toEqual([link, link]);
    }
  });

  it("stays one under every topic", () => {
    for (const locale of locales) {
      for (const { blocks } of inlineResults(services, locale, "")) {
        if (JSON.stringify(blocks).includes("://")) expect(linksIn(blocks)).not.toEqual([]);
      }
    }
  });
});

it("the operator's own address is one", async () => {
  const bot = await TestBot.open(
    testServices({ developerInfo: "写信到 https://operator.example/contact。" }),
  );
  const ann = bot.person();
  await ann.types("/developer_info");
  expect(ann.last.html).toContain('<a href="https://operator.example/contact">');
});
