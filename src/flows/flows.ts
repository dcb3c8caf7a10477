import { createFlows } from "../conversation/create-flows.ts";
import { checkFlow } from "./check/flow.ts";
import { consentFlow } from "./consent/flow.ts";
import { faqFlow } from "./faq/flow.ts";
import { languageFlow } from "./language/flow.ts";
import { lookupFlow } from "./lookup/flow.ts";
import { ownDataFlow } from "./own-data/flow.ts";
import { talkFlow } from "./talk/flow.ts";
import { startFlow } from "./start/flow.ts";

/** All that the conversation can be about. In this order they are asked, and what is erased is told. */
export const allFlows = [
  talkFlow,
  checkFlow,
  lookupFlow,
  faqFlow,
  languageFlow,
  consentFlow,
  ownDataFlow,
  startFlow,
];

export const flows = createFlows(allFlows);
