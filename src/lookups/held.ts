import type { Observation } from "../records/observation.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { RecordScheme } from "../records/axes.ts";
import type { Counted, Records } from "../records/records.ts";

/** What the answers need to know of places. */
export type PlaceTree = Pick<Gazetteer, "get" | "ancestry">;

/** What is held, and the places that it is about. */
export interface Held {
  readonly records: Records;
  readonly places: PlaceTree;
  /** Figures that count what is asked about; another scheme is never among them. */
  readonly counts: Counted;
}

export const heldOf = (
  records: Records,
  places: PlaceTree,
  scheme: RecordScheme = "technology-center",
): Held => ({ records, places, counts: records.counted[scheme] });

export const observationsAt = (place: string, { counts }: Held): readonly Observation[] =>
  counts.byPlace.get(place) ?? [];
