import { oneOf } from "../../language/any-of.ts";
import type { Mention } from "../../places/place.ts";
import { createPhraseBook, type PhraseBook } from "../../language/phrase-book.ts";
import type { When } from "../../lookups/query.ts";
import { type CenterLevel, centerLevels, type Measure, recordSchemes } from "../../records/axes.ts";
import type { Said, Span } from "../learned/reading-model.ts";
import type { LookupWords } from "../lookup-words.ts";
import type { Utterance } from "../utterance.ts";
import {
  companyIn,
  createRegisteredIn,
  longerName,
  overlaps,
  type Stretch,
  unheardPlaces,
} from "./names-in.ts";
import type { Slots } from "./slots.ts";

type Saying =
  | CenterLevel
  | `noun:${CenterLevel}`
  | `scheme:${string}`
  | "city"
  | "province"
  | "two"
  | "three"
  | "except"
  | "andAbove"
  | "after"
  | "before"
  | "allLevels"
  | "derive"
  | `measure:${Measure}`
  | `fold:${string}`
  | "narrowing"
  | "leans";

const folds = ["sum", "difference", "compare", "trend", "times"] as const;

export type ReadSlots = (heard: Utterance, said: Said, thisYear: number) => Slots;

/** @param find places of a text in plain form. */
export function createReadSlots(words: LookupWords, find: (plain: string) => readonly Mention[]): ReadSlots {
  const wordAt = createWords(words);
  const registeredIn = createRegisteredIn(words.company.legal);
  const together = new RegExp(oneOf(Object.keys(words.together)), "g");
  /** 川渝 as 四川、重庆. */
  const mentionsIn = ({ plain, places }: Utterance): readonly Mention[] =>
    plain.search(together) < 0
      ? places
      : find(plain.replace(together, (name) => words.together[name] ?? name));
  return (heard, said, thisYear) => {
    const { plain } = heard;
    const company = companyIn(heard, said, registeredIn);
    const isFree = ({ start, end }: Stretch): boolean =>
      !company || end <= company.start || start >= company.end;
    const words = wordsOf(plain, wordAt).filter(isFree);
    const says = (saying: Saying): boolean => words.some(({ kinds }) => kinds.has(saying));
    const mentions = mentionsIn(heard).filter(isFree);
    const { known, unknown } = placesIn(plain, said, { mentions, words, isFree, company });
    return {
      places: known.map(({ codes }) => codes),
      unknownPlaces: unknown.map(({ start, end }) => plain.slice(start, end)),
      levels: levelsIn(plain, said, words, isFree),
      whens: whensIn(
        heard,
        thisYear,
        (stretch) => isFree(stretch) && !mentions.some((one) => overlaps(one, stretch)),
      ),
      company: company ? plain.slice(company.start, company.end) : null,
      scheme: recordSchemes.find((scheme) => says(`scheme:${scheme}`)) ?? null,
      measures: measuresIn(words),
      folds: folds.filter((fold) => says(`fold:${fold}`)),
      claims: claimsIn(plain, said),
      behind: (["after", "before"] as const).find(says) ?? null,
      allLevels: says("allLevels"),
      derives: says("derive"),
      narrowing: words
        .filter(({ kinds }) => kinds.has("narrowing"))
        .map(({ start, end }) => plain.slice(start, end)),
      bare: isBare(said, [...words, ...mentions, ...(company ? [company] : [])]),
      whole: (["city", "province"] as const).find(says) ?? null,
      both: (["three", "two"] as const).find(says) ?? null,
      except: says("except"),
      leans: words.some(({ start, end, kinds }) => kinds.has("leans") && (start < 3 || end === plain.length)),
    };
  };
}

interface Around {
  readonly mentions: readonly Mention[];
  readonly words: readonly Stretch[];
  readonly isFree: (stretch: Stretch) => boolean;
  readonly company: Stretch | null;
}

/** Places that are known, and names like those of places. */
function placesIn(
  plain: string,
  said: Said,
  { mentions, words, isFree, company }: Around,
): { readonly known: readonly Mention[]; readonly unknown: readonly Stretch[] } {
  const isCovered = (span: Span): boolean => [...mentions, ...words].some((one) => overlaps(one, span));
  const strange = said.spans.filter(
    (span) => span.kind === "place" && span.end - span.start > 1 && isFree(span) && !isCovered(span),
  );
  const longer = mentions.flatMap((mention) => longerName(said, mention) ?? []);
  const known = mentions.filter((one) => !longer.some((name) => overlaps(name, one)));
  const unheard = mentions.length + strange.length > 0 || company ? [] : unheardPlaces(plain, said, words);
  return { known, unknown: [...strange, ...longer, ...unheard] };
}

/** Pieces that may stand around what the slots hold without saying more. */
const mostBesides = 2;

const isBare = ({ pieces, spans }: Said, known: readonly Stretch[]): boolean =>
  pieces.filter((piece) => piece.kind !== "sign" && ![...known, ...spans].some((one) => overlaps(one, piece)))
    .length <= mostBesides;

const measuresIn = (words: readonly Word[]): Measure[] => [
  ...new Set(
    words.flatMap(({ kinds }) =>
      [...kinds].flatMap((kind) =>
        kind.startsWith("measure:") ? [kind.slice("measure:".length) as Measure] : [],
      ),
    ),
  ),
];

function createWords(words: LookupWords): PhraseBook<Saying> {
  const { before: _, ...nouns } = words.levelNouns;
  const lists: [Saying, readonly string[]][] = [
    ...centerLevels.flatMap((level): [Saying, readonly string[]][] =>
      level in words.levels ? [[level, words.levels[level as keyof typeof words.levels]]] : [],
    ),
    ...Object.entries(nouns).map(([level, list]): [Saying, readonly string[]] => [
      `noun:${level as CenterLevel}`,
      list,
    ]),
    ...Object.entries(words.measures).map(([measure, list]): [Saying, readonly string[]] => [
      `measure:${measure as Measure}`,
      list,
    ]),
    ...Object.entries(words.schemes).map(([scheme, list]): [Saying, readonly string[]] => [
      `scheme:${scheme}`,
      list,
    ]),
    ["city", words.wholes.city],
    ["province", words.wholes.province],
    ["two", words.both],
    ["three", words.three],
    ["except", words.except],
    ["andAbove", words.andAbove],
    ...folds.map((fold): [Saying, readonly string[]] => [`fold:${fold}`, words.operations[fold]]),
    ["after", words.after],
    ["before", words.before],
    ["allLevels", words.allLevels],
    ["derive", words.derive],
    ["narrowing", words.narrowing],
    ["leans", words.followUp],
  ];
  return createPhraseBook(Object.fromEntries(lists) as Record<Saying, readonly string[]>);
}

type Word = Stretch & { readonly kinds: ReadonlySet<Saying> };

/** Words of a text, from left to right, the longest at each place. */
function wordsOf(plain: string, wordAt: PhraseBook<Saying>): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < plain.length; ) {
    const word = wordAt(plain, at);
    if (word) found.push({ start: at, end: word.end, kinds: word.kinds });
    at = word?.end ?? at + 1;
  }
  return found;
}

/** By the words for levels, and by what was learnt to be one where no list has it. */
function levelsIn(
  plain: string,
  said: Said,
  words: readonly Word[],
  isFree: (stretch: Stretch) => boolean,
): CenterLevel[] {
  const learnt = said.spans.filter((span) => span.kind === "level" && isFree(span));
  const sure = centerLevels.filter((level) => words.some(({ kinds }) => kinds.has(level)));
  const named = centerLevels.filter((level) =>
    words.some(
      ({ kinds, ...word }) =>
        kinds.has(level) ||
        (kinds.has(`noun:${level}`) && (sure.length > 1 || learnt.some((span) => overlaps(span, word)))),
    ),
  );
  const signs = learnt.filter((span) => !words.some((word) => overlaps(word, span)));
  const bySign = signs.flatMap(({ start, end }) =>
    levelSigns.flatMap(([sign, level]) => (sign.test(plain.slice(start, end)) ? [level] : [])),
  );
  const all = centerLevels.filter((level) => named.includes(level) || bySign.includes(level));
  const above = words.some(({ kinds }) => kinds.has("andAbove"));
  return above && all.length === 1
    ? centerLevels.slice(0, centerLevels.indexOf(all[0] as CenterLevel) + 1)
    : all;
}

/** The character or stem that tells which level a word is, once it is known to be one. */
const levelSigns: readonly (readonly [RegExp, CenterLevel])[] = [
  [/国|nation|state|ndrc|发改委/, "national"],
  [/省|自治区|provinc/, "provincial"],
  [/市|city|municip/, "municipal"],
  [/区(?!级?自治)|县|district|county/, "district"],
];

function whensIn(heard: Utterance, thisYear: number, isFree: (stretch: Stretch) => boolean): When[] {
  const found: When[] = [];
  for (let at = 0; at < heard.plain.length; ) {
    const when = heard.whenAt(at, thisYear);
    if (when && isFree({ start: at, end: when.end })) {
      found.push(when.when);
      at = when.end;
    } else at++;
  }
  return found;
}

const claimsIn = (plain: string, { spans }: Said): number[] =>
  spans
    .filter(({ kind, base }) => kind === "figure" && base === "num")
    .map(({ start, end }) => Number(plain.slice(start, end).replace(/[^\d.]/g, "") || Number.NaN))
    .filter((value) => Number.isFinite(value) && value > 0);
