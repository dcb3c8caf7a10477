import { type Fields, fieldsOf, like, number } from "../../conversation/button.ts";
import { isIsoDate } from "../../facts/iso-date.ts";
import { levels, schemes } from "../../rules/rule-pack.ts";
import type { GivenAnswer, GivenAnswers } from "../../questionnaire/given-answers.ts";
import type { CheckTarget } from "./check.ts";

/** The serial keeps a button of an earlier check from moving the present one. */
const serial = number;
const question = like(/^[a-z][A-Za-z0-9]*$/);
const answer = like(/^(yes|no|unknown|\d{1,16}(\.\d{1,8})?)$/);

/** Supposed answers: `rdStaff=30,inSoftware=yes`; "-" where they are kept in the check. */
const supposed = like(
  /^(-|[a-z][A-Za-z0-9]*=(yes|no|unknown|\d{1,16}(\.\d{1,8})?)(,[a-z][A-Za-z0-9]*=(yes|no|unknown|\d{1,16}(\.\d{1,8})?))*)$/,
);

export const ofCheck = fieldsOf({ serial });
export const ofQuestion = fieldsOf({ serial, question });
export const ofAnswer = fieldsOf({ serial, question, answer });
export const ofSupposed = fieldsOf({ serial, supposed });

const words = new Map<string, GivenAnswer>([
  ["yes", true],
  ["no", false],
  ["unknown", null],
]);

export const writeSupposed = (values: GivenAnswers): string =>
  Object.entries(values)
    .map(([id, value]) => `${id}=${[...words].find(([, one]) => one === value)?.[0] ?? value}`)
    .join(",");

export const readSupposed = (written: string): GivenAnswers =>
  Object.fromEntries(
    written.split(",").map((pair): [string, GivenAnswer] => {
      const [id = "", value = ""] = pair.split("=");
      return [id, words.has(value) ? (words.get(value) ?? null) : value];
    }),
  );

/** The scope of a check is the last of what a button says, for its day may be left out. */
export const withTarget = <Said>(
  fields: Fields<Said>,
  length: number,
): Fields<Said & { readonly target: CheckTarget }> => ({
  write: (said) => [...fields.write(said), ...writeTarget(said.target)],
  read(parts) {
    const said = fields.read(parts.slice(0, length));
    const target = readTarget(parts.slice(length));
    return said && target && { ...said, target };
  },
});

export const writeTarget = ({ region, level, scheme, date }: CheckTarget): (string | number)[] => [
  region,
  level,
  schemes.indexOf(scheme),
  ...(date === null ? [] : [date]),
];

export function readTarget(parts: readonly string[]): CheckTarget | null {
  const [region = "", levelName, schemeNumber = "", date, ...more] = parts;
  const level = ([...levels, "all"] as const).find((known) => known === levelName);
  const scheme = /^\d$/.test(schemeNumber) ? schemes[Number(schemeNumber)] : undefined;
  if (!/^\d{6}$/.test(region) || !level || !scheme || more.length > 0) return null;
  if (date !== undefined && !isIsoDate(date)) return null;
  return { region, level, scheme, date: date ?? null };
}
