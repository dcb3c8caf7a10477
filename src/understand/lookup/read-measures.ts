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
    return measure ? [{ measure, token }] : [];
  });
  const [first] = measureOrder.filter((one) => said.some(({ measure }) => measure === one));
  if (first === undefined) return [];
  const apart = said.filter(({ measure, token }, at) => {
    const before = said[at - 1];
    if (before === undefined || before.measure === measure) return before === undefined;
    return isApart(plain.slice(before.token.end, token.start));
  });
  // "20 new ones, which share is that": of the new ones, wherever the words stand.
  if (first === "share" && said.some(({ measure }) => measure === "new")) return ["share", "new"];
  const totals = countsAlone(tokens, plain) ? (["total"] as const) : [];
  const several = [...new Set([...totals, ...apart.map(({ measure }) => measure)])];
  return several.length > 1 ? several : [first];
}

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

/** 和, a comma or a word of number stands between. */
const isApart = (between: string): boolean =>
  /[,，、;；/+]|和|与|及|跟|多少|几|减|\band\b|\bplus\b|\bminus\b|\bless\b|\bhow many\b/.test(between);

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

export const isNumber = (token: Token | undefined): boolean =>
  token?.kind === "unknown" && /^\d[\d.,]*$/.test(token.text);

/** Figures that the text states: 40, 1,714, 12.9. */
export const claimsIn = (tokens: readonly Token[]): number[] =>
  tokens
    .filter(isNumber)
    .map(({ text }) => Number(text.replace(/[.,]$/, "").replaceAll(",", "")))
    .filter((value) => Number.isFinite(value) && value > 0);
