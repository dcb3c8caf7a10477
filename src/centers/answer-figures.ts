import { sharesOfWhole, wholesFromShares } from "./derive.ts";
import type {
  Caution,
  Derived,
  Figure,
  FiguresFinding,
  Gap,
  NoDataFinding,
  StoodIn,
  Understood,
} from "./finding.ts";
import { gapOf } from "./gap.ts";
import { type CenterLevel, isShareOfNew, type Measure, measures as allMeasures } from "./query.ts";
import { figureOf, type Held, isOfEvaluation, levelsAsked, totalsBehind } from "./slot.ts";

/** One figure of each place; without a level those of every level, without a measure the totals or else what is held. */
export function answerFigures(understood: Understood, held: Held): FiguresFinding | NoDataFinding {
  const found = understood.places.map((place) => figuresAt(place, understood, held));
  return figuresFinding(understood, {
    figures: found.flatMap(({ figures }) => figures),
    derived: found.flatMap(({ derived }) => derived),
    gaps: found.flatMap(({ gaps }) => gaps),
    cautions: [],
  });
}

export type FiguresFound = Pick<FiguresFinding, "figures" | "derived" | "gaps" | "cautions">;

/** Puts together what was found; nothing at all is "no data". */
export function figuresFinding(understood: Understood, found: FiguresFound): FiguresFinding | NoDataFinding {
  const seen = withWhatStoodIn(understood, found);
  if (found.figures.length === 0 && found.derived.length === 0) {
    return { kind: "no-data", understood: seen, gaps: found.gaps };
  }
  const unstated = found.figures.some(({ observations }) => observations.some(isUnstated));
  const ofYear =
    understood.when?.kind === "batch" &&
    found.figures.some(
      ({ measure, observations }) =>
        isOfEvaluation(measure) && observations.every(({ batch }) => batch === undefined),
    );
  const cautions: Caution[] = [
    ...found.cautions,
    ...(unstated ? (["measure-unstated"] as const) : []),
    ...(ofYear ? (["year-of-batch"] as const) : []),
  ];
  return { kind: "figures", understood: seen, ...found, cautions: [...new Set(cautions)] };
}

const isUnstated = ({ measure }: { measure: string }): boolean => measure === "unstated";

/** What stands in for a measure or a level that was not named shows in the figures. */
export function withWhatStoodIn(
  understood: Understood,
  {
    figures,
    derived = [],
  }: { figures: readonly Pick<Figure, "level" | "measure">[]; derived?: readonly Derived[] },
): Understood {
  const stoodIn: StoodIn[] = [...understood.stoodIn];
  let { measure, level } = understood;
  if (measure === null && (figures.length > 0 || derived.length > 0)) {
    measure = figures[0]?.measure ?? "total";
    stoodIn.push({ slot: "measure", value: measure });
  }
  const levels = new Set([
    ...figures.map((figure) => figure.level),
    ...derived.flatMap((value) => ("level" in value ? [value.level] : [])),
  ]);
  const [only] = levels;
  if (level === null && only !== undefined && levels.size === 1) {
    level = only;
    stoodIn.push({ slot: "level", asked: null, value: only, why: "only-held" });
  }
  return { ...understood, measure, level, stoodIn };
}

interface FoundAt {
  readonly figures: readonly Figure[];
  readonly derived: readonly Derived[];
  readonly gaps: readonly Gap[];
}

export function figuresAt(place: string, understood: Understood, held: Held): FoundAt {
  const { level, when, measure: named } = understood;
  const asked = understood.measures ?? [named ?? "total"];
  const found = asked.map((measure) => measured(place, measure, understood, held));
  const isFound = ({ figures, derived }: (typeof found)[number]): boolean =>
    figures.length + derived.length > 0;
  const all = {
    figures: found.flatMap(({ figures }) => figures),
    derived: found.flatMap(({ derived }) => derived),
  };
  if (named === null && !isFound(all)) {
    const others = allMeasures.flatMap((measure) => measured(place, measure, understood, held).figures);
    if (others.length > 0) return { figures: others, derived: [], gaps: [] };
  }
  const missing = asked.filter((_, index) => !(found[index] && isFound(found[index])));
  const gaps = missing.map((measure) =>
    gapOf({ place, level, measure: named === null ? null : measure, when }, held),
  );
  return { ...all, gaps };
}

function measured(
  place: string,
  measure: Measure,
  asked: Understood,
  held: Held,
): { figures: Figure[]; derived: Derived[] } {
  const { when, within } = asked;
  const levels = levelsAsked(asked, place, held.places);
  // A share that is held is of all centers.
  const ofNew = measure === "share" && isShareOfNew(asked);
  const own = ofNew
    ? []
    : levels.flatMap((level) =>
        figureOf({ place, level, measure }, when, held, isRelative(measure) ? within : null),
      );
  const ranks = own.flatMap(({ observations }) => observations.filter((one) => one.measure === "rank"));
  const figures = [...own, ...ranks.flatMap((rank) => totalsBehind(rank, held))];
  const derived = levels.flatMap((level) => {
    if (measure === "total") return wholesFromShares(place, level, when, held);
    return measure === "share" && figures.length === 0 ? sharesAt(place, level, asked, held) : [];
  });
  return { figures, derived };
}

/** Only a share or a rank is taken within a place. */
const isRelative = (measure: Measure): boolean => measure === "share" || measure === "rank";

/** Of the totals; of the new ones where these were named, or where the figures that the text states are theirs. */
function sharesAt(
  place: string,
  level: CenterLevel,
  { when, within, measures, claims = [] }: Understood,
  held: Held,
): Derived[] {
  const ofNew = sharesOfWhole(place, level, { within, when, measure: "new" }, held);
  if (isShareOfNew({ measures })) return ofNew;
  const ofTotals = sharesOfWhole(place, level, { within, when, measure: "total" }, held);
  const isMeant = (share: Derived): boolean =>
    share.kind === "share" && [...share.parts, ...share.whole].some(({ value }) => claims.includes(value));
  return ofTotals.length > 0 ? ofTotals : ofNew.filter(isMeant);
}
