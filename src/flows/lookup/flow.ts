import { answerLookup } from "../../lookups/answer-lookup.ts";
import type { Finding } from "../../lookups/finding.ts";
import { keptQuerySchema } from "../../lookups/kept-query.ts";
import { heldQuery, type LookupQuery, statusQuery } from "../../lookups/query.ts";
import { button, fieldsOf, forEverybody, name, nothing } from "../../conversation/button.ts";
import {
  type ButtonsOf,
  type Command,
  type Flow,
  passing,
  type State,
  type Step,
} from "../../conversation/flow.ts";
import { type Block, paragraph, type View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { isPlaceCode } from "../../facts/region.ts";
import { centersView } from "./centers-view.ts";
import { chartView } from "./chart-view.ts";
import { findingView } from "./finding-view.ts";
import { lookupResults } from "./inline-results.ts";
import { type LookupButton, lookupCode } from "./lookup-code.ts";
import { readingView } from "./reading-view.ts";
import { tableView } from "./table-view.ts";
import { slotsText } from "./understood-line.ts";

interface LookupActions {
  centers: unknown;
  lookup: LookupButton;
  company: { readonly id: string };
}
declare module "../../conversation/action.ts" {
  interface Actions extends LookupActions {}
}

type File = Exclude<LookupButton["show"], "answer">;

const again = (show: File): Command => ({
  means: () => ({ kind: "do", does: (state) => showAgain(state, show) }),
});

/** Figures and lists of recognized centers. */
export const lookupFlow: Flow = {
  commands: {
    centers: {
      means: (_, argument) =>
        argument.trim() === ""
          ? { kind: "act", action: { kind: "centers" } }
          : { kind: "text", text: argument },
      listed: { title: "command-centers", menu: 3, help: 2 },
    },
    chart: again("chart"),
    csv: again("csv"),
    excel: again("xlsx"),
  },
  buttons: {
    centers: button("cm", nothing, showCenters, forEverybody),
    lookup: { ...lookupCode, does: lookUp, forEverybody: true },
    company: button("co", fieldsOf({ id: name }), lookUpCompany, forEverybody),
  } satisfies ButtonsOf<LookupActions>,
  links: {
    centers: (state, place) =>
      isPlaceCode(place)
        ? lookUp(state, { query: heldQuery(place), page: 0, show: "answer" })
        : showCenters(state),
  },
  hears({ scene, conversation }, hearing) {
    const meaning = hearing.meaning();
    if (meaning.kind !== "lookup") return null;
    const { reading, finding } = meaning;
    return passing({ ...conversation, lookup: reading.query }, readingView(scene, reading, finding));
  },
  finds: lookupResults,
  kept: {
    lookup: {
      schema: keptQuerySchema.nullable().default(null),
      empty: null,
      told: ({ scene, conversation: { lookup } }) =>
        lookup ? [scene.t("mydata-lookup", { slots: slotsText(scene, lookup) })] : [],
      erased: ({ scene, conversation: { lookup } }) => (lookup ? [scene.t("forgotten-lookup")] : []),
    },
  },
};

/** The menu of the records. */
function showCenters({ scene, conversation }: State): Step {
  return passing(conversation, centersView(scene));
}

function lookUp(state: State, { query, page, show }: LookupButton): Step {
  return lookedUp(state, query, show, { page });
}

/** The latest lookup once more, as a picture or a file. */
function showAgain(state: State, show: File): Step {
  const { lookup } = state.conversation;
  if (!lookup) return showCenters(state);
  const none = paragraph(state.scene.t(show === "chart" ? "no-chart" : "no-file"));
  return lookedUp(state, lookup, show, { before: [none] });
}

/** One of the companies that a name may have meant. */
function lookUpCompany(state: State, { id }: { readonly id: string }): Step {
  const company = state.scene.held.records.companies.find((held) => held.id === id);
  if (!company) return showCenters(state);
  return lookedUp(state, statusQuery(company.name.zh ?? company.name.en), "answer");
}

/** Asks the records; it is what a follow-up question goes on from. `otherwise` is for what cannot be shown as is wanted. */
function lookedUp(
  { scene, conversation }: State,
  lookup: LookupQuery,
  show: LookupButton["show"],
  otherwise: { readonly page?: number; readonly before?: readonly Block[] } = {},
): Step {
  const finding = answerLookup(lookup, scene.held);
  const view = viewAs(scene, finding, show) ?? findingView(scene, finding, otherwise);
  return passing({ ...conversation, lookup }, view);
}

function viewAs(scene: Scene, finding: Finding, show: LookupButton["show"]): View | null {
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
