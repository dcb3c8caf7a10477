import { answerBatch } from "./answer-batch.ts";
import { answerBeside } from "./answer-beside.ts";
import { answerBetween } from "./answer-between.ts";
import { answerFigures } from "./answer-figures.ts";
import { answerList } from "./answer-list.ts";
import { answerRanks } from "./answer-ranks.ts";
import { answerOwnShares, answerSharesTogether } from "./answer-shares.ts";
import { answerStatus } from "./answer-status.ts";
import { answerTrend } from "./answer-trend.ts";
import { answerWithBranches } from "./answer-with-branches.ts";
import type { Finding } from "./finding.ts";
import { answerHeld } from "./held-figures.ts";
import type { Observation } from "./observation.ts";
import type { PlaceView } from "./place-view.ts";
import type { LookupQuery } from "./query.ts";
import type { Records } from "./records.ts";
import { type Held, isOfLevel } from "./slot.ts";
import { asNamed, understand } from "./understood.ts";

/** What the records say to a query. Nothing is guessed: what is not held is a gap, what stood in for a slot is told. */
export function answerLookup(query: LookupQuery, records: Records, places: PlaceView): Finding {
  const held: Held = { records, places, ...(query.scheme ? { scheme: query.scheme } : {}) };
  switch (query.operation) {
    case "status":
    case "since":
      return answerStatus(asNamed(query, held), held);
    case "held":
      return answerHeld(asNamed(query, held), held);
    case "list":
      return answerList(asNamed(query, held), held);
    case "batch":
      return answerBatch(asNamed(query, held), held);
    case "figure":
    case "sum":
    case "difference":
    case "compare":
    case "trend":
      break;
  }
  if (asksRanks(query, held)) return answerRanks(asNamed(query, held), held);
  const understood = understand(query, held);
  if ("kind" in understood) return understood;
  const { shareOf, whens } = understood;
  if (shareOf && query.measure === "share") return answerOwnShares(understood, shareOf, held);
  if (query.measure === "share" && query.operation === "sum" && understood.places.length > 1) {
    const together = answerSharesTogether(understood, held);
    if (together) return together;
  }
  if (whens) return answerBetween(understood, whens, held);
  if (query.scheme === "branch-center" && (query.operation === "sum" || query.operation === "difference"))
    return answerWithBranches(understood, records, places);
  switch (query.operation) {
    case "figure":
      return answerFigures(understood, held);
    case "trend":
      return answerTrend(understood, held);
    case "sum":
    case "difference":
    case "compare":
      return answerBeside(understood, held);
  }
}

/** "Which province has the most?" asks for the rank of places that it does not name. */
function asksRanks({ measure, operation, places: named, level }: LookupQuery, held: Held): boolean {
  if (measure !== "rank" || operation === "trend" || named.length > 1) return false;
  const [place] = named;
  const isWithin = (one: Observation): boolean =>
    one.measure === "rank" && one.of === place && (level === null || isOfLevel(one, level, held.places));
  return place === undefined || held.records.counts.some(isWithin);
}
