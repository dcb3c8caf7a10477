import type { AmountPrompt } from "./amount-reading.ts";
import type { Role } from "./amount-words.ts";
import { compare, type Decimal, decimal, shift } from "./decimal.ts";
import type { Numeral } from "./numerals/read-numeral.ts";

/** Units that stand away from their number, as powers of ten: 5000（万元）, RMB million 48.65. */
const YUAN_SCALES: ReadonlyMap<Role, number> = new Map([
  ["thousand-yuan", 3],
  ["wan-yuan", 4],
  ["million-yuan", 6],
  ["yi-yuan", 8],
  ["billion-yuan", 9],
]);

/** Roles of words that name the currency asked for. */
export const YUAN_ROLES: readonly Role[] = ["yuan", ...YUAN_SCALES.keys()];

/** What a number typed for a money question is worth in yuan. */
export type MoneyValue =
  | { readonly yuan: Decimal }
  /** The scale is in doubt; `candidates` are in yuan. */
  | { readonly clarify: "unit" | "magnitude"; readonly candidates: readonly Decimal[] };

/** From here on a bare number beside a prompt in 万元 (10 billion yuan) was more likely meant in yuan. */
const TOO_MANY_WAN = decimal("1000000");

/**
 * Rule 6: a scale or currency in the text wins, else the prompt's unit, else the person is asked.
 *
 * @param value the number as written, before any unit
 * @param roles of all words in the text: units may stand away from their number ("单位：万元，5000")
 */
export function toYuan(
  value: Decimal,
  numeral: Numeral,
  roles: ReadonlySet<Role>,
  prompt: AmountPrompt,
): MoneyValue {
  const unit = prompt.kind === "money" ? prompt.unit : null;
  const asWan = shift(value, 4);
  for (const [role, power] of YUAN_SCALES) {
    if (!roles.has(role)) continue;
    const scaled = shift(value, power);
    return numeral.scaled ? { clarify: "magnitude", candidates: [value, scaled] } : { yuan: scaled };
  }
  if (roles.has("yuan")) return { yuan: value };
  if (numeral.thousand && unit === "万元") return { clarify: "magnitude", candidates: [value, asWan] };
  if (numeral.scaled || unit === "元") return { yuan: value };
  if (unit === null) return { clarify: "unit", candidates: [value, asWan] };
  return compare(value, TOO_MANY_WAN) < 0
    ? { yuan: asWan }
    : { clarify: "magnitude", candidates: [value, asWan] };
}
