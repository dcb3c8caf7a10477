import type { Finding } from "../lookups/finding.ts";
import type { TopicId } from "../faq/topic-id.ts";
import type { Step } from "./flow.ts";
import type { Hearing, Meaning } from "./hearing.ts";

/** How what came in was understood: what it asks for, and how the answer came out. */
export interface Heard {
  readonly kind: "faq" | "lookup" | "check" | "command" | "none";
  readonly outcome: "answer" | "no-data" | "clarify" | "fallback";
  /** The answer was given, not offered. */
  readonly confident: boolean;
  /** Topics of the FAQ that the text may be about, best first. Told on demand: most turns need not sort them. */
  ranked(): readonly TopicId[];
  /** What was supposed of the company, by question; `null` where nothing was. */
  readonly supposed: Step["supposed"];
}

type Understood = Pick<Heard, "kind" | "outcome">;

/** What was done at once, by a button, a command or a word that stands for one. */
export const done: Understood = { kind: "command", outcome: "answer" };

/** @param took whether a flow that waited for a text took it. */
export function heardOf({ kind, outcome }: Understood, hearing: Hearing, { supposed = null }: Step): Heard {
  const ranked = (): readonly TopicId[] => hearing.topics().ranked;
  return { kind, outcome, confident: outcome === "answer", ranked, supposed };
}

export function understoodOf({ took }: Step, hearing: Hearing): Understood {
  if (took === "answer") return { kind: "check", outcome: "answer" };
  if (took === "talk") return done;
  if (took === "miss") return { kind: "none", outcome: "fallback" };
  const meaning = hearing.meaning();
  switch (meaning.kind) {
    case "check":
    case "company":
      return { kind: "check", outcome: "answer" };
    case "lookup":
      return { kind: "lookup", outcome: outcomeOf(meaning) };
    case "topic":
      return { kind: "faq", outcome: "answer" };
    case "suggestions":
      return { kind: "faq", outcome: "clarify" };
    case "nothing":
      return { kind: "none", outcome: "fallback" };
  }
}

function outcomeOf({ reading, finding }: Extract<Meaning, { kind: "lookup" }>): Heard["outcome"] {
  if (reading.choices.length > 0) return "clarify";
  if (reading.unknownPlaces.length > 0 && reading.query.places.length === 0) return "no-data";
  return outcomeOfFinding(finding);
}

function outcomeOfFinding(finding: Finding): Heard["outcome"] {
  switch (finding.kind) {
    case "needs":
      return "clarify";
    case "no-data":
      return "no-data";
    case "status":
      switch (finding.outcome.is) {
        case "found":
          return "answer";
        case "absent":
          // That a complete list does not have a name is an answer.
          return finding.outcome.absence.says === "not-on-list" ? "answer" : "no-data";
        case "near":
        case "unnamed":
          return "clarify";
      }
      break;
    case "figures":
    case "trend":
    case "list":
    case "held":
    case "batches":
      return "answer";
  }
}
