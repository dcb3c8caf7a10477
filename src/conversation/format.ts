import type { Locale } from "../facts/localized.ts";
import type { Translate } from "../i18n/translator.ts";
import type { Unit } from "../rules/question.ts";

/** A figure as decimal digits: the string an answer is kept as, or a number of the rules. */
type Figure = string | number;

/** `50000000.5` -> `50,000,000.5` */
export function grouped(figure: Figure): string {
  const [whole = "", fraction] = String(figure).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** A number where it is shown the same either way: only a number chooses between singular and plural. */
const countable = (figure: Figure): Figure => (Number(figure) < 1000 ? Number(figure) : grouped(figure));

/** Moves the decimal point, exactly: `(49999999.99, 4)` -> `4999.999999`. */
function shifted(figure: Figure, places: number): string {
  const [whole = "", fraction = ""] = String(figure).split(".");
  const padded = whole.padStart(places + 1, "0");
  const moved = `${padded.slice(0, -places)}.${padded.slice(-places)}${fraction}`;
  return moved.replace(/\.?0+$/, "");
}

/** A figure with its unit; money in both scales: `50,000,000 元（5000 万元）`, `50,000,000 yuan (50 million)`. */
export function formatFigure(t: Translate, locale: Locale, figure: Figure, unit: Unit): string {
  switch (unit) {
    case "yuan":
      return formatMoney(t, locale, figure);
    case "people":
      return t("figure-people", { figure: countable(figure) });
    case "items":
      return t("figure-items", { figure: grouped(figure) });
    case "months":
      return t("figure-months", { figure: countable(figure) });
    case "percent":
      return t("figure-percent", { figure: formatPercent(figure) });
    case "square-metres":
      return t("figure-square-metres", { figure: grouped(figure) });
    case "yes-no":
      throw new Error("a yes or no is no figure");
  }
}

/** The scales that money is said in, largest first, as powers of ten: 亿 and 万, or billion and million. */
const scales: Record<Locale, readonly [number, number]> = { zh: [8, 4], en: [9, 6] };

function formatMoney(t: Translate, locale: Locale, figure: Figure): string {
  const yuan = grouped(figure);
  const digits = String(figure).split(".")[0]?.length ?? 0;
  const [large, small] = scales[locale];
  if (digits > large) return t("money-large", { yuan, scaled: shifted(figure, large) });
  if (digits > small) return t("money-scaled", { yuan, scaled: shifted(figure, small) });
  return t("money-yuan", { yuan });
}

/** Cut, not rounded, after two decimals: 2.999 % must not be shown as the 3 % that it misses. */
export function formatPercent(figure: Figure): string {
  // The tiny addend undoes what binary fractions lose: 0.07 * 100 = 7.000000000000001 or 6.999999999999999.
  const cut = Math.floor(Number(figure) * 100 + 1e-6) / 100;
  return String(cut);
}
