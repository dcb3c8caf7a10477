import { Api, type Bot } from "grammy";
import type { Insist } from "../delivery/insist.ts";

/** grammY types it by a polyfill of its own. */
type GrammySignal = Parameters<Bot["api"]["getMe"]>[0];

/**
 * Telegram without what the bot waits out and tries again by itself.
 *
 * @param answersWithin a server that takes a question and says nothing is given up then, where grammY waits 500 s. Seconds.
 */
export const plainApi = (token: string, apiRoot: string | undefined, answersWithin: number): Api =>
  new Api(token, { timeoutSeconds: answersWithin, ...(apiRoot === undefined ? {} : { apiRoot }) });

/** Seconds. */
const tellsWho = 10;

/**
 * Asks Telegram who the bot is, until it answers; grammY's own `init` does so without a word and cannot be stopped. False
 * where it is time to stop.
 *
 * @throws when Telegram does not know the token.
 */
export async function greet(
  bot: Bot,
  deps: { readonly apiRoot: string | undefined; readonly insist: Insist; readonly stopping: AbortSignal },
): Promise<boolean> {
  const { apiRoot, insist, stopping } = deps;
  if (bot.isInited()) return true;
  const api = plainApi(bot.token, apiRoot, tellsWho);
  const me = await insist("Telegram does not answer yet", () => api.getMe(stopping as GrammySignal));
  if (me) bot.botInfo = me;
  return me !== null;
}
