import type { BatchEvent } from "./batch.ts";
import type { CenterList, ListRow } from "./center-list.ts";
import type { Company, Stage } from "./company.ts";
import { createNameIndex, type IndexedName, type NameIndex } from "../names/name-index.ts";
import type { PlaceLength } from "../names/beginnings.ts";
import type { NameWords } from "../names/name-words.ts";
import type { NamedCompany } from "./named-company.ts";
import type { Observation } from "./observation.ts";
import type { RecordScheme } from "./axes.ts";

/** What the files of `data/centers/` hold, checked by `checkRecords`. */
export interface RecordFiles {
  readonly counts: readonly Observation[];
  readonly batches: readonly BatchEvent[];
  readonly lists: readonly CenterList[];
  /** Rows of each list, by its id. */
  readonly rows: ReadonlyMap<string, readonly ListRow[]>;
  readonly named: readonly NamedCompany[];
  readonly nameWords: NameWords;
}

/** The records of centers, ready to be asked. Built once; nothing in it changes. */
export interface Records extends RecordFiles {
  /** Every company that is held, by its position. */
  readonly companies: readonly Company[];
  /** Its ids are positions in `companies`. */
  readonly names: NameIndex;
  /** Figures by what they count: none of one scheme is ever among those of another. */
  readonly counted: Readonly<Record<RecordScheme, Counted>>;
}

/** Figures in the order of the data, and those of each place. */
export interface Counted {
  readonly all: readonly Observation[];
  readonly byPlace: ReadonlyMap<string, readonly Observation[]>;
}

export function createRecords(
  files: RecordFiles,
  toPlain: (text: string) => string,
  placeLength?: PlaceLength,
): Records {
  const companies = companiesOf(files);
  const names = companies.flatMap(({ name, stages }, id): IndexedName[] => {
    const short = stages.flatMap((stage) => (stage.kind === "named" ? (stage.named.short ?? []) : []));
    return [name.zh, name.en, ...short].flatMap((text) => (text === null ? [] : [{ id, name: text }]));
  });
  const counted = (scheme: RecordScheme): Counted => {
    const all = files.counts.filter((one) => one.scheme === scheme);
    const byPlace = new Map<string, Observation[]>();
    for (const one of all) byPlace.set(one.place, [...(byPlace.get(one.place) ?? []), one]);
    return { all, byPlace };
  };
  return {
    ...files,
    companies,
    names: createNameIndex(names, files.nameWords, toPlain, placeLength),
    counted: {
      "technology-center": counted("technology-center"),
      "sme-rd-center": counted("sme-rd-center"),
      "branch-center": counted("branch-center"),
    },
  };
}

/** A company of an article and its row on a list are one company, where the data says so. */
function companiesOf({ lists, rows, named }: RecordFiles): Company[] {
  const fromArticles = named.map((company): Company => {
    const listed = lists
      .filter(({ id }) => id === company.listed?.list)
      .flatMap((list) =>
        (rows.get(list.id) ?? [])
          .filter(({ name }) => name === company.listed?.name)
          .map((row): Stage => ({ kind: "listed", list, row, matched: true })),
      );
    const { zh = null, en = null } = company.name;
    return { id: company.id, name: { zh, en }, stages: [{ kind: "named", named: company }, ...listed] };
  });
  const matched = new Set(named.map(({ listed }) => listed && `${listed.list} ${listed.name}`));
  const fromLists = lists.flatMap((list) =>
    (rows.get(list.id) ?? []).flatMap((row, position): Company[] => {
      if (matched.has(`${list.id} ${row.name}`)) return [];
      const stages: Stage[] = [{ kind: "listed", list, row, matched: false }];
      return [{ id: `${list.id}.${position + 1}`, name: { zh: row.name, en: null }, stages }];
    }),
  );
  return [...fromArticles, ...fromLists];
}
