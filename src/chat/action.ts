import { isIsoDate } from "../facts/iso-date.ts";
import { type Locale, locales } from "../facts/localized.ts";
import { levels, schemes } from "../rules/rule-pack.ts";
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
        | "languages";
    }
  | { readonly kind: "place"; readonly region: string }
  /** `anew` drops what an unfinished check holds; else answers given before are kept. */
  | { readonly kind: "start" | "start-anew"; readonly target: CheckTarget }
  /** Go on with the open check, or clear it and ask again from the first question. */
  | { readonly kind: "continue" | "restart" }
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
  go: "continue",
  rs: "restart",
} as const;
const withSerial = {
  k: "keep",
  b: "back",
  r: "review",
  v: "result",
  q: "quick",
  t: "thorough",
  x: "cancel",
} as const;
const withQuestion = { e: "change", w: "why" } as const;

/** Telegram takes 1-64 bytes of button data. */
export const maxActionBytes = 64;

export function encodeAction(action: Action): string {
  switch (action.kind) {
    case "place":
      return `l:${action.region}`;
    case "language":
      return `g:${action.locale}`;
    case "start":
    case "start-anew": {
      const { region, level, scheme, date } = action.target;
      return `${action.kind === "start" ? "c" : "n"}:${region}:${level}:${schemes.indexOf(scheme)}${date === null ? "" : `:${date}`}`;
    }
    case "answer":
      return `a:${action.serial}:${action.question}:${action.answer}`;
    case "change":
    case "why":
      return `${codeOf(withQuestion, action.kind)}:${action.serial}:${action.question}`;
    case "menu":
    case "places":
    case "help":
    case "privacy":
    case "my-data":
    case "forget":
    case "forget-now":
    case "languages":
    case "continue":
    case "restart":
      return codeOf(plain, action.kind);
    case "keep":
    case "back":
    case "review":
    case "result":
    case "quick":
    case "thorough":
    case "cancel":
      return `${codeOf(withSerial, action.kind)}:${action.serial}`;
  }
}

function codeOf<T extends Record<string, string>>(codes: T, kind: T[keyof T]): string {
  for (const [code, value] of Object.entries(codes)) if (value === kind) return code;
  throw new Error(`no code for the action ${kind}`);
}

/** The action that button data stands for; `null` for anything forged, cut short or of a version gone by. */
export function decodeAction(data: string): Action | null {
  const [code = "", ...rest] = data.split(":");
  const [one = "", two = "", three = "", four] = rest;
  if (Object.hasOwn(plain, code))
    return rest.length === 0 ? { kind: plain[code as keyof typeof plain] } : null;
  switch (code) {
    case "l":
      return /^\d{6}$/.test(one) && rest.length === 1 ? { kind: "place", region: one } : null;
    case "g": {
      const locale = locales.find((known) => known === one);
      return locale && rest.length === 1 ? { kind: "language", locale } : null;
    }
    case "c":
    case "n": {
      const level = ([...levels, "all"] as const).find((known) => known === two);
      const scheme = /^\d$/.test(three) ? schemes[Number(three)] : undefined;
      if (!/^\d{6}$/.test(one) || !level || !scheme || rest.length > 4) return null;
      if (four !== undefined && !isIsoDate(four)) return null;
      return {
        kind: code === "c" ? "start" : "start-anew",
        target: { region: one, level, scheme, date: four ?? null },
      };
    }
  }
  const serial = /^[1-9]\d{0,8}$/.test(one) ? Number(one) : null;
  if (serial === null) return null;
  if (Object.hasOwn(withSerial, code)) {
    return rest.length === 1 ? { kind: withSerial[code as keyof typeof withSerial], serial } : null;
  }
  if (!/^[a-z][A-Za-z0-9]*$/.test(two)) return null;
  if (Object.hasOwn(withQuestion, code)) {
    return rest.length === 2
      ? { kind: withQuestion[code as keyof typeof withQuestion], serial, question: two }
      : null;
  }
  const answers = /^(yes|no|unknown|\d{1,16}(\.\d{1,8})?)$/;
  if (code !== "a" || rest.length !== 3 || !answers.test(three)) return null;
  return { kind: "answer", serial, question: two, answer: three };
}
