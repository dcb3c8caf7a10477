import type { Finding } from "../../lookups/finding.ts";
import { placesWithFigures } from "../../lookups/held-figures.ts";
import { nothingNamed, statusQuery } from "../../lookups/query.ts";
import { type Action, isPlaceCode } from "../action.ts";
import { withWayBack } from "../aside.ts";
import { placeName } from "../place-name.ts";
import { type Choice, heading, inRows, paragraph } from "../reply.ts";
import type { Scene } from "../services.ts";
import { type Outcome, type State, stay, type View } from "../turn.ts";
import { chartView } from "./chart-view.ts";
import { findingOf, findingView } from "./finding-view.ts";
import { tableView } from "./table-view.ts";

/** Asks the records what a button says; it is what a follow-up question goes on from. */
export function lookUp(
  { scene, conversation, open }: State,
  { query, page, show }: Extract<Action, { kind: "lookup" }>,
): Outcome {
  const finding = findingOf(scene, query);
  const view = viewAs(scene, finding, show) ?? findingView(scene, finding, { page });
  return stay({ ...conversation, lookup: query }, withWayBack(scene, open, view));
}

/** The latest lookup once more, as a picture or a file. */
export function showAgain({ scene, conversation, open }: State, show: "chart" | "csv" | "xlsx"): Outcome {
  const { lookup } = conversation;
  if (!lookup) return stay(conversation, withWayBack(scene, open, centersView(scene)));
  const finding = findingOf(scene, lookup);
  const none = paragraph(scene.t(show === "chart" ? "no-chart" : "no-file"));
  const view = viewAs(scene, finding, show) ?? findingView(scene, finding, { before: [none] });
  return stay(conversation, withWayBack(scene, open, view));
}

function viewAs(scene: Scene, finding: Finding, show: "answer" | "chart" | "csv" | "xlsx"): View | null {
  switch (show) {
    case "answer":
      return null;
    case "chart":
      return chartView(scene, finding);
    case "csv":
    case "xlsx":
      return tableView(scene, finding, show);
  }
}

/** One of the companies that a name may have meant. */
export function lookUpCompany({ scene, conversation, open }: State, id: string): Outcome {
  const company = scene.held.records.companies.find((held) => held.id === id);
  if (!company) return stay(conversation, withWayBack(scene, open, centersView(scene)));
  const { zh, en } = company.name;
  const asked = statusQuery(zh ?? en);
  const view = findingView(scene, findingOf(scene, asked));
  return stay({ ...conversation, lookup: asked }, withWayBack(scene, open, view));
}

/** Shows everything that is held of a place; the menu for what is none. */
export function heldAction(place: string): Action {
  if (!isPlaceCode(place)) return { kind: "centers" };
  return { kind: "lookup", query: { ...nothingNamed, is: "held", places: [place] }, page: 0, show: "answer" };
}

/** The menu of the records: every place that holds figures. */
export function centersView(scene: Scene): View {
  const { t } = scene;
  const choice = (place: string): Choice => ({ label: placeName(scene, place), action: heldAction(place) });
  return {
    blocks: [heading(t("centers-heading")), paragraph(t("centers-text"))],
    choices: [
      ...inRows(placesWithFigures(scene.held).map(choice), 2),
      [{ label: t("menu-button"), action: { kind: "menu" } }],
    ],
  };
}
