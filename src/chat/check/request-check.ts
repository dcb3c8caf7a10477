import type { CheckTarget } from "../action.ts";
import { paragraph } from "../reply.ts";
import { moved, type Outcome, type State, stay } from "../turn.ts";
import { isRunning } from "./open-check.ts";
import { resumeView } from "./resume-view.ts";
import { startCheck } from "./start-check.ts";
import { levelsView, placesView } from "./start-views.ts";
import { optionsFor } from "./targets.ts";

/** A check by place, level and date in words. One that leaves no choice begins at once. */
export function requestCheck(state: State, request: string): Outcome {
  const { scene, conversation } = state;
  if (request.trim() === "") return stay(conversation, placesView(scene));
  const wanted = scene.understanding.check(request);
  if (!wanted) {
    const place = [...request].slice(0, 40).join("");
    return stay(conversation, placesView(scene, [paragraph(scene.t("place-not-found", { place }))]));
  }
  const { region, level, pack } = wanted;
  const named = pack === null ? undefined : scene.catalog.packs.find(({ id }) => id === pack);
  // A pack named by its id is read at its own last day once it is no longer in force.
  const date = named?.to && named.to < scene.today ? named.to : wanted.date;
  const options = optionsFor(scene, region.code, date).filter(({ target, packs }) => {
    if (named) return target.scheme === named.scheme && target.level === named.level;
    if (target.scheme !== "technology-center") return false;
    // A place alone means its own rules; the first question offers the other levels.
    return level === null ? packs.every((held) => held.region === region.code) : target.level === level;
  });
  const [only, more] = options;
  if (!only || more) return stay(conversation, levelsView(scene, region, date));
  return beginCheck(state, only.target, "drop-answers");
}

/** Begins a check, unless an unfinished one would be lost: then the person is asked first. */
export function beginCheck(
  { scene, conversation, open }: State,
  target: CheckTarget,
  answers: "keep-answers" | "drop-answers",
): Outcome {
  if (open && isRunning(open) && Object.keys(open.check.answers).length > 0) {
    return stay(conversation, resumeView(scene, open, target));
  }
  // Only what led to a result is taken over to the next level: the company is the same.
  const taken = answers === "keep-answers" && open?.check.closed === "result" ? open.check.answers : {};
  const begun = startCheck(scene, target, taken);
  if (begun) return moved(conversation, begun);
  const region = scene.catalog.regions.get(target.region);
  return stay(conversation, region ? levelsView(scene, region, target.date) : placesView(scene));
}
