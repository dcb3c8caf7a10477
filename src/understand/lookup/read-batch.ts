import { type Saying, says, type Token } from "./tokens.ts";

/** What asks something of a batch. */
export const batchSayings: ReadonlySet<Saying> = new Set(["whenAsked", "toldOf", "whichBatch"]);

/** Without a batch these ask for what no slot holds. */
export const timeSayings: ReadonlySet<Saying> = new Set(["whenAsked", "whichBatch"]);

/** When a batch was, or which batch a place or a year had. */
export function asksBatch(tokens: readonly Token[]): boolean {
  const said = (saying: Saying): boolean => tokens.some((token) => says(token, saying));
  const hasBatch = tokens.some((token) => token.kind === "when" && token.when.kind === "batch");
  if (hasBatch && said("whenAsked")) return true;
  // 重庆2022年评价是几月几日到几月几日: a round of evaluation has its dates as a batch has.
  const isYear = tokens.some((token) => token.kind === "when" && token.when.kind === "year");
  if (said("evaluationRound") && said("whenAsked") && isYear) return true;
  const isLatest = (token: Token): boolean =>
    token.kind === "when" && token.when.kind === "latest" && /批|batch|round|一次/.test(token.text);
  if (tokens.some(isLatest) && said("whenAsked")) return true;
  if (
    tokens.length > 1 &&
    tokens.every((token) => isLatest(token) || token.kind === "place" || says(token, "fillers"))
  ) {
    return tokens.some(isLatest);
  }
  if (said("which") && said("companies")) return false;
  // "What was batch 28?" and no more.
  const isMore = (token: Token): boolean =>
    token.kind === "word" && [...token.says].some((one) => /^(measure|operation):/.test(one));
  if (hasBatch && !tokens.some(isMore) && (said("toldOf") || tokens.some(({ kind }) => kind === "place"))) {
    return !said("domain") || said("toldOf");
  }
  const [place, time] = (["place", "when"] as const).map((kind) =>
    tokens.some((token) => token.kind === kind),
  );
  return said("whichBatch") && (time === true || (place === true && !said("perhaps")));
}
