import { badRequest } from "./refused.ts";

/** A piece of text with a style; offset and length in UTF-16 code units, as in the Bot API. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

export interface Styled {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** Tags of the Bot API's HTML, and the entities that they make. */
const tags: Readonly<Record<string, string>> = {
  a: "text_link",
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  span: "spoiler",
  "tg-spoiler": "spoiler",
  "tg-emoji": "custom_emoji",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

interface Open {
  readonly tag: string;
  readonly start: number;
  readonly expandable: boolean;
  readonly url: string;
}

/**
 * What Telegram makes of a text with `parse_mode` HTML; what it cannot read is refused in its words (those of TDLib's
 * MessageEntity.cpp). Only the four named references and numeric ones are decoded, as there.
 */
export function parseHtml(html: string): Styled {
  const open: Open[] = [];
  const entities: Entity[] = [];
  let text = "";
  let at = 0;
  const fail = (what: string, from: number): never => {
    throw badRequest(
      `can't parse entities: ${what} at byte offset ${Buffer.byteLength(html.slice(0, from))}`,
    );
  };
  while (at < html.length) {
    if (html[at] === "&") {
      const reference = /^&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot));?/i.exec(
        html.slice(at, at + 12),
      );
      text += reference ? decoded(reference) : "&";
      at += reference ? reference[0].length : 1;
    } else if (html[at] !== "<") {
      const next = /[<&]/g;
      next.lastIndex = at;
      const end = next.exec(html)?.index ?? html.length;
      text += html.slice(at, end);
      at = end;
    } else if (html[at + 1] === "/") {
      const [whole, name = "", end] = /^<\/([^\s>]*)\s*(>?)/.exec(html.slice(at)) ?? ["", "", ""];
      const last = open.pop() ?? fail("Unexpected end tag", at);
      if (!end) fail("Unclosed end tag", at);
      if (name !== "" && name.toLowerCase() !== last.tag) {
        const offset = Buffer.byteLength(html.slice(0, at));
        throw badRequest(
          `can't parse entities: Unmatched end tag at byte offset ${offset}, expected "</${last.tag}>", found "</${name}>"`,
        );
      }
      if (text.length > last.start) entities.push(entityOf(last, text));
      at += whole.length;
    } else {
      const tag = startTag(html, at, fail);
      open.push({ ...tag, start: text.length });
      at = tag.end;
    }
  }
  const left = open.at(-1);
  if (left)
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${left.tag}"`);
  return trimmed({ text, entities });
}

/** Telegram takes blanks and line feeds off both ends. */
export function trimmed({ text, entities }: Styled): Styled {
  const short = text.trim();
  const lead = text.length - text.trimStart().length;
  const kept = entities.flatMap((entity) => {
    const offset = Math.max(0, entity.offset - lead);
    const length = Math.min(short.length, entity.offset + entity.length - lead) - offset;
    return length > 0 ? [{ ...entity, offset, length }] : [];
  });
  return { text: short, entities: kept.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

const decoded = ([, hex, decimal, name = ""]: RegExpExecArray): string => {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  if (hex || decimal) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return { lt: "<", gt: ">", amp: "&", quot: '"' }[name.toLowerCase()] ?? "";
};

function startTag(
  html: string,
  at: number,
  fail: (what: string, from: number) => never,
): Omit<Open, "start"> & { end: number } {
  const name = /^[^\s>]*/.exec(html.slice(at + 1))?.[0] ?? "";
  let end = at + 1 + name.length;
  if (end >= html.length) fail("Unclosed start tag", at);
  const tag = name.toLowerCase();
  if (!Object.hasOwn(tags, tag)) fail(`Unsupported start tag "${tag}"`, at);
  const attributes: Record<string, string> = {};
  for (;;) {
    end += /^\s*/.exec(html.slice(end))?.[0].length ?? 0;
    if (html[end] === ">") break;
    if (end >= html.length) fail(`Unclosed start tag "${tag}"`, at);
    const [whole, key = "", value = ""] =
      /^([^\s=>]*)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]+))?/.exec(html.slice(end)) ?? [];
    if (key === "") fail(`Empty attribute name in the tag "${tag}"`, at);
    if (/^\s*=/.test(html.slice(end + (whole ?? "").length))) fail("Unclosed start tag", at);
    attributes[key.toLowerCase()] = value.replace(/^["']|["']$/g, "");
    end += (whole ?? "").length;
  }
  if (tag === "span" && attributes.class !== "tg-spoiler")
    fail('Tag "span" must have class "tg-spoiler"', at);
  return { tag, url: attributes.href ?? "", expandable: "expandable" in attributes, end: end + 1 };
}

function entityOf({ tag, start, url, expandable }: Open, text: string): Entity {
  const type = expandable ? `expandable_${tags[tag]}` : (tags[tag] ?? tag);
  return { type, offset: start, length: text.length - start, ...(tag === "a" ? { url } : {}) };
}

/** The text of a call and its entities; formatting other than HTML is not played here. */
export function styledText(text: string, parseMode: unknown): Styled {
  if (parseMode === undefined) return trimmed({ text, entities: [] });
  if (parseMode === "HTML") return parseHtml(text);
  throw badRequest(`the fake Bot API reads HTML and plain text, not ${String(parseMode)}`);
}
