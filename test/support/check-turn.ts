import { isDeepStrictEqual } from "node:util";
import { maxActionBytes } from "../../src/conversation/button.ts";
import type { Turn } from "../../src/conversation/respond.ts";
import type { Flows } from "../../src/conversation/flow.ts";
import type { Reply } from "../../src/conversation/reply.ts";
import { labelsOf, textOf } from "./reply-text.ts";

/**
 * What holds for every turn of every chat, whatever was done: the drivers check it each time.
 *
 * @throws an Error that says what does not hold, and the whole reply. (No `expect`: the walks call this 50,000 times.)
 */
export function checkTurn({ conversation, reply }: Turn, flows: Flows): void {
  const text = textOf(reply);
  const problems = [
    ...(text.trim() === "" ? ["the reply says nothing"] : []),
    ...[text, ...labelsOf(reply)].flatMap(problemsOfText),
    ...problemsOfButtons(reply, flows),
  ];
  const kept = flows.schema.safeParse(JSON.parse(JSON.stringify(conversation)));
  if (!kept.success) problems.push(`the conversation could not be read again: ${kept.error.message}`);
  else if (!isDeepStrictEqual(kept.data, conversation))
    problems.push("the conversation changes when it is kept");
  if (problems.length > 0) throw new Error(`${problems.join("\n")}\nin the reply:\n${text}`);
}

function problemsOfText(shown: string): string[] {
  if (shown.trim() === "") return ["a text or label is empty"];
  if (/\p{Surrogate}/u.test(shown)) return [`half a character in: ${shown}`];
  return /undefined|NaN|\[object|\{ ?\$/.test(shown) ? [`code shows through in: ${shown}`] : [];
}

function problemsOfButtons({ choices }: Reply, { encode, decode }: Flows): string[] {
  const actions = choices.flat().map(({ action }) => action);
  if (actions.length === 0) return ["a dead end: no button leads on"];
  return actions.flatMap((action) => {
    const data = encode(action);
    const bytes = Buffer.byteLength(data);
    return [
      ...(bytes < 1 || bytes > maxActionBytes ? [`a button of ${bytes} bytes: ${data}`] : []),
      ...(isDeepStrictEqual(decode(data), action) ? [] : [`a button that does not work: ${data}`]),
    ];
  });
}
