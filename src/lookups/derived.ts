import type { Observation } from "../records/observation.ts";
import type { CenterLevel } from "../records/axes.ts";

/** A value that no source gives. Every term is shown; confidence is always `derived`. */
export type Derived =
  /** terms[0] + terms[1] + ... = value */
  | {
      readonly kind: "sum";
      readonly over: Over;
      readonly terms: readonly Observation[];
      readonly value: number;
    }
  /** terms[0] - terms[1] = value, which may be below 0; what is without several parts has them all taken off */
  | {
      readonly kind: "difference";
      readonly over: Over;
      readonly terms: readonly [Observation, Observation, ...Observation[]];
      readonly value: number;
    }
  /** (terms[0] - terms[1]) / terms[1] = value, in percent with one decimal: a later figure and an earlier one */
  | {
      readonly kind: "growth";
      readonly terms: readonly [Observation, Observation];
      readonly value: number;
    }
  /** parts / whole = value, in percent with one decimal; either may be a sum of several */
  | {
      readonly kind: "share";
      /** What part and whole differ in. */
      readonly over: Over;
      readonly parts: readonly [Observation, ...Observation[]];
      readonly whole: readonly [Observation, ...Observation[]];
      readonly value: number;
    }
  /** part / share ~ value: the total of `place`, rounded to a whole number since the share is rounded too */
  | {
      readonly kind: "whole-from-share";
      readonly place: string;
      readonly level: CenterLevel;
      readonly part: Observation;
      readonly share: Observation;
      readonly value: number;
    };

/** What the terms of a derived value differ in, and so what names each. */
export type Over =
  | "levels"
  | "places"
  | "years"
  | "measures"
  | "schemes"
  /** A place and those inside that are taken off it. */
  | "parts";

/** What a derived value was worked out of, in the order of its formula. */
export function termsOf(derived: Derived): readonly Observation[] {
  switch (derived.kind) {
    case "sum":
    case "difference":
    case "growth":
      return derived.terms;
    case "share":
      return [...derived.parts, ...derived.whole];
    case "whole-from-share":
      return [derived.part, derived.share];
  }
}

/** The terms that no figure beside it shows: those of a sum, a difference and of a place's own share are its figures. */
export function termsNotShown(derived: Derived): readonly Observation[] {
  switch (derived.kind) {
    case "sum":
    case "difference":
    case "growth":
      return [];
    case "share":
      return derived.over === "places" ? termsOf(derived) : [];
    case "whole-from-share":
      return termsOf(derived);
  }
}
