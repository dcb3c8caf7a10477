import type { Role } from "./amount-words.ts";

/** A phrase found in a text, up to `end`. */
export type Phrase = { readonly role: Role; readonly end: number };

const CURRENCY = "(?:rmb|cny|cnh|yuan|renminbi|¥)";

/** The scales that head the columns of a report: in words, and in digits, which elsewhere are amounts. */
const SCALES: readonly (readonly [role: Role, word: string, digits: string])[] = [
  ["thousand-yuan", "(?:thousands?|k|'?000(?:'?s)?)", "1,?000"],
  ["wan-yuan", "(?:wan|w|'?0000(?:'?s)?)", "(?:10,?000|10k|(?:ten|10) thousand)"],
  ["million-yuan", "(?:millions?|mil|mio|mln|mn|mm|m|'?000'000)", "1,000,000"],
  ["yi-yuan", "yi", "(?:100 ?(?:million|mn|m)|hundred million)"],
  ["billion-yuan", "(?:billions?|bn)", "1,000,000,000"],
];

/** RMB million 48.65, (RMB'000), in thousands, unit: 10,000 yuan: a scale that stands away from its number. */
function headOf(word: string, digits: string): string {
  const any = `(?:${word}|${digits}s?)`;
  const unit = `(?:${CURRENCY} ?${any}|${any} (?:of )?${CURRENCY})`;
  return [
    `\\((?:in |unit:? ?|in units of )?(?:${unit}|${word})\\)`,
    `(?:unit:? ?|in units of )(?:${unit}|${any})(?![a-z\\d])`,
    `in (?:${CURRENCY} ?)?(?:${word}|${digits}s)(?![a-z\\d])`,
    `${CURRENCY} ?${word}(?![a-z\\d])`,
    `${word} ?${CURRENCY}(?![a-z])`,
  ].join("|");
}

const STAFF_ZH = "(?:兼职|外包|外聘|实习生?|劳务派遣|派遣|临时工|返聘)(?:的|人员|员工)?";
const LIST_ZH = `${STAFF_ZH}(?:[、和及或]${STAFF_ZH})*`;
const NOT_ZH = "(?:不含|不包括|不包含|不算|不计|没算|没有?|无|未含|未计|除去|除了)";
const STAFF_EN =
  "(?:part[- ]?timers?|interns|contractors|freelancers|temps|(?:part[- ]time|outsourced)(?: staff| employees| people)?)";

/** What a count leaves out changes nothing: 不含兼职, 兼职没算, not counting interns. */
const EXCLUSIONS = [
  `${NOT_ZH}${LIST_ZH}`,
  `${LIST_ZH}(?:都|另外|还)?(?:没算|没计|没含|没有?包括|不算|不计|不含|不包括|未计|未含|除外|另算|另计)(?:入|在内|进去|进来|在里面)?`,
  `(?:no|without|except|excluding|excl\\.?|not (?:counting|including)) ${STAFF_EN}(?: (?:and|or) ${STAFF_EN})*(?![a-z])`,
  `${STAFF_EN} (?:not (?:counted|included)|excluded)`,
].join("|");

/** 硕士及以上, senior title or above: a grade, not a bound of the number. */
const GRADES = [
  "(?:大专|专科|本科|硕士|博士|初级|中级|高级)(?:职称|学历|学位)?(?:及|或)?以上(?:职称|学历|学位)?",
  "(?:bachelor'?s?|master'?s?|senior|mid-level)(?: degree| title)? (?:or|and) (?:above|higher)",
].join("|");

const PHRASES: readonly (readonly [Role, RegExp])[] = [
  ...SCALES.map(([role, word, digits]) => [role, new RegExp(headOf(word, digits), "y")] as const),
  ["filler", new RegExp(`${EXCLUSIONS}|${GRADES}`, "y")],
];

/** What a phrase can start with; asked first because most characters cannot. */
const INITIAL = /[(¥'\da-z不没无未除兼外实劳派临返大专本硕博初中高]/;

/** The longest phrase that starts at `at`, or null: word groups too varied for the vocabulary to list. */
export function matchPhrase(text: string, at: number): Phrase | null {
  if (!INITIAL.test(text.charAt(at))) return null;
  if (/[a-z]/.test(text.charAt(at)) && /[a-z]/.test(text.charAt(at - 1))) return null;
  let longest: Phrase | null = null;
  for (const [role, pattern] of PHRASES) {
    pattern.lastIndex = at;
    const end = at + (pattern.exec(text)?.[0].length ?? 0);
    if (end > (longest?.end ?? at)) longest = { role, end };
  }
  return longest;
}
