import type { Finding } from "../lookups/finding.ts";
import type { TopicId } from "../faq/topic-id.ts";
import type { Conversation } from "./conversation.ts";
import type { Input } from "./input.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { sceneOf } from "./scene-of.ts";
import type { Services } from "./services.ts";

/** How a free text was understood, for programs: what it asks for, and how the answer came out. */
export interface Asked {
  readonly kind: "faq" | "lookup" | "command" | "none";
  readonly outcome: "answer" | "no-data" | "clarify" | "fallback";
  /** Topics of the FAQ, best first. */
  readonly ranked: readonly TopicId[];
  /** The answer was given, not offered. */
  readonly confident: boolean;
}

/** Topics named at most. */
const mostRanked = 10;

/** @param chat before and after the turn that took the text. */
export function readAsked(
  services: Services,
  { before, after }: { readonly before: Conversation; readonly after: Conversation },
  input: Extract<Input, { kind: "command" | "text" }>,
): Asked {
  const { understanding, defaultLocale: locale } = services;
  // What stands behind /faq and /centers is asked like any text.
  const asked = input.kind === "command" && ["faq", "centers"].includes(input.name) ? input.argument : "";
  const text = input.kind === "text" ? input.text : asked;
  const ranked = understanding.topics(text).ranked.slice(0, mostRanked);
  if ((input.kind === "command" && text.trim() === "") || understanding.command(text) !== null) {
    return { kind: "command", outcome: "answer", ranked, confident: true };
  }
  const taken = takenByCheck(before.check, after.check);
  if (taken !== null)
    return taken === "answer"
      ? { kind: "command", outcome: "answer", ranked, confident: true }
      : { kind: "none", outcome: "fallback", ranked, confident: false };
  const scene = sceneOf(services, locale);
  const meaning = meaningOf(scene, before, text);
  switch (meaning.kind) {
    case "check":
      return { kind: "command", outcome: "answer", ranked, confident: true };
    case "lookup": {
      const outcome = outcomeOf(meaning);
      return { kind: "lookup", outcome, ranked, confident: outcome === "answer" };
    }
    case "topic":
      return { kind: "faq", outcome: "answer", ranked, confident: true };
    case "suggestions":
      return { kind: "faq", outcome: "clarify", ranked, confident: false };
    case "nothing":
      return { kind: "none", outcome: "fallback", ranked, confident: false };
  }
}

/** Whether the open question of a check took the text: as its answer, to be confirmed perhaps, or as none. */
function takenByCheck(before: Conversation["check"], after: Conversation["check"]): "answer" | "miss" | null {
  if (!before || before.closed !== null || before.serial !== after?.serial) return null;
  if (after.misses > before.misses) return "miss";
  const [was, is] = [before, after].map((check) => JSON.stringify({ ...check, misses: 0 }));
  return was === is ? null : "answer";
}

function outcomeOf({ reading, finding }: Extract<Meaning, { kind: "lookup" }>): Asked["outcome"] {
  if (reading.choices.length > 0) return "clarify";
  if (reading.unknownPlaces.length > 0 && reading.query.places.length === 0) return "no-data";
  return outcomeOfFinding(finding);
}

function outcomeOfFinding(finding: Finding): Asked["outcome"] {
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
