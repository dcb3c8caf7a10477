import type { Call } from "./call.ts";
import { Refused } from "./refused.ts";

/** What happens to a call in place of, or besides, its being carried out. */
export type Fault =
  /** Refused so, and not carried out. */
  | {
      readonly kind: "refuse";
      readonly code: number;
      readonly description: string;
      readonly retryAfter?: number;
    }
  /** The connection breaks: before the call is carried out, or after, when only the answer is lost. */
  | { readonly kind: "drop"; readonly when: "before" | "after" }
  /** Carried out, and answered so many milliseconds later. */
  | { readonly kind: "slow"; readonly ms: number }
  /** A page of HTML from something in between, as a broken gateway gives. */
  | { readonly kind: "gateway" };

export interface Where {
  /** Any method where none is named; `getUpdates` only when named. */
  readonly method?: string;
  readonly chat?: number;
  /** How many calls it happens to; 1. */
  readonly times?: number;
}

/** The faults that are laid for the next calls. */
export class Faults {
  private laid: { where: Where; fault: Fault; left: number }[] = [];

  lay(where: Where, fault: Fault): void {
    this.laid.push({ where, fault, left: where.times ?? 1 });
  }

  clear(): void {
    this.laid = [];
  }

  /** The fault that this call runs into, if any. */
  take({ method, params }: Pick<Call, "method" | "params">): Fault | null {
    if (this.laid.length === 0) return null;
    const found = this.laid.find(
      ({ where }) =>
        (where.method === undefined ? method !== "getUpdates" : where.method === method) &&
        (where.chat === undefined || Number(params.chat_id) === where.chat),
    );
    if (!found) return null;
    found.left -= 1;
    if (found.left <= 0) this.laid = this.laid.filter((one) => one !== found);
    return found.fault;
  }
}

export const refusalOf = ({ code, description, retryAfter }: Extract<Fault, { kind: "refuse" }>): Refused =>
  new Refused(code, description, retryAfter);
