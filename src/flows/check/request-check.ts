import { type State, type Step, stay } from "../../conversation/flow.ts";
import { placeName } from "../../conversation/place-name.ts";
import { quoted } from "../../conversation/quoted.ts";
import { type Block, type Choice, paragraph, type View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { countryCode, type Region } from "../../facts/region.ts";
import type { Place } from "../../places/place.ts";
import type { NamedDay } from "../../understand/named-day.ts";
import type { CheckRequest, SharedName } from "../../understand/read-check.ts";
import { begun, type CheckTarget } from "./check.ts";
import { isRunning, openOf } from "./open-check.ts";
import { resumeView } from "./resume-view.ts";
import { nothingGiven, startCheck } from "./start-check.ts";
import { levelsView, periodsHeld, placesView } from "./start-views.ts";
import { optionsFor } from "./targets.ts";

/** A place that was chosen: its levels. One without rules of its own is read like one that was typed. */
export function choosePlace(state: State, { region: code }: { readonly region: string }): Step {
  const { scene, conversation } = state;
  const region = scene.catalog.regions.get(code);
  const level = conversation.told?.level ?? null;
  // What was said before the place was asked for named the level.
  if (region && level !== null) return requestCheck(state, "", { ...wholeOf(region), level });
  if (region) return stay(conversation, levelsView(scene, region, null));
  return requestCheck(state, scene.catalog.places.get(code) ? placeName(scene, code) : "");
}

/** A region, and nothing else of the request. */
const wholeOf = (region: Region): CheckRequest => ({
  region,
  place: null,
  level: null,
  day: null,
  pack: null,
  sure: true,
  bare: true,
});

/**
 * A check by place, level and date in words. One that leaves no choice begins at once.
 *
 * @param heard what the words were read as, where they have been.
 * @param answers whether those that led to a result go along.
 */
export function requestCheck(
  state: State,
  request: string,
  heard?: CheckRequest | SharedName,
  before: readonly Block[] = [],
  answers: "keep-answers" | "drop-answers" = "drop-answers",
): Step {
  const { scene, conversation } = state;
  if (!heard && request.trim() === "") {
    const view = placesView(scene);
    const open = openOf(state);
    const unfinished = open && isRunning(open) && Object.keys(open.check.answers).length > 0;
    const back: Choice = { label: scene.t("continue-button"), action: { kind: "continue" } };
    return stay(conversation, unfinished ? { ...view, choices: [[back], ...view.choices] } : view);
  }
  const wanted = heard ?? scene.understanding.check(scene.understanding.hear(request));
  if (!wanted) {
    const place = quoted(request, 40);
    return stay(conversation, placesView(scene, [paragraph(scene.t("place-not-found", { place }))]));
  }
  if ("places" in wanted) return stay(conversation, sharedNameView(scene, wanted.places, before));
  const { region, place, level, pack, day } = wanted;
  const named = pack === null ? undefined : scene.catalog.packs.find(({ id }) => id === pack);
  const unheld = day && dayNotHeld(scene, day);
  if (unheld) {
    const periods = periodsHeld(scene, region);
    const held = periods === "" ? [] : [scene.t("periods-held", { periods })];
    const said = [scene.t(unheld, { written: day.written }), ...held];
    return stay(conversation, levelsView(scene, region, null, [...before, ...said.map(paragraph)]));
  }
  const date = dateMeant(scene, wanted);
  const said = [...before, ...(place ? [paragraph(insideText(scene, place.code, region))] : [])];
  if (place && region.code === countryCode) return stay(conversation, levelsView(scene, region, date, said));
  const options = optionsFor(scene, region.code, date).filter(({ target, packs }) => {
    if (named) return target.scheme === named.scheme && target.level === named.level;
    if (target.scheme !== "technology-center") return false;
    // A place alone means its own rules; the first question offers the other levels.
    return level === null ? packs.every((held) => held.region === region.code) : target.level === level;
  });
  const [only, more] = options;
  if (!only || more) return stay(conversation, levelsView(scene, region, date, said));
  return beginCheck(state, only.target, answers, said);
}

/** Whose rules hold for a place that has none of its own. */
function insideText(scene: Scene, code: string, region: Region): string {
  const place = placeName(scene, code);
  if (region.code === countryCode) return scene.t("no-rules-held", { place });
  return scene.t("rules-of-around", { place, region: region.name[scene.locale] });
}

/** A name that several places bear: which is meant? Each by its name within its province. */
function sharedNameView(scene: Scene, places: readonly Place[], before: readonly Block[]): View {
  const choices = places
    .slice(0, shownPlaces)
    .map(({ code }): Choice[] => [
      { label: placeName(scene, code), action: { kind: "place", region: code } },
    ]);
  const other: Choice = { label: scene.t("places-button"), action: { kind: "places" } };
  return { blocks: [...before, paragraph(scene.t("which-place"))], choices: [...choices, [other]] };
}

/** More places of one name than this are not offered as buttons. */
const shownPlaces = 12;

/** Why no rules can be read at a day, as a message; `null` where they can. */
function dayNotHeld({ today }: Scene, { covers }: NamedDay): "no-such-day" | "day-to-come" | null {
  if (!covers) return "no-such-day";
  return covers.from > today ? "day-to-come" : null;
}

/** The last day of a month or year; of the present one, today, which is kept as no day of its own. */
const dayMeant = ({ covers }: NamedDay, today: string): string | null =>
  covers && covers.to < today ? covers.to : null;

/** The day that a request wants the rules of, `null` for today. */
export function dateMeant({ catalog, today }: Scene, { pack, day }: CheckRequest): string | null {
  const named = pack === null ? undefined : catalog.packs.find(({ id }) => id === pack);
  // A pack named by its id is read at its own last day once it is no longer in force.
  return named?.to && named.to < today ? named.to : day && dayMeant(day, today);
}

/** Begins a check, unless an unfinished one would be lost: then the person is asked first. */
export function beginCheck(
  state: State,
  target: CheckTarget,
  answers: "keep-answers" | "drop-answers",
  before: readonly Block[] = [],
): Step {
  const { scene, conversation } = state;
  const open = openOf(state);
  if (open && isRunning(open) && Object.keys(open.check.answers).length > 0) {
    return stay(conversation, resumeView(scene, open, target, before));
  }
  // Only what led to a result is taken over to the next level: the company is the same.
  const given = answers === "keep-answers" && open?.check.closed === "result" ? open.check : nothingGiven;
  const started = startCheck(scene, target, given, { said: before, told: conversation.told });
  if (started) return { ...begun(conversation, started), said: before };
  const region = scene.catalog.regions.get(target.region);
  return stay(conversation, region ? levelsView(scene, region, target.date) : placesView(scene));
}
