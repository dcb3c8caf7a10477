import type { AmountReading } from "./amount-reading.ts";
import type { Rule } from "./ask-back.ts";
import { type Amount, roleAt, roleBehind, type Sentence } from "./sentence.ts";
import type { Role } from "./vocabulary.ts";

/** Which unit words fit which question; any other unit behind the number is a wrong one. */
const UNITS: readonly Role[] = [
  "yuan",
  "wan-yuan",
  "yi-yuan",
  "small-money",
  "person",
  "item",
  "area",
  "time",
  "other-unit",
];
const LOOSE: readonly Role[] = ["classifier", "about", "over", "bound"];

/** A number of the wrong thing: 30人 for money, 30万元 for a head count. */
export const askWrongUnit: Rule = (sentence, prompt) => {
  const { amounts, roles } = sentence;
  const wrong: AmountReading = { clarify: "wrong-unit" };
  if (prompt.kind === "money") {
    const behind = amounts.map((amount) => roleBehind(sentence, amount, LOOSE));
    const isMoney = roles.has("yuan") || roles.has("wan-yuan") || roles.has("yi-yuan");
    // 5000个 counts something; 一个 alone is only an article.
    const counts = amounts.some(({ index }) => roleAt(sentence, index + 1) === "classifier");
    if (counts && !isMoney) return wrong;
    return behind.some(
      (role) => role === "person" || role === "item" || role === "area" || role === "other-unit",
    )
      ? wrong
      : null;
  }
  if (["yuan", "wan-yuan", "yi-yuan", "small-money"].some((role) => roles.has(role as Role))) return wrong;
  const own: readonly Role[] = prompt.kind !== "count" ? [] : prompt.unit === "项" ? ["item"] : ["person"];
  const behind = amounts.map((amount) => roleBehind(sentence, amount, [...LOOSE, "filler"]));
  return behind.some((role) => role !== null && UNITS.includes(role) && !own.includes(role)) ? wrong : null;
};

/**
 * Rule 7: nothing unknown may remain, unless the amount carries its own currency or scale, and even then not right
 * behind it: 十万火急 and "5000万粉丝" count something else. Idioms are refused, things are asked about.
 */
export const checkRest: Rule = (sentence, prompt) => {
  const { amounts, roles, tokens } = sentence;
  if (roles.has("negation") || roles.has("other")) return { clarify: "contradiction" };
  const hasRest = tokens.some(
    (token) => token.type === "unknown" || (token.type === "numeral" && token.numeral.bareScale),
  );
  if (!hasRest) return null;
  const isMoney = roles.has("yuan") || roles.has("wan-yuan") || roles.has("yi-yuan");
  const owned = prompt.kind === "money" && (isMoney || amounts.some(({ numeral }) => numeral.scaled));
  const thing = amounts.find((amount) => isUnknownBehind(sentence, amount));
  if (thing !== undefined && !(prompt.kind === "money" && isMoney)) return readThing(sentence, thing);
  if (owned) return null;
  const isCounted = roles.has("person") && amounts.every(({ numeral }) => !numeral.spelled);
  return isCounted ? { clarify: "format" } : { reject: "nonsense" };
};

function isUnknownBehind(sentence: Sentence, amount: Amount): boolean {
  let at = amount.index + 1;
  while (LOOSE.includes(roleAt(sentence, at) ?? "nonsense")) at++;
  return sentence.tokens[at]?.type === "unknown";
}

function readThing(sentence: Sentence, { numeral, index }: Amount): AmountReading {
  if (numeral.spelled) return { reject: "nonsense" };
  const next = sentence.tokens[index + 1];
  const touches = next?.type === "unknown" && next.start === numeral.end;
  // 5OOO万 with the letter O, l00: a slip of the finger or of character recognition.
  if (touches && /^[oil]+$/.test(next.text)) return { clarify: "format" };
  return touches && /^[a-z]{3,}$/.test(next.text) && !numeral.scaled
    ? { reject: "nonsense" }
    : { clarify: "wrong-unit" };
}
