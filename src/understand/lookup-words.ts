import { z } from "zod";
import { wordListSchema as words, wordListsSchema as lists } from "../facts/word-list.ts";
import type { LevelWords } from "./words.ts";

/** Lists whose words each say one thing; the readers of tokens know it by the list's name. */
const sayings = {
  /** With a batch: when it was. */
  whenAsked: words,
  /** With a year: when the evaluation was. */
  evaluationRound: words,
  /** With a batch: what there is about it. */
  toldOf: words,
  whichBatch: words,
  /** With a batch its dates are asked for, otherwise how to apply. */
  ofBatch: words,
  /** A total is to be worked out of a share. */
  derive: words,
  /** With new ones: what there was without them. */
  before: words,
  /** With a batch: the total, and not the new ones. */
  after: words,
  /** The place around without the one that is named. */
  except: words,
  /** With a share: by which percentage something grew. */
  grows: words,
  /** Behind an answer: its date, or what it rests on. */
  ofLast: words,
  /** New ones less revoked ones. */
  net: words,
  /** The one asked for last and the one before. */
  both: words,
  /** The same of the last three. */
  three: words,
  /** Behind one level: those above it too. */
  andAbove: words,
  /** What a share is of: all levels of a place, or all of its own. */
  allLevels: words,
  ownTotal: words,
  /** Industries and kinds of companies: said to be left out of account. */
  narrowing: words,
  /** Whether there is any. */
  exists: words,
  /** One of the first with one of the second at the end: 上海有技术中心吗. */
  has: words,
  isQuestion: words,
  /** With one of `companies` it asks for names. */
  which: words,
  companies: words,
  /** A list that is only named: with a word of number the number is asked for. */
  listNouns: words,
  /** What may be counted that is no center. */
  otherCounts: words,
  /** Behind a place: an area of it. */
  zones: words,
  followUp: words,
  besides: words,
  /** Words of other questions. */
  others: words,
  /** What no record tells, however surely a figure is asked for: averages, forecasts. */
  never: words,
  /** The same, unless place, level and number are all asked for. */
  perhaps: words,
};
export type PlainSaying = keyof typeof sayings;
export const plainSayings = Object.keys(sayings) as PlainSaying[];

/** `data/words/lookups.yaml`: words by which a lookup is recognised. */
export const lookupWordsSchema = z.strictObject({
  measures: lists("total", "new", "proposed", "revoked", "evaluated", "share", "rank", "confirmed"),
  operations: lists("figure", "list", "sum", "difference", "compare", "trend", "times", "held"),
  /** What is counted instead of centers. */
  schemes: lists("sme-rd-center", "branch-center"),
  /** The place around that one lies in: 全市. */
  wholes: lists("city", "province"),
  ...sayings,
  /** 川渝 is 四川、重庆: names of several places in one. */
  together: z.record(z.string().min(2), z.string().min(2)),
});

/** `data/words/dates.yaml`: words by which a time or a batch is known. */
export const dateWordsSchema = z.strictObject({
  latest: words,
  /** Before a number of four digits that is no year of our time. */
  inYear: words,
  /** The last month of a year. */
  yearEnd: words,
  nextYear: words,
  thisYear: words,
  lastYear: words,
  yearBefore: words,
  from: words,
  to: words,
  since: words,
  sinceBefore: words,
  lastYears: words,
  years: words,
  year: words,
  batch: words,
  batchEn: words,
  /** After a year: the one before it, and the one behind. */
  before: words,
  behind: words,
});

/** `data/words/companies.yaml`. */
export const companyWordsSchema = z.strictObject({
  /** What registered names end with. */
  legal: words,
});

/** All words that a lookup is read by. */
export type LookupWords = z.infer<typeof lookupWordsSchema> & {
  readonly levels: LevelWords["levels"];
  readonly levelNouns: LevelWords["levelNouns"];
  readonly when: z.infer<typeof dateWordsSchema>;
  readonly company: z.infer<typeof companyWordsSchema>;
};
