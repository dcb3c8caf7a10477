import type { LookupQuery } from "../../lookups/query.ts";

/** A lookup that was read out of a text. */
export interface LookupReading {
  readonly query: LookupQuery;
  /** `weak`: a bare name or a part that was not understood; other meanings of the text come first. */
  readonly strength: "sure" | "weak";
  /** A number, names, a batch, a comparison or a company was asked for: more than a place, a level and a time were named. */
  readonly asked: boolean;
  /** Slots were taken over from the lookup before. */
  readonly followUp: boolean;
  /** It says which of several places of one name the lookup before meant. */
  readonly settles: boolean;
  /** Names that several places bear: the first code of each stands in the query, and the place has to be asked for. */
  readonly choices: readonly (readonly string[])[];
  /** Named like a place and no place that is known, as typed in plain form: 火星. */
  readonly unknownPlaces: readonly string[];
  /** Parts of the text that say something which no slot holds, such as an industry. The reply names them. */
  readonly unplaced: readonly string[];
}

/** A reading of what a query says and nothing besides. */
export const plainReading = (query: LookupQuery): LookupReading => ({
  query,
  strength: "sure",
  asked: true,
  followUp: false,
  settles: false,
  choices: [],
  unknownPlaces: [],
  unplaced: [],
});
