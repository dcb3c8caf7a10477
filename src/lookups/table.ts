import type { Localized } from "../facts/localized.ts";
import type { Confidence } from "../facts/source.ts";
import type { Derived } from "./derived.ts";
import type { Figure, Finding, ListPart, NamedPart } from "./finding.ts";
import type { Observation, RecordedMeasure } from "../records/observation.ts";
import type { CenterLevel, RecordScheme } from "../records/axes.ts";

/** A row of figures, for a table or a file: codes, ids and keys, and the formula of what is derived. */
export interface FigureRow {
  readonly place: string;
  readonly level: CenterLevel | null;
  /** What is counted; `null` for a sum over several. */
  readonly scheme: RecordScheme | null;
  readonly measure: RecordedMeasure | "growth";
  readonly value: number;
  readonly of: string | null;
  readonly when: string | null;
  readonly until: string | null;
  readonly batch: number | null;
  readonly source: string | null;
  readonly confidence: Confidence;
  readonly note: Localized | null;
  /** `null` for what a source gives. */
  readonly derived: Derived | null;
}

/** A row of companies. */
export interface CompanyRow {
  /** On the published list, where it is known. */
  readonly number: number | null;
  readonly zh: string | null;
  readonly en: string | null;
  readonly place: string;
  readonly level: CenterLevel;
  /** Date of the list, or of the recognition that an article reports. */
  readonly when: string;
  readonly batch: number | null;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface Table {
  readonly figures: readonly FigureRow[];
  readonly companies: readonly CompanyRow[];
}

/** All that a finding holds as rows, in its order: contradictions are two rows, derived values come after their terms. */
export const tableOf = (finding: Finding): Table => ({
  figures: figuresOf(finding),
  companies:
    finding.kind === "list"
      ? [...finding.lists.flatMap(rowsOfList), ...finding.named.flatMap(rowsOfNamed)]
      : [],
});

function figuresOf(finding: Finding): FigureRow[] {
  switch (finding.kind) {
    case "figures":
      return [...finding.figures.flatMap(rowsOfFigure), ...finding.derived.map(derivedRow)];
    case "trend":
      return finding.series.flatMap(({ points }) => points.map(observedRow));
    case "list":
      return finding.figures.flatMap(rowsOfFigure);
    case "held":
      return finding.places.flatMap(({ observations, otherScheme }) =>
        [...observations, ...otherScheme].map(observedRow),
      );
    case "batches":
      return finding.rounds.flatMap(({ figures }) => figures.map(observedRow));
    case "status":
    case "needs":
    case "no-data":
      return [];
  }
}

export function observedRow(observation: Observation): FigureRow {
  const { place, level, scheme, measure, value, of, when, until, batch, source, confidence, note } =
    observation;
  return {
    place,
    level,
    scheme,
    measure,
    value,
    of: of ?? null,
    when,
    until: until ?? null,
    batch: batch ?? null,
    source,
    confidence,
    note: note ?? null,
    derived: null,
  };
}

const rowsOfFigure = ({ observations }: Figure): FigureRow[] => observations.map(observedRow);

/** The place and level are those of the result; a sum over places or levels has none, its terms stand above. */
function derivedRow(derived: Derived): FigureRow {
  const common = {
    until: null,
    batch: null,
    source: null,
    confidence: "derived",
    note: null,
    derived,
  } as const;
  const { value } = derived;
  switch (derived.kind) {
    case "sum":
    case "difference": {
      const [first] = derived.terms;
      if (!first) throw new Error("a derived value without terms");
      const { place, measure } = first;
      const level = derived.over === "levels" ? null : first.level;
      const scheme = derived.over === "schemes" ? null : first.scheme;
      return { ...common, place, level, scheme, measure, value, of: null, when: null };
    }
    case "growth": {
      const [{ place, level, scheme, when }] = derived.terms;
      return { ...common, place, level, scheme, measure: "growth", value, of: null, when };
    }
    case "share": {
      const { parts, whole } = derived;
      const [{ place, level, scheme, when }] = parts;
      return { ...common, place, level, scheme, measure: "share", value, of: whole[0].place, when };
    }
    case "whole-from-share": {
      const { place, level, share } = derived;
      const { scheme } = share;
      return { ...common, place, level, scheme, measure: "total", value, of: null, when: share.when };
    }
  }
}

export const rowsOfList = ({ list, rows }: ListPart): CompanyRow[] =>
  rows.map(({ number, name, place }) => ({
    number,
    zh: name,
    en: null,
    place,
    level: list.level,
    when: list.date,
    batch: list.batch ?? null,
    source: list.source,
    confidence: list.confidence,
  }));

export const rowsOfNamed = ({ companies }: NamedPart): CompanyRow[] =>
  companies.map(({ name, place, level, when, batch, source, confidence }) => ({
    number: null,
    zh: name.zh ?? null,
    en: name.en ?? null,
    place,
    level,
    when,
    batch: batch ?? null,
    source,
    confidence,
  }));
