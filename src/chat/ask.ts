import { companyOf } from "../lookups/query.ts";
import { aside, withWayBack } from "./aside.ts";
import { readingView } from "./centers/reading-view.ts";
import { isRunning, type OpenCheck } from "./check/open-check.ts";
import { requestCheck } from "./check/request-check.ts";
import { suggestionsView, topicView } from "./faq/topic-view.ts";
import type { LookupReading } from "../understand/lookup/lookup-reading.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { paragraph } from "./reply.ts";
import { type Outcome, type State, stay } from "./turn.ts";

/** A free text while no question is open: a figure, a check, an answer, three suggestions, or the way on. */
export function ask(state: State, typed: string): Outcome {
  const { scene, conversation, open } = state;
  const meaning = meaningOf(scene, conversation, typed);
  switch (meaning.kind) {
    case "lookup": {
      const view = readingView(scene, meaning.reading, meaning.finding);
      return stay(after(state, meaning), withWayBack(scene, open, view));
    }
    case "check":
      return requestCheck(goneOn(state, meaning.reading), typed);
    case "topic":
      return stay(conversation, withWayBack(scene, open, topicView(scene, meaning.topic)));
    case "suggestions":
      return stay(conversation, withWayBack(scene, open, suggestionsView(scene, meaning.topics)));
    case "nothing": {
      const said = open && isRunning(open) ? "not-understood-in-review" : "faq-unknown";
      const view = aside(scene, open, [paragraph(scene.t(said))]);
      return { ...stay(conversation, view), unanswered: true };
    }
  }
}

/**
 * A free text while a question of a check is open: what it asks is answered and the same question asked again. `null`
 * where it asks nothing that is surely known.
 */
export function askAside(state: State, open: OpenCheck, typed: string): Outcome | null {
  const { scene, conversation } = state;
  const meaning = meaningOf(scene, conversation, typed);
  switch (meaning.kind) {
    case "lookup": {
      const { blocks } = readingView(scene, meaning.reading, meaning.finding);
      return stay(after(state, meaning), aside(scene, open, blocks));
    }
    case "check":
      return requestCheck(goneOn(state, meaning.reading), typed);
    case "topic":
      return stay(conversation, aside(scene, open, topicView(scene, meaning.topic).blocks));
    case "suggestions":
    case "nothing":
      return null;
  }
}

/** "重庆市级" is checked; a question behind it may go on from its figures. */
const goneOn = (state: State, reading: LookupReading | null): State =>
  reading && companyOf(reading.query) === null
    ? { ...state, conversation: { ...state.conversation, lookup: reading.query } }
    : state;

/** A follow-up goes on from what was asked last. */
const after = ({ conversation }: State, { reading }: Extract<Meaning, { kind: "lookup" }>) => ({
  ...conversation,
  lookup: reading.query,
});
