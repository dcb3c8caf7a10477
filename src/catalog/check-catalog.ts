import { firstDay } from "../facts/iso-date.ts";
import type { Region } from "../facts/region.ts";
import { allQuestionsOf } from "../rules/questions-of.ts";
import type { RulePack } from "../rules/rule-pack.ts";
import type { Entries } from "./entries.ts";
import type { RuleFiles } from "./read-rules.ts";

/** All that was parsed, whether or not it is sound: a pack with a mistake still asks its questions. */
export interface Parsed extends Omit<RuleFiles, "shared"> {
  /** Every file parsed: only then is it known that nothing uses a question or source. */
  readonly complete: boolean;
  /** Sources that are cited outside of rules, questions and regions. */
  readonly citedElsewhere: ReadonlySet<string>;
}

/** What no single file shows: names that lead nowhere, things that stand twice or that nothing uses. */
export function checkCatalog(parsed: Parsed): string[] {
  return [...checkRegions(parsed), ...checkQuestions(parsed), ...checkSources(parsed), ...overlaps(parsed)];
}

function checkRegions({ regions, sources }: Parsed): string[] {
  const problems: string[] = [];
  const slugs = new Map<string, string>();
  for (const [code, region] of regions) {
    const { slug, parent, withoutThresholds } = region;
    const taken = slugs.get(slug);
    if (taken !== undefined)
      problems.push(regions.problem(code, `its slug "${slug}" is that of ${taken} too`));
    slugs.set(slug, code);
    if (parent !== undefined && !regions.map.has(parent)) {
      problems.push(regions.problem(code, `unknown parent ${parent}`));
    } else if (liesInItself(code, regions)) {
      problems.push(regions.problem(code, "lies in itself by its parents"));
    }
    for (const { source } of withoutThresholds) {
      if (!sources.map.has(source)) problems.push(regions.problem(code, `unknown source "${source}"`));
    }
  }
  return problems;
}

function liesInItself(code: string, { map }: Entries<Region>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = code; at !== undefined; at = map.get(at)?.parent) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function checkQuestions({ questions, sources, packs, complete }: Parsed): string[] {
  const problems: string[] = [];
  const asked = new Set(packs.flatMap(({ pack }) => pack.criteria.flatMap(allQuestionsOf)));
  for (const [id, { atMost, basis }] of questions) {
    if (complete && !asked.has(id)) problems.push(questions.problem(id, "no pack asks it"));
    if (atMost !== undefined && !questions.map.has(atMost)) {
      problems.push(questions.problem(id, `unknown question "${atMost}" under atMost`));
    }
    if (basis && !sources.map.has(basis.source)) {
      problems.push(questions.problem(id, `unknown source "${basis.source}"`));
    }
  }
  return problems;
}

function checkSources({ sources, questions, regions, packs, complete, citedElsewhere }: Parsed): string[] {
  if (!complete) return [];
  const cited = new Set([
    ...packs.flatMap(({ pack }) => [pack.source, ...pack.criteria.map(({ source }) => source)]),
    ...[...questions.map.values()].map(({ basis }) => basis?.source),
    ...[...regions.map.values()].flatMap(({ withoutThresholds }) =>
      withoutThresholds.map(({ source }) => source),
    ),
  ]);
  return [...sources.map.keys()]
    .filter((id) => !cited.has(id) && !citedElsewhere.has(id))
    .map((id) => sources.problem(id, "nothing rests on it"));
}

function overlaps({ packs }: Parsed): string[] {
  return packs.flatMap(({ pack: one, file }, position) =>
    packs
      .slice(position + 1)
      .map(({ pack }) => pack)
      .filter((two) => one.region === two.region && one.level === two.level && one.scheme === two.scheme)
      .filter((two) => startsWithin(one, two) || startsWithin(two, one))
      .map((two) =>
        file.locate({ path: ["effectiveFrom"], message: `in force on the same days as ${two.id}` }),
      ),
  );
}

function startsWithin(later: RulePack, earlier: RulePack): boolean {
  const start = firstDay(later.effectiveFrom);
  return firstDay(earlier.effectiveFrom) <= start && start <= (earlier.effectiveTo ?? "9999-12-31");
}
