import type { Measure } from "../../records/axes.ts";
import type { Joints } from "./joints.ts";
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
export function measuresIn(tokens: readonly Token[], plain: string, joints: Joints): readonly Measure[] {
  const said = tokens.flatMap((token, at) => {
    const measure = measureOrder.find((one) => saysMeasure(tokens, at, one));
    return measure && !(measure === "share" && joints.isNumberOf(plain.slice(token.end)))
      ? [{ measure, token }]
      : [];
  });
  const [first] = measureOrder.filter((one) => said.some(({ measure }) => measure === one));
  if (first === undefined) return [];
  const apart = said.filter(({ measure, token }, at) => {
    const before = said[at - 1];
    if (before === undefined || before.measure === measure) return before === undefined;
    return joints.isApart(plain.slice(before.token.end, token.start));
  });
  // "20 new ones, which share is that": of the new ones, wherever the words stand; "and the share" is another question.
  if (first === "share" && said.some(({ measure }) => measure === "new"))
    return apart.length > 1 && joints.adds(betweenFirst(said, plain)) ? ["new", "share"] : ["share", "new"];
  const totals = countsAlone(tokens, plain, joints) ? (["total"] as const) : [];
  const several = [...new Set([...totals, ...apart.map(({ measure }) => measure)])];
  return several.length > 1 ? several : [first];
}

/** "How many are there, and how many of them are new": one of the numbers is that of all. */
function countsAlone(tokens: readonly Token[], plain: string, joints: Joints): boolean {
  const clauses = new Map<number, { counts: boolean; measures: boolean }>();
  for (const [at, token] of tokens.entries()) {
    const number = joints.clauses(plain.slice(0, token.start));
    const clause = clauses.get(number) ?? { counts: false, measures: false };
    clauses.set(number, {
      counts: clause.counts || says(token, "operation:figure"),
      measures: clause.measures || measureOrder.some((one) => saysMeasure(tokens, at, one)),
    });
  }
  const counted = [...clauses.values()].filter(({ counts }) => counts);
  return counted.some(({ measures }) => measures) && counted.some(({ measures }) => !measures);
}

/** What stands between the first two. */
function betweenFirst([first, second]: readonly { readonly token: Token }[], plain: string): string {
  return first && second ? plain.slice(first.token.end, second.token.start) : "";
}

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

/** Percent, and not the share of a whole. */
export function asksPercent(tokens: readonly Token[], joints: Joints): boolean {
  const shares = tokens.filter((token) => says(token, "measure:share"));
  return shares.length > 0 && shares.every(({ text }) => joints.isPercent(text));
}

/** "By what percentage did it grow", but not how a share of something changed. */
export function asksGrowth(tokens: readonly Token[], joints: Joints): boolean {
  const shares = tokens.filter((token) => says(token, "measure:share"));
  const isOfGrowth = (token: Token): boolean => says(token, "grows") || joints.isPercent(token.text);
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
