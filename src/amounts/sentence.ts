import type { Role } from "./amount-words.ts";
import { add, compare, type Decimal, isBelow, ONE, shift } from "./decimal.ts";
import type { Numeral } from "./numerals/read-numeral.ts";
import type { Token } from "./scan.ts";

/** A numeral in its place among the tokens. */
export type Amount = { readonly numeral: Numeral; readonly index: number };

/** A scanned text with the numerals that may be answers picked out. */
export type Sentence = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly amounts: readonly Amount[];
  readonly roles: ReadonlySet<Role>;
};

export function toSentence(text: string, scanned: readonly Token[]): Sentence {
  const tokens = dropArticles(dropYears(joinSmallMoney(scanned.map(unlessTenths))));
  const amounts = tokens.flatMap((token, index) =>
    token.type === "numeral" && !token.numeral.bareScale ? [{ numeral: token.numeral, index }] : [],
  );
  const roles = new Set(tokens.flatMap((token) => (token.type === "word" ? [token.role] : [])));
  return { text, tokens, amounts, roles };
}

export function roleAt(sentence: Sentence, index: number): Role | null {
  const token = sentence.tokens[index];
  return token?.type === "word" ? token.role : null;
}

/** The words and marks between two tokens, as written. */
export function between(sentence: Sentence, from: number, to: number): readonly string[] {
  return sentence.tokens
    .slice(from + 1, to)
    .map(written)
    .filter((text) => text !== "");
}

/** A word or mark as written; nothing for what is neither. */
function written(token: Token | undefined): string {
  if (token?.type === "word") return token.word;
  return token?.type === "mark" ? token.mark : "";
}

/**
 * The role of the first word behind an amount that is not one of `skipped`, or null when anything else follows.
 * "30个全职研发人员" with classifiers and fillers skipped gives "person".
 */
export function roleBehind(sentence: Sentence, amount: Amount, skipped: readonly Role[]): Role | null {
  for (let i = amount.index + 1; i < sentence.tokens.length; i++) {
    const role = roleAt(sentence, i);
    if (role === null || !skipped.includes(role)) return role;
  }
  return null;
}

/** 成 is a tenth only behind a number; before one it is "as much as" in Cantonese, 成三千万. */
function unlessTenths(token: Token, index: number, tokens: readonly Token[]): Token {
  if (token.type !== "word" || token.word !== "成" || tokens[index - 1]?.type === "numeral") return token;
  return tokens[index + 1]?.type === "numeral"
    ? { ...token, role: "about" }
    : { type: "unknown", start: token.start, end: token.end, text: token.word };
}

/** 三元二角五分 is one amount: adds the tenths and hundredths of a yuan to the numeral before 元. */
function joinSmallMoney(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const part = token.type === "numeral" ? smallMoney(token.numeral, tokens[i - 1], tokens[i + 1]) : null;
    const at = joined.findLastIndex((before) => before.type === "numeral");
    const whole = joined[at];
    if (part === null || whole?.type !== "numeral" || !isYuanBetween(joined, at)) {
      joined.push(token);
      continue;
    }
    if ("value" in whole.numeral.evaluation) {
      const value = add(whole.numeral.evaluation.value, part);
      joined[at] = { ...whole, numeral: { ...whole.numeral, evaluation: { value } } };
    }
    if (!isKuai(tokens[i - 1]) || roleOf(tokens[i + 1]) === "small-money") i++;
  }
  return joined;
}

function isYuanBetween(joined: readonly Token[], at: number): boolean {
  const between = joined.slice(at + 1);
  return between.length === 1 && between[0]?.type === "word" && between[0].role === "yuan";
}

function smallMoney(numeral: Numeral, before: Token | undefined, unit: Token | undefined): Decimal | null {
  const { evaluation } = numeral;
  // 零五分: the digit behind 零 is the only candidate.
  const digit = "value" in evaluation ? evaluation.value : evaluation.candidates[0];
  if (digit === undefined || !isBelow(digit, 1)) return null;
  if (unit?.type === "word" && unit.role === "small-money") return shift(digit, unit.word === "分" ? -2 : -1);
  // 3块5 is three and a half yuan.
  return isKuai(before) && unit?.type !== "word" && digit.scale === 0 ? shift(digit, -1) : null;
}

function isKuai(token: Token | undefined): boolean {
  return token?.type === "word" && token.word === "块";
}

/** "2023 5000万": a bare year before an amount with a scale or unit of its own is context. */
function dropYears(tokens: readonly Token[]): readonly Token[] {
  const isYear = (token: Token, index: number): boolean =>
    token.type === "numeral" &&
    token.numeral.plain &&
    token.end - token.start === 4 &&
    "value" in token.numeral.evaluation &&
    isYearNumber(token.numeral.evaluation.value) &&
    !["yuan", "person", "item"].includes(roleOf(tokens[index + 1]) ?? "") &&
    roleOf(tokens[index - 1]) !== "yuan";
  const hasOther = tokens.some(
    (token, i) =>
      token.type === "numeral" &&
      !isYear(token, i) &&
      (token.numeral.scaled || ["yuan", "person", "item"].includes(roleOf(tokens[i + 1]) ?? "")),
  );
  if (!hasOther) return tokens;
  return tokens.map((token, i) =>
    isYear(token, i) && !isJoined(tokens, i) ? { type: "date", start: token.start, end: token.end } : token,
  );
}

/** 我们是一家年收入5000万的公司: beside another number, 一 before a thing is an article. 一个博士 is a count. */
function dropArticles(tokens: readonly Token[]): readonly Token[] {
  const isArticle = (token: Token, index: number): boolean =>
    token.type === "numeral" &&
    token.numeral.spelled &&
    "value" in token.numeral.evaluation &&
    compare(token.numeral.evaluation.value, ONE) === 0 &&
    ["item", "classifier", "group"].includes(roleOf(tokens[index + 1]) ?? "") &&
    roleOf(tokens[index + 2]) !== "person";
  const hasOther = tokens.some((token, i) => token.type === "numeral" && !isArticle(token, i));
  return hasOther
    ? tokens.map((token, i) =>
        isArticle(token, i) ? { type: "date", start: token.start, end: token.end } : token,
      )
    : tokens;
}

/** A year-like number that is part of a range or sum is a number: "2000-3000万". */
function isJoined(tokens: readonly Token[], index: number): boolean {
  const mark = written(tokens[index + 1]);
  return ["-", "~", "+", "*", "/", "至", "到", "to", "、", "or", "and", "或", "x"].includes(mark);
}

function isYearNumber(value: Decimal): boolean {
  return value.scale === 0 && value.digits >= 1900n && value.digits < 2100n;
}

function roleOf(token: Token | undefined): Role | null {
  return token?.type === "word" ? token.role : null;
}
