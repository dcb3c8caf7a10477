import type { Catalog } from "../../src/catalog/catalog.ts";
import type { Services } from "../../src/conversation/services.ts";
import { checkData } from "../../src/process/check-data.ts";
import { loadServices } from "../../src/process/load-services.ts";

/** The day of every test: Chongqing 2025, Order 39 and Guangdong 2023 are in force, Chongqing 2022 is not. */
export const testDay = "2026-11-20";

const shipped = loadServices(checkData(), { defaultLocale: "zh", today: () => testDay });

/** The real services on a fixed day; whatever a test wants otherwise is put in their place. */
export function testServices(other: Partial<Services> = {}): Services {
  let serial = 0;
  return { ...shipped, newSerial: () => ++serial, ...other };
}

/** The same catalog after an author edited the packs whose ids start so: the content's mark is another. */
export function editedCatalog(idStart: string): Catalog {
  const marks = [...shipped.catalog.marks].map(([id, mark]): [string, string] => [
    id,
    id.startsWith(idStart) ? `${mark}-edited` : mark,
  ]);
  return { ...shipped.catalog, marks: new Map(marks) };
}
