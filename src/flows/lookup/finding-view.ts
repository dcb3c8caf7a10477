import { answerLookup } from "../../centers/answer-lookup.ts";
import { barSeriesOf } from "../../centers/bars.ts";
import type { Finding } from "../../centers/finding.ts";
import { alternativesOf } from "../../centers/held-figures.ts";
import type { LookupQuery } from "../../centers/query.ts";
import { tableOf } from "../../centers/table.ts";
import { fitsButton } from "./lookup-code.ts";
import { placeName } from "../../conversation/place-name.ts";
import { type Block, type Choice, inRows, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { View } from "../../conversation/reply.ts";
import { batchesBlocks } from "./batches-blocks.ts";
import { figuresBlocks, trendBlocks } from "./figures-blocks.ts";
import { gapBlocks } from "./gap-blocks.ts";
import { heldBlocks, namesPlacesAlone } from "./held-blocks.ts";
import { companyName, listBlocks, pagesOf } from "./list-blocks.ts";
import { type ButtonQuery, buttonQuery } from "./query-code.ts";
import { levelWord } from "./slot-words.ts";
import { citedIn, createSourceNotes, type SourceNotes } from "../../conversation/source-notes.ts";
import { statusBlocks } from "./status-blocks.ts";
import { understoodBlock } from "./understood-line.ts";
import { wayOn } from "./way-on.ts";

/** Buttons of one kind at most: a phone shows about so many without scrolling. */
const mostChoices = 12;
const mostYears = 4;

export function findingOf({ held }: Scene, query: LookupQuery): Finding {
  return answerLookup(query, held.records, held.places);
}

/** What the records say: the answer first, what was understood, the sources, and one tap to what else may be meant. */
export function findingView(
  scene: Scene,
  finding: Finding,
  { page = 0, before = [] }: { readonly page?: number; readonly before?: readonly Block[] } = {},
): View {
  const { kind, understood } = finding;
  const stated = kind === "held" ? citedInHeld(finding) : citedIn(finding);
  const notes = createSourceNotes(scene, stated);
  return {
    blocks: [
      ...before,
      ...answerBlocks(scene, notes, finding, page),
      understoodBlock(scene, understood),
      ...(kind === "needs" ? [] : notes.blocks()),
    ],
    choices: [...answerChoices(scene, finding, page).filter((row) => row.length > 0), wayOn(scene)],
  };
}

/** What is shown of it: of all places their figures alone, or their names, which rest on no source. */
function citedInHeld(finding: Extract<Finding, { kind: "held" }>): ReturnType<typeof citedIn> {
  if (finding.understood.places.length > 0) return citedIn(finding);
  return namesPlacesAlone(finding.understood) ? [] : citedIn(finding.places.map((one) => one.observations));
}

function answerBlocks(scene: Scene, notes: SourceNotes, finding: Finding, page: number): Block[] {
  switch (finding.kind) {
    case "figures":
      return figuresBlocks(scene, notes, finding);
    case "trend":
      return trendBlocks(scene, notes, finding);
    case "list":
      return listBlocks(scene, notes, finding, page);
    case "status":
      return statusBlocks(scene, notes, finding);
    case "held":
      return heldBlocks(scene, notes, finding);
    case "batches":
      return batchesBlocks(scene, notes, finding);
    case "needs":
      return [paragraph(scene.t(finding.slot === "place" ? "needs-place" : "needs-second-place"))];
    case "no-data":
      return finding.gaps.flatMap((gap) => gapBlocks(scene, notes, gap));
  }
}

function answerChoices(scene: Scene, finding: Finding, page: number): Choice[][] {
  const { t } = scene;
  switch (finding.kind) {
    case "needs":
      return inRows(
        finding.choices.slice(0, mostChoices).flatMap((place) => {
          const places = finding.slot === "place" ? [place] : [...finding.understood.places, place];
          return lookupChoice(placeName(scene, place), { ...finding.understood, places });
        }),
        2,
      );
    case "status": {
      const { outcome } = finding;
      if (outcome.is !== "near") return [];
      return outcome.candidates.map((company): Choice[] => [
        { label: companyName(scene, company.name), action: { kind: "company", id: company.id } },
      ]);
    }
    case "held":
      return heldChoices(scene, finding);
    case "list": {
      const last = pagesOf(finding) - 1;
      const turn = (label: string, to: number): Choice[] =>
        to < 0 || to > last ? [] : lookupChoice(label, asAsked(finding), to);
      // An old button may name a page that is gone: the last one is shown.
      const shown = Math.min(page, last);
      return [
        [...turn(t("previous-page"), shown - 1), ...turn(t("next-page"), shown + 1)],
        ...corrections(scene, finding),
        files(scene, finding),
      ];
    }
    default:
      return [...corrections(scene, finding), files(scene, finding)];
  }
}

/** The query that gives the same finding again: places that stood in for none are not named in it. */
function asAsked({ understood }: Finding): ButtonQuery {
  const named = !understood.stoodIn.some(({ slot }) => slot === "place");
  return { ...understood, places: named ? understood.places : [] };
}

/** One tap to another level or year of the same place, to its names, and to everything that is held of it. */
function corrections(scene: Scene, finding: Finding): Choice[][] {
  const { t, held } = scene;
  const { understood } = finding;
  const asked = asAsked(finding);
  const { scheme } = understood;
  const { levels, years } = alternativesOf(understood, { ...held, ...(scheme ? { scheme } : {}) });
  const [place, second] = understood.places;
  const { when } = understood;
  const askedYear = when?.kind === "year" && when.month === undefined ? when.year : null;
  const ofYear = (year: number): ButtonQuery => ({
    ...asked,
    operation: asked.operation === "trend" ? "figure" : asked.operation,
    when: { kind: "year", year },
    whens: undefined,
    claims: undefined,
  });
  const own = place !== undefined && second === undefined;
  return [
    inRows(
      levels
        .filter((level) => level !== understood.level)
        .flatMap((level) =>
          lookupChoice(t("other-level-button", { level: levelWord(scene, level) }), {
            ...asked,
            level,
            levels: undefined,
          }),
        ),
      4,
    ).flat(),
    years
      .filter((year) => year !== askedYear && !isShown(scene, finding, ofYear(year)))
      .slice(0, mostYears)
      .flatMap((year) => lookupChoice(t("other-year-button", { year: String(year) }), ofYear(year))),
    own ? placeChoices(scene, finding, place) : [],
  ];
}

/** Whether another year would give the same answer: a button for it would lead nowhere. */
function isShown(scene: Scene, finding: Finding, query: ButtonQuery): boolean {
  const said = (one: Finding): string | null =>
    one.kind === "figures" ? JSON.stringify([one.figures, one.derived]) : null;
  const shown = said(finding);
  return shown !== null && shown === said(findingOf(scene, { ...query, company: null }));
}

/** Of a place that nothing is held for, what is held for the nearest place around it. */
function placeChoices(scene: Scene, { kind, understood }: Finding, place: string): Choice[] {
  const { t, catalog } = scene;
  const every = (operation: "held" | "list", of: string): ButtonQuery => {
    return { operation, measure: null, level: null, when: null, places: [of] };
  };
  const answers = (query: ButtonQuery): boolean =>
    findingOf(scene, { ...query, company: null }).kind === query.operation;
  const holding = catalog.places.ancestry(place).find((around) => answers(every("held", around)));
  return [
    // No names of another scheme are held.
    ...(kind !== "list" && understood.scheme === undefined && answers(every("list", place))
      ? lookupChoice(t("names-button"), every("list", place))
      : []),
    ...(holding === undefined
      ? []
      : lookupChoice(t("all-held-button", { place: placeName(scene, holding) }), every("held", holding))),
  ];
}

function heldChoices(scene: Scene, { understood, places }: Extract<Finding, { kind: "held" }>): Choice[][] {
  const held = (place: string): Choice[] =>
    lookupChoice(placeName(scene, place), { ...understood, operation: "held", places: [place] });
  if (understood.places.length === 0) {
    return inRows(
      places.flatMap(({ place }) => held(place)),
      3,
    );
  }
  const inside = places.flatMap((one) => one.inside).slice(0, mostChoices);
  const [only] = understood.places;
  const withNames = places.some(({ lists, named }) => lists.length > 0 || named.length > 0);
  return [
    ...inRows(inside.flatMap(held), 2),
    [
      ...(only && withNames
        ? lookupChoice(scene.t("names-button"), { ...understood, operation: "list", places: [only] })
        : []),
      ...lookupChoice(scene.t("csv-button"), understood, 0, "csv"),
      ...lookupChoice(scene.t("xlsx-button"), understood, 0, "xlsx"),
    ],
  ];
}

function files(scene: Scene, finding: Finding): Choice[] {
  const { t, held } = scene;
  const { figures, companies } = tableOf(finding);
  // A bar does not say of which scheme it is.
  const drawn = finding.understood.scheme === undefined && barSeriesOf(finding, held.places).length > 0;
  const asked = asAsked(finding);
  return [
    ...(drawn ? lookupChoice(t("chart-button"), asked, 0, "chart") : []),
    ...(figures.length + companies.length > 1
      ? [
          ...lookupChoice(t("csv-button"), asked, 0, "csv"),
          ...lookupChoice(t("xlsx-button"), asked, 0, "xlsx"),
        ]
      : []),
  ];
}

/** A button that asks a query; none where it does not fit one, as with very many places. */
function lookupChoice(
  label: string,
  query: ButtonQuery,
  page = 0,
  show: "answer" | "chart" | "csv" | "xlsx" = "answer",
): Choice[] {
  const action = { kind: "lookup", query: buttonQuery(query), page, show } as const;
  return fitsButton(action) ? [{ label, action }] : [];
}
