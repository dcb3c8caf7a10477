import type { Params } from "./call.ts";
import { styledText } from "./parse-html.ts";
import { badRequest } from "./refused.ts";
import { richText } from "./rich-text.ts";
import type { InlineResult, World } from "./world.ts";

const tooOld = () => badRequest("query is too old and response timeout expired or query ID is invalid");

export function answerCallbackQuery(world: World, params: Params, lifetimeMs: number): true {
  const press = world.presses.get(String(params.callback_query_id));
  if (!press || Date.now() - press.at > lifetimeMs) throw tooOld();
  press.answered = true;
  press.answer = typeof params.text === "string" ? params.text : null;
  return true;
}

export function answerInlineQuery(world: World, params: Params, lifetimeMs: number): true {
  const query = world.inline.get(String(params.inline_query_id));
  if (!query || Date.now() - query.at > lifetimeMs) throw tooOld();
  const results = (Array.isArray(params.results) ? params.results : []) as Params[];
  if (results.length > 50) throw badRequest("RESULTS_TOO_MUCH");
  const ids = results.map(({ id }) => String(id));
  if (ids.some((id) => id === "" || Buffer.byteLength(id) > 64)) throw badRequest("RESULT_ID_INVALID");
  if (new Set(ids).size < ids.length) throw badRequest("RESULT_ID_DUPLICATE");
  query.answer = { query: String(params.inline_query_id), results: results.map(inlineResult) };
  return true;
}

function inlineResult(result: Params): InlineResult {
  const content = (result.input_message_content ?? {}) as Params;
  const { message_text: message, parse_mode: mode, rich_message: rich } = content;
  const text = rich === undefined ? styledText(String(message ?? ""), mode).text : richText(rich);
  if (text === "") throw badRequest("message text is empty");
  if (rich === undefined && text.length > 4096) throw badRequest("MESSAGE_TOO_LONG");
  if (String(result.title ?? "") === "") throw badRequest("ARTICLE_TITLE_EMPTY");
  return {
    id: String(result.id),
    title: String(result.title),
    description: String(result.description ?? ""),
    text,
  };
}
