import { isDeepStrictEqual } from "node:util";
import { answerLookup } from "../../lookups/answer-lookup.ts";
import { barSeriesOf } from "../../lookups/bars.ts";
import type { FiguresFinding, Finding } from "../../lookups/finding.ts";
import { heldOf } from "../../lookups/held.ts";
import { alternativesOf, isHeldOf } from "../../lookups/held-figures.ts";
import { hasNames } from "../../lookups/held-names.ts";
import { askingOf, type LookupQuery, mainMeasure, nothingNamed, only } from "../../lookups/query.ts";
import type { CenterLevel } from "../../records/axes.ts";
import { tableOf } from "../../lookups/table.ts";
import { placeName } from "../../conversation/place-name.ts";
import { type Choice, inRows } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { fitsButton } from "./lookup-code.ts";
import { companyName, pagesOf } from "./list-blocks.ts";
import { buttonQuery } from "./query-code.ts";
import { levelWord } from "./slot-words.ts";

type ButtonQuery = Parameters<typeof buttonQuery>[0];

/** Buttons of one kind at most: a phone shows about so many without scrolling. */
const mostChoices = 12;
const mostYears = 4;

/** One tap to what else may be meant: another level, year or place, the next page, the same as a file. */
export function choicesOf(scene: Scene, finding: Finding, page: number): Choice[][] {
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

/** The level of the figures: the one that was asked for, or that they are held of alone. */
function levelShown({ is, levels, stoodIn }: Finding["understood"]): CenterLevel | null {
  const [alone] = stoodIn.flatMap((one) => (one.slot === "level" && one.asked === null ? [one.value] : []));
  return only(levels) ?? (is === "figures" ? (alone ?? null) : null);
}

/** One tap to another level or year of the same place, to its names, and to everything that is held of it. */
function corrections(scene: Scene, finding: Finding): Choice[][] {
  const { t, held } = scene;
  const { understood } = finding;
  const asked = asAsked(finding);
  const scoped = heldOf(held.records, held.places, understood.scheme ?? undefined);
  const level = levelShown(understood);
  const { levels, years } = alternativesOf(
    { places: understood.places, level, measure: mainMeasure(understood) },
    scoped,
  );
  const place = only(understood.places);
  const when = only(understood.moments);
  const askedYear = when?.kind === "year" && when.month === undefined ? when.year : null;
  const ofYear = (year: number): LookupQuery => ({
    ...buttonQuery(asked),
    ...(asked.is === "figures" && asked.fold === "trend" ? askingOf("figure") : {}),
    moments: [{ kind: "year", year }],
    claims: [],
  });
  return [
    inRows(
      levels
        .filter((other) => other !== level)
        .flatMap((other) =>
          lookupChoice(t("other-level-button", { level: levelWord(scene, other) }), {
            ...asked,
            levels: [other],
          }),
        ),
      4,
    ).flat(),
    years
      .filter((year) => year !== askedYear && !isShown(scene, finding, ofYear(year)))
      .slice(0, mostYears)
      .flatMap((year) => lookupChoice(t("other-year-button", { year: String(year) }), ofYear(year))),
    place === null ? [] : placeChoices(scene, finding, place),
  ];
}

/** Whether another year would give the same answer: a button for it would lead nowhere. */
function isShown(scene: Scene, finding: Finding, query: LookupQuery): boolean {
  if (finding.kind !== "figures") return false;
  const other = answerLookup(query, scene.held);
  const said = ({ figures, derived }: FiguresFinding): unknown => [figures, derived];
  return other.kind === "figures" && isDeepStrictEqual(said(finding), said(other));
}

/** Of a place that nothing is held for, what is held for the nearest place around it. */
function placeChoices(scene: Scene, { kind, understood }: Finding, place: string): Choice[] {
  const { t, catalog, held } = scene;
  const all = (is: "held" | "names", of: string): LookupQuery => ({ ...nothingNamed, is, places: [of] });
  const holding = catalog.places.ancestry(place).find((around) => isHeldOf(around, held));
  return [
    // No names of another scheme are held.
    ...(kind !== "list" && understood.scheme === null && hasNames(place, held)
      ? lookupChoice(t("names-button"), all("names", place))
      : []),
    ...(holding === undefined
      ? []
      : lookupChoice(t("all-held-button", { place: placeName(scene, holding) }), all("held", holding))),
  ];
}

function heldChoices(scene: Scene, { understood, places }: Extract<Finding, { kind: "held" }>): Choice[][] {
  const held = (place: string): Choice[] =>
    lookupChoice(placeName(scene, place), { ...understood, is: "held", places: [place] });
  if (understood.places.length === 0) {
    return inRows(
      places.flatMap(({ place }) => held(place)),
      3,
    );
  }
  const inside = places.flatMap((one) => one.inside).slice(0, mostChoices);
  const [place] = understood.places;
  const withNames = places.some(({ lists, named }) => lists.length > 0 || named.length > 0);
  return [
    ...inRows(inside.flatMap(held), 2),
    [
      ...(place && withNames
        ? lookupChoice(scene.t("names-button"), { ...understood, is: "names", places: [place] })
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
  const drawn = finding.understood.scheme === null && barSeriesOf(finding, held.places).length > 0;
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
