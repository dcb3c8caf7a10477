import { answerBatch } from "./answer-batch.ts";
import { answerList } from "./answer-list.ts";
import { answerStatus } from "./answer-status.ts";
import { answerBeside, answerWithBranches } from "./beside.ts";
import { answerFigures } from "./figures.ts";
import type { Finding } from "./finding.ts";
import { type Held, heldOf } from "./held.ts";
import { answerHeld } from "./held-figures.ts";
import { isOfLevel } from "./level.ts";
import { type LookupQuery, mainMeasure, only } from "./query.ts";
import { answerBetween } from "./over-years.ts";
import { answerRanks } from "./ranks.ts";
import { answerOwnShares, answerSharesTogether } from "./shares.ts";
import { answerTrend } from "./trend.ts";
import { asNamed, understand } from "./understood.ts";

type FiguresQuery = Extract<LookupQuery, { is: "figures" }>;

/** What the records say to a query. Nothing is guessed: what is not held is a gap, what stood in for a slot is told. */
export function answerLookup(query: LookupQuery, { records, places }: Held): Finding {
  const held = heldOf(records, places, query.scheme ?? undefined);
  switch (query.is) {
    case "status":
      return answerStatus(asNamed(query, held), held);
    case "held":
      return answerHeld(asNamed(query, held), held);
    case "names":
      return answerList(asNamed(query, held), held);
    case "batches":
      return answerBatch(asNamed(query, held), held);
    case "figures":
      return asksRanks(query, held) ? answerRanks(asNamed(query, held), held) : folded(query, held);
  }
}

function folded(query: FiguresQuery, held: Held): Finding {
  const { fold } = query;
  const understood = understand(query, held);
  if ("kind" in understood) return understood;
  const { shareOf, moments, places, scheme } = understood;
  const isShare = mainMeasure(understood) === "share";
  if (shareOf && isShare) return answerOwnShares(understood, shareOf, held);
  if (isShare && fold === "sum" && places.length > 1) {
    const together = answerSharesTogether(understood, held);
    if (together) return together;
  }
  if (moments.length > 1) return answerBetween(understood, held);
  if (scheme === "branch-center" && (fold === "sum" || fold === "difference"))
    return answerWithBranches(understood, fold, held);
  if (fold === "figure") return answerFigures(understood, held);
  return fold === "trend" ? answerTrend(understood, held) : answerBeside(understood, fold, held);
}

/** "Which province has the most?" asks for the rank of places that it does not name. */
function asksRanks(query: FiguresQuery, { counts, places }: Held): boolean {
  if (mainMeasure(query) !== "rank" || query.fold === "trend" || query.places.length > 1) return false;
  const [place] = query.places;
  const level = only(query.levels);
  return (
    place === undefined ||
    counts.all.some(
      (one) =>
        one.measure === "rank" && one.of === place && (level === null || isOfLevel(one, level, places)),
    )
  );
}
