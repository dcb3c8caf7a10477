import {
  type CenterLevel,
  centerLevels,
  type Measure,
  type Operation,
  type RecordScheme,
  recordSchemes,
  type When,
} from "../../centers/query.ts";
import { claimsIn, isNumber, measuresIn } from "./read-measures.ts";
import { hasPlaceEnding, isPlaceLike, readPlaces } from "./read-places.ts";
import { type Saying, says, type Token, type Whole } from "./tokens.ts";

/** What a text says, slot by slot. */
export interface Slots {
  readonly places: readonly (readonly string[])[];
  readonly levels: readonly CenterLevel[];
  readonly whens: readonly When[];
  /** The first of `measures`. */
  readonly measure: Measure | null;
  readonly measures: readonly Measure[];
  /** As said; what it comes to depends on the slots. */
  readonly operation: Operation | null;
  readonly scheme: RecordScheme | null;
  /** The centers themselves are named. */
  readonly domain: boolean;
  readonly plural: boolean;
  /** Whether there is any is asked: 有没有. */
  readonly exists: boolean;
  /** A word of number stands in the text: 多少家, "how many". */
  readonly counts: boolean;
  readonly followUp: boolean;
  readonly besides: boolean;
  readonly both: boolean;
  readonly net: boolean;
  /** Whatever there is about a batch is asked for. */
  readonly tells: boolean;
  readonly before: boolean;
  readonly after: boolean;
  readonly derive: boolean;
  readonly allLevels: boolean;
  readonly ownTotal: boolean;
  readonly whole: Whole | null;
  /** A year and a batch that stand side by side are one moment: 2021年第28批. */
  readonly joinedWhens: boolean;
  readonly claims: readonly number[];
  readonly unknownPlaces: readonly string[];
  readonly unplaced: readonly string[];
  /** All that is unplaced stands before what is asked or behind it, or narrows it. */
  readonly around: boolean;
}

/** Operations that say more than others come first. */
const operationOrder: readonly Operation[] = [
  "held",
  "difference",
  "sum",
  "compare",
  "trend",
  "list",
  "figure",
];

/** `null` where the text asks another kind of question. */
export function readSlots(tokens: readonly Token[], plain: string): Slots | null {
  const batchAsked = asksBatch(tokens);
  // 第几批 and "when" ask other things, but for a batch or a place that is named.
  // Of a figure that the text states the date is shown.
  const isStated = claimsIn(tokens).length > 0 && tokens.some(({ kind }) => kind === "place");
  const isOther = (token: Token): boolean =>
    says(token, "other") &&
    !(batchAsked && [...batchSayings].some((one) => says(token, one))) &&
    !(isStated && says(token, "when-asked"));
  if (tokens.some(isOther)) return null;
  // 多少个区, 有哪些级别: what is counted or listed stands behind, but for its measure word.
  const counts = tokens.findIndex(
    (token) => says(token, "operation:figure") || says(token, "operation:list"),
  );
  const counted = tokens.slice(counts + 1).find(({ text }) => text !== "个");
  if (counts >= 0 && says(counted, "other-count") && !batchAsked) return null;

  const { zoned, places, unknownPlaces } = readPlaces(tokens);
  const rest = tokens.filter((token) => !zoned.has(token));
  const said = (saying: Saying): boolean => rest.some((token) => says(token, saying));
  // A single letter is what is left of markup; a number is a claim.
  const unknown = rest.filter(
    (token) =>
      (token.kind === "unknown" && !/^[a-z]$/.test(token.text) && !isNumber(token)) ||
      (!batchAsked && !isStated && saysOnly(token, timeSayings)),
  );
  const whens = rest.flatMap((token) => (token.kind === "when" ? [token.when] : []));
  const listed = rest.some((token) => says(token, "operation:list") && !says(token, "list-noun"));
  const names = said("which") && said("companies") ? "list" : null;
  const worded = operationOrder.find((one) => said(`operation:${one}`)) ?? names;
  const operation = worded === "list" && said("operation:figure") && !listed ? "figure" : worded;
  const beside = operation === "compare" || operation === "difference" || operation === "sum";
  const levels = levelsOf(rest);
  const measures = measuresIn(rest, plain);
  const domain = said("domain") || recordSchemes.some((scheme) => said(`scheme:${scheme}`));
  const timed = whens.some(({ kind }) => kind === "batch");
  // A question that names what is counted and where or when is one, whatever stands around it.
  const asked = operation !== null || measures.length > 0;
  const claims = claimsIn(rest);
  const located =
    places.length > 0 ||
    timed ||
    (levels.length > 0 && (claims.length > 0 || (said("operation:figure") && whens.length > 0)));
  const full = (asked || claims.length > 0) && (domain || levels.length > 0) && located;
  if (!full && !batchAsked && said("perhaps")) return null;
  const named = unknown.filter((token) =>
    hasPlaceEnding(token.text)
      ? operation !== null
      : isPlaceLike(rest, token, beside) && (beside ? places.length > 0 : places.length === 0 && domain),
  );
  const narrowing = rest.filter((token) => says(token, "narrowing"));
  const left = unknown.filter((token) => !named.includes(token) && !(full && isStory(rest, token, plain)));
  return {
    places,
    levels,
    whens,
    measure: measures[0] ?? null,
    measures,
    operation:
      batchAsked && (!said("operation:figure") || says(counted, "which-batch")) ? "batch" : operation,
    scheme: recordSchemes.find((scheme) => said(`scheme:${scheme}`)) ?? null,
    domain,
    plural: said("plural"),
    exists: said("exists"),
    counts: said("operation:figure"),
    followUp: says(rest[0], "follow-up") || says(rest.at(-1), "follow-up"),
    besides: said("besides"),
    both: said("both"),
    net: said("net"),
    tells: said("told-of") || said("list-noun"),
    before: said("before"),
    after: said("after"),
    derive: said("derive"),
    allLevels: said("all-levels"),
    ownTotal: said("own-total"),
    whole: said("whole:city") ? "city" : said("whole:province") ? "province" : null,
    joinedWhens: rest.some((token, at) => token.kind === "when" && rest[at + 1]?.kind === "when"),
    claims,
    unknownPlaces: [...unknownPlaces, ...named.map(({ text }) => text)],
    unplaced: [...left, ...narrowing].sort((a, b) => a.start - b.start).map(({ text }) => text),
    around: left.every((token) => full && isAround(rest, token)),
  };
}

const batchSayings: ReadonlySet<Saying> = new Set(["when-asked", "told-of", "which-batch"]);

/** Without a batch these ask for what no slot holds. */
const timeSayings: ReadonlySet<Saying> = new Set(["when-asked", "which-batch"]);

const saysOnly = (token: Token, sayings: ReadonlySet<Saying>): boolean =>
  token.kind === "word" && [...token.says].every((one) => sayings.has(one));

/** When a batch was, or which batch a place or a year had. */
function asksBatch(tokens: readonly Token[]): boolean {
  const said = (saying: Saying): boolean => tokens.some((token) => says(token, saying));
  const hasBatch = tokens.some((token) => token.kind === "when" && token.when.kind === "batch");
  if (hasBatch && said("when-asked")) return true;
  const isLatest = (token: Token): boolean =>
    token.kind === "when" && token.when.kind === "latest" && /批|batch|round/.test(token.text);
  if (
    tokens.length > 1 &&
    tokens.every((token) => isLatest(token) || token.kind === "place" || says(token, "filler"))
  ) {
    return tokens.some(isLatest);
  }
  if (said("which") && said("companies")) return false;
  // "What was batch 28?" and no more.
  const isMore = (token: Token): boolean =>
    token.kind === "word" && [...token.says].some((one) => /^(measure|operation):/.test(one));
  if (hasBatch && !tokens.some(isMore) && (said("told-of") || tokens.some(({ kind }) => kind === "place"))) {
    return !said("domain") || said("told-of");
  }
  const [place, time] = (["place", "when"] as const).map((kind) =>
    tokens.some((token) => token.kind === kind),
  );
  return said("which-batch") && (time === true || (place === true && !said("perhaps")));
}

function levelsOf(tokens: readonly Token[]): CenterLevel[] {
  const named = centerLevels.filter((level) => tokens.some((token) => says(token, `level:${level}`)));
  // "National + municipal + district": among levels the bare noun is one too.
  const among = named.length > 1;
  const isNoun = (level: CenterLevel): boolean =>
    tokens.some((token, at) => says(token, `noun:${level}`) && (among || isBeforeLevelWord(tokens[at + 1])));
  return centerLevels.filter((level) => named.includes(level) || isNoun(level));
}

const isBeforeLevelWord = (token: Token | undefined): boolean =>
  says(token, "before-level") || says(token, "domain");

const isSlot = (token: Token): boolean =>
  token.kind === "place" ||
  token.kind === "when" ||
  (token.kind === "word" &&
    [...token.says].some((one) => one === "domain" || /^(level|measure|operation|scheme):/.test(one)));

/** Before all that is asked or behind it. */
const isAround = (tokens: readonly Token[], token: Token): boolean =>
  !tokens.some((other) => other.end <= token.start && isSlot(other)) ||
  !tokens.some((other) => other.start >= token.end && isSlot(other));

/** In a clause that asks nothing, where people say who they are and what they want it for. */
function isStory(tokens: readonly Token[], token: Token, plain: string): boolean {
  const before = plain.slice(0, token.start).search(/[^,，.。;；:：!！?？、\n—()]*$/);
  const length = plain.slice(token.end).search(/[,，.。;；:：!！?？、\n—()]/);
  const after = length < 0 ? plain.length : token.end + length;
  return !tokens.some((other) => other.start >= before && other.end <= after && isSlot(other));
}
