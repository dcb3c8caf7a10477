import type { LookupQuery } from "../../lookups/query.ts";
import { companyOf, only } from "../../lookups/query.ts";
import type { Gazetteer } from "../../places/gazetteer.ts";
import { anyOf, oneOf } from "../../language/any-of.ts";
import type { Utterance } from "../utterance.ts";
import { follow, isFollowUp } from "./follow-up.ts";
import { createHeldCompanyReader } from "./held-company.ts";
import { createJoints } from "./joints.ts";
import { type LookupReading, plainReading } from "./lookup-reading.ts";
import type { LookupWords } from "./lookup-words.ts";
import { queryOf } from "./query-of.ts";
import { companyReading, createCompanyReader, queryAbout } from "./read-company.ts";
import { createSentenceReader, longestSentence } from "./read-sentences.ts";
import { readSlots } from "./read-slots.ts";
import { remembering } from "./set-beside.ts";
import type { Slots } from "./slots.ts";
import { strengthOf } from "./strength-of.ts";
import { createSayings, type Saying, says, type Token, tokenize } from "./tokens.ts";

/**
 * Reads what a text asks of the records of centers; `null` where it asks something else.
 *
 * @param previous the lookup answered before in this conversation, whose slots a follow-up keeps.
 * @param today ISO date of asking: what last year is.
 */
export type ReadLookup = (
  heard: Utterance,
  previous: LookupQuery | null,
  today: string,
) => LookupReading | null;

export interface LookupReaderDependencies {
  readonly places: Gazetteer;
  readonly words: LookupWords;
}

export function createLookupReader({ places, words }: LookupReaderDependencies): ReadLookup {
  const sayings = createSayings(words);
  const joints = createJoints(words);
  const afterLast = createAfterLast(words.when);
  const companies = createCompanyReader(words, places);
  const together = new RegExp(oneOf(Object.keys(words.together)), "g");
  /** 川渝 as 四川、重庆. */
  const apart = (plain: string): string => plain.replace(together, (name) => words.together[name] ?? name);
  const heldCompany = createHeldCompanyReader({ words, companies, sayings });
  const tokensOf = onceAYear((heard, thisYear) => tokenize(heard, thisYear, sayings));

  const read = (
    whole: Utterance,
    previous: LookupQuery | null,
    today: string,
    surely: boolean,
  ): LookupReading | null => {
    const heard = whole.saying(afterLast(whole.plain, previous));
    const { plain } = heard;
    const thisYear = Number(today.slice(0, 4));
    const question = /[?？]\s*$/.test(heard.typed);
    const held = heldCompany(heard, thisYear);
    if (held?.strength === "sure") return continued(held, previous);
    const company = companies.read(heard, thisYear, question);
    if (company?.sure) return companyReading(company, heard);
    const before = previous && companyOf(previous);
    const about = before ? companies.readAbout(heard, thisYear) : null;
    if (before && about) {
      const reading = companyReading({ ...about, name: "" }, heard);
      return { ...reading, query: queryAbout(about, before), followUp: true };
    }
    const nameless = before ? null : companies.readNameless(heard, thisYear);
    if (nameless) return plainReading(queryAbout(nameless, null));
    const spread = heard.saying(apart(plain));
    const tokens = tokensOf(spread, thisYear);
    if (previous && asksOfLast(tokens)) return { ...plainReading(previous), followUp: true };
    const slots = readSlots(tokens, spread.plain, joints, surely);
    const other =
      previous?.is === "status"
        ? (company?.name ?? companies.readAnother(heard) ?? (before ? null : bareName(heard, thisYear)))
        : null;
    if (previous?.is === "status" && other !== null && !(slots && isFollowUp(slots, previous, places))) {
      return { ...plainReading({ ...previous, company: heard.asTyped(other) }), followUp: true };
    }
    const alone = slots && (readFollowUp(slots, previous, places) ?? readAlone(slots, places));
    if (alone?.strength === "sure") return alone;
    const meant = held ?? alone ?? (company ? companyReading(company, heard) : null);
    if (meant || heard.company.is !== "begins" || bareName(heard, thisYear) === null) return meant;
    return companyReading({ ...nothingAsked, name: plain }, heard);
  };
  /** Asked which company is meant, a name is enough. */
  const bareName = (heard: Utterance, thisYear: number): string | null => {
    const { plain } = heard;
    if (!companies.isName(heard)) return null;
    const isStrange = (): boolean =>
      readSlots(tokensOf(heard, thisYear), plain, joints, false)?.unplaced.join("") === plain;
    return heard.company.is !== "none" || isStrange() ? plain : null;
  };
  const bySentence = createSentenceReader((sentence, today) => read(sentence, null, today, false));

  /** All that is known in it may be the lesser part of what it says: "the parent has the national one, can we". */
  const soundsOtherwise = ({ query, followUp }: LookupReading, { decision }: Utterance): boolean =>
    !followUp && companyOf(query) === null && query.is !== "batches" && decision.records === "not-asked";

  /** Every word of it is known, or one sentence's; else the slots count where the whole sounds like a lookup. */
  const readAny: ReadLookup = (heard, previous, today) => {
    if (heard.typed.length > longestSentence) return bySentence(heard, today);
    const whole = read(heard, previous, today, false);
    if (whole?.strength === "sure")
      return soundsOtherwise(whole, heard) ? { ...whole, strength: "weak" } : whole;
    const sentence = bySentence(heard, today);
    if (sentence || heard.decision.records !== "asked") return sentence ?? whole;
    const loose = read(heard, previous, today, true);
    return loose?.strength === "sure" ? loose : whole;
  };

  return (heard, previous, today) => {
    const reading = readAny(heard, previous, today);
    return reading && { ...reading, query: remembering(reading.query, previous) };
  };
}

/** Reads an utterance once, however often it is asked for in a turn. */
function onceAYear<T>(
  read: (heard: Utterance, thisYear: number) => T,
): (heard: Utterance, thisYear: number) => T {
  const known = new WeakMap<Utterance, { readonly thisYear: number; readonly value: T }>();
  return (heard, thisYear) => {
    const before = known.get(heard);
    if (before?.thisYear === thisYear) return before.value;
    const value = read(heard, thisYear);
    known.set(heard, { thisYear, value });
    return value;
  };
}

const detailsOf = ({ places, unknownPlaces, unplaced, operation, measure, counts, whens, net }: Slots) => ({
  choices: places.filter((codes) => codes.length > 1),
  unknownPlaces,
  // A single character is what is left of a word that is known.
  unplaced: unplaced.filter((part) => !/^\p{Script=Han}$/u.test(part)),
  asked:
    measure !== null ||
    counts ||
    net ||
    whens.some(({ kind }) => kind === "batch") ||
    // 重庆 各级 may as well be what is to be checked.
    (operation !== null && (operation !== "compare" || places.length > 1)),
});

/**
 * After a batch "and the 33rd?" is another one; after a year "the year before" is the one before that. Either is said with
 * the first word of its list.
 */
function createAfterLast(
  words: LookupWords["when"],
): (plain: string, previous: LookupQuery | null) => string {
  const batch = new RegExp(oneOf([...words.batch, ...words.batchEn]));
  const [before, behind] = [words.before, words.behind].map((list) => new RegExp(anyOf(list)));
  return (plain, previous) => {
    const when = previous && only(previous.moments);
    if (when?.kind === "batch" && !batch.test(plain))
      return plain.replace(/(?<![a-z\d])\d{1,3}(?:st|nd|rd|th)(?![a-z\d])/, `$& ${words.batchEn[0]}`);
    if (when?.kind !== "year" || !before || !behind) return plain;
    const named = (year: number): string => `${year}${words.year[0]}`;
    return plain.replace(before, named(when.year - 1)).replace(behind, named(when.year + 1));
  };
}

const nothingAsked = { operation: "status", level: null, when: null, places: [], sure: false } as const;

/** 这是哪一年的数据, "where is that from?": what was answered shows its date and its source again. */
function asksOfLast(tokens: readonly Token[]): boolean {
  const asks = (token: Token): boolean => says(token, "ofLast") || says(token, "whenAsked");
  const isAround = (token: Token): boolean =>
    ["fillers", "followUp", "toldOf", "listNouns"].some((saying) => says(token, saying as Saying));
  return tokens.length < 12 && tokens.some(asks) && tokens.every((token) => asks(token) || isAround(token));
}

/** 那东软集团呢: of another company the same is asked. */
function continued(held: LookupReading, previous: LookupQuery | null): LookupReading {
  const { query } = held;
  if (previous?.is !== "status" || query.is !== "status") return held;
  const says = query.since || query.levels.length + query.moments.length + query.places.length > 0;
  return says ? held : { ...held, query: { ...previous, company: query.company }, followUp: true };
}

function readFollowUp(slots: Slots, previous: LookupQuery | null, places: Gazetteer): LookupReading | null {
  if (!previous) return null;
  const [name] = slots.unknownPlaces.length > 0 ? slots.unknownPlaces : slots.unplaced;
  if (slots.followUp && name !== undefined && isBareName(slots)) {
    const named = { ...slots, unknownPlaces: [name], unplaced: [] };
    const query = follow(previous, queryOf(named, places), named, places);
    return { ...plainReading(query), ...detailsOf(named), strength: "weak", followUp: true };
  }
  if (!isFollowUp(slots, previous, places)) return null;
  const settled = settledPlaces(slots, previous, places);
  const settles = settled !== slots;
  const query = follow(previous, queryOf(settled, places), settled, places);
  // A bare place may as well be the beginning of another question.
  const bare = !slots.followUp && !slots.besides && slots.operation === null && slots.measure === null;
  const strength = bare && slots.places.length > 0 && !settles ? "weak" : "sure";
  return { ...plainReading(query), ...detailsOf(slots), strength, followUp: true, settles };
}

/** After 江北, which is in Chongqing and in Ningbo, 宁波那个 is the one in Ningbo. */
function settledPlaces(slots: Slots, previous: LookupQuery, places: Gazetteer): Slots {
  const [[outer, ...others] = [], ...more] = slots.places;
  const [before, ...besides] = previous.places;
  if (outer === undefined || before === undefined || others.length + more.length + besides.length > 0)
    return slots;
  const name = places.get(before)?.name.zh ?? "";
  const [same] = places.find(name);
  const within = same?.codes.filter((code) => code !== outer && places.ancestry(code).includes(outer)) ?? [];
  return (same?.codes.length ?? 0) > 1 && within.length > 0 ? { ...slots, places: [within] } : slots;
}

/** 那火星呢: a name that nothing knows, and nothing else. */
const isBareName = ({ places, levels, whens, measure, operation, domain, ...rest }: Slots): boolean =>
  places.length + levels.length + whens.length === 0 &&
  measure === null &&
  operation === null &&
  !domain &&
  rest.unknownPlaces.length + rest.unplaced.length === 1;

function readAlone(slots: Slots, places: Gazetteer): LookupReading | null {
  const strength = strengthOf(slots);
  return strength && { ...plainReading(queryOf(slots, places)), ...detailsOf(slots), strength };
}
