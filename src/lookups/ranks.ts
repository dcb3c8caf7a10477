import { countryCode } from "../facts/region.ts";
import type { FiguresFinding, NoDataFinding, Understood } from "./finding.ts";
import { figuresFinding } from "./found.ts";
import { emptyGap } from "./gap.ts";
import type { Held } from "./held.ts";
import { isOfLevel } from "./level.ts";
import { isWithin, ofLatestMoment } from "./moment.ts";
import { only } from "./query.ts";
import { totalBehind } from "./select.ts";

/**
 * "Which province has the most?": the places whose rank within one is held, with the total that the rank goes by. Ranks are
 * never made from the totals that happen to be held.
 */
export function answerRanks(understood: Understood, held: Held): FiguresFinding | NoDataFinding {
  const { places, counts } = held;
  const [within = countryCode] = understood.places;
  const level = only(understood.levels);
  const when = only(understood.moments);
  const ranks = counts.all
    .filter((one) => one.measure === "rank" && one.of === within)
    .filter((one) => level === null || isOfLevel(one, level, places));
  const ofTime = ofLatestMoment(ranks.filter((one) => isWithin(one, when, held)));
  const seen = { ...understood, places: [within] };
  if (ofTime.length === 0) {
    const missing = ranks.length > 0 ? "when" : "measure";
    const gap = {
      ...emptyGap,
      missing,
      place: within,
      level,
      measure: "rank",
      when,
      nearest: ranks,
    } as const;
    return { kind: "no-data", understood: seen, gaps: [gap] };
  }
  const first = [...ofTime].sort((a, b) => a.value - b.value);
  const cells = first.flatMap((rank) => [
    { ...{ place: rank.place, level: rank.level, measure: "rank" as const, when }, observations: [rank] },
    totalBehind(rank, held),
  ]);
  return figuresFinding(seen, { cells });
}
