// Replies longer than a message: split between lines, the keyboard under the last part.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Reply } from "../../src/chat/reply.ts";
import { escapeHtml, maxMessageLength, renderHtml } from "../../src/telegram/render-html.ts";
import { TestBot } from "../support/test-bot.ts";

/** The whole of a check against all levels of Qingpu, and its result: some 5,000 characters. */
async function longResult() {
  const bot = await TestBot.open();
  const ann = bot.person(7, "en");
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

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "<b>",
    "&amp;",
    "</blockquote>",
    "a\nb",
    "",
    "万".repeat(5000),
    "😀".repeat(4000),
    "<".repeat(4096),
  ),
);
const lines = fc.array(text, { maxLength: 3 });
const item = fc.record({ text, lines }, { requiredKeys: ["text"] });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant("heading" as const),
    text,
    mark: fc.constantFrom("met" as const, "unknown" as const),
  }),
  fc.record({ kind: fc.constant("paragraph" as const), text }),
  fc.record({ kind: fc.constant("list" as const), items: fc.array(item, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("table" as const), head: lines, rows: fc.array(lines, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant("details" as const),
    summary: text,
    items: fc.array(item, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("footer" as const), lines }),
);

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
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const messages = renderHtml(blocks as Reply["blocks"]);
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
    const messages = renderHtml(blocks);
    expect(messages.length).toBeGreaterThan(4);
    expect(messages.flatMap(({ plain }) => plain.match(/line \d+/g) ?? [])).toEqual(words(2000));
    for (const { html } of messages)
      expect(html).toMatch(/^(<b>.*<\/b>\n)?<blockquote expandable>|<blockquote/);
  });

  it("signs of markup are escaped once", () => {
    expect(escapeHtml("a < b & c > d \"'_*`")).toBe("a &lt; b &amp; c &gt; d \"'_*`");
    expect(renderHtml([{ kind: "paragraph", text: "<b>&lt;</b>" }])).toEqual([
      { html: "&lt;b&gt;&amp;lt;&lt;/b&gt;", plain: "<b>&lt;</b>" },
    ]);
  });

  it("a table has each figure beside its column's name; a phone has no room for columns", () => {
    const [message] = renderHtml([
      { kind: "table", head: ["Level", "Result", "Met"], rows: [["City", "met", "4 of 4"]] },
    ]);
    expect(message?.html).toBe("<b>City</b>\nResult met · Met 4 of 4");
  });
});
