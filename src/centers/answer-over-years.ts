import { figuresFinding } from "./answer-figures.ts";
import { combinations, differenceOf, sumOf } from "./derive.ts";
import type { Caution, Derived, Figure, FiguresFinding, Gap, NoDataFinding, Understood } from "./finding.ts";
import { gapOf } from "./gap.ts";
import { levelsOf } from "./levels-of.ts";
import { endsOf, sameMoment, yearsOf } from "./moment.ts";
import type { Observation } from "./observation.ts";
import { asFigure, type Held, levelsAsked, observationsOf, type Slot } from "./slot.ts";

/** One place at two times, or over a span of years: `compare`, `sum` and `difference` of a place with itself. */
export function answerOverYears(understood: Understood, held: Held): FiguresFinding | NoDataFinding {
  const { when, level, operation } = understood;
  const place = understood.places[0] ?? "";
  const measure = understood.measure ?? "total";
  const levels = levelsAsked(understood, place, held.places);
  // Levels that are named are taken from each other, and not each from what it was before.
  const apart = operation === "difference" && understood.levels && when?.kind !== "years";
  const named = apart ? betweenLevels(place, understood, held) : null;
  if (named && named.derived.length > 0) return figuresFinding(understood, { ...named, gaps: [] });
  const rows = levels.map((own) => overYears({ place, level: own, measure }, understood, held));
  const found = {
    figures: rows.flatMap(({ figures }) => figures),
    derived: rows.flatMap(({ derived }) => derived),
    cautions: rows.flatMap(({ cautions }) => cautions),
  };
  if (found.derived.length > 0 || (found.figures.length > 0 && operation === "compare")) {
    return figuresFinding(understood, { ...found, gaps: [] });
  }
  if (operation === "difference" && level === null && (when === null || when.kind === "latest")) {
    const between = betweenLevels(place, understood, held);
    if (between.derived.length > 0) return figuresFinding(understood, { ...between, gaps: [] });
  }
  // A sum over years with years missing shows the years that are held.
  if (operation !== "difference" && found.figures.length > 0) {
    return figuresFinding(understood, { ...found, gaps: [] });
  }
  const ends = missingEnds(understood, held);
  const gaps = ends.length > 0 ? ends : [gapOf({ place, level, measure, when }, held)];
  return figuresFinding(understood, { ...found, gaps });
}

interface OverYears {
  readonly figures: readonly Figure[];
  readonly derived: readonly Derived[];
  readonly cautions: readonly Caution[];
}

function overYears(slot: Slot, { when, operation }: Understood, held: Held): OverYears {
  const nothing: OverYears = { figures: [], derived: [], cautions: [] };
  const within = observationsOf(slot, when?.kind === "year" ? null : when, held);
  if (within.length === 0) return nothing;
  const figures = asFigure(slot, within);
  if (operation === "sum") return { ...sumOfYears(slot, within, when, held), figures };
  if (operation === "compare") return { figures, derived: [], cautions: [] };
  const [later, earlier] = endsOf(within, when, held.records, held.places);
  if (later.length === 0 || earlier.length === 0)
    return { ...nothing, figures: asFigure(slot, [...later, ...earlier]) };
  const derived = combinations([later, earlier]).flatMap(([from, taken]) =>
    from && taken && from.measure === taken.measure ? [differenceOf("years", from, taken)] : [],
  );
  return { figures: asFigure(slot, [...later, ...earlier]), derived, cautions: [] };
}

/** Only what happens anew each year adds up over years, and only if every year is held. */
function sumOfYears(
  slot: Slot,
  within: readonly Observation[],
  when: Understood["when"],
  held: Held,
): Omit<OverYears, "figures"> {
  if (slot.measure === "total" || when?.kind !== "years") return { derived: [], cautions: [] };
  const years = new Set(within.map((one) => yearOf(one, held)));
  for (let year = when.from; year <= when.to; year++) {
    if (!years.has(year)) return { derived: [], cautions: ["years-missing"] };
  }
  if (!within.every(isStated)) return { derived: [], cautions: [] };
  const moments = [...within].reverse().reduce<Observation[][]>((begun, one) => {
    const same = begun.find(([first]) => first !== undefined && sameMoment(first, one));
    if (same) same.push(one);
    else begun.push([one]);
    return begun;
  }, []);
  return { derived: combinations(moments).map((terms) => sumOf("years", terms)), cautions: [] };
}

const isStated = ({ measure }: Observation): boolean => measure !== "unstated";

/** The one year that what was new belongs to: that of its batch before that of its publication. */
function yearOf(observation: Observation, { records, places }: Held): number {
  return Math.min(...yearsOf(observation, records, places));
}

/** "Municipal less district": the levels of a place whose earlier figures are not held. */
function betweenLevels(place: string, understood: Understood, held: Held): OverYears {
  const { figures, later, cautions } = levelsOf(place, understood, held);
  const derived = figures.flatMap((one, index) =>
    figures.slice(index + 1).flatMap((other) =>
      combinations([one.observations, other.observations]).flatMap(([a, b]) => {
        if (!a || !b || a.measure !== b.measure) return [];
        return [a.value >= b.value ? differenceOf("levels", a, b) : differenceOf("levels", b, a)];
      }),
    ),
  );
  return { figures: [...figures, ...later], derived, cautions };
}

/** The first and last year of a span, where they are not held. */
function missingEnds({ when, places, level, levels: several, measure }: Understood, held: Held): Gap[] {
  if (when?.kind !== "years") return [];
  const place = places[0] ?? "";
  return [when.from, when.to]
    .map((year) => ({ place, level, measure: measure ?? "total", when: { kind: "year", year } as const }))
    .filter(({ level: asked, measure: what, when: at }) => {
      const levels = levelsAsked({ level: asked, levels: several }, place, held.places);
      return levels.every(
        (own) => observationsOf({ place, level: own, measure: what }, at, held).length === 0,
      );
    })
    .map((asked) => gapOf(asked, held));
}
