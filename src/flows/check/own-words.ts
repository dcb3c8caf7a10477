import type { Hearing } from "../../conversation/hearing.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { Span } from "../../understand/learned/reading-model.ts";
import type { Told, ToldAnswer } from "../../understand/told.ts";
import type { Utterance } from "../../understand/utterance.ts";

/** What a text tells while a question may be open, sorted by whose words name it. */
export interface Sorted {
  /** Of the question that is open. */
  readonly own: readonly ToldAnswer[];
  /** Named by their own words as something else that is asked of a company. */
  readonly named: readonly ToldAnswer[];
  /** Named by their own words as nothing that is asked, or not surely as what. As typed. */
  readonly foreign: readonly string[];
  /** Figures that no words name. As typed. */
  readonly nameless: readonly string[];
}

/** Where other things are asked: what a figure is named as by its own words does not turn on that. */
const elsewhere = ["income", "rd", "patents"] as const;
/** Below this share it is not sure what words name. */
const surely = 0.5;
/** An amount that may be of anything. */
const anyAmount = "300万";

/**
 * Sorts what was told by whether its own words name it: read where other things are asked, it stays the same, and it does not
 * stand there as a bare figure.
 */
export function sortByWords(scene: Scene, hearing: Hearing, asked: string | null): Sorted {
  const told = hearing.told();
  const words = wordsOf(scene, hearing, asked);
  const own: ToldAnswer[] = [];
  const named: ToldAnswer[] = [];
  const foreign: string[] = [];
  const nameless: string[] = [];
  for (const one of told.answers) {
    // What is asked draws figures to itself; where other things are asked, what is nobody's stays nobody's.
    if (one.question === asked && words.isNobodys(one.written)) foreign.push(one.written);
    else if (one.question === asked) own.push(one);
    else if (!words.name(one)) nameless.push(one.written);
    else if (words.shareOf(one.written) < surely) foreign.push(one.written);
    else named.push(one);
  }
  for (const other of told.others)
    (words.shareOf(other) >= surely && words.isNobodys(other) ? foreign : nameless).push(other);
  return { own, named, foreign, nameless };
}

interface Words {
  /** Whether an answer is named by its own words. */
  name(one: ToldAnswer): boolean;
  /** Whether a figure is of nothing that is asked, wherever it is read. */
  isNobodys(written: string): boolean;
  /** How sure it is what a figure is. */
  shareOf(written: string): number;
}

function wordsOf(scene: Scene, hearing: Hearing, asked: string | null): Words {
  const { spans } = hearing.said();
  const { plain } = hearing.heard;
  const figures = spans.filter(({ kind }) => kind === "figure");
  const role = asked === null ? null : scene.catalog.questions.get(asked)?.heardAs;
  const contexts = elsewhere.filter((one) => one !== role);
  const readElsewhere = (heard: Utterance): Told[] =>
    contexts.map((one) => {
      const said = heard.said({ at: "question", asked: one });
      return scene.understanding.told(heard.plain, said, null, scene.today);
    });
  let probed: Told[] | null = null;
  const probes = (): Told[] => {
    probed ??= readElsewhere(hearing.heard);
    return probed;
  };
  const isBare = (written: string): boolean => {
    const span = figures.find(({ start, end }) => plain.slice(start, end) === written);
    return span !== undefined && isBareFigure(scene, plain, figures, span);
  };
  /** An amount of money is named by words, not by its size: with another in its place it is named the same. */
  const isNamedAtAnySize = ({ question: id, written }: ToldAnswer): boolean => {
    const [span, more] = figures;
    if (!span || more || scene.catalog.questions.get(id)?.kind !== "money") return true;
    if (plain.slice(span.start, span.end) !== written) return true;
    const other = `${plain.slice(0, span.start)}${anyAmount}${plain.slice(span.end)}`;
    return readElsewhere(scene.understanding.hear(other)).every(({ answers }) =>
      answers.some(({ question }) => question === id),
    );
  };
  return {
    name: (one) =>
      one.doubt !== "unlabelled" &&
      !isBare(one.written) &&
      probes().every(({ answers }) => answers.some((same) => isSame(same, one))) &&
      isNamedAtAnySize(one),
    isNobodys: (written) => !isBare(written) && probes().every(({ others }) => others.includes(written)),
    shareOf: (written) =>
      spans.find(({ start, end }) => written.includes(plain.slice(start, end)))?.share ?? 0,
  };
}

const isSame = (one: ToldAnswer, two: ToldAnswer): boolean =>
  one.question === two.question && one.written === two.written;

/** A figure, with no more than a unit of money, that stands alone in its part of a sentence, or as the end of a range. */
function isBareFigure({ parseAmount }: Scene, plain: string, figures: readonly Span[], span: Span): boolean {
  const before = figures.filter(({ end }) => end <= span.start).at(-1);
  const after = figures.find(({ start }) => start >= span.end);
  const isRange = [[before, span] as const, [span, after] as const].some(([low, high]) => {
    if (!low || !high) return false;
    const read = parseAmount(plain.slice(low.start, high.end), inYuan);
    return "clarify" in read && read.clarify === "range";
  });
  if (isRange) return true;
  const start = Math.max(before?.end ?? 0, plain.slice(0, span.start).search(/[^,，、;；。\n]*$/u));
  const length = plain.slice(span.end).search(/[,，、;；。\n]|$/u);
  const end = Math.min(span.end + length, after?.start ?? plain.length);
  const around = plain.slice(start, span.start) + plain.slice(span.end, end);
  return !/\p{L}/u.test(around) && "ok" in parseAmount(plain.slice(span.start, span.end), inYuan);
}

const inYuan = { kind: "money", unit: "元" } as const;
