// Rich messages: what they say, what Telegram takes, and what goes out where it takes none.
import fc from "fast-check";
import type { InputRichBlock, InputRichMessage } from "grammy/types";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/conversation/reply.ts";
import { locales } from "../../src/facts/localized.ts";
import { renderHtml } from "../../src/telegram/render-html.ts";
import { gainsByRich, renderRich } from "../../src/telegram/render-rich.ts";
import { richLimits } from "../../src/telegram/rich-block.ts";
import type { RichMode } from "../../src/telegram/rich-messages.ts";
import { anyBlocks } from "../support/any-blocks.ts";
import { manyReplies } from "../support/many-replies.ts";
import { textOf } from "../support/reply-text.ts";
import { linesOfRich, linksOfRich } from "../support/rich-text.ts";
import { TestBot } from "../support/test-bot.ts";

const everyLink = (): boolean => true;

const spoken = (lines: readonly string[]): string[] =>
  lines
    .flatMap((line) => line.split("\n"))
    .map((line) => line.replace(/^ *• /, "").trim())
    .filter((line) => line !== "");

const unescaped = (html: string): string =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** What a person reads in the plain messages: their lines without bullets. */
const readPlainly = (blocks: readonly Block[]): string[] =>
  spoken(renderHtml(blocks, everyLink).map(({ html }) => unescaped(html.replace(/<[^>]*>/g, ""))));

const linkedPlainly = (blocks: readonly Block[]): string[] =>
  renderHtml(blocks, everyLink).flatMap(({ html }) =>
    [...html.matchAll(/<a href="([^"]*)">/g)].map(([, url = ""]) => unescaped(url)),
  );

/** What a person reads in the rich message, its tables told as the plain form tells them. */
const readRichly = ({ blocks = [] }: InputRichMessage): string[] =>
  spoken(
    blocks.flatMap((block) => (block.type === "table" ? toldOf(block) : linesOfRich({ blocks: [block] }))),
  );

function toldOf(table: Extract<InputRichBlock, { type: "table" }>): string[] {
  const [head = "", ...rows] = linesOfRich({ blocks: [table] });
  const [, ...columns] = head.split(" | ");
  return rows.flatMap((row) => {
    const [name = "", ...cells] = row.split(" | ");
    return [name, cells.map((cell, column) => `${columns[column]} ${cell}`).join(" · ")];
  });
}

const withoutSigns = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/^[✅❌❔] /u, ""));

describe.each(locales)("the replies of real chats in %s", (locale) => {
  const replies = manyReplies(locale);
  const gaining = replies.filter(({ reply }) => gainsByRich(reply.blocks));

  it("are of every kind", () => {
    expect(replies.length).toBeGreaterThan(1000);
    expect(gaining.length).toBeGreaterThan(400);
    const kinds = new Set(gaining.flatMap(({ reply }) => reply.blocks.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(["details", "footer", "heading", "list", "paragraph", "table"]);
  });

  it("say the same in both forms, word for word and link for link", () => {
    for (const { about, reply } of replies) {
      const rich = renderRich(reply.blocks, everyLink);
      if (!rich) throw new Error(`${about}: no rich form`);
      expect(readRichly(rich), about).toEqual(readPlainly(reply.blocks));
      expect(linksOfRich(rich), about).toEqual(linkedPlainly(reply.blocks));
    }
  });

  it("say what the reply says, and nothing else", () => {
    for (const { about, reply } of replies) {
      const said = linesOfRich(renderRich(reply.blocks, everyLink) ?? {});
      expect(withoutSigns(said).join("\n"), about).toBe(spoken([textOf(reply)]).join("\n"));
    }
  });

  it("show how each criterion came out beside its words", () => {
    const results = gaining.filter(({ about }) => about.endsWith(": result"));
    expect(results.length).toBeGreaterThan(40);
    for (const { about, reply } of results) {
      const said = linesOfRich(renderRich(reply.blocks, everyLink) ?? {});
      const marked = reply.blocks.flatMap((block) => {
        if (block.kind === "heading") return block.mark ? [block.mark] : [];
        return block.kind === "list" ? block.items.flatMap(({ mark }) => mark ?? []) : [];
      });
      const signs = { met: "✅", unmet: "❌", unknown: "❔" };
      expect(
        said.flatMap((line) => /^[✅❌❔]/u.exec(line) ?? []),
        about,
      ).toEqual(marked.map((mark) => signs[mark]));
    }
  });

  it("have their sources and date in a footer or folded, and the clauses folded", () => {
    for (const { about, reply } of gaining) {
      const types = (renderRich(reply.blocks, everyLink)?.blocks ?? []).map(({ type }) => type);
      expect(types, about).toContain("footer");
      expect(types.includes("details"), about).toBe(reply.blocks.some(({ kind }) => kind === "details"));
    }
  });
});

describe("whatever the words", () => {
  /** Each text, list and body of a message that Telegram wants filled; cells may be empty. */
  function contents(value: unknown): unknown[] {
    if (Array.isArray(value)) return value.flatMap(contents);
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      ["text", "summary", "items", "blocks", "cells"].includes(key)
        ? [inner, ...contents(inner)]
        : contents(inner),
    );
  }

  it("a rich message has no empty part, fits, and loses nothing", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const rich = renderRich(blocks, everyLink);
        const words = spoken([textOf({ blocks })])
          .join("")
          .replace(/[\s|]/g, "");
        if (!rich) {
          expect(words === "" || words.length > richLimits.characters).toBe(true);
          return;
        }
        for (const content of contents(rich)) {
          if (typeof content === "string") expect(content.trim()).not.toBe("");
          else expect(content).not.toEqual([]);
        }
        const said = linesOfRich(rich);
        expect(said.join("").length).toBeLessThanOrEqual(richLimits.characters + 3 * said.length * 3);
        const signs = /^[✅❌❔] ?/u;
        expect(
          said
            .map((line) => line.replace(signs, ""))
            .join("")
            .replace(/[\s|]/g, ""),
        ).toBe(words);
      }),
      { numRuns: 300 },
    );
  });

  it("no text becomes markup", () => {
    const text = "<b>**a**</b> | `x` &amp; [y](z)";
    expect(renderRich([{ kind: "paragraph", text }], everyLink)).toEqual({
      blocks: [{ type: "paragraph", text }],
    });
  });

  it("a link is marked as one, to its last sign and no further", () => {
    const blocks: Block[] = [{ kind: "footer", lines: ["依据：https://a.gov.cn/x.html。以官方文本为准。"] }];
    const url = "https://a.gov.cn/x.html";
    expect(renderRich(blocks, everyLink)?.blocks).toEqual([
      { type: "footer", text: ["依据：", { type: "url", text: url, url }, "。以官方文本为准。"] },
    ]);
  });

  const paragraphs = (count: number): Block[] =>
    Array.from({ length: count }, () => ({ kind: "paragraph", text: "x" }));
  const columns = (count: number): Block[] => [
    { kind: "table", head: Array.from({ length: count }, String), rows: [["a"]] },
  ];
  const characters = (count: number): Block[] => [{ kind: "paragraph", text: "万".repeat(count) }];
  it.each([
    ["characters", characters],
    ["blocks", paragraphs],
    ["columns", columns],
  ] as const)("at the limit of %s it is rich, above it plain", (limit, blocks) => {
    expect(renderRich(blocks(richLimits[limit] - 1), everyLink)).not.toBeNull();
    expect(renderRich(blocks(richLimits[limit]), everyLink)).not.toBeNull();
    expect(renderRich(blocks(richLimits[limit] + 1), everyLink)).toBeNull();
  });

  it("counts items, rows and what is nested as blocks", () => {
    const items = (count: number) => Array.from({ length: count }, () => ({ text: "x" }));
    const fits = (block: Block): boolean => renderRich([block], everyLink) !== null;
    // The list, then an item and its paragraph each; folded, one more.
    expect(fits({ kind: "list", items: items(249) })).toBe(true);
    expect(fits({ kind: "list", items: items(250) })).toBe(false);
    expect(fits({ kind: "details", summary: "s", items: items(249) })).toBe(true);
    expect(
      fits({ kind: "details", summary: "s", items: [...items(248), { text: "x", lines: ["y", "z"] }] }),
    ).toBe(false);
    const rows = (count: number) => Array.from({ length: count }, () => ["a"]);
    expect(fits({ kind: "table", head: ["h"], rows: rows(498) })).toBe(true);
    expect(fits({ kind: "table", head: ["h"], rows: rows(499) })).toBe(false);
  });
});

const chat = async (mode: RichMode, language = "zh-hans") => {
  const bot = await TestBot.open(undefined, mode);
  const ann = bot.person(7, language);
  await ann.agrees();
  const methods = (): string[] => bot.calls.map(({ method }) => method);
  /** From the first question to the button that shows the result. */
  const fillsIn = async (): Promise<void> => {
    await ann.types("/check chongqing");
    for (const text of ["6000万", "258万", "是", "2年"]) await ann.types(text);
    bot.calls.length = 0;
  };
  return { bot, ann, methods, fillsIn };
};
const lookup = "重庆国家级企业技术中心名单";

describe("on the phone", () => {
  it("a result takes the place of the answers, rich, with its buttons", async () => {
    const { ann, methods, fillsIn, bot } = await chat("auto");
    await fillsIn();
    const before = ann.messages.length;
    await ann.presses("查看结果");
    expect(methods()).toEqual(["answerCallbackQuery", "editMessageText"]);
    expect(ann.messages).toHaveLength(before);
    const said = linesOfRich(ann.last.rich ?? {});
    expect(said[0]).toMatch(/^❌ 未达到基本条件/);
    expect(ann.labels).toContain("核对或修改答案");
    expect(said.join("\n")).toContain("差 420,000 元（42 万元），即差 14%。");
    expect(ann.last.rich?.blocks?.map(({ type }) => type)).toContain("details");
    expect(bot.logged).toEqual([]);
  });

  it("a typed lookup is answered by a new rich message", async () => {
    const { ann, methods } = await chat("auto");
    await ann.types(lookup);
    expect(methods()).toEqual(["sendRichMessage"]);
    expect(ann.last.rich?.blocks?.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["heading", "list", "footer"]),
    );
    await ann.presses("下一页");
    expect(methods().slice(1)).toEqual(["answerCallbackQuery", "editMessageText"]);
    expect(ann.last.rich).not.toBeNull();
    await ann.presses("主菜单");
    expect(ann.last.rich, "a plain reply takes the place of a rich one").toBeNull();
    expect(ann.last.html).toContain("企业技术中心助手");
    expect(ann.messages).toHaveLength(1);
  });

  it("what gains nothing by it is plain, for every app shows that", async () => {
    const { ann, methods } = await chat("auto");
    for (const text of ["/start", "/help", "/privacy", "/check chongqing", "6000万", "/review"])
      await ann.types(text);
    expect(new Set(methods())).toEqual(new Set(["sendMessage"]));
  });

  it("`on` sends all replies so, `off` none", async () => {
    for (const [mode, method] of [
      ["on", "sendRichMessage"],
      ["off", "sendMessage"],
    ] as const) {
      const { ann, methods } = await chat(mode);
      for (const text of ["/start", "/help", lookup]) await ann.types(text);
      expect(methods()).toEqual([method, method, method]);
    }
  });
});

describe("a server that", () => {
  it.each([
    ["does not know the method", 404, "Not Found: method not found"],
    ["does not know the method, and says less", 404, "Not Found"],
    ["knows the method but no blocks", 400, "Bad Request: rich message must be non-empty"],
  ])("%s gets plain messages from then on", async (_, code, description) => {
    const { bot, ann, methods } = await chat("auto");
    bot.refuses("sendRichMessage", code, description);
    await ann.types(lookup);
    expect(methods()).toEqual(["sendRichMessage", "sendMessage"]);
    expect(ann.last.html).toContain("重庆长安汽车股份有限公司");
    await ann.types(lookup);
    expect(methods().slice(2)).toEqual(["sendMessage"]);
    expect(bot.logged).toHaveLength(1);
    expect(JSON.stringify(bot.logged)).not.toContain("重庆");
  });

  it("overlooks the rich text of an edit gets the plain one, and plain messages from then on", async () => {
    const { bot, ann, methods, fillsIn } = await chat("auto");
    await fillsIn();
    bot.refuses("editMessageText", 400, "Bad Request: message text is empty");
    const before = ann.messages.length;
    await ann.presses("查看结果");
    expect(methods()).toEqual(["answerCallbackQuery", "editMessageText", "editMessageText"]);
    expect(ann.messages).toHaveLength(before);
    expect(ann.last.html).toMatch(/^<b>❌ 未达到基本条件/);
    await ann.types(lookup);
    expect(methods().at(-1)).toBe("sendMessage");
  });

  it("refuses one message gets that one plain, and the next one rich", async () => {
    const { bot, ann, methods } = await chat("auto");
    bot.refuses("sendRichMessage", 400, "Bad Request: RICH_MESSAGE_CONTENT_REQUIRED");
    await ann.types(lookup);
    await ann.types(lookup);
    expect(methods()).toEqual(["sendRichMessage", "sendMessage", "sendRichMessage"]);
  });

  it("cannot edit any more gets a new rich message", async () => {
    const { bot, ann, methods, fillsIn } = await chat("auto");
    await fillsIn();
    bot.refuses("editMessageText", 400, "Bad Request: message to edit not found");
    await ann.presses("查看结果");
    expect(methods()).toEqual(["answerCallbackQuery", "editMessageText", "sendRichMessage"]);
    expect(ann.last.rich).not.toBeNull();
    expect(bot.logged).toEqual([]);
  });

  it("has the same rich message there already is content", async () => {
    const { bot, ann, methods, fillsIn } = await chat("auto");
    await fillsIn();
    bot.refuses("editMessageText", 400, "Bad Request: message is not modified");
    await ann.presses("查看结果");
    expect(methods()).toEqual(["answerCallbackQuery", "editMessageText"]);
  });

  it("is busy is asked again", async () => {
    const { bot, ann, methods } = await chat("auto");
    bot.refuses("sendRichMessage", 429, "Too Many Requests: retry after 0", 0);
    await ann.types(lookup);
    expect(methods()).toEqual(["sendRichMessage", "sendRichMessage"]);
  });

  it("says that the person blocked the bot is believed", async () => {
    const { bot, ann, methods } = await chat("auto");
    bot.refuses("sendRichMessage", 403, "Forbidden: bot was blocked by the user");
    await ann.types(lookup);
    expect(methods()).toEqual(["sendRichMessage"]);
  });
});
