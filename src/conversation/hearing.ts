import { answerLookup } from "../lookups/answer-lookup.ts";
import type { Finding } from "../lookups/finding.ts";
import type { LookupQuery } from "../lookups/query.ts";
import type { Decision } from "../faq/faq.ts";
import type { TopicId } from "../faq/topic-id.ts";
import type { Context } from "../understand/learned/labels.ts";
import type { Said } from "../understand/learned/reading-model.ts";
import type { LookupReading } from "../understand/lookup/lookup-reading.ts";
import type { CheckRequest, SharedName } from "../understand/read-check.ts";
import type { Told } from "../understand/told.ts";
import type { AnswerWord } from "../understand/understand.ts";
import type { Utterance } from "../understand/utterance.ts";
import type { Scene } from "./scene.ts";

/** One text, heard once a turn: each reading is made when it is first wanted, and handed to all who want it. */
export interface Hearing {
  readonly heard: Utterance;
  /** What it says and is for, where it is said. */
  said(): Said;
  /** What it says of the person's own company. */
  told(): Told;
  answer(): AnswerWord | null;
  isQuestion(): boolean;
  topics(): Decision;
  meaning(): Meaning;
}

/** What a free text asks for, once it is neither a command nor an answer. */
export type Meaning =
  | { readonly kind: "lookup"; readonly reading: LookupReading; readonly finding: Finding }
  /** A check of a place; the figures of that place and level are what a question behind it goes on from. */
  | {
      readonly kind: "check";
      readonly request: CheckRequest | SharedName;
      readonly reading: LookupReading | null;
    }
  | { readonly kind: "topic"; readonly topic: TopicId }
  /** One of these perhaps, best first. */
  | { readonly kind: "suggestions"; readonly topics: readonly TopicId[] }
  | { readonly kind: "nothing" };

/** Where a text is said. */
export interface Before {
  /** The lookup that it may go on from. */
  readonly lookup: LookupQuery | null;
  readonly context: Context;
  /** The question that is open. */
  readonly asked: string | null;
}

export function hear(scene: Scene, text: string, before: Before): Hearing {
  const { understanding } = scene;
  const heard = understanding.hear(text);
  const hearing: Hearing = {
    heard,
    said: once(() => heard.said(before.context)),
    told: once(() => understanding.told(heard.plain, hearing.said(), before.asked, scene.today)),
    answer: once(() => understanding.answer(heard)),
    isQuestion: once(() => understanding.isQuestion(heard)),
    topics: once(() => understanding.topics(heard)),
    meaning: once(() => meaningOf(scene, hearing, before.lookup)),
  };
  return hearing;
}

function once<T>(read: () => T): () => T {
  let held: { readonly value: T } | null = null;
  return () => {
    held ??= { value: read() };
    return held.value;
  };
}

/**
 * Reads a free text: a place and nothing else is to be checked; figures that are surely asked for come next, then an
 * answer of the FAQ, and only then what a bare name may mean.
 */
function meaningOf(scene: Scene, hearing: Hearing, lookup: LookupQuery | null): Meaning {
  const { understanding, held, today } = scene;
  const { heard } = hearing;
  const reading = understanding.lookup(heard, lookup, today);
  const asLookup = (read: LookupReading): Meaning => ({
    kind: "lookup",
    reading: read,
    finding: answerLookup(read.query, held),
  });
  const check = understanding.check(heard);
  // A number, names, a batch or a company that is surely asked for is no place to be checked, nor what tells 江北 from 江北,
  // nor another level of the place before.
  const goesOn = reading?.followUp === true && reading.query.places.join() === lookup?.places.join();
  const first =
    reading?.strength === "sure" && (reading.asked || reading.settles || goesOn || reading.choices.length > 0)
      ? reading
      : null;
  // "重庆 各级" is a place to check; "Shenzhen 2017?" asks for something.
  const bare = check && (!("sure" in check) || check.sure) && !/[?？]\s*$/.test(heard.typed);
  if (bare && !first && !hearing.isQuestion()) return { kind: "check", request: check, reading };
  // A yes or a no, or a single character, asks nothing.
  if (hearing.answer() !== null || !/[\p{L}\p{N}][\s\S]*[\p{L}\p{N}]/u.test(heard.typed)) {
    return { kind: "nothing" };
  }
  if (reading?.strength === "sure") return asLookup(reading);
  const { outcome, ranked } = hearing.topics();
  const [topic] = ranked;
  if (outcome === "answer" && topic) return { kind: "topic", topic };
  if (reading) {
    const weak = asLookup(reading);
    // A bare name is a company only where one of that name is held.
    // "Guangdong?" after a figure of Chongqing: nothing held is an answer too.
    const goesOn = reading.followUp && !bare && (check !== null || reading.unknownPlaces.length > 0);
    const found = weak.kind === "lookup" && (isChoice(reading) || goesOn || saysSomething(weak.finding));
    if (found) return weak;
  }
  if (check && (!("sure" in check) || check.sure)) return { kind: "check", request: check, reading };
  if (outcome === "suggest") return { kind: "suggestions", topics: ranked };
  return { kind: "nothing" };
}

/** A place that several bear is asked about, whatever is held of the first. */
const isChoice = ({ choices, asked }: LookupReading): boolean => asked && choices.length > 0;

function saysSomething(finding: Finding): boolean {
  if (finding.kind === "status") return finding.outcome.is === "found" || finding.outcome.is === "near";
  return finding.kind !== "no-data" && finding.kind !== "needs";
}
