import { answerLookup } from "../lookups/answer-lookup.ts";
import type { Finding } from "../lookups/finding.ts";
import type { LookupQuery } from "../lookups/query.ts";
import type { Decision } from "../faq/faq.ts";
import type { TopicId } from "../faq/topic-id.ts";
import { type Act, type Context, recordsActs } from "../understand/learned/labels.ts";
import type { Said } from "../understand/learned/reading-model.ts";
import type { Asked } from "../understand/asked/read-asked.ts";
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
  /** The command that it stands for when it is nothing else. */
  command(): string | null;
  answer(): AnswerWord | null;
  isQuestion(): boolean;
  topics(): Decision;
  meaning(): Meaning;
}

/** What a free text asks for, once it is neither a command nor an answer. */
export type Meaning =
  | { readonly kind: "lookup"; readonly reading: Asked; readonly finding: Finding }
  /** A check of a place; the figures of that place and level are what a question behind it goes on from. */
  | {
      readonly kind: "check";
      readonly request: CheckRequest | SharedName;
      readonly reading: Asked | null;
    }
  /** A company is described, or it is asked whether it qualifies: to be checked, where its place is named, there. */
  | { readonly kind: "company"; readonly request: CheckRequest | SharedName | null }
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
  /** A company was begun to be described, and its place is still to be named: more figures are of it. */
  readonly describing?: true;
  /** It asks for a figure: a bare number is one. */
  readonly asksFigure?: boolean;
}

export function hear(scene: Scene, text: string, before: Before): Hearing {
  const { understanding } = scene;
  const heard = understanding.hear(text);
  const hearing: Hearing = {
    heard,
    said: once(() => heard.said(before.context)),
    told: once(() => understanding.told(heard.plain, hearing.said(), before.asked, scene.today)),
    command: once(() => understanding.command(heard)),
    answer: once(() => understanding.answer(heard)),
    isQuestion: once(() => understanding.isQuestion(heard)),
    topics: once(() => understanding.topics(heard)),
    meaning: once(() => meaningOf(scene, hearing, before)),
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
 * Reads a free text: a place and nothing else is to be checked; else what the text was learnt to be for decides, as far as the
 * rest of it agrees.
 */
function meaningOf(scene: Scene, hearing: Hearing, before: Before): Meaning {
  const { understanding, held, today } = scene;
  const { lookup, context } = before;
  const { heard } = hearing;
  const check = understanding.check(heard);
  if (describesCompany(hearing, before, check)) return companyMeant(scene, hearing);
  const asked = understanding.asked(heard, lookup, today, context);
  const asLookup = (): Meaning => {
    const finding = answerLookup(asked.query, held);
    // Never emptier than what is held.
    for (const reading of finding.kind === "no-data" ? asked.others() : []) {
      const found = answerLookup(reading.query, held);
      if (saysSomething(found)) return { kind: "lookup", reading, finding: found };
    }
    return { kind: "lookup", reading: asked, finding };
  };
  const isCheck = check !== null && (!("sure" in check) || check.sure);
  // "重庆 各级" is a place to check; "Shenzhen 2017?" asks for something.
  const isShared = check !== null && !("sure" in check);
  const bare =
    isCheck &&
    !(isShared && asked.share > perhaps) &&
    !/[?？]\s*$/.test(heard.typed) &&
    !(asked.followUp && asked.sure);
  if (bare && !hearing.isQuestion()) return { kind: "check", request: check, reading: asked };
  // A yes or a no, or a single character, asks nothing.
  if (hearing.answer() !== null || !/[\p{L}\p{N}][\s\S]*[\p{L}\p{N}]/u.test(heard.typed)) {
    return { kind: "nothing" };
  }
  if (asked.sure) return asLookup();
  if (asksForCheck(hearing, context)) return companyMeant(scene, hearing);
  const { outcome, ranked } = hearing.topics();
  const [topic] = ranked;
  const [best] = hearing.said().acts;
  const surely = (act: Act, share: number): boolean => best?.act === act && best.share >= share;
  // What the whole sounds like settles what the topics leave open.
  const isTopic = outcome === "answer" || (outcome === "suggest" && surely("faq", surelyFaq));
  if (isTopic && topic && !surely("other", surelyOther)) return { kind: "topic", topic };
  if (asked.share >= perhaps || namesCompany(heard)) {
    const weak = asLookup();
    if (weak.kind === "lookup" && saysSomething(weak.finding)) return weak;
  }
  if (isCheck) return { kind: "check", request: check, reading: asked };
  if (outcome === "suggest" && best?.act !== "other") return { kind: "suggestions", topics: ranked };
  return { kind: "nothing" };
}

/** Where a text may begin a check: what is said at a question or a review is about the one at hand. */
const mayBegin = ({ at }: Context): boolean => at === "start" || at === "lookup" || at === "result";

/** Acts of texts that tell of one's own company. */
const telling: ReadonlySet<Act> = new Set(["check", "answer", "correct", "unknown"]);

function describesCompany(
  hearing: Hearing,
  { context, describing }: Before,
  check: CheckRequest | SharedName | null,
): boolean {
  const [best] = hearing.said().acts;
  if (!mayBegin(context) || !best || best.act === "whatif" || isRecordsAct(best.act)) return false;
  const isTelling = best.share >= sure && telling.has(best.act);
  const named = hearing.told().answers.filter((one) => one.named && one.mood === "is");
  const goesOn = describing === true && !hearing.isQuestion();
  return (isTelling || goesOn || named.length >= severalNamed) && tellsOfCompany(hearing, check);
}

/** @param check what the text is as a request for a check: a day in it is no figure of the company. */
export function tellsOfCompany(hearing: Hearing, check: CheckRequest | SharedName | null): boolean {
  if (check && "bare" in check && check.bare) return false;
  const { answers, several } = hearing.told();
  return several || answers.some(({ mood }) => mood === "is");
}

/** Nothing is told of the company, and a check is surely asked for. */
function asksForCheck(hearing: Hearing, context: Context): boolean {
  const [best] = hearing.said().acts;
  if (!mayBegin(context) || best?.act !== "check") return false;
  return best.share >= (hearing.topics().outcome === "answer" ? beyondDoubt : surelyCheck);
}

const companyMeant = ({ understanding }: Scene, hearing: Hearing): Meaning => ({
  kind: "company",
  request: understanding.checkWithin(hearing.heard, hearing.said()),
});

/** From these shares on the records are perhaps asked, and a text is surely about something else. */
const sure = 0.5;
const perhaps = 0.2;
/** So many answers that their own words name are told by nobody who asks something else. */
const severalNamed = 2;
const isRecordsAct = (act: Act): boolean => (recordsActs as readonly Act[]).includes(act);
const surelyOther = 0.8;
const surelyFaq = 0.9;
const surelyCheck = 0.9;
const beyondDoubt = 0.985;

/** The whole of it is the name of a company. */
const namesCompany = ({ company }: Utterance): boolean => company.is === "found" || company.is === "begins";

function saysSomething(finding: Finding): boolean {
  if (finding.kind === "status") return finding.outcome.is === "found" || finding.outcome.is === "near";
  return finding.kind !== "no-data" && finding.kind !== "needs";
}
