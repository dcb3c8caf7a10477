// Replies longer than a message: split between lines, the keyboard under the last part.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/conversation/reply.ts";
import { escapeHtml, maxMessageLength, renderHtml } from "../../src/telegram/render-html.ts";
import { anyBlocks } from "../support/any-blocks.ts";
import { TestBot } from "../support/test-bot.ts";

const everyLink = (): boolean => true;

/** The whole of a check against all levels of Qingpu, and its result: some 5,000 characters. */
async function longResult() {
  const bot = await TestBot.open();
  const ann = await bot.person(7, "en").agrees();
  await ann.types("/check Qingpu all levels");
  for (let step = 0; step < 30 && !ann.labels.includes("See the result"); step += 1)
    await ann.presses("Don't know");
  const before = ann.messages.length;
  await ann.presses("See the result");
  return { bot, ann, parts: ann.messages.slice(before) };
}

/** What Telegram counts: the text once markup and escapes are read. */
const asShown = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

it("a long result comes in parts that fit, and only the last carries the buttons", async () => {
  const { ann, parts } = await longResult();
  expect(parts.length).toBeGreaterThan(1);
  for (const { html } of parts) expect(asShown(html).length).toBeLessThanOrEqual(maxMessageLength);
  expect(parts.slice(0, -1).flatMap(({ keyboard }) => keyboard)).toEqual([]);
  expect(ann.labels).toContain("Check or change answers");
  await ann.presses("Check or change answers");
  expect(ann.last.html).toContain("Check your answers");
});

/** The tags of a text in order; throws where one closes that is not open. */
function openTags(html: string): string[] {
  const open: string[] = [];
  for (const [, close, name = ""] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (close === "") open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
  }
  return open;
}

describe("whatever the words", () => {
  it("every message fits, its tags are closed, and no character is lost or added", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const messages = renderHtml(blocks, everyLink);
        for (const { html, plain } of messages) {
          expect(openTags(html)).toEqual([]);
          expect(plain.length).toBeLessThanOrEqual(maxMessageLength);
          expect(plain).not.toBe("");
          expect(/\p{Surrogate}/u.test(plain)).toBe(false);
          const shown = html.replace(/<[^>]*>/g, "");
          expect(shown).toBe(escapeHtml(plain));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a split loses nothing but line ends", () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`);
    const blocks: Block[] = [
      { kind: "details", summary: "all", items: words(2000).map((one) => ({ text: one })) },
    ];
    const messages = renderHtml(blocks, everyLink);
    expect(messages.length).toBeGreaterThan(4);
    expect(messages.flatMap(({ plain }) => plain.match(/line \d+/g) ?? [])).toEqual(words(2000));
    for (const { html } of messages)
      expect(html).toMatch(/^(<b>.*<\/b>\n)?<blockquote expandable>|<blockquote/);
  });

  it("what belongs together is not cut apart where it fits a message", () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      text: `item ${index}`,
      lines: ["x".repeat(70)],
    }));
    const messages = renderHtml(
      [
        { kind: "heading", text: "first" },
        { kind: "list", items: items.slice(0, 48) },
        { kind: "heading", text: "second" },
        { kind: "paragraph", text: "which announces" },
        { kind: "list", items: items.slice(48) },
      ],
      everyLink,
    ).map(({ plain }) => plain);
    expect(messages).toHaveLength(3);
    expect(messages[0], "a heading is not left behind").toMatch(/^first\n[\s\S]*\n {3}x{70}$/);
    expect(messages[1], "nor an item cut").toMatch(
      /^second\n\nwhich announces\n\n• item 48\n[\s\S]*\n {3}x{70}$/,
    );
    expect(messages[2]).toMatch(/^• item \d+\n/);
  });

  it("a link ends where its address ends, whatever stands behind it", () => {
    const [message] = renderHtml(
      [
        {
          kind: "footer",
          lines: ["依据：http://a.gov.cn/x?b=1&c=2。以官方文本为准。", "See (https://b.cn/y.html)."],
        },
      ],
      everyLink,
    );
    expect(message?.html).toBe(
      '<i>依据：<a href="http://a.gov.cn/x?b=1&amp;c=2">http://a.gov.cn/x?b=1&amp;c=2</a>。以官方文本为准。</i>\n' +
        '<i>See (<a href="https://b.cn/y.html">https://b.cn/y.html</a>).</i>',
    );
  });

  it("signs of markup are escaped once", () => {
    expect(escapeHtml("a < b & c > d \"'_*`")).toBe("a &lt; b &amp; c &gt; d \"'_*`");
    expect(renderHtml([{ kind: "paragraph", text: "<b>&lt;</b>" }], everyLink)).toEqual([
      { html: "&lt;b&gt;&amp;lt;&lt;/b&gt;", plain: "<b>&lt;</b>" },
    ]);
  });

  it("a table has each figure beside its column's name; a phone has no room for columns", () => {
    const [message] = renderHtml(
      [{ kind: "table", head: ["Level", "Result", "Met"], rows: [["City", "met", "4 of 4"]] }],
      everyLink,
    );
    expect(message?.html).toBe("<b>City</b>\nResult met · Met 4 of 4");
  });
});
