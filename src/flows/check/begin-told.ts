import { say } from "../../conversation/aside.ts";
import { type State, type Step, stay } from "../../conversation/flow.ts";
import { hear, type Hearing, tellsOfCompany } from "../../conversation/hearing.ts";
import { type Block, paragraph } from "../../conversation/reply.ts";
import { countryCode } from "../../facts/region.ts";
import type { CheckRequest, SharedName } from "../../understand/read-check.ts";
import type { ToldAnswer } from "../../understand/told.ts";
import { actOf } from "./act-of.ts";
import type { Pending } from "./check.ts";
import { dateMeant, requestCheck } from "./request-check.ts";
import { placesView } from "./start-views.ts";

/** Longer messages are more than a company about itself: a contract, a table, a chat. */
const longest = 1200;

type Request = CheckRequest | SharedName | null;

/** `/check 重庆 收入6200万 研发240万`: the figures go along; where there are none, it names a place. */
export function commandCheck(state: State, request: string): Step {
  const hearing = heardAtStart(state, request);
  const { understanding } = state.scene;
  const wanted = understanding.check(hearing.heard);
  if (!(tellsOfCompany(hearing, wanted) && namesFigures(hearing)))
    return { ...requestCheck(state, request, wanted ?? undefined), took: "answer" };
  return beginTold(state, hearing, understanding.checkWithin(hearing.heard, hearing.said()));
}

/** What a text that consent was asked after says, read as it was the first time; `null` where it tells nothing of a company. */
export function beginAgain(state: State, typed: string, said: readonly Block[]): Step | null {
  const hearing = heardAtStart(state, typed.replace(/^\/check(?:@\w+)?\s/i, ""));
  const { understanding } = state.scene;
  if (!tellsOfCompany(hearing, understanding.check(hearing.heard))) return null;
  return beginTold(state, hearing, understanding.checkWithin(hearing.heard, hearing.said()), said);
}

const heardAtStart = ({ scene }: State, typed: string): Hearing =>
  hear(scene, typed, { lookup: null, context: { at: "start" }, asked: null });

/** What nothing names is no figure of a company: 31mred. */
function namesFigures(hearing: Hearing): boolean {
  const { answers, several } = hearing.told();
  return (
    several || answers.some(({ named, shareOf }) => named || shareOf !== null) || actOf(hearing) === "check"
  );
}

const isOwn = ({ mood }: ToldAnswer): boolean => mood === "is";

/**
 * A company in its own words: a check at the place and level that it names, with what it tells; without a place that is asked
 * for, and what was told waits.
 */
export function beginTold(
  state: State,
  hearing: Hearing,
  request: Request,
  before: readonly Block[] = [],
): Step {
  const { t } = state.scene;
  if (hearing.heard.typed.length > longest) {
    return { ...say(state, [...before, paragraph(t("told-too-long"))]), took: "answer" };
  }
  // Whose figures are whose is not guessed.
  if (hearing.told().several) {
    return {
      ...waiting(state, hearing, request, [...before, paragraph(t("told-several"))], false),
      took: "answer",
    };
  }
  return { ...waiting(state, hearing, request, before, true), took: "answer" };
}

function waiting(
  state: State,
  hearing: Hearing,
  request: Request,
  before: readonly Block[],
  takes: boolean,
): Step {
  const { scene, conversation } = state;
  const told = takes ? pendingOf(state, hearing, request) : null;
  const kept: State = { ...state, conversation: { ...conversation, told } };
  const step = request
    ? requestCheck(kept, hearing.heard.typed, request, before)
    : stay(kept.conversation, placesView(scene, before));
  const count = step.conversation.told?.answers.length ?? 0;
  if (count === 0) return step;
  const { view } = step;
  return {
    ...step,
    view: { ...view, blocks: [paragraph(scene.t("told-waits", { count })), ...view.blocks] },
  };
}

/** The place whose rules are meant; where none but the country's are held there, the place itself. */
const placeOf = ({ region, place }: CheckRequest): string =>
  place && region.code === countryCode ? place.code : region.code;

/** What waits for a place and a level: what was told now, after what waits already. */
function pendingOf({ scene, conversation }: State, hearing: Hearing, request: Request): Pending | null {
  const { answers, others } = hearing.told();
  const before = conversation.told;
  const own = answers
    .filter(isOwn)
    .map(({ question, written, value, qualifier, doubt, candidates, shareOf }) => ({
      ...{ question, written, qualifier, doubt, shareOf },
      candidates: [...candidates],
      ...(value === undefined ? {} : { value }),
    }));
  const isNew = new Set(own.map(({ question }) => question));
  const named = request && "region" in request ? request : null;
  const level = named?.level ?? scene.understanding.levelWithin(hearing.heard, hearing.said());
  const pending: Pending = {
    answers: [...(before?.answers ?? []).filter(({ question }) => !isNew.has(question)), ...own],
    others: [...(before?.others ?? []), ...others],
    region: named && placeOf(named),
    level: level ?? before?.level ?? null,
    date: (named && dateMeant(scene, named)) ?? null,
    asks: hearing.isQuestion() || (before?.asks ?? false),
  };
  return pending;
}
