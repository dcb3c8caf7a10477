import type { ParseAmount } from "../amounts/parse-amount.ts";
import { createPhraseBook } from "../language/phrase-book.ts";
import type { Said, Span } from "./learned/reading-model.ts";
import { createWordTest } from "../language/any-of.ts";
import { factTold, nothingTold, questionFor, unknownTold } from "./facts-told.ts";
import { createFactsSaid } from "./facts-said.ts";
import type { NamedSpan } from "./figures-beside.ts";
import { createLabelFigures } from "./labels-beside.ts";
import { createNoneSaid } from "./none-said.ts";
import { createUnknownIn } from "./unknown-said.ts";
import type { ReadTold, ToldAnswer, ToldDependencies, ToldDoubt } from "./told-answer.ts";
import {
  createPeriodFinder,
  doubtOf,
  moodOf,
  type Reading,
  roleOf,
  sentenceAround,
  type Text,
} from "./told-doubt.ts";
import { createFigureReader, percentIn, type ReadFigure } from "./told-figure.ts";

export type { ReadTold, Told, ToldAnswer, ToldDependencies, ToldDoubt } from "./told-answer.ts";
export { monthsSince } from "./told-figure.ts";

/** Shares that stand for a figure of which the whole was told. */
const shares: Readonly<Record<string, readonly [role: string, whole: string]>> = {
  rdpct: ["rd", "income"],
  staffpct: ["staff", "allstaff"],
};

export function createReadTold(deps: ToldDependencies): ReadTold {
  const { thisYear, lastYear, yearBefore, nextYear } = deps.words;
  const reading: Reading = {
    ...deps,
    isPlan: createWordTest(deps.labels.planned),
    byRole: groupBy([...deps.questions.values()], ({ heardAs }) => heardAs ?? ""),
    timeAt: createPhraseBook({ time: [thisYear, lastYear, yearBefore, nextYear].flat() }),
    namesPeriod: createPeriodFinder(deps.exactness.period ?? []),
  };
  const figureOf = createFigureReader(deps.parseAmount, deps.exactness);
  const label = createLabelFigures(deps.labels);
  const besides = createBesides(reading);
  const supposing = createWordTest(deps.labels.supposing);
  return (plain, spoken, asked, today) => {
    const found: ToldAnswer[] = [];
    const others: string[] = [];
    const foreign: string[] = [];
    const said = { ...spoken, spans: label(plain, spoken.spans) };
    const text: Text = { plain, said, asked, today, bare: once(() => saysNothingElse(plain, said)) };
    for (const span of said.spans) {
      const answer = spanTold(reading, figureOf, text, span);
      const written = plain.slice(span.start, span.end);
      // Words that were taken for a figure and hold none are not shown as one.
      if (answer === "other" && isFigure(deps.parseAmount, written)) {
        const shown = written + unitBehind(plain.slice(span.end, span.end + 20));
        others.push(shown);
        if (span.named) foreign.push(shown);
      } else if (answer && answer !== "other") found.push(answer);
    }
    for (const one of said.facts) {
      const fact = factTold(reading, text, one);
      if (fact) found.push(fact);
    }
    // "Judge if we can apply", behind the figures, supposes none of them.
    const last = said.spans.findLast(({ kind }) => kind === "figure")?.start ?? plain.length;
    const supposes = spoken.acts[0]?.act === "whatif" || supposing(plain.slice(0, last));
    const all = besides(text, found).map((one) => (supposes ? supposed(one) : one));
    const { answers, passed } = lastOfEach(all);
    return { answers, others: [...others, ...passed], foreign, several: isSeveral(found) };
  };
}

const longest = 2000;

/** What words of the questions say besides the figures: facts, and what is not known. They go before what was learnt. */
function createBesides(
  reading: Reading,
): (text: Text, found: readonly ToldAnswer[]) => readonly ToldAnswer[] {
  const unknownIn = createUnknownIn(reading.labels);
  const noneIn = createNoneSaid(reading.labels);
  const factsSaid = createFactsSaid(reading.questions.values(), reading.labels, reading.answers);
  return ({ plain: whole, said, asked }, found) => {
    // Pages are not a company in its own words.
    const plain = whole.slice(0, longest);
    const facts = factsSaid(plain).map(({ question, value, start, end }): ToldAnswer => {
      return { ...nothingTold, question, written: plain.slice(start, end), value, named: true };
    });
    const known = found.filter(({ value }) => value !== null);
    const named = new Set([...known, ...facts].map(({ question }) => question));
    /** What no figure tells: that there is none, or that it is not known. */
    const withoutFigure = (bases: readonly string[], value: "0" | null): ToldAnswer[] =>
      bases.flatMap((base) => {
        const question = questionFor(reading, base, plain, asked);
        if (!question || named.has(question.id)) return [];
        return [{ ...nothingTold, question: question.id, written: value ?? base, value, named: true }];
      });
    const none = withoutFigure(noneIn(plain, said.spans), "0");
    const unknown = withoutFigure(unknownIn(plain, said.spans), null);
    const isFact = ({ question }: ToldAnswer): boolean => facts.some((fact) => fact.question === question);
    const told = new Set(known.map(({ question }) => question));
    // What is told is known, whatever else is said of it.
    const isKnown = ({ question, value }: ToldAnswer): boolean => value === null && told.has(question);
    return [...found.filter((one) => !isFact(one) && !isKnown(one)), ...facts, ...none, ...unknown];
  };
}

/** What is told in a supposition is supposed; what is said not to be known stays so. */
const supposed = (one: ToldAnswer): ToldAnswer =>
  one.mood === "is" && one.value !== null && !ofAnotherTime.has(one.doubt ?? "format")
    ? { ...one, mood: "if" }
    : one;

function spanTold(
  reading: Reading,
  figureOf: ReadFigure,
  text: Text,
  span: NamedSpan,
): ToldAnswer | "other" | null {
  if (span.kind === "figure") return figureTold(reading, figureOf, text, span);
  return span.kind === "unknown" ? unknownTold(reading, text, span) : null;
}

const saysNothingElse = (plain: string, { spans }: Said): boolean =>
  !Array.from(plain.matchAll(/\p{L}/gu)).some(
    ({ index }) => !spans.some(({ start, end }) => start <= index && index < end),
  );

function once(read: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??= read();
    return known;
  };
}

/** H1, Q3 and G60 hold no figure. */
const isPartOfWord = (plain: string, { start, end }: Span): boolean =>
  /^\d{1,3}$/.test(plain.slice(start, end)) &&
  /(?<![a-z&])[a-z]$/.test(plain.slice(Math.max(0, start - 2), start));

/** The word behind a figure, by which it is recognized: 3 patents, 20 件. */
const unitBehind = (rest: string): string => /^\s?(?:[a-z]+|\p{Script=Han}{1,2})/u.exec(rest)?.[0] ?? "";

const isFigure = (parseAmount: ParseAmount, written: string): boolean =>
  !("reject" in parseAmount(written, { kind: "money", unit: null }));

/** Half as much again is a share of what there is. */
const isHalf = (written: string): boolean => /^(?:一半|半|half)/u.test(written);

function figureTold(
  reading: Reading,
  figureOf: ReadFigure,
  text: Text,
  span: NamedSpan,
): ToldAnswer | "other" | null {
  const { plain, asked, today } = text;
  const written = plain.slice(span.start, span.end);
  const { role, isSure } = roleOf(reading, text, span);
  const { mood } = span;
  if (role === "num" || mood === "wrong" || isPartOfWord(plain, span)) return null;
  const [of, whole] = shares[role] ?? [role, null];
  const sentence = sentenceAround(plain, span.start, span.end);
  const question = questionFor(reading, of, sentence, asked);
  if (!question || question.kind === "boolean") return "other";
  const named = span.named ?? false;
  const meant = { ...nothingTold, mood: moodOf(mood), question: question.id, written, named };
  if (meant.mood === "by" || (meant.mood === "add" && isHalf(written)))
    return { ...meant, mood: "by", ...percentIn(reading.parseAmount, written) };
  const doubt = doubtOf(reading, text, span, question, isSure);
  // A plan or an earlier year's of what no words name is nobody's.
  if (doubt !== null && ofAnotherTime.has(doubt) && !named && question.id !== asked) return "other";
  if (whole === null) {
    const read = figureOf(question, plain, span, today);
    return { ...meant, ...read, doubt: doubt ?? read.doubt };
  }
  const share = reading.parseAmount(written, { kind: "percent" });
  const outOf = questionFor(reading, whole, sentence, null);
  if (!("ok" in share) || !outOf) return "other";
  const shareOf = { percent: share.ok, question: outOf.id };
  return { ...meant, doubt, qualifier: share.qualifier ?? null, shareOf };
}

/** A figure of the newest year goes before those of years before; of two of one year the last counts, and is asked about. */
function lastOfEach(found: readonly ToldAnswer[]): { answers: ToldAnswer[]; passed: string[] } {
  const answers: ToldAnswer[] = [];
  const passed: string[] = [];
  for (const same of groupBy(found, ({ question, mood }) => `${question} ${mood}`).values()) {
    const told = same.filter(isPresent);
    const figures = told.filter(({ value }) => value !== null);
    const present = figures.length > 0 ? figures : told;
    const last = present.at(-1) ?? same.at(-1);
    if (!last) continue;
    const isPassed = (one: ToldAnswer): boolean => !isPresent(one) || one.doubt === "unlabelled";
    passed.push(...same.filter((one) => one !== last && isPassed(one)).map(({ written }) => written));
    const values = new Set(present.map(({ value, shareOf }) => shareOf?.percent ?? value));
    // An amount and its share of another say the same twice.
    const whole = present.find(({ shareOf, value }) => shareOf === null && value !== undefined);
    const saysTwice = whole && present.some(({ shareOf }) => shareOf !== null);
    const doubt = values.size > 1 && last.doubt === null ? "two-figures" : last.doubt;
    answers.push(saysTwice ? whole : { ...last, doubt });
  }
  return { answers, passed };
}

const isPresent = ({ doubt }: ToldAnswer): boolean => doubt === null || !ofAnotherTime.has(doubt);
const ofAnotherTime = new Set<ToldDoubt>(["old-year", "plan", "this-year", "period"]);

/** Three figures of one year for one question, or two for each of two: of more than one company. */
function isSeveral(found: readonly ToldAnswer[]): boolean {
  const present = found.filter(
    (one) => one.mood === "is" && isPresent(one) && one.shareOf === null && one.value !== undefined,
  );
  const counts = [...groupBy(present, ({ question }) => question).values()].map(
    (same) => new Set(same.map(({ value, written }) => value ?? written)).size,
  );
  return counts.some((count) => count > 2) || counts.filter((count) => count > 1).length > 1;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
