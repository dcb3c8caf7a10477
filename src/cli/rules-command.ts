import type { Catalog } from "../catalog/catalog.ts";
import { unitOfCriterion } from "../rules/evaluate.ts";
import { allQuestionsOf } from "../rules/questions-of.ts";

/** Every pack with its place, level, dates and criteria, as objects to write one a line. */
export function describeRules({ packs, regions, questions }: Catalog): Record<string, unknown>[] {
  return packs.map((pack) => ({
    id: pack.id,
    region: pack.region,
    place: regions.get(pack.region)?.name,
    level: pack.level,
    scheme: pack.scheme,
    title: pack.title,
    effectiveFrom: pack.from,
    effectiveTo: pack.to,
    dateNote: pack.dateNote ?? null,
    source: pack.source,
    confidence: pack.confidence,
    questions: [...new Set(pack.criteria.flatMap(allQuestionsOf))],
    criteria: pack.criteria.map(({ id, ...criterion }) => ({
      id,
      unit: unitOfCriterion({ id, ...criterion }, questions),
      ...criterion,
    })),
  }));
}
