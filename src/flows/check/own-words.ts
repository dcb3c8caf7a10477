import type { Hearing } from "../../conversation/hearing.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { Span } from "../../understand/learned/reading-model.ts";
import type { Told, ToldAnswer } from "../../understand/told.ts";

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

/**
 * Sorts what was told by whether its own words name it: read where other things are asked, it stays the same, and it does not
 * stand there as a bare figure.
 */
export function sortByWords(scene: Scene, hearing: Hearing, asked: string | null): Sorted {
  const told = hearing.told();
  const { spans } = hearing.said();
  const { plain } = hearing.heard;
  let probed: Told[] | null = null;
  const role = asked === null ? null : scene.catalog.questions.get(asked)?.heardAs;
  const isElsewhere = (one: string): boolean => one !== role;
  const probes = (): Told[] => {
    probed ??= elsewhere.filter(isElsewhere).map((one) => {
      const said = hearing.heard.said({ at: "question", asked: one });
      return scene.understanding.told(plain, said, null, scene.today);
    });
    return probed;
  };
  const spanOf = (written: string): Span | undefined =>
    spans.find(({ start, end }) => plain.slice(start, end) === written);
  const isBare = (written: string): boolean => {
    const span = spanOf(written);
    return span?.kind === "figure" && isBareFigure(scene, plain, spans, span);
  };
  const shareOf = (written: string): number =>
    spans.find(({ start, end }) => written.includes(plain.slice(start, end)))?.share ?? 0;
  const same = (one: ToldAnswer): boolean =>
    probes().every(({ answers }) =>
      answers.some(({ question, written }) => question === one.question && written === one.written),
    );
  // What is asked draws figures to itself; where other things are asked, what is nobody's stays nobody's.
  const isForeignElsewhere = (written: string): boolean =>
    spanOf(written)?.kind === "figure" &&
    !isBare(written) &&
    probes().every(({ others }) => others.includes(written));
  const own: ToldAnswer[] = [];
  const named: ToldAnswer[] = [];
  const foreign: string[] = [];
  const nameless: string[] = [];
  for (const one of told.answers) {
    if (one.question === asked && isForeignElsewhere(one.written)) foreign.push(one.written);
    else if (one.question === asked) own.push(one);
    else if (isBare(one.written) || !same(one)) nameless.push(one.written);
    else if ((spanOf(one.written)?.share ?? 0) < surely) foreign.push(one.written);
    else named.push(one);
  }
  for (const other of told.others) {
    const isForeign =
      shareOf(other) >= surely && !isBare(other) && probes().every(({ others }) => others.includes(other));
    (isForeign ? foreign : nameless).push(other);
  }
  return { own, named, foreign, nameless };
}

/** Whether an answer is named by its own words, whatever is asked. */
export function isNamed(scene: Scene, hearing: Hearing, one: ToldAnswer): boolean {
  return sortByWords(scene, hearing, null).named.includes(one);
}

/** A figure, with no more than a unit of money, that stands alone in its part of a sentence, or as the end of a range. */
function isBareFigure({ parseAmount }: Scene, plain: string, spans: readonly Span[], span: Span): boolean {
  const figures = spans.filter(({ kind }) => kind === "figure");
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
