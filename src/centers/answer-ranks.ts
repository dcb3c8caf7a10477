import { countryCode } from "../facts/region.ts";
import { figuresFinding } from "./answer-figures.ts";
import type { FiguresFinding, Gap, NoDataFinding, Understood } from "./finding.ts";
import { isWithin, ofLatestMoment } from "./moment.ts";
import { asFigure, type Held, isOfLevel, isOfScheme, totalsBehind } from "./slot.ts";

/**
 * "Which province has the most?": the places whose rank within one is held, with the total that the rank goes by. Ranks are
 * never made from the totals that happen to be held.
 */
export function answerRanks(understood: Understood, held: Held): FiguresFinding | NoDataFinding {
  const { records, places } = held;
  const [within = countryCode] = understood.places;
  const { level, when } = understood;
  const ranks = records.counts
    .filter((one) => one.measure === "rank" && one.of === within && isOfScheme(one, held))
    .filter((one) => level === null || isOfLevel(one, level, places));
  const ofTime = ofLatestMoment(ranks.filter((one) => isWithin(one, when, records, places)));
  const seen = { ...understood, places: [within] };
  if (ofTime.length === 0) {
    const gap: Gap = {
      missing: ranks.length > 0 ? "when" : "measure",
      place: within,
      level,
      measure: "rank",
      when,
      nearest: ranks,
      batches: [],
      changes: [],
    };
    return { kind: "no-data", understood: seen, gaps: [gap] };
  }
  const first = [...ofTime].sort((a, b) => a.value - b.value);
  const figures = first.flatMap((rank) => [
    ...asFigure({ place: rank.place, level: rank.level, measure: "rank" }, [rank]),
    ...totalsBehind(rank, held),
  ]);
  return figuresFinding(seen, { figures, derived: [], gaps: [], cautions: [] });
}
