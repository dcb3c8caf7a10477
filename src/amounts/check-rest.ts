import type { AmountPrompt, AmountReading } from "./amount-reading.ts";
import type { Role } from "./amount-words.ts";
import { YUAN_ROLES } from "./money-value.ts";
import type { Rule } from "./rule.ts";
import type { Token } from "./scan.ts";
import { type Amount, roleAt, roleBehind, type Sentence } from "./sentence.ts";

/** Which unit words fit which question; any other unit behind the number is a wrong one. */
const UNITS: readonly Role[] = [...YUAN_ROLES, "small-money", "person", "item", "area", "time", "other-unit"];
const LOOSE: readonly Role[] = ["classifier", "about", "over", "bound"];

/** A number of the wrong thing: 30人 for money, 30万元 for a head count. */
export const askWrongUnit: Rule = (sentence, prompt) => {
  const { amounts, roles } = sentence;
  const wrong: AmountReading = { clarify: "wrong-unit" };
  if (prompt.kind === "money") {
    const behind = amounts.map((amount) => roleBehind(sentence, amount, LOOSE));
    // 三毛钱 says "next to nothing".
    if (behind.includes("small-money")) return { clarify: "slang" };
    const isMoney = hasMoneyUnit(roles);
    // 5000个 counts something; 一个 alone is only an article.
    const counts = amounts.some(({ index }) => roleAt(sentence, index + 1) === "classifier");
    if (counts && !isMoney) return wrong;
    return behind.some(
      (role) => role === "person" || role === "item" || role === "area" || role === "other-unit",
    )
      ? wrong
      : null;
  }
  if (hasMoneyUnit(roles) || roles.has("small-money")) return wrong;
  const own = ownUnits(prompt);
  if (prompt.kind === "count" && amounts.some((amount) => countsGroups(sentence, amount, own))) return wrong;
  const behind = amounts.map((amount) => roleBehind(sentence, amount, [...LOOSE, "filler", "group"]));
  return behind.some((role) => role !== null && UNITS.includes(role) && !own.includes(role)) ? wrong : null;
};

function ownUnits(prompt: AmountPrompt): readonly Role[] {
  switch (prompt.kind) {
    case "money":
      return YUAN_ROLES;
    case "count":
      return prompt.unit === "项" ? ["item"] : ["person"];
    case "area":
      return ["area"];
    // Durations have been joined to one number with their units, percent signs are no units.
    case "months":
    case "percent":
      return [];
  }
}

const PREPOSITION = /^(?:in|on|of|at|for|from|with|by|our|the|在|是|都|的)$/;

/** 三个部门, 3 teams: right behind the number, with no person after them. */
function countsGroups(sentence: Sentence, { index }: Amount, own: readonly Role[]): boolean {
  const { tokens } = sentence;
  for (let i = index + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.type !== "word" || PREPOSITION.test(token.word)) return false;
    if (token.role === "group") return !own.includes(roleAt(sentence, i + 1) ?? "filler");
    if (token.role !== "classifier" && token.role !== "filler") return false;
  }
  return false;
}

function hasMoneyUnit(roles: ReadonlySet<Role>): boolean {
  return YUAN_ROLES.some((role) => roles.has(role));
}

/**
 * Rule 7: nothing unknown may remain, unless the amount carries its own currency or scale, and even then not right
 * behind it: 十万火急 and "5000万粉丝" count something else. Idioms are refused, things are asked about.
 */
export const checkRest: Rule = (sentence, prompt) => {
  const { amounts, roles, tokens } = sentence;
  if (roles.has("negation") || roles.has("other") || amounts.some(({ index }) => isPartOf(sentence, index)))
    return { clarify: "contradiction" };
  if (amounts.every(({ index }) => !clauseAround(sentence, index).some(isRest))) return null;
  const thing = amounts.find((amount) => isUnknownBehind(sentence, amount));
  if (thing !== undefined) return readThing(sentence, thing);
  if (amounts.some((amount) => isMisspelt(sentence, amount))) return { clarify: "format" };
  const isOwned = hasMoneyUnit(roles) || amounts.some(({ numeral }) => numeral.scaled);
  if (prompt.kind === "money" && isOwned) return null;
  // 2,000,万: the scale has come off its number.
  if (!tokens.some(({ type }) => type === "unknown")) return { clarify: "format" };
  const isCounted = roles.has("person") && amounts.every(({ numeral }) => !numeral.spelled);
  return isCounted ? { clarify: "format" } : { reject: "nonsense" };
};

/** "问过会计了，4865": what stands in another clause is talk. */
function clauseAround({ tokens }: Sentence, index: number): readonly Token[] {
  const isBreak = (token: Token): boolean =>
    (token.type === "mark" && /[,。.;!?、]/.test(token.mark)) ||
    (token.type === "word" && token.word === "...");
  const start = tokens.findLastIndex((token, i) => i < index && isBreak(token)) + 1;
  const end = tokens.findIndex((token, i) => i > index && isBreak(token));
  return tokens.slice(start, end < 0 ? tokens.length : end);
}

function isRest(token: Token): boolean {
  return token.type === "unknown" || (token.type === "numeral" && token.numeral.bareScale);
}

const TOTALS = ["一共", "总共", "共", "共有", "共计", "合计", "总计", "total", "a total of", "in total"];

/**
 * 其中人工80万 is a part, "120万，含人工" and 包括老板一共32人 the whole: a remark counts only before the amount, in its
 * clause, with no word for the total between.
 */
function isPartOf({ tokens }: Sentence, index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.type === "mark") return false;
    if (token?.type !== "word") continue;
    if (TOTALS.includes(token.word)) return false;
    if (token.role === "remark") return true;
  }
  return false;
}

function isUnknownBehind(sentence: Sentence, amount: Amount): boolean {
  let at = amount.index + 1;
  while (LOOSE.includes(roleAt(sentence, at) ?? "nonsense")) at++;
  return sentence.tokens[at]?.type === "unknown";
}

/** 5OOO万 with the letter O, l00万 with the letter l: a slip of the finger or of character recognition. */
function isMisspelt({ tokens }: Sentence, { index, numeral }: Amount): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const isLetters = (text: string): boolean => /^[oil]+$/.test(text);
  return (
    (before?.type === "unknown" && before.end === numeral.start && isLetters(before.text)) ||
    (after?.type === "unknown" && after.start === numeral.end && isLetters(after.text))
  );
}

function readThing(sentence: Sentence, amount: Amount): AmountReading {
  const { numeral, index } = amount;
  const next = sentence.tokens[index + 1];
  const isEnd = next?.type === "unknown" && next.text.length === 1 && sentence.tokens.length === index + 2;
  // 三十皮 counts some thing, 三十而立 is an idiom.
  if (numeral.spelled) return isEnd ? { clarify: "wrong-unit" } : { reject: "nonsense" };
  if (isMisspelt(sentence, amount)) return { clarify: "format" };
  const touches = next?.type === "unknown" && next.start === numeral.end;
  return touches && /^[a-z]{3,}$/.test(next.text) && !numeral.scaled
    ? { reject: "nonsense" }
    : { clarify: "wrong-unit" };
}
