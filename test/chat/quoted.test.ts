// What a person typed, said again to them: whole characters, nothing that a screen obeys, and nothing that an app makes a link of.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerAsk } from "../../src/answers/ask.ts";
import { groupReply } from "../../src/conversation/group-reply.ts";
import { inlineResults } from "../../src/conversation/inline.ts";
import { quoted, wordJoiner } from "../../src/conversation/quoted.ts";
import { cutText } from "../../src/facts/cut-text.ts";
import { locales } from "../../src/facts/localized.ts";
import { Chat } from "../support/chat.ts";
import { textOf } from "../support/reply-text.ts";
import { testServices } from "../support/services.ts";

const services = testServices();

/** What apps take for an address, a mention, a command or a tag, read generously. */
const taken = /:\/\/[^\s\u2060]|[^\s\u2060]\.[\p{L}]{2,}|[@#$][\p{L}\p{N}_]|(?<![\p{L}\p{N}/<>])\/[a-z]\w*/iu;
const obeyed = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

const payloads = [
  "http://evil.example/x?y=1",
  "https://t.me/evil",
  "www.evil.com",
  "evil.中国",
  "@somebody_else",
  "/evil",
  "#evil",
  "someone@evil.com",
  "tg://resolve?domain=evil",
  "\u001b[1mred\u001b[31m",
  "a\u009b31mb\u0007",
  "\u202eевил\u2066x\u200f",
  `${"x".repeat(39)}😀${"😀".repeat(40)}`,
  "👨‍👩‍👧‍👦".repeat(30),
  `静${"\u0301".repeat(300)}`,
];

const links = [...services.catalog.sources.values()].flatMap(({ link }) => link ?? []);
const commands = new RegExp(`/(?:${Object.keys(services.catalog.words.commands).join("|")})\\b`, "g");

/** Ways to have it quoted. */
const phrases = [
  (evil: string) => `${evil}有限公司是国家企业技术中心吗`,
  (evil: string) => `Is ${evil} Ltd on the national list?`,
  (evil: string) => `静安区有多少家市级企业技术中心 ${evil}`,
  (evil: string) => `how many municipal centers in Jing'an, ${evil}`,
  (evil: string) => `“${evil}”有多少家企业技术中心`,
  (evil: string) => evil,
];

describe.each(payloads.map((evil) => [JSON.stringify(evil).slice(0, 30), evil]))("%s", (_, evil) => {
  it.each(locales)(
    "in %s is nothing in a chat, a group, inline mode, a terminal or an answer to a program",
    (locale) => {
      for (const phrase of phrases) {
        const text = phrase(evil);
        const chat = new Chat({ locale }).types(text);
        chat.command(`/check ${evil}`);
        const said = [
          new Chat({ locale }).types(text).text,
          new Chat({ locale }).command(`/check ${text}`).text,
          new Chat({ locale }).types(text).command("/mydata").text,
          textOf({ blocks: groupReply(services, locale, text) ?? [] }),
          ...inlineResults(services, locale, text).flatMap(({ id, title, description, blocks }) =>
            id === "asked" ? [title, description, textOf({ blocks })] : [],
          ),
        ];
        for (const one of said) {
          expect(one).not.toMatch(obeyed);
          // Sources are addresses of ours, and commands are ours in words of ours.
          const own = links.reduce((left, link) => left.replaceAll(link, ""), one).replace(commands, "");
          expect(own).not.toMatch(taken);
        }
        const told = String(answerAsk(services, locale)({ text }).text);
        expect(told).not.toMatch(obeyed);
        expect(told, "copied from a terminal as it was typed").not.toContain(wordJoiner);
      }
    },
  );
});

it.each(locales)("each way has it quoted, or the tests above prove nothing, in %s", (locale) => {
  const said = phrases.map((phrase) => {
    const chat = new Chat({ locale }).types(phrase("http://evil.example"));
    return chat.text + chat.command("/check http://evil.example").text;
  });
  for (const one of said) expect(one.replaceAll(wordJoiner, "")).toContain("http://evil.example");
});

describe("a quoted text", () => {
  it("is read again as it was typed", () => {
    const again = quoted("www.evil.com @someone", 40);
    expect(services.understanding.plain(again)).toBe(services.understanding.plain("www.evil.com @someone"));
  });

  it("says where it was cut", () => {
    expect(quoted("静安区", 2, "…")).toBe("静安…");
    expect(quoted(" 静安区\n上海 ", 20, "…")).toBe("静安区 上海");
  });
});

describe("a text that is cut", () => {
  it.each([
    ["fits", "静安", 2, "静安"],
    ["ends before an emoji that does not fit", "ab😀", 3, "ab"],
    ["ends before a rare character", "a𠮷野家", 2, "a"],
    ["ends before a family, of which no member is left", "a👨‍👩‍👧‍👦", 8, "a"],
    ["keeps an emoji that fits", "ab😀c", 4, "ab😀"],
    ["is cut within one that fits no text", `x${"\u0301".repeat(9)}`, 3, "x\u0301\u0301"],
    ["and never in half", "😀\u0301\u0301", 1, ""],
  ])("%s", (_, text, most, kept) => {
    expect(cutText(text, most)).toBe(kept);
  });

  it("is its beginning, fits, and has no half of a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, most) => {
        const kept = cutText(text, most);
        expect(text.startsWith(kept)).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
