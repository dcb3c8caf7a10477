import { isIsoDate } from "../facts/iso-date.ts";
import { type Locale, locales } from "../facts/localized.ts";
import { levels, schemes } from "../rules/rule-pack.ts";
import { isTopicId, type TopicId } from "../faq/topic-id.ts";
import type { LookupQuery } from "../lookups/query.ts";
import { decodeQuery, encodeQuery } from "./centers/query-code.ts";
import type { Check } from "./conversation.ts";

/** The scope and date of a check that is to be started. */
export type CheckTarget = Pick<Check, "region" | "level" | "scheme" | "date">;

/**
 * What a button does. It says everything itself, so it works after a restart and on an old message; the `serial` of a
 * check keeps a button of an earlier check from moving the present one.
 */
export type Action =
  | {
      readonly kind:
        | "menu"
        | "places"
        | "help"
        | "privacy"
        | "my-data"
        | "forget"
        | "forget-now"
        | "languages"
        | "centers"
        | "faq"
        | "developer"
        | "consent"
        | "decline"
        | "withdraw";
    }
  /** Agrees to a version of the consent text; then the check begins that was wanted, or the one at hand goes on. */
  | { readonly kind: "agree"; readonly version: number; readonly target: CheckTarget | null }
  /** Asks the records; `page` of a long list, or the same as a picture or a file. */
  | {
      readonly kind: "lookup";
      readonly query: LookupQuery;
      readonly page: number;
      readonly show: "answer" | "chart" | "csv" | "xlsx";
    }
  | { readonly kind: "company"; readonly id: string }
  | { readonly kind: "topic"; readonly topic: TopicId }
  | { readonly kind: "topic-group"; readonly group: string }
  | { readonly kind: "place"; readonly region: string }
  /** Begins a check; one that is running is asked about first. */
  | { readonly kind: "start"; readonly target: CheckTarget }
  /** Begins a check in place of the one with the serial, whose answers go along. */
  | { readonly kind: "start-anew"; readonly target: CheckTarget; readonly serial: number }
  | { readonly kind: "restart"; readonly serial: number }
  | { readonly kind: "continue" }
  | { readonly kind: "language"; readonly locale: Locale }
  | { readonly kind: "answer"; readonly serial: number; readonly question: string; readonly answer: string }
  | { readonly kind: "change" | "why"; readonly serial: number; readonly question: string }
  | {
      readonly kind: "keep" | "back" | "review" | "result" | "quick" | "thorough" | "cancel";
      readonly serial: number;
    };

const plain = {
  m: "menu",
  p: "places",
  h: "help",
  pv: "privacy",
  my: "my-data",
  fg: "forget",
  fy: "forget-now",
  lg: "languages",
  cm: "centers",
  fm: "faq",
  go: "continue",
  di: "developer",
  oc: "consent",
  on: "decline",
  ow: "withdraw",
} as const;
const withSerial = {
  rs: "restart",
  k: "keep",
  b: "back",
  r: "review",
  v: "result",
  q: "quick",
  t: "thorough",
  x: "cancel",
} as const;
const shows = { y: "answer", yc: "chart", yv: "csv", yx: "xlsx" } as const;
const withQuestion = { e: "change", w: "why" } as const;

/** Telegram takes 1-64 bytes of button data. */
export const maxActionBytes = 64;

export function encodeAction(action: Action): string {
  switch (action.kind) {
    case "place":
      return `l:${action.region}`;
    case "lookup": {
      const { query, page, show } = action;
      return `${codeOf(shows, show)}:${encodeQuery(query)}${page > 0 ? `:${page}` : ""}`;
    }
    case "company":
      return `co:${action.id}`;
    case "topic":
      return `f:${action.topic}`;
    case "topic-group":
      return `fq:${action.group}`;
    case "language":
      return `g:${action.locale}`;
    case "start":
      return `c:${encodeTarget(action.target)}`;
    case "agree":
      return `oy:${action.version}${action.target ? `:${encodeTarget(action.target)}` : ""}`;
    case "start-anew":
      return `n:${action.serial}:${encodeTarget(action.target)}`;
    case "answer":
      return `a:${action.serial}:${action.question}:${action.answer}`;
    case "change":
    case "why":
      return `${codeOf(withQuestion, action.kind)}:${action.serial}:${action.question}`;
    case "keep":
    case "back":
    case "review":
    case "result":
    case "quick":
    case "thorough":
    case "cancel":
    case "restart":
      return `${codeOf(withSerial, action.kind)}:${action.serial}`;
    default:
      return codeOf(plain, action.kind);
  }
}

const encodeTarget = ({ region, level, scheme, date }: CheckTarget): string =>
  [region, level, schemes.indexOf(scheme), ...(date === null ? [] : [date])].join(":");

function codeOf<T extends Record<string, string>>(codes: T, kind: T[keyof T]): string {
  for (const [code, value] of Object.entries(codes)) if (value === kind) return code;
  throw new Error(`no code for the action ${kind}`);
}

/** The action that button data stands for; `null` for anything forged, cut short or of a version gone by. */
export function decodeAction(data: string): Action | null {
  const [code = "", ...rest] = data.split(":");
  if (Object.hasOwn(plain, code))
    return rest.length === 0 ? { kind: plain[code as keyof typeof plain] } : null;
  if (Object.hasOwn(shows, code)) {
    const [slots = "", when = "", places = "", page = "0", ...more] = rest;
    const query = more.length === 0 && /^\d{1,3}$/.test(page) ? decodeQuery(slots, when, places) : null;
    return query && { kind: "lookup", query, page: Number(page), show: shows[code as keyof typeof shows] };
  }
  const [only = "", ...others] = rest;
  if (others.length === 0 && /^[a-z0-9][a-z0-9.-]*$/.test(only)) {
    if (code === "co") return { kind: "company", id: only };
    if (code === "fq") return { kind: "topic-group", group: only };
    if (code === "f") return isTopicId(only) ? { kind: "topic", topic: only } : null;
  }
  switch (code) {
    case "l":
      return rest.length === 1 && isPlaceCode(rest[0]) ? { kind: "place", region: rest[0] } : null;
    case "g": {
      const locale = rest.length === 1 ? locales.find((known) => known === rest[0]) : undefined;
      return locale ? { kind: "language", locale } : null;
    }
    case "c": {
      const target = decodeTarget(rest);
      return target && { kind: "start", target };
    }
  }
  const [first, ...more] = rest;
  const serial = first !== undefined && /^[1-9]\d{0,5}$/.test(first) ? Number(first) : null;
  return serial === null ? null : decodeWithSerial(code, serial, more);
}

function decodeWithSerial(code: string, serial: number, rest: readonly string[]): Action | null {
  if (code === "oy" && rest.length === 0) return { kind: "agree", version: serial, target: null };
  if (code === "oy") {
    const target = decodeTarget(rest);
    return target && { kind: "agree", version: serial, target };
  }
  if (code === "n") {
    const target = decodeTarget(rest);
    return target && { kind: "start-anew", target, serial };
  }
  if (Object.hasOwn(withSerial, code)) {
    return rest.length === 0 ? { kind: withSerial[code as keyof typeof withSerial], serial } : null;
  }
  const [question = "", answer = ""] = rest;
  if (!/^[a-z][A-Za-z0-9]*$/.test(question)) return null;
  if (Object.hasOwn(withQuestion, code)) {
    return rest.length === 1
      ? { kind: withQuestion[code as keyof typeof withQuestion], serial, question }
      : null;
  }
  const isAnswer = /^(yes|no|unknown|\d{1,16}(\.\d{1,8})?)$/.test(answer);
  return code === "a" && rest.length === 2 && isAnswer ? { kind: "answer", serial, question, answer } : null;
}

/** A place by its GB/T 2260 code, or the slug of an area that has none. */
export const isPlaceCode = (text: string | undefined): text is string =>
  text !== undefined && /^(\d{6}|[a-z]+(-[a-z]+)*)$/.test(text);
const isRegion = (text: string | undefined): text is string => text !== undefined && /^\d{6}$/.test(text);

function decodeTarget([
  region,
  levelName,
  schemeNumber,
  date,
  ...more
]: readonly string[]): CheckTarget | null {
  const level = ([...levels, "all"] as const).find((known) => known === levelName);
  const scheme = /^\d$/.test(schemeNumber ?? "") ? schemes[Number(schemeNumber)] : undefined;
  if (!isRegion(region) || !level || !scheme || more.length > 0) return null;
  if (date !== undefined && !isIsoDate(date)) return null;
  return { region, level, scheme, date: date ?? null };
}
