import { type Derived, termsOf } from "./derived.ts";
import type { Figure, Finding, Gap } from "./finding.ts";
import type { Observation } from "./observation.ts";

/** Every figure that a finding holds: observed, derived, and those that stand near to what is not held. */
export function valuesOf(finding: Finding): ReadonlySet<number> {
  return new Set(valuesIn(finding));
}

function valuesIn(finding: Finding): number[] {
  switch (finding.kind) {
    case "figures":
      return [
        ...finding.figures.flatMap(ofFigure),
        ...finding.derived.flatMap(ofDerived),
        ...finding.gaps.flatMap(ofGap),
      ];
    case "trend":
      return [
        ...finding.series.flatMap(({ points, change }) => [
          ...ofObservations(points),
          ...(change ? ofDerived(change) : []),
        ]),
        ...finding.gaps.flatMap(ofGap),
      ];
    case "list":
      return [
        ...finding.named.flatMap(({ outOf }) => (outOf ? [outOf.value] : [])),
        ...finding.figures.flatMap(ofFigure),
        ...finding.gaps.flatMap(ofGap),
      ];
    case "held":
      return [
        ...finding.places.flatMap((one) => ofObservations([...one.observations, ...one.otherScheme])),
        ...finding.gaps.flatMap(ofGap),
      ];
    case "batches":
      return finding.rounds.flatMap(({ figures }) => ofObservations(figures));
    case "no-data":
      return finding.gaps.flatMap(ofGap);
    case "status":
    case "needs":
      return [];
  }
}

const ofObservations = (observations: readonly Observation[]): number[] =>
  observations.map(({ value }) => value);

const ofFigure = ({ observations }: Figure): number[] => ofObservations(observations);

const ofDerived = (derived: Derived): number[] => [derived.value, ...ofObservations(termsOf(derived))];

const ofGap = ({ nearest, changes }: Gap): number[] => [
  ...ofObservations(nearest),
  ...changes.flatMap(ofDerived),
];
