/** Writers of one exact amount in the scripts people use, for tests that read it back. */
export type Written = { readonly whole: bigint; readonly cents: number };

const HAN = "零一二三四五六七八九";
const FINANCIAL = "零壹贰叁肆伍陆柒捌玖";
const TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
const SMALL = ["", "十", "百", "千"];
const FINANCIAL_SMALL = ["", "拾", "佰", "仟"];
const LARGE = ["", "万", "亿", "万亿"];

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES = ["", " thousand", " million", " billion", " trillion"];

/** "12.34", the form `parseAmount` answers in. */
export function canonicalForm({ whole, cents }: Written): string {
  const fraction = String(cents).padStart(2, "0").replace(/0+$/, "");
  return fraction === "" ? `${whole}` : `${whole}.${fraction}`;
}

export function inHan(written: Written): string {
  return hanWhole(written.whole, HAN, SMALL) + hanFraction(written.cents);
}

/** 人民币壹万贰仟元叁角肆分, in Simplified or Traditional. */
export function inFinancialHan({ whole, cents }: Written, traditional: boolean): string {
  const digits = traditional ? TRADITIONAL : FINANCIAL;
  const tenths = Math.floor(cents / 10);
  const noTenths = cents > 0 ? digits[0] : "";
  const parts = [
    traditional ? "人民幣" : "人民币",
    hanWhole(whole, digits, FINANCIAL_SMALL),
    traditional ? "圓" : "元",
    tenths > 0 ? `${digits[tenths]}角` : noTenths,
    cents % 10 > 0 ? `${digits[cents % 10]}分` : "整",
  ].join("");
  return traditional ? parts.replaceAll("万", "萬").replaceAll("亿", "億") : parts;
}

/** 1亿2345万6789.5: Arabic digits between Han units, 零 where places are skipped. */
export function inMixed({ whole, cents }: Written): string {
  const groups = groupsOfFour(whole);
  let text = "";
  groups.forEach((group, i) => {
    const power = groups.length - 1 - i;
    if (group === 0) return;
    const skipped = text !== "" && (group < 1000 || groups[i - 1] === 0);
    text += `${skipped ? "零" : ""}${group}${LARGE[power]}`;
  });
  // 万亿 written twice would be 万亿…亿: merge by hand.
  if (whole >= 10n ** 12n) return `${whole}${decimals(cents)}`;
  return cents > 0 ? `${whole}${decimals(cents)}` : text || "0";
}

export function inEnglish({ whole, cents }: Written): string {
  const groups: number[] = [];
  for (let rest = whole; rest > 0n; rest /= 1000n) groups.push(Number(rest % 1000n));
  const last = groups[0] ?? 0;
  const and = whole > 1000n && last > 0 && last < 100 ? "and " : "";
  const words = groups
    .map((group, i) => (group === 0 ? "" : `${i === 0 ? and : ""}${belowThousand(group)}${SCALES[i]}`))
    .reverse()
    .filter((part) => part !== "");
  return (
    words.join(" ") +
    (cents === 0
      ? ""
      : ` point ${[...String(cents).padStart(2, "0")].map((digit) => ONES[Number(digit)]).join(" ")}`)
  );
}

/** Digits with the separator between groups of three, or none. */
export function inDigits({ whole, cents }: Written, separator: string): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, separator) + decimals(cents);
}

function decimals(cents: number): string {
  return cents === 0 ? "" : `.${String(cents).padStart(2, "0")}`;
}

function hanFraction(cents: number): string {
  return cents === 0
    ? ""
    : `点${[...String(cents).padStart(2, "0")].map((digit) => HAN[Number(digit)]).join("")}`;
}

function groupsOfFour(whole: bigint): readonly number[] {
  const groups: number[] = [];
  for (let rest = whole; rest > 0n; rest /= 10_000n) groups.unshift(Number(rest % 10_000n));
  return groups;
}

function hanWhole(whole: bigint, digits: string, small: readonly string[]): string {
  if (whole >= 10n ** 8n) {
    const high = hanWhole(whole / 10n ** 8n, digits, small);
    const rest = whole % 10n ** 8n;
    if (rest === 0n) return `${high}亿`;
    const zero = rest < 10n ** 7n ? digits[0] : "";
    return `${high}亿${zero}${hanWhole(rest, digits, small)}`;
  }
  if (whole >= 10_000n) {
    const rest = whole % 10_000n;
    const high = `${hanWhole(whole / 10_000n, digits, small)}万`;
    if (rest === 0n) return high;
    return `${high}${rest < 1000n ? digits[0] : ""}${hanWhole(rest, digits, small)}`;
  }
  let text = "";
  let skipped = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(Number(whole) / 10 ** power) % 10;
    if (digit === 0) {
      skipped ||= text !== "";
      continue;
    }
    text += `${skipped ? digits[0] : ""}${digits[digit]}${small[power]}`;
    skipped = false;
  }
  return text || `${digits[0]}`;
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const tens =
    rest < 20 ? ONES[rest] : `${TENS[Math.floor(rest / 10)]}${rest % 10 > 0 ? `-${ONES[rest % 10]}` : ""}`;
  if (hundreds === 0) return `${tens}`;
  return `${ONES[hundreds]} hundred${rest > 0 ? ` and ${tens}` : ""}`;
}
