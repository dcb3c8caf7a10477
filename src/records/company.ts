import type { CenterList, ListRow } from "./center-list.ts";
import type { NamedCompany } from "./named-company.ts";

/** What is held of a company that was asked for. */
export type StatusOutcome =
  /** Its name is held. `absence`: the list that was asked for surely does not have the company. */
  | {
      readonly is: "found";
      readonly company: Company;
      readonly absence: Absence | null;
      /** It was asked for by a part of its name, which is none of another one's. */
      readonly short: boolean;
    }
  /** "Did you mean": up to five, the nearest first. What holds if it is none of them stands in `absence`. */
  | { readonly is: "near"; readonly candidates: readonly Company[]; readonly absence: Absence }
  | { readonly is: "absent"; readonly absence: Absence }
  /** No company was named. */
  | { readonly is: "unnamed" };

/** One company under all the names it is held by. */
export interface Company {
  /** Short and stable while the data does not change: fits a button. */
  readonly id: string;
  /** As sources give them; at least one is there. */
  readonly name: { readonly zh: string | null; readonly en: string | null };
  /** What became of it, earliest first, never empty. No list says since when: a stage is the date of its source. */
  readonly stages: readonly Stage[];
}

export type Stage =
  | { readonly kind: "named"; readonly named: NamedCompany }
  | {
      readonly kind: "listed";
      readonly list: CenterList;
      readonly row: ListRow;
      /** Set where another name of the company was matched to the row by us. */
      readonly matched: boolean;
    };

/** What may be said of a name that is not held. Never "not certified". */
export type Absence =
  /** Every row of the list for this place is held, and the name is not among them. */
  | {
      readonly says: "not-on-list";
      readonly list: CenterList;
      readonly place: string;
      /** How the place is known: it was asked for, or the name begins with it. */
      readonly placeBy: "query" | "name";
      readonly rowsHeld: number;
    }
  | {
      readonly says: "cannot-tell";
      readonly why: /** The list is held for some places alone, and this place is not one of them, or no place is known. */
        | "list-incomplete"
        /** Names are held in Chinese, this one is not Chinese. */
        | "names-in-chinese"
        /** No list of the level asked for is held. */
        | "no-list-of-level"
        /** No list of the time asked for is held. */
        | "no-list-of-time";
      /** The list that was looked through; how much of it is held: `statedTotal`, `completeFor`, `rowsHeld`. */
      readonly list: CenterList;
      readonly place: string | null;
      readonly rowsHeld: number;
    };
