// What the house does with a text, seen from its outermost doors alone: a file that moves changes an import here, and
// a query whose shape changes is told by the code of its button, which is fixed to the byte.
import { answerAsk } from "../../src/answers/ask.ts";
import type { LookupQuery } from "../../src/lookups/query.ts";
import { encodeAction, emptyConversation } from "../support/flows.ts";
import { buttonQuery } from "../../src/flows/lookup/query-code.ts";
import { companyOf } from "../../src/lookups/query.ts";
import { Chat } from "../support/chat.ts";
import { parseAmount } from "../support/parse-amount.ts";
import { queryFrom } from "../support/query.ts";
import { testServices } from "../support/services.ts";
import type { Case } from "./cases.ts";

export const aspects = ["ask", "chat", "read", "amount", "aside"] as const;
export type Aspect = (typeof aspects)[number];
/** JSON of each aspect; one that does not apply is left out. */
export type Golden = Readonly<Partial<Record<Aspect, string>>>;

const services = testServices();
const ask = answerAsk(services, null);

export function goldenOf({ turns, after, prompts, aside }: Case): Golden {
  const last = turns.at(-1) ?? "";
  const before = after ? queryFrom(after) : null;
  const talk = chatOf(last);
  talk.conversation = { ...emptyConversation, lookup: before };
  const said = turns.map((turn) => {
    const asked = talk.conversation.lookup;
    return { ...seen(talk.does(commandOrText(turn))), reading: readingOf(turn, asked) };
  });
  return {
    ...(after ? {} : { ask: JSON.stringify(ask(turns.length > 1 ? { turns } : { text: last })) }),
    chat: JSON.stringify(said.map(({ reply }) => reply)),
    read: JSON.stringify(said.map(({ lookup, reading }) => ({ lookup, reading }))),
    amount: JSON.stringify(prompts.map((prompt) => [prompt, parseAmount(last, prompt)])),
    ...(aside ? { aside: JSON.stringify(seen(chatOf(last).command("/check 重庆 市级").types(last))) } : {}),
  };
}

/** A person whose app speaks the language of the text. */
const chatOf = (text: string): Chat =>
  new Chat({ locale: /\p{Script=Han}/u.test(text) || !/[a-z]{2}/i.test(text) ? "zh" : "en" });

const commandOrText = (text: string): Parameters<Chat["does"]>[0] => {
  const [, name, argument = ""] = /^\/([a-z_]+)(?:\s+(.*))?$/is.exec(text.trim()) ?? [];
  return name === undefined
    ? { kind: "text", text }
    : { kind: "command", name: name.toLowerCase(), argument };
};

/** The reply to the letter, its buttons by what they send, and the lookup that a question behind it goes on from. */
function seen({ reply, conversation }: Chat): { reply: unknown; lookup: unknown } {
  const choices = reply.choices.map((row) =>
    row.map(({ label, action }) => `${label} [${encodeAction(action)}]`),
  );
  return { reply: { ...reply, choices }, lookup: viewOf(conversation.lookup) };
}

function readingOf(text: string, before: LookupQuery | null): unknown {
  const { understanding, today } = services;
  const context = { at: before ? "lookup" : "start" } as const;
  const reading = understanding.asked(understanding.hear(text), before, today(), context);
  if (!reading.sure) return null;
  const { query, choices, unknownPlaces, unplaced } = reading;
  return { query: viewOf(query), choices, unknownPlaces, unplaced };
}

/** A query apart from its shape. */
function viewOf(query: LookupQuery | null): unknown {
  if (!query) return null;
  return {
    code: codeOf(query),
    company: companyOf(query),
    earlier: query.earlier.map((one) => codeOf({ ...queryFrom({}), ...one })),
  };
}

const codeOf = (query: LookupQuery): string =>
  encodeAction({ kind: "lookup", query: buttonQuery(query), page: 0, show: "answer" });
