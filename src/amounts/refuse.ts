import type { RejectReason } from "./amount-reading.ts";

const LINK = /https?:|www\.|t\.me\/|[\w.-]+@[\w-]+\.\w|\b[\w-]+\.(?:com|cn|net|org|io|gov|edu)\b/;
const COMMAND = /^[/!\\]\s*[a-z_]|^@[a-z_]/;
const MARKUP =
  /<\/?[a-z!?]|[{}`]|\[.*\]\(|\$\(|;--|&[a-z]+;|\b(?:select|drop|insert|delete|update)\b.*\b(?:from|table|into|set|where)\b|javascript:/;
const DATE_ONLY =
  /^(?:(?:19|20)\d\d[-/.年](?:1[0-2]|0?\d)[-/.月](?:[0-3]?\d)[日号]?|(?:19|20)\d\d[-/年](?:1[0-2]|0?\d)月?份?|(?:1[0-2]|0?\d)月[0-3]?\d[日号]?|[0-3]?\d[-/][0-3]?\d[-/](?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)$/;
const MONTH_NAME =
  /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.? ?(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}(?=,? ?(?:19|20)\d\d))?,? ?(?:(?:19|20)\d\d)?$/;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?$/;
/** Mainland mobile and landline numbers, service numbers, numbers with a country code. */
const PHONE =
  /(?:^|[^\d.,])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d| ?[.,万亿元块]| ?(?:yuan|rmb|cny))|(?:^|\D)0\d{2,3}[- ]\d{3,4}[- ]?\d{4}(?!\d)|\(0\d{2,3}\)\d{7,8}|(?:^|\D)[48]00-\d{3,4}-?\d{3,4}(?!\d)|\+\d{1,3}[- ]?\d{3}[- ]?\d{3,4}[- ]?\d{3,4}/;
/** 0x1F4 and No. 5 are no amounts. */
const TOKEN = /(?:^|[^\da-z])0x[\da-f]+|(?:^|[^a-z])no\. ?\d|(?:^| )#\d/;
const LANDLINE = /^0\d{9,11}$/;
const ID_CARD = /(?:^|\D)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?!\d)/;
const CARD = /(?:^|\D)(?:62\d{14,17}|(?:\d{4}[ -]){3}\d{4}(?:[ -]?\d{3})?)(?![\d,])/;
const CODE = /(?:^|[^\da-z])(?=[\da-z]*[a-z])(?=[\da-z]*\d)[\da-z]{15,}(?![\da-z])/;
const NONSENSE = [
  LINK,
  COMMAND,
  MARKUP,
  DATE_ONLY,
  MONTH_NAME,
  ADDRESS,
  PHONE,
  LANDLINE,
  TOKEN,
  ID_CARD,
  CARD,
  CODE,
];

/**
 * Rule 2: what is refused by its shape, before any number is looked for: nothing typed, links, commands, markup,
 * lone dates and times, phone, identity, card and registration numbers.
 *
 * @param text normalized, at most 300 characters
 */
export function refuseByShape(text: string): RejectReason | null {
  if (text === "") return "empty";
  return NONSENSE.some((pattern) => pattern.test(text)) || isCardNumber(text) ? "nonsense" : null;
}

/** Fifteen to nineteen digits alone that pass the Luhn check of payment cards. */
function isCardNumber(text: string): boolean {
  if (!/^[3-6]\d{14,18}$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, char, i) => {
    const digit = i % 2 === 1 ? Number(char) * 2 : Number(char);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
