import fc from "fast-check";
import type { Block } from "../../src/conversation/reply.ts";

const text = fc.oneof(
  // Not those that a mark is shown as: a reader of the result could not tell them apart.
  fc.string({ unit: "grapheme", maxLength: 60 }).map((any) => any.replace(/[✅❌❔]/gu, "")),
  fc.constantFrom(
    "<b>",
    "&amp;",
    "</blockquote>",
    "a\nb",
    "",
    " ",
    "依据：https://www.ndrc.gov.cn/a_b.html?c=1&d=2。以官方文本为准。",
    "万".repeat(5000),
    "😀".repeat(4000),
    "<".repeat(4096),
  ),
);
const lines = fc.array(text, { maxLength: 3 });
const mark = fc.constantFrom("met" as const, "unmet" as const, "unknown" as const);
const item = fc.record({ text, mark, lines }, { requiredKeys: ["text"] });
const items = fc.array(item, { maxLength: 3 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("heading" as const), text, mark }, { requiredKeys: ["kind", "text"] }),
  fc.record({ kind: fc.constant("paragraph" as const), text }),
  fc.record({ kind: fc.constant("list" as const), items }),
  fc.record({ kind: fc.constant("table" as const), head: lines, rows: fc.array(lines, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("details" as const), summary: text, items }),
  fc.record({ kind: fc.constant("footer" as const), lines }),
);

/** Blocks of any words, empty, hostile and very long ones among them. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc.array(block, { maxLength: 6 });
