import { type CenterLevel, centerLevels, recordSchemes } from "../../records/axes.ts";
import type { Operation } from "../../lookups/query.ts";
import type { Joints } from "./joints.ts";
import { asksBatch, batchSayings, timeSayings } from "./read-batch.ts";
import { namesCentersApart, withoutBranches } from "./read-branches.ts";
import { asksGrowth, asksPercent, asksWhichOf, claimsIn, isNumber, measuresIn } from "./read-measures.ts";
import { isCounted, isPlaceLike, readPlaces } from "./read-places.ts";
import type { Slots } from "./slots.ts";
import { type Saying, says, type Token } from "./tokens.ts";

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

/** `null` where the text asks another kind of question, or what no record tells; else never where it `surely` asks this one. */
export function readSlots(
  all: readonly Token[],
  plain: string,
  joints: Joints,
  surely: boolean,
): Slots | null {
  const tokens = withoutBranches(all);
  if (tokens.some((token) => says(token, "never"))) return null;
  const batchAsked = asksBatch(tokens);
  const saysWhen = tokens.some((token) => says(token, "whenAsked"));
  // 第几批 and "when" ask other things, but for a batch or a place that is named.
  // Of a figure that the text states the date is shown.
  const isStated = claimsIn(tokens).length > 0 && tokens.some(({ kind }) => kind === "place");
  const isOther = (token: Token): boolean =>
    says(token, "others") &&
    !(batchAsked && [...batchSayings, "ofBatch" as const].some((one) => says(token, one))) &&
    !(isStated && says(token, "whenAsked"));
  // 吉林省第29批的申报通知是什么时候发的: whose batch it is is named.
  const batchNamed = batchAsked && saysWhen && tokens.some(({ kind }) => kind === "place");
  if (!surely && !batchNamed && tokens.some(isOther)) return null;
  // 多少个区, 有哪些级别: what is counted or listed stands behind, but for its measure word.
  const counts = tokens.findIndex(
    (token) => says(token, "operation:figure") || says(token, "operation:list"),
  );
  const counted = tokens.slice(counts + 1).find(({ text }) => text !== "个");
  if (!surely && counts >= 0 && says(counted, "otherCounts") && !batchAsked) return null;

  const { zoned, places, unknownPlaces } = readPlaces(tokens, joints);
  const rest = tokens.filter((token) => !zoned.has(token));
  const said = (saying: Saying): boolean => rest.some((token) => says(token, saying));
  // A single letter is what is left of markup; a number is a claim.
  const unknown = rest.filter(
    (token) =>
      (token.kind === "unknown" && !/^[a-z]$/.test(token.text) && !isNumber(token)) ||
      (!batchAsked && !isStated && saysOnly(token, timeSayings)),
  );
  const whens = rest.flatMap((token) => (token.kind === "when" ? [token.when] : []));
  const names = (said("which") && said("companies")) || asksWhichOf(rest) ? "list" : null;
  const worded = operationOrder.find((one) => said(`operation:${one}`)) ?? names;
  const measures = measuresIn(rest, plain, joints);
  const except = said("except") && places.length > 0;
  const operation = operationIn(rest, { worded, measures, except });
  const beside = operation === "compare" || operation === "difference" || operation === "sum";
  const levels = levelsOf(rest);
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
  if (!surely && !full && !batchAsked && said("perhaps")) return null;
  const named = unknown.filter((token) =>
    joints.hasPlaceEnding(token.text)
      ? operation !== null
      : isPlaceLike(rest, token, beside, joints) &&
        (beside ? places.length > 0 : places.length === 0 && (surely ? isCounted(rest, token) : domain)),
  );
  const narrowing = rest.filter((token) => says(token, "narrowing"));
  const left = unknown.filter((token) => !named.includes(token) && !(full && isStory(rest, token, plain)));
  return {
    places,
    levels,
    whens,
    measure: measures[0] ?? null,
    measures,
    operation: batchAsked && (!said("operation:figure") || says(counted, "whichBatch")) ? "batch" : operation,
    scheme: recordSchemes.find((scheme) => said(`scheme:${scheme}`)) ?? null,
    domain,
    plural: said("plural"),
    exists: said("exists") || (says(rest.at(-1), "isQuestion") && rest.some((token) => says(token, "has"))),
    counts: said("operation:figure"),
    followUp: [...rest.slice(0, 2), ...rest.slice(-1)].some((token) => says(token, "followUp")),
    besides: said("besides"),
    both: said("both") || said("three"),
    three: said("three"),
    inPercent: asksPercent(rest, joints),
    net: said("net"),
    except,
    grows: asksGrowth(rest, joints),
    told: said("toldOf"),
    withCenters: namesCentersApart(rest, plain, joints),
    tells: said("toldOf") || said("listNouns"),
    before: said("before"),
    after: said("after"),
    derive: said("derive"),
    allLevels: said("allLevels"),
    ownTotal: said("ownTotal"),
    whole: (["city", "province"] as const).find((whole) => said(`whole:${whole}`)) ?? null,
    joinedWhens: rest.some((token, at) => token.kind === "when" && rest[at + 1]?.kind === "when"),
    claims,
    unknownPlaces: [...unknownPlaces, ...named.map(({ text }) => text)],
    unplaced: [...left, ...narrowing].sort((a, b) => a.start - b.start).map(({ text }) => text),
    around: left.every((token) => full && isAround(rest, token)),
    surely,
    datesAsked: batchNamed,
  };
}

/** What the words for an operation come to beside the others. */
function operationIn(
  rest: readonly Token[],
  { worded, measures, except }: Pick<Slots, "measures" | "except"> & { readonly worded: Operation | null },
): Operation | null {
  const counts = rest.some((token) => says(token, "operation:figure"));
  const listed = rest.some((token) => says(token, "operation:list") && !says(token, "listNouns"));
  if (worded === "list" && (measures.includes("total") || (counts && !listed))) return "figure";
  if (worded === "compare" && listed && !counts) return "list";
  if (worded === "compare" && measures.includes("total") && isByLevels(rest)) return "sum";
  if (except && (worded === null || worded === "figure" || worded === "sum")) return "difference";
  return worded === "figure" && isAndAbove(rest) ? "sum" : worded;
}

/** "Total across all levels": nothing but the levels is to be set side by side. */
const isByLevels = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => !says(token, "operation:compare") || says(token, "allLevels"));

const saysOnly = (token: Token, sayings: ReadonlySet<Saying>): boolean =>
  token.kind === "word" && [...token.says].every((one) => sayings.has(one));

function levelsOf(tokens: readonly Token[]): CenterLevel[] {
  const named = centerLevels.filter((level) => tokens.some((token) => says(token, `level:${level}`)));
  // "National + municipal + district": among levels the bare noun is one too.
  const among = named.length > 1;
  // "And district?" says nothing else.
  const [first, ...others] = tokens.filter((token) => !says(token, "followUp"));
  const alone = says(tokens[0], "followUp") && others.length === 0 ? first : null;
  const isNoun = (level: CenterLevel): boolean =>
    tokens.some(
      (token, at) =>
        says(token, `noun:${level}`) && (among || token === alone || isBeforeLevelWord(tokens[at + 1])),
    );
  const levels = centerLevels.filter((level) => named.includes(level) || isNoun(level));
  return isAndAbove(tokens) && levels.length === 1
    ? centerLevels.slice(0, centerLevels.findIndex((level) => levels.includes(level)) + 1)
    : levels;
}

/** 市级及以上: the words stand right behind a level. */
const isAndAbove = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      says(token, "andAbove") && centerLevels.some((level) => says(tokens[at - 1], `level:${level}`)),
  );

const isBeforeLevelWord = (token: Token | undefined): boolean =>
  says(token, "beforeLevel") || says(token, "domain");

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
