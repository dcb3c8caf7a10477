import type { StoodIn, Understood } from "../../lookups/finding.ts";
import type { Operation } from "../../lookups/query.ts";
import { placeName } from "../../conversation/place-name.ts";
import { quoted } from "../../conversation/quoted.ts";
import { type Block, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { type Asking, type Axes, companyOf, mainMeasure, operationOf } from "../../lookups/query.ts";
import { levelWord, measureWord, whenWord } from "./slot-words.ts";

/** Operations that no time is needed for. */
const timeless: readonly Operation[] = ["status", "since", "held", "trend", "batch"];

/** What was understood, in a line, and what stood in for a slot that was not named: a wrong guess is seen at once. */
export function understoodBlock(scene: Scene, understood: Understood): Block {
  const said = scene.t("understood", { slots: slotsText(scene, understood) });
  return paragraph([said, ...understood.stoodIn.flatMap((one) => stoodInText(scene, one))].join("\n"));
}

/** What was asked in words, as far as it was named. */
export function slotsText(scene: Scene, query: Asking & Omit<Axes, "earlier">): string {
  const { t } = scene;
  const { places, levels, measures, moments, scheme, shareOf } = query;
  const operation = operationOf(query);
  const company = companyOf(query);
  // A list names all that there are, unless it is of the new ones alone.
  const ofAll = query.is === "names" && mainMeasure(query) === "total";
  const counted =
    shareOf === "earlier" ? [t("measure-growth")] : measures.map((one) => measureWord(scene, one));
  const whens = moments.length > 0 ? moments : [null];
  const slots = [
    ...(company === null ? [] : [t("company-quoted", { company: shortened(company) })]),
    ...places.map((place) => placeName(scene, place)),
    ...levels.map((one) => levelWord(scene, one)),
    ...(scheme === null ? [] : [t(`scheme-${scheme}`)]),
    ...(query.is === "status" || ofAll ? [] : counted),
    ...(operation === "figure" ? [] : [t(`operation-${operation}`)]),
    ...(timeless.includes(operation) && moments.length !== 1 ? [] : whens.map((one) => whenWord(scene, one))),
  ];
  return slots.join(t("slot-separator"));
}

/** A slot of no consequence for the answer is not explained: only what could have been meant otherwise. */
function stoodInText(scene: Scene, stoodIn: StoodIn): string[] {
  const { t } = scene;
  if (stoodIn.slot !== "level") return [];
  const level = levelWord(scene, stoodIn.value);
  return [t(stoodIn.why === "own-rank" ? "stood-in-own-rank" : "stood-in-only-held", { level })];
}

const longestName = 60;

/** A company's name as it was typed; a very long one is cut. */
export const shortened = (text: string): string => quoted(text, longestName, "…");
