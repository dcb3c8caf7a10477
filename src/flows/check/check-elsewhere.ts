import type { State, Step } from "../../conversation/flow.ts";
import type { Hearing } from "../../conversation/hearing.ts";
import type { CheckRequest, SharedName } from "../../understand/read-check.ts";
import { moved } from "./check.ts";
import { moveCheck } from "./move-check.ts";
import { type OpenCheck, openOf, openQuestion } from "./open-check.ts";
import { requestCheck } from "./request-check.ts";
import { optionsFor } from "./targets.ts";

/** The same answers at another place, level or year. What is new there is asked; where nothing is, the result comes. */
export function checkElsewhere(state: State, open: OpenCheck, hearing: Hearing): Step | null {
  const wanted = readElsewhere(state, open, hearing);
  if (!wanted) return null;
  const asked = requestCheck(state, hearing.heard.typed, wanted, [], "keep-answers");
  const begun = asked.conversation.check;
  if (!begun || begun.serial === open.check.serial) return { ...asked, took: "answer" };
  const { check } = open;
  const carried = { ...begun, last: check.last };
  const conversation = { ...asked.conversation, check: carried };
  const there = openOf({ scene: state.scene, conversation });
  if (!there || openQuestion(there) !== null || carried.doubted)
    return { ...asked, conversation, took: "answer" };
  const result = moveCheck({ ...state, conversation }, there, { kind: "result", serial: begun.serial });
  return { ...moved(conversation, result), took: "answer" };
}

function readElsewhere(
  { scene }: State,
  { check }: OpenCheck,
  { heard }: Hearing,
): CheckRequest | SharedName | null {
  const { understanding, catalog, locale, today } = scene;
  const namesPlace = heard.places.length > 0;
  const here = catalog.regions.get(check.region)?.name[locale] ?? "";
  const request = understanding.check(namesPlace ? heard : understanding.hear(`${here} ${heard.plain}`));
  if (!request || "places" in request) return request;
  // Neither a level nor a day: nothing else than what was checked is named.
  if (!namesPlace && request.level === null && request.day === null) return null;
  if (request.level !== null || request.pack !== null) return request;
  const offered = optionsFor({ catalog, today }, request.region.code, null);
  const same = offered.some(({ target }) => target.level === check.level && target.scheme === check.scheme);
  return { ...request, level: same || !namesPlace ? check.level : null };
}
