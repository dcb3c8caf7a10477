import { createWordTest } from "../language/any-of.ts";
import { createPhraseBook } from "../language/phrase-book.ts";
import type { Question } from "../rules/question.ts";
import { saysAny, sentenceAround } from "./told-doubt.ts";
import type { ToldWords } from "./words.ts";

/** What is said to be so or not of the own company; `null`: said not to be known. */
export interface FactSaid {
  readonly question: string;
  readonly value: boolean | null;
  /** The words that say it. */
  readonly start: number;
  readonly end: number;
}

/** Finds the facts that the words of the questions name, in a text in plain form. */
export function createFactsSaid(
  questions: Iterable<Question>,
  words: ToldWords,
  answers: AnswerLists,
): (plain: string) => readonly FactSaid[] {
  const known = new Map([...questions].map((question) => [question.id, question]));
  const lists = [...known.values()].flatMap(({ id, saidBy, deniedBy }) => [
    ...(saidBy ? [[`+${id}`, saidBy] as const] : []),
    ...(deniedBy ? [[`-${id}`, deniedBy] as const] : []),
  ]);
  const wordAt = createPhraseBook(Object.fromEntries(lists));
  const sayingOf = createValueOf(words, answers);
  const [isWanted, hasIt] = [words.wanted, [...words.having, ...words.denied]].map(createWordTest) as [
    WordTest,
    WordTest,
  ];
  /** 两年纳税没有违法: of the taxes, and not of the record as a whole. */
  const narrowest = (question: Question, clause: string): Question =>
    [...known.values()]
      .filter(
        ({ heardAs, heardWith }) =>
          heardAs !== undefined &&
          heardAs === question.heardAs &&
          heardWith.length > question.heardWith.length &&
          heardWith.every((list) => saysAny(clause, list)),
      )
      .at(0) ?? question;
  return (plain) => {
    const found = new Map<string, FactSaid>();
    for (let at = 0; at < plain.length; ) {
      const word = wordAt(plain, at);
      const around = word ? clausesAround(plain, at, word.end) : null;
      for (const kind of word?.kinds ?? []) {
        const named = known.get(kind.slice(1));
        if (!word || !around || !named) continue;
        const question = narrowest(named, around[0]);
        const said = sayingOf(around, word.text, kind.startsWith("+"));
        const isTitle = question.heardAs === "district";
        if (said === undefined || (isTitle && (isWanted(around[0]) || !hasIt(around[0])))) continue;
        const value = said !== null && kind.startsWith("-") ? !said : said;
        const sentence = sentenceAround(plain, at, word.end);
        if (question.heardWith.every((list) => saysAny(sentence, list)))
          found.set(question.id, { question: question.id, value, start: at, end: word.end });
      }
      at = word?.end ?? at + 1;
    }
    return [...found.values()];
  };
}

/** What a clause says of what a word in it names: that it is so or not, that it is not known (`null`), or nothing. */
function createValueOf({ denied, undenied, open, asked }: ToldWords, answers: AnswerLists) {
  const [denies, isOpen, isAsked] = [denied, open, asked].map(createWordTest) as [
    WordTest,
    WordTest,
    WordTest,
  ];
  const seeming = [...undenied].sort((a, b) => b.length - a.length);
  const replyIn = createReplyIn(answers, isOpen);
  /** "Is it above? I do not know": asked, and said not to be known. */
  const askedOf = (clause: string, next: string): null | undefined =>
    isOpen(clause) || isOpen(next) ? null : undefined;
  /** @param isSeeming what only seems to deny counts for words that say it is so. */
  return (
    [clause, next]: readonly [string, string],
    word: string,
    isSeeming: boolean,
  ): boolean | null | undefined => {
    const reply = replyIn(clause, next);
    if (reply !== undefined) return reply;
    // A word that itself denies, such as 没违法, is not denied by that.
    const rest = clause.replace(word, " ");
    if (either.test(clause) || isAsked(rest)) return askedOf(rest, next);
    if (isOpen(rest)) return null;
    // "Expired, and not renewed" denies no less; "not expired" does.
    if (!isSeeming) return !denies(clause.slice(0, clause.indexOf(word)).slice(-nearby));
    return !denies(isSeeming ? seeming.reduce((text, one) => text.replaceAll(one, " "), rest) : rest);
  };
}

/** In letters, before a word. */
const nearby = 8;

type WordTest = (text: string) => boolean;
type AnswerLists = Readonly<Record<"yes" | "no", readonly string[]>>;

/** 是否盈利：是, own premises? no: a yes or a no behind what was asked. */
function createReplyIn({ yes, no }: AnswerLists, isOpen: WordTest) {
  const [isYes, isNo] = [new Set(yes), new Set(no)];
  return (clause: string, next: string): boolean | null | undefined => {
    const behindColon = /[:：]\s*([^:：]+)$/u.exec(clause)?.[1];
    const reply = (behindColon ?? (endsInQuestion(clause) ? next : "")).trim();
    if (reply !== "" && isOpen(reply)) return null;
    if (isYes.has(reply)) return true;
    return isNo.has(reply) ? false : undefined;
  };
}
const endsInQuestion = (clause: string): boolean => /[?？]$/.test(clause);

/** 高不高, 是否: it is asked whether. */
const either = /(\p{Script=Han})不\1|是否|whether/u;
const signs = /[,，、;；。!！?？()（）|｜\n]|\. |(?<=[\p{Script=Han}\d%]) (?=\p{Script=Han})/u;

/** In signs; words of Latin letters are three times as long. */
const farthest = 24;

/** Up to the next sign on either side, and what stands behind that. */
function clausesAround(whole: string, begin: number, until: number): [string, string] {
  // In a text without signs what stands far off is said of something else.
  const reach = /\p{Script=Han}/u.test(whole.slice(begin, until)) ? farthest : farthest * 3;
  const from = Math.max(0, begin - reach);
  const plain = whole.slice(from, until + reach * 2);
  const [start, end] = [begin - from, until - from];
  const before = plain.slice(0, start);
  const cut = Math.max(...[...before.matchAll(new RegExp(signs, "gu"))].map(({ index }) => index + 1), 0);
  const length = plain.slice(end).search(signs);
  if (length < 0) return [plain.slice(cut), ""];
  const next = plain.slice(end + length + 1).trimStart();
  const nextLength = next.search(signs);
  const sign = /[?？]/.exec(plain.charAt(end + length))?.[0] ?? "";
  return [plain.slice(cut, end + length) + sign, nextLength < 0 ? next : next.slice(0, nextLength)];
}
