import { createWordTest } from "../language/any-of.ts";
import { createPhraseBook, type PhraseBook } from "../language/phrase-book.ts";
import type { Span } from "./learned/reading-model.ts";
import { createRelateFigures, type NamedSpan } from "./figures-beside.ts";
import { createKindOf, type UnitKind } from "./unit-kind.ts";
import type { ToldWords } from "./words.ts";

export type Label = string;
/** Stretches of words that name a figure already. */
type Used = { readonly start: number; readonly end: number }[];

const isUsed = (used: Used, at: number): boolean => used.some(({ start, end }) => start <= at && at < end);

/** The base of each figure of a text, put right by the words that stand beside it. */
export type LabelFigures = (plain: string, spans: readonly Span[]) => readonly NamedSpan[];

/** What learning tells apart where the words beside a figure do not: the more general label leaves it. */
const finer: Readonly<Record<string, ReadonlySet<string>>> = {
  income: new Set(["growth"]),
  rd: new Set(["rd3", "rdpct"]),
  staff: new Set(["senior", "staffpct"]),
  allstaff: new Set(["staffpct"]),
  equip: new Set(["software", "centerequip"]),
  patents: new Set(["ip"]),
};
export const times: ReadonlySet<string> = new Set(["months", "cmonths", "citymonths", "provmonths"]);

/** Signs that end what a figure's label may stand in. */
const signs =
  /[,，、;；。:：!！?？()（）[\]【】/|｜\n·•—]|\. | - |(?<=[\p{Script=Han}\dw%]) (?=\p{Script=Han})/gu;
const colons = /[:：]/u;
/** How far a label may stand from its figure. */
const longest = 56;

const without = (lists: ToldWords["labels"], names: ReadonlySet<string>): ToldWords["labels"] =>
  Object.fromEntries(Object.entries(lists).filter(([name]) => !names.has(name)));

export function createLabelFigures(words: ToldWords): LabelFigures {
  const { labels, either, units, together, joints } = words;
  const joining = new Set(joints);
  const joins = (text: string): boolean => joining.has(text);
  const labelAt = createPhraseBook<Label>({ ...labels, either });
  const untimed = createPhraseBook<Label>({ ...without(labels, times), either });
  const isOfYears = createWordTest(together);
  const isOfOthers = createWordTest(words.others);
  const kindOf = createKindOf(units);
  const relate = createRelateFigures(words);

  return (plain, heard) => {
    const spans = heard.map((span, at) => asFigure(plain, span, heard[at + 1], labelAt));
    const figures = spans.filter(({ kind }) => kind === "figure");
    const used: Used = [];
    const labelOf = (span: Span, at: number): Label | null => {
      const before = figures[at - 1]?.end ?? 0;
      const next = figures[at + 1]?.start ?? plain.length;
      const left = leftOf(plain, span.start, before, joins);
      if (isOfOthers(plain.slice(left, span.start))) return "no";
      if (kindOf(plain, span) === "time")
        return (
          timeLabel(plain.slice(left, span.start), labelAt) ??
          nearestRight(plain, span.end, next, labelAt, used)
        );
      return (
        nearestLeft(plain, left, span.start, untimed, used) ??
        nearestRight(plain, span.end, next, untimed, used)
      );
    };
    const bases = new Map(
      figures.map((span, at) => {
        const label = labelOf(span, at);
        const kind = kindOf(plain, span);
        const left = plain.slice(leftOf(plain, span.start, figures[at - 1]?.end ?? 0, joins), span.start);
        const base = baseOf(span, label, kind, isOfYears(left));
        const byLabel = label !== null && !(times.has(label) && kind !== "time");
        // Engineers are people of some kind, whatever is asked.
        const byUnit = kind === "people" && (base === "staff" || base === "allstaff" || base === "senior");
        return [span, { base, named: byLabel || byUnit }] as const;
      }),
    );
    const labelled = spans.map((span): NamedSpan => {
      const known = bases.get(span);
      if (!known) return span;
      const { base, named } = known;
      return { ...span, base, named, share: base === span.base && !named ? span.share : 1 };
    });
    return relate(plain, labelled, (span) => kindOf(plain, span));
  };
}

/** What is a figure, and what is a time. */
function asFigure(plain: string, span: Span, next: Span | undefined, labelAt: PhraseBook<Label>): Span {
  if (isDuration(plain, span, labelAt)) return { ...span, kind: "figure", base: "months" };
  if (isYearOf(plain, span, next, labelAt)) return { ...span, kind: "when", base: "when" };
  return span.kind === "figure" ? upToLabel(plain, span, labelAt) : span;
}

/** 公司开了11年, founded 4 years ago: a time that dates nothing, beside a word for what has run so long. */
function isDuration(plain: string, { kind, start, end }: Span, labelAt: PhraseBook<Label>): boolean {
  if (kind !== "when" || !duration.test(plain.slice(start, end))) return false;
  const left = plain.slice(
    leftOf(plain, start, 0, () => false),
    start,
  );
  return timeLabel(left, labelAt) !== null;
}

/** "26 IP items": what names a figure is no part of it. */
function upToLabel(plain: string, whole: Span, labelAt: PhraseBook<Label>): Span {
  // 近3年40项: nor are the years that it is of.
  const years = /^近?\d{1,2}年(?=\d+[项件个人])/u.exec(plain.slice(whole.start, whole.end))?.[0] ?? "";
  const span = { ...whole, start: whole.start + years.length };
  const [, digits = "", word] = /^([\d.,]+ )([a-z].*)$/.exec(plain.slice(span.start, span.end)) ?? [];
  if (word === undefined || labelAt(plain, span.start + digits.length) === null) return span;
  return { ...span, end: span.start + digits.trimEnd().length };
}

/** 2025年R&D经费6.4亿: a year right before what another figure is called dates that figure. */
function isYearOf(plain: string, span: Span, next: Span | undefined, labelAt: PhraseBook<Label>): boolean {
  if (!times.has(span.base) || !/^(?:19|20)?\d\d年?$/.test(plain.slice(span.start, span.end))) return false;
  const left = plain.slice(
    leftOf(plain, span.start, 0, () => false),
    span.start,
  );
  if (next?.kind !== "figure" || timeLabel(left, labelAt) !== null) return false;
  const label = plain.slice(span.end, next.start);
  return label.length < longest && label.search(signs) < 0 && labelAt(label.trimStart(), 0) !== null;
}
const duration = /^(?:\d{1,2}|[一二三四五六七八九十两]{1,3}|[a-z]+)\s?(?:年|个月|years?|months?|yrs?)/u;

/** "R&D" of people is the staff, of money the spending. */
function eitherOf(base: string, kind: UnitKind | null): string {
  return kind === "people" || (kind === null && base === "staff") ? "staff" : "rd";
}

function baseOf(span: Span, label: Label | null, kind: UnitKind | null, isOfYears: boolean): string {
  const { base } = span;
  if (kind === "time") {
    if (label !== null && (times.has(label) || label === "no")) return label;
    return times.has(base) ? base : "no";
  }
  if (
    isOfYears &&
    (base === "rd" || base === "rd3" || label === "rd" || label === "either") &&
    kind !== "people" &&
    kind !== "percent"
  )
    return "rd3";
  if (label === null || times.has(label)) return times.has(base) && kind === "people" ? "staff" : base;
  if (label === "no") return "no";
  if (kind === "percent") return label === "growth" ? label : base;
  const meant = label === "either" ? eitherOf(base, kind) : label;
  if (label === "either" && kind === "money" && base === "rdpct") return "rd";
  if (label === "either" && base !== "no" && base !== "income" && !(kind === "people" && base === "rd"))
    return base;
  return finer[meant]?.has(base) ? base : meant;
}

/** A unit in brackets behind a label, up to its figure. */
export const bracketed = /[(（](?:单位[:：]?\s?)?([^()（）\d]{1,8})[)）]\s?[:：=]?\s?$/u;

/** Where the words begin that may name a figure: behind the last sign and the figure before, but for a sign before "is". */
function leftOf(plain: string, end: number, from: number, joins: (text: string) => boolean): number {
  const text = plain.slice(Math.max(from, end - longest), end);
  const offset = end - text.length;
  // 销售收入(万元):15600: the brackets with the unit belong to the label.
  const labelEnd = bracketed.exec(text)?.index ?? text.length;
  const cuts = [...text.matchAll(signs)].filter(
    ({ 0: sign, index }) => index < labelEnd && !(colons.test(sign) && index > text.length - 3),
  );
  const starts = cuts.map(({ index, 0: sign }) => index + sign.trimEnd().length);
  const last = starts.at(-1) ?? 0;
  return offset + (starts.length > 0 && joins(text.slice(last).trim()) ? (starts.at(-2) ?? 0) : last);
}

/** Of a span of time the title or the center that is named says whose it is, before "opened". */
function timeLabel(text: string, labelAt: PhraseBook<Label>): Label | null {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at++)
    for (const label of labelAt(text, at)?.kinds ?? []) found.add(label);
  return ["no", "citymonths", "provmonths", "cmonths", "months"].find((label) => found.has(label)) ?? null;
}

/** The label that ends nearest before a figure. */
function nearestLeft(
  plain: string,
  start: number,
  end: number,
  labelAt: PhraseBook<Label>,
  used: Used,
): Label | null {
  let found: { label: Label; at: number; end: number } | null = null;
  for (let at = start; at < end; at++) {
    const word = labelAt(plain, at);
    if (!word || word.end > end || isUsed(used, at)) continue;
    const [label] = word.kinds;
    if (label !== undefined && (!found || word.end > found.end)) found = { label, at, end: word.end };
  }
  if (!found) return null;
  used.push({ start: found.at, end: found.end });
  return found.label;
}

/** The label that begins nearest behind a figure, before the next sign and the next figure. */
function nearestRight(
  plain: string,
  start: number,
  until: number,
  labelAt: PhraseBook<Label>,
  used: Used,
): Label | null {
  const text = plain.slice(start, Math.min(until, start + longest));
  const cut = text.search(new RegExp(signs.source, "u"));
  const end = start + (cut < 0 ? text.length : cut);
  for (let at = start; at < end; at++) {
    const word = labelAt(plain, at);
    if (!word || isUsed(used, at)) continue;
    // What stands right before the next figure is that one's.
    if (word.end >= until - 1 && until < plain.length) return null;
    const [label] = word.kinds;
    used.push({ start: at, end: word.end });
    return label ?? null;
  }
  return null;
}
