import type { Measure } from "../../centers/query.ts";
import { says, type Token } from "./tokens.ts";

/** Measures that say more than others come first. */
const measureOrder: readonly Measure[] = [
  "share",
  "rank",
  "confirmed",
  "revoked",
  "proposed",
  "evaluated",
  "new",
  "total",
];

/** The measures that are asked for; several only where they stand apart: 新认定几家，撤销几家. */
export function measuresIn(tokens: readonly Token[], plain: string): readonly Measure[] {
  const said = tokens.flatMap((token, at) => {
    const measure = measureOrder.find((one) => saysMeasure(tokens, at, one));
    return measure && !(measure === "share" && isNumberOf(plain.slice(token.end)))
      ? [{ measure, token }]
      : [];
  });
  const [first] = measureOrder.filter((one) => said.some(({ measure }) => measure === one));
  if (first === undefined) return [];
  const apart = said.filter(({ measure, token }, at) => {
    const before = said[at - 1];
    if (before === undefined || before.measure === measure) return before === undefined;
    return isApart(plain.slice(before.token.end, token.start));
  });
  // "20 new ones, which share is that": of the new ones, wherever the words stand; "and the share" is another question.
  if (first === "share" && said.some(({ measure }) => measure === "new"))
    return apart.length > 1 && standsBesides(said, plain) ? ["new", "share"] : ["share", "new"];
  const totals = countsAlone(tokens, plain) ? (["total"] as const) : [];
  const several = [...new Set([...totals, ...apart.map(({ measure }) => measure)])];
  return several.length > 1 ? several : [first];
}

/** 静安占其中几家 asks for a number and no share. */
const isNumberOf = (behind: string): boolean =>
  /^(?:了|到|其中|里面|当中|的)*(?:几|多少)[家个所]/.test(behind);

/** "How many are there, and how many of them are new": one of the numbers is that of all. */
function countsAlone(tokens: readonly Token[], plain: string): boolean {
  const clauses = new Map<number, { counts: boolean; measures: boolean }>();
  for (const [at, token] of tokens.entries()) {
    const number = plain.slice(0, token.start).match(clauseEnd)?.length ?? 0;
    const clause = clauses.get(number) ?? { counts: false, measures: false };
    clauses.set(number, {
      counts: clause.counts || says(token, "operation:figure"),
      measures: clause.measures || measureOrder.some((one) => saysMeasure(tokens, at, one)),
    });
  }
  const counted = [...clauses.values()].filter(({ counts }) => counts);
  return counted.some(({ measures }) => measures) && counted.some(({ measures }) => !measures);
}

const clauseEnd = /[,，;；。?？]|\band\b|其中/g;

/** Between the new ones and the share stands a word that adds another question. */
function standsBesides(said: readonly { readonly token: Token }[], plain: string): boolean {
  const [first, second] = said;
  const between = first && second ? plain.slice(first.token.end, second.token.start) : "";
  return /以及|及其|和|并|\band (?:its|the|their|what|which)\b/.test(between) && !/[,，;；]/.test(between);
}

/** 和, a comma or a word of number stands between. */
const isApart = (between: string): boolean =>
  /[,，、;；/+]|和|与|及|跟|多少|几|减|比|或|还是|\bor\b|\bthan\b|\bover\b|\band\b|\bplus\b|\bminus\b|\bless\b|\bhow many\b/.test(
    between,
  );

/**
 * "new" before a word that no list has is part of a name: New York. A share beside a number is told and not asked for:
 * 占12.9%.
 */
function saysMeasure(tokens: readonly Token[], at: number, measure: Measure): boolean {
  const token = tokens[at];
  if (!says(token, `measure:${measure}`)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (token?.text === "new" && next?.kind === "unknown" && !isNumber(next)) return false;
  const isTold =
    measure === "share" && (isNumber(next) || (isNumber(before) && before?.end === token?.start));
  return !isTold;
}

const isPercent = ({ text }: Token): boolean => /百分|percent|%|几成/.test(text);

/** Percent, and not the share of a whole. */
export function asksPercent(tokens: readonly Token[]): boolean {
  const shares = tokens.filter((token) => says(token, "measure:share"));
  return shares.length > 0 && shares.every(isPercent);
}

/** "By what percentage did it grow", but not how a share of something changed. */
export function asksGrowth(tokens: readonly Token[]): boolean {
  const shares = tokens.filter((token) => says(token, "measure:share"));
  const isOfGrowth = (token: Token): boolean => says(token, "grows") || isPercent(token);
  return shares.length > 0 && shares.every(isOfGrowth) && tokens.some((token) => says(token, "grows"));
}

/** 是哪4家, "which four". */
export const asksWhichOf = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => says(token, "which") && isNumber(tokens[at + 1]));

export const isNumber = (token: Token | undefined): boolean =>
  token?.kind === "unknown" && /^\d[\d.,]*$/.test(token.text);

/** Figures that the text states: 40, 1,714, 12.9. */
export const claimsIn = (tokens: readonly Token[]): number[] =>
  tokens
    .filter(isNumber)
    .map(({ text }) => Number(text.replace(/[.,]$/, "").replaceAll(",", "")))
    .filter((value) => Number.isFinite(value) && value > 0);
