import type { Problem } from "../facts/problem.ts";
import type { Source } from "../facts/source.ts";
import { sameMoment } from "./observation.ts";
import type { RecordFiles } from "./records.ts";

/** Something wrong in a file of `data/centers/`. */
export interface RecordProblem extends Problem {
  /** File in `data/centers/`; for rows of a list its CSV. */
  readonly file: string;
}

/** What is held outside of `data/centers/`. */
export interface RecordShelf {
  readonly sources: Pick<ReadonlyMap<string, Source>, "has">;
  readonly hasPlace: (code: string) => boolean;
}

/** What no schema sees: names that lead nowhere, figures that stand twice, lists that do not add up. */
export function checkRecords(files: RecordFiles, shelf: RecordShelf): RecordProblem[] {
  return [
    ...checkMentions(files, shelf),
    ...checkCounts(files),
    ...checkBatches(files),
    ...checkLists(files, shelf),
    ...checkNamed(files),
  ];
}

/** Ids of the sources that records rest on. */
export function sourcesOfRecords({ counts, batches, lists, named }: RecordFiles): Set<string> {
  return new Set([...counts, ...batches, ...lists, ...named].map(({ source }) => source));
}

function checkMentions({ counts, batches, lists, named }: RecordFiles, shelf: RecordShelf): RecordProblem[] {
  const { sources, hasPlace } = shelf;
  const items = [
    ...counts.map((item, index) => ({ file: "counts.yaml", index, item, places: [item.place, item.of] })),
    ...batches.map((item, index) => ({ file: "batches.yaml", index, item, places: [item.place] })),
    ...lists.map((item, index) => ({ file: "lists.yaml", index, item, places: item.completeFor })),
    ...named.map((item, index) => ({ file: "named.yaml", index, item, places: [item.place] })),
  ];
  return items.flatMap(({ file, index, item, places }) => [
    ...(sources.has(item.source)
      ? []
      : [
          {
            file,
            path: [index, "source"],
            message: `unknown source "${item.source}": add it to sources.yaml`,
          },
        ]),
    ...places
      .filter((place) => place !== undefined && !hasPlace(place))
      .map((place) => ({ file, path: [index], message: `unknown place "${place}"` })),
  ]);
}

/** One source gives one figure for one place, level, measure and time. */
function checkCounts({ counts }: RecordFiles): RecordProblem[] {
  return counts.flatMap((one, index) => {
    const twice = counts.findIndex(
      (other) =>
        other.place === one.place &&
        other.level === one.level &&
        other.scheme === one.scheme &&
        other.measure === one.measure &&
        other.source === one.source &&
        other.of === one.of &&
        sameMoment(one, other),
    );
    if (twice >= index) return [];
    const other = counts[twice]?.value;
    const message =
      other === one.value ? "stands twice" : `its source gives ${other} for the same further up`;
    return [{ file: "counts.yaml", path: [index, "value"], message }];
  });
}

function checkBatches({ batches }: RecordFiles): RecordProblem[] {
  return batches.flatMap((one, index) => {
    const twice = batches.findIndex(
      (other) =>
        other.place === one.place &&
        other.level === one.level &&
        other.batch === one.batch &&
        other.event === one.event &&
        (one.batch !== undefined || other.when === one.when),
    );
    return twice < index ? [{ file: "batches.yaml", path: [index], message: "stands twice" }] : [];
  });
}

function checkLists({ lists, rows, counts }: RecordFiles, { hasPlace }: RecordShelf): RecordProblem[] {
  return lists.flatMap((list, index) => {
    const held = rows.get(list.id) ?? [];
    const problems: RecordProblem[] = [];
    if (lists.findIndex(({ id }) => id === list.id) < index) {
      problems.push({ file: "lists.yaml", path: [index, "id"], message: `"${list.id}" stands twice` });
    }
    if (held.length > list.statedTotal) {
      problems.push({
        file: "lists.yaml",
        path: [index, "statedTotal"],
        message: `is less than the ${held.length} rows that are held`,
      });
    }
    const seen = { names: new Set<string>(), numbers: new Set<number>() };
    for (const [position, { number, name, place }] of held.entries()) {
      const problem = (message: string): RecordProblem => ({ file: list.file, path: [position], message });
      if (!hasPlace(place)) problems.push(problem(`unknown place "${place}"`));
      if (seen.names.has(name)) problems.push(problem(`"${name}" stands twice`));
      if (number !== null && seen.numbers.has(number))
        problems.push(problem(`number ${number} stands twice`));
      seen.names.add(name);
      if (number !== null) seen.numbers.add(number);
    }
    // A figure that was counted on a list must be the number of its rows.
    for (const [position, { place, level, measure, source, value }] of counts.entries()) {
      if (source !== list.source || level !== list.level || measure !== "total") continue;
      const counted = list.completeFor.includes(place) ? rowsWithin(held, place).length : null;
      if (counted !== null && counted !== value) {
        const message = `${list.file} holds ${counted} rows for ${place}`;
        problems.push({ file: "counts.yaml", path: [position, "value"], message });
      }
    }
    return problems;
  });
}

/** Rows of a province bear its own code or that of a city with its own listing (大连 210200 in 辽宁 210000). */
function rowsWithin<Row extends { readonly place: string }>(rows: readonly Row[], place: string): Row[] {
  const stem = place.replace(/(00)+$/, "");
  return rows.filter((row) => row.place.startsWith(stem));
}

function checkNamed({ named, lists, rows }: RecordFiles): RecordProblem[] {
  return named.flatMap(({ id, name, short = [], listed }, index) => {
    const problems: RecordProblem[] = [];
    if (named.findIndex((other) => other.id === id) < index) {
      problems.push({ file: "named.yaml", path: [index, "id"], message: `"${id}" stands twice` });
    }
    const full = Object.values(name).join(" ").toLowerCase();
    for (const [position, part] of short.entries()) {
      // A short form holds nothing that the full names do not.
      if ([...part.toLowerCase()].every((letter) => full.includes(letter))) continue;
      const message = `"${part}" is no part of the company's names`;
      problems.push({ file: "named.yaml", path: [index, "short", position], message });
    }
    if (listed === undefined) return problems;
    const path = [index, "listed"];
    if (!lists.some((list) => list.id === listed.list)) {
      problems.push({ file: "named.yaml", path, message: `unknown list "${listed.list}"` });
    } else if (!rows.get(listed.list)?.some(({ name }) => name === listed.name)) {
      problems.push({
        file: "named.yaml",
        path,
        message: `"${listed.name}" is not on the list ${listed.list}`,
      });
    }
    return problems;
  });
}
