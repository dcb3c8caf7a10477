import { createWordTest } from "../language/any-of.ts";
import type { Span } from "./learned/reading-model.ts";
import { ends } from "./unit-kind.ts";
import type { ToldWords } from "./words.ts";

/** `named`: words beside a figure, or its unit, say what it is. */
export type NamedSpan = Span & { readonly named?: boolean };

type Stretch = Pick<Span, "start" | "end">;
/** What a figure is to the one before it: what that grew to, the same of another year, what it should have been, a part of it. */
type Relation = "grown" | "year" | "now" | "corrected" | "part" | "sum";

const arrow = /^(?:-+>|=>|→)$/u;
const signs = /[\s,，、;；:：。.()（）…~]+/gu;
/** Farther apart two figures have nothing to do with each other. */
const farthest = 24;

/** Puts right what figures are by the figure before them: 从420万加到590万, 22年310万、23年480万, 六千，不对，六千四百万. */
export function createRelateFigures(
  words: ToldWords,
): (plain: string, spans: readonly NamedSpan[], unitOf: (span: Span) => string | null) => NamedSpan[] {
  const relationOf = createRelationOf(words);
  const settle = createSettle(words);
  return (plain, spans, unitOf) => {
    const whens = spans.filter(({ kind }) => kind === "when");
    const related: NamedSpan[] = [];
    let before = -1;
    for (const span of spans) {
      related.push(span);
      if (span.kind !== "figure") continue;
      const first = related[before];
      const own = related.length - 1;
      const isSameKind = first && isAlike(unitOf(first), unitOf(span));
      const relation = isSameKind ? relationOf(plain, first, span, whens) : null;
      if (first && relation) {
        const [one, other] = applied(relation, first, span);
        related[before] = one;
        related[own] = other;
      }
      before = own;
    }
    return settle(plain, related);
  };
}

/** 人数改成25，刚来两个: the figure that is settled counts. 30人，其中8个兼职: who works part time does not. */
function createSettle({ settled, parttime }: ToldWords) {
  const isPartTime = createWordTest(parttime);
  return (plain: string, spans: readonly NamedSpan[]): NamedSpan[] => {
    const sure = spans.find(
      ({ kind, start }) =>
        kind === "figure" && ends(plain.slice(Math.max(0, start - farthest), start).trimEnd(), settled),
    );
    return spans.map((span, at) => {
      if (span.kind !== "figure") return span;
      if (span === sure) return { ...span, named: span.share >= surely };
      if (sure && !span.named && sure.base === span.base) return { ...span, base: "no" };
      const next = spans.slice(at + 1).find(({ kind }) => kind === "figure");
      const isMixed = next && span.base === "staff" && isPartTime(plain.slice(span.end, next.end + reach));
      return isMixed ? { ...span, named: false, share: 0 } : span;
    });
  };
}
const reach = 6;
/** From this share on a figure is what it was learnt to be. */
const surely = 0.6;

const isAlike = (one: string | null, other: string | null): boolean =>
  one === other || one === null || other === null;

function applied(relation: Relation, first: NamedSpan, second: NamedSpan): [NamedSpan, NamedSpan] {
  const { named = false, base, share } = first;
  const inherited = second.named ? second : { ...second, base, named, share };
  switch (relation) {
    case "now":
      // 明年5000平，现在才1200平: what there is now counts.
      if (second.named && second.base !== base) return [first, second];
      return [first.mood === null ? { ...first, mood: "old" } : first, { ...inherited, mood: null }];
    case "grown":
      return [
        { ...first, mood: "old" },
        { ...inherited, mood: null },
      ];
    case "year":
      return [first, inherited];
    case "corrected":
      // 研发360万；不对，刚才收入说错了，是8080万: another figure is put right.
      if (second.named && second.base !== base) return [first, second];
      return [
        { ...first, mood: "wrong" },
        { ...inherited, mood: null },
      ];
    case "sum":
      return [
        { ...first, named: false, share: 0 },
        { ...second, named: false, share: 0 },
      ];
    case "part":
      return [first, second.named || second.base !== base ? second : { ...second, base: "no" }];
  }
}

function createRelationOf({ became, camefrom, corrected, parts, joints, present }: ToldWords) {
  const between = new Set(became);
  const plainly = new Set([...became, ...joints, ""]);
  const corrects = createWordTest(corrected);
  const isPart = createWordTest(parts);
  const isNow = createWordTest(present);
  return (plain: string, first: Stretch, second: Stretch, whens: readonly Stretch[]): Relation | null => {
    const joint = plain.slice(first.end, second.start);
    if (joint.length > farthest) return null;
    if (joint.trim() === "+") return "sum";
    const bare = joint.replace(signs, "");
    const isGrown = between.has(joint.trim()) && ends(plain.slice(0, first.start).trimEnd(), camefrom);
    if (isGrown || arrow.test(joint.trim())) return "grown";
    if (corrects(joint)) return "corrected";
    const year = whens.find(({ start, end }) => start >= first.end && end <= second.start);
    const rest =
      year && (plain.slice(first.end, year.start) + plain.slice(year.end, second.start)).replace(signs, "");
    if (rest !== undefined && plainly.has(rest)) return "year";
    if (isNow(joint)) return "now";
    return bare.length < 8 && isPart(joint) ? "part" : null;
  };
}
