import type { Observation } from "../../records/observation.ts";
import type { When } from "../../lookups/query.ts";
import { grouped } from "../../conversation/format.ts";
import { placeName } from "../../conversation/place-name.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { CenterLevel, Measure } from "../../records/axes.ts";

/** A level in words: 市级, municipal. */
export const levelWord = ({ t }: Scene, level: CenterLevel): string => t(`level-${level}`);

export const measureWord = ({ t }: Scene, measure: Measure): string => t(`measure-${measure}`);

/** The time that was asked for. */
export function whenWord(scene: Scene, when: When | null): string {
  const { t } = scene;
  switch (when?.kind) {
    case undefined:
    case "latest":
      return t("when-latest");
    case "year":
      return when.month === undefined
        ? t("when-year", { year: String(when.year) })
        : dateWord(scene, `${when.year}-${when.month}`);
    case "years":
      return t("when-years", { from: String(when.from), to: String(when.to) });
    case "batch":
      return t("when-batch", { batch: String(when.batch) });
  }
}

/** A date as far as a source gives it: 2017年12月, "December 2017", 2022. */
export function dateWord({ t }: Scene, partial: string): string {
  const [year = "", monthDigits, dayDigits] = partial.split("-");
  if (monthDigits === undefined) return t("date-year", { year });
  const month = t("month-name", { month: Number(monthDigits) });
  if (dayDigits === undefined) return t("date-month", { year, month });
  return t("date-day", { year, month, day: String(Number(dayDigits)) });
}

/** A day or year, or a span of two. */
export function spanWord(scene: Scene, when: string, until: string | null | undefined): string {
  const from = dateWord(scene, when);
  return until ? scene.t("date-span", { from, to: dateWord(scene, until) }) : from;
}

/** What a figure is for: its date, and its batch where it belongs to one. */
export function momentWord(
  scene: Scene,
  { when, until, batch }: Pick<Observation, "when" | "until" | "batch">,
): string {
  const date = spanWord(scene, when, until);
  return batch === undefined ? date : scene.t("moment-of-batch", { date, batch: String(batch) });
}

/** The value of a figure with what it counts: 共 22 家, 占重庆市的 12.9%. */
export function valueWord(scene: Scene, { measure, value, of = "" }: Observation): string {
  const figure = grouped(value);
  if (measure === "share" || measure === "rank")
    return scene.t(`value-${measure}`, { value: figure, whole: placeName(scene, of) });
  return scene.t(`value-${measure}`, { value: figure });
}
