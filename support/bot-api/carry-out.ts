import { answerCallbackQuery, answerInlineQuery } from "./answers.ts";
import type { Call } from "./call.ts";
import {
  chatOf,
  deleteMessage,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
  sendDocument,
  sendMessage,
  sendPhoto,
  sendRichMessage,
} from "./messages.ts";
import {
  deleteMyCommands,
  description,
  getMyCommands,
  name,
  setMyCommands,
  shortDescription,
} from "./profile.ts";
import { Refused } from "./refused.ts";
import type { Updates } from "./updates.ts";
import type { World } from "./world.ts";

/** What calls change. */
export interface Telegram {
  readonly world: World;
  readonly updates: Updates;
  readonly options: { readonly queryLifetimeMs: number };
}

/** Does what a call asks for (all but getUpdates, which waits) and returns its result. @throws Refused */
export function carryOut({ method, params, files }: Call, { world, updates, options }: Telegram): unknown {
  switch (method) {
    case "getMe":
      return {
        ...world.bot,
        can_join_groups: true,
        can_read_all_group_messages: false,
        supports_inline_queries: true,
      };
    case "sendMessage":
      return sendMessage(world, params);
    case "sendRichMessage":
      return sendRichMessage(world, params);
    case "sendPhoto":
      return sendPhoto(world, params, files);
    case "sendDocument":
      return sendDocument(world, params, files);
    case "sendChatAction":
      return chatOf(world, params.chat_id) !== undefined;
    case "editMessageText":
      return editMessageText(world, params);
    case "editMessageCaption":
      return editMessageCaption(world, params);
    case "editMessageReplyMarkup":
      return editMessageReplyMarkup(world, params);
    case "deleteMessage":
      return deleteMessage(world, params);
    case "answerCallbackQuery":
      return answerCallbackQuery(world, params, options.queryLifetimeMs);
    case "answerInlineQuery":
      return answerInlineQuery(world, params, options.queryLifetimeMs);
    case "setMyCommands":
      return setMyCommands(world, params);
    case "getMyCommands":
      return getMyCommands(world, params);
    case "deleteMyCommands":
      return deleteMyCommands(world, params);
    case "setMyName":
      return name.set(world, params);
    case "getMyName":
      return name.get(world, params);
    case "setMyDescription":
      return description.set(world, params);
    case "getMyDescription":
      return description.get(world, params);
    case "setMyShortDescription":
      return shortDescription.set(world, params);
    case "getMyShortDescription":
      return shortDescription.get(world, params);
    case "setWebhook":
      return updates.setWebhook(params);
    case "deleteWebhook":
      return updates.setWebhook({ ...params, url: "" });
    case "getWebhookInfo":
      return updates.webhookInfo();
    default:
      // Whatever the real server has besides: the fake does not play it.
      throw new Refused(404, "Not Found: method not found");
  }
}
