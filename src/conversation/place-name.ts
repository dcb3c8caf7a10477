import { countryCode } from "../facts/region.ts";
import type { Scene } from "./scene.ts";

/** A place within its prefecture and province, as it is read: 广东省广州市天河区, "Tianhe District, Guangzhou, Guangdong". */
export function placeName({ catalog, locale }: Pick<Scene, "catalog" | "locale">, code: string): string {
  const names = catalog.places
    .ancestry(code)
    .filter((around) => around !== countryCode || code === countryCode)
    .map((around) => catalog.places.get(around)?.name[locale] ?? around);
  return locale === "zh" ? names.reverse().join("") : names.join(", ");
}
