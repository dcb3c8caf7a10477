import { anyOf, createWordTest } from "../../language/any-of.ts";
import type { LookupWords } from "./lookup-words.ts";

/** The short words between the others, which say how those belong together. */
export interface Joints {
  /** In how many places a text may be cut into clauses. */
  clauses(text: string): number;
  /** What stands between two words adds another question to the first. */
  adds(between: string): boolean;
  /** What stands between two words keeps them apart: 和, a comma, a word of number. */
  isApart(between: string): boolean;
  /** A number of those before is asked for: 静安占其中几家. */
  isNumberOf(behind: string): boolean;
  isPercent(text: string): boolean;
  /** "Including" stands at the end of a text. */
  includes(before: string): boolean;
  /** Nothing stands between but what says whose it is. */
  isOf(between: string): boolean;
  /** A word for centers, by its end. */
  isCenters(text: string): boolean;
  /** The end of a place's name, in Chinese: 某某市. */
  hasPlaceEnding(text: string): boolean;
  /** A word for a kind of place behind a name: 省, "district"; behind more than a name 街道 too. */
  isKind(text: string): boolean;
  isKindBehindMore(text: string): boolean;
  /** Before a name one of these says that it is a place's. */
  isBeforePlace(word: string): boolean;
  /** Before a name in the middle of a text, and before one at its end, where nothing else can stand. */
  isBeforeAnyName(word: string): boolean;
  isBeforeLastName(word: string): boolean;
}

export function createJoints({ joints, placeNames }: Pick<LookupWords, "joints" | "placeNames">): Joints {
  const clause = new RegExp(anyOf(joints.clause), "g");
  const is = (words: readonly string[]): ((text: string) => boolean) => {
    const known = new Set(words);
    return (text) => known.has(text);
  };
  const [adds, newClause] = [createWordTest(joints.adds), tests("[,，;；]")];
  const before = anyOf(joints.beforeNumber);
  return {
    clauses: (text) => text.match(clause)?.length ?? 0,
    adds: (between) => adds(between) && !newClause(between),
    isApart: createWordTest(joints.apart),
    isNumberOf: tests(`^${before}*${anyOf(joints.numbers)}`),
    isPercent: createWordTest(joints.percent),
    includes: tests(`${anyOf(joints.including)}\\s*$`),
    isOf: tests(`^(?:\\s|${anyOf(joints.of)})*$`),
    isCenters: tests(`${anyOf(joints.centers)}$`),
    hasPlaceEnding: tests(`${anyOf(placeNames.endings)}$`),
    isKind: is(placeNames.kinds),
    isKindBehindMore: is(placeNames.kindsBehindMore),
    isBeforePlace: is(placeNames.before),
    isBeforeAnyName: is(placeNames.beforeAny),
    isBeforeLastName: is(placeNames.beforeLast),
  };
}

const tests = (source: string): ((text: string) => boolean) => {
  const pattern = new RegExp(source);
  return (text) => pattern.test(text);
};
