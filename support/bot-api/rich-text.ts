import { badRequest } from "./refused.ts";

/** The words of a rich message in reading order, a line for each paragraph, item or row of cells. */
export function richText(rich: unknown): string {
  const { blocks, html, markdown } = fields(rich);
  if (Array.isArray(blocks)) return blocks.flatMap(blockLines).filter(Boolean).join("\n").trim();
  if (typeof html === "string") return richHtmlText(html);
  if (typeof markdown === "string") return markdown.trim();
  throw badRequest("rich message must have content");
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** RichText: a string, an array of RichText, or an object with `text` (or, in a few, `expression`, `alternative_text`). */
function words(text: unknown): string {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(words).join("");
  const { text: inner, expression, alternative_text: alternative } = fields(text);
  return words(inner ?? expression ?? alternative ?? "");
}

function blockLines(block: unknown): string[] {
  const { type, text, items, cells, caption, summary, blocks, buttons, credit, expression } = fields(block);
  const lines = [
    ...(summary === undefined ? [] : [words(summary)]),
    ...(typeof expression === "string" ? [expression] : []),
    ...(text === undefined ? [] : [words(text)]),
    ...listOf(items).flatMap((item) => listOf(fields(item).blocks).flatMap(blockLines)),
    ...listOf(cells).map((row) =>
      listOf(row)
        .map((cell) => words(fields(cell).text ?? ""))
        .join(" | "),
    ),
    ...listOf(blocks).flatMap(blockLines),
    ...listOf(buttons).map((row) =>
      listOf(row)
        .map((button) => words(fields(button).text))
        .join(" | "),
    ),
    ...(caption === undefined
      ? []
      : [
          words(
            typeof caption === "string" || Array.isArray(caption) ? caption : (fields(caption).text ?? ""),
          ),
        ]),
    ...(credit === undefined ? [] : [words(credit)]),
  ];
  return type === "pre" ? lines : lines.flatMap((line) => line.split("\n"));
}

const inRows = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "tr",
  "summary",
  "footer",
  "caption",
  "pre",
  "aside",
  "cite",
]);
const around = new Set([
  "ul",
  "ol",
  "table",
  "thead",
  "tbody",
  "details",
  "blockquote",
  "figure",
  "figcaption",
]);
const inline = new Set([
  "b",
  "strong",
  "i",
  "em",
  "u",
  "ins",
  "s",
  "strike",
  "del",
  "a",
  "code",
  "sub",
  "sup",
  "mark",
  "td",
  "th",
  "tg-spoiler",
  "tg-time",
  "span",
]);
const empty = new Set(["br", "hr", "img", "input"]);

/** The words of rich HTML; tags that do not nest, or that no rich message has, are refused. */
function richHtmlText(html: string): string {
  const open: string[] = [];
  let text = "";
  for (const [whole, slash, name = "", between = ""] of html.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)?[^>]*>|([^<]+)|</g,
  )) {
    const tag = name.toLowerCase();
    if (between) text += between.replace(/\s+/g, " ");
    else if (slash) {
      const last = open.pop();
      if (last !== tag)
        throw badRequest(`can't parse entities: Unmatched end tag ${whole}, expected "</${last}>"`);
      if (inRows.has(tag) || around.has(tag)) text += "\n";
      if (tag === "td" || tag === "th") text += " | ";
    } else if (empty.has(tag)) text += tag === "br" ? "\n" : "";
    else if (inRows.has(tag) || around.has(tag) || inline.has(tag)) {
      open.push(tag);
      if (around.has(tag) || inRows.has(tag)) text += "\n";
    } else throw badRequest(`can't parse entities: Unsupported start tag "${tag || whole}"`);
  }
  if (open.length > 0)
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${open.at(-1)}"`);
  const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', nbsp: "\u00a0" };
  return text
    .split("\n")
    .map((line) => line.replace(/ \| *$/, "").trim())
    .filter(Boolean)
    .join("\n")
    .replace(/&(lt|gt|amp|quot|nbsp);/g, (_, key: string) => named[key] ?? "");
}
