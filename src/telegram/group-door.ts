import { Composer, type Context, type Middleware } from "grammy";
import { groupReply } from "../conversation/group-reply.ts";
import type { Services } from "../conversation/services.ts";
import { wordsOf } from "../conversation/typed-input.ts";
import { localeOfText } from "../understand/text-locale.ts";
import type { IsCited } from "./links.ts";
import { appLocaleOf } from "./read-update.ts";
import type { Limits } from "../delivery/rate-limit.ts";
import type { ForTheMoment } from "./for-the-moment.ts";
import { renderHtml } from "./render-html.ts";
import { hears } from "./slow-floods.ts";

interface GroupDeps {
  readonly services: Services;
  readonly isCited: IsCited;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

export interface GroupDoorDeps extends GroupDeps {
  readonly limits: Limits;
  readonly forTheMoment: ForTheMoment;
}

/** What is said in a group: commands get the way to private, questions an answer, and all else is not for the bot. */
export function groupDoor(deps: GroupDoorDeps): Middleware {
  const { limits, forTheMoment, services } = deps;
  const inGroup = (answer: typeof answerInGroup) => async (ctx: Context) => {
    if (!isOld(ctx, deps) && hears(limits, ctx)) await forTheMoment(() => answer(ctx, deps));
  };
  const door = new Composer<Context>();
  const texts = door.on("message:text");
  // `command` leaves alone what names another bot.
  texts.command([...services.flows.commands.keys()], inGroup(answerCommand));
  texts.filter(isForBot, inGroup(answerInGroup));
  return door;
}

/** After so many seconds the talk in a group has gone on: an answer would stand there out of the blue. */
const freshFor = 5 * 60;

/** A text in a group that names the bot, or answers one of its messages; anything else there is not for it. */
function isForBot({ message, me }: Context): boolean {
  // A result of inline mode, which somebody sent there: the bot's own words.
  if (message?.text === undefined || message.via_bot?.id === me.id) return false;
  return message.text.toLowerCase().includes(nameOf(me)) || message.reply_to_message?.from?.id === me.id;
}

const nameOf = ({ username }: Context["me"]): string => `@${username}`.toLowerCase();

/** Answers a question that was asked in a group. */
async function answerInGroup(ctx: Context, deps: GroupDeps): Promise<void> {
  if (ctx.message?.text === undefined || isOld(ctx, deps)) return;
  const { text, message_id } = ctx.message;
  const { services } = deps;
  const question = text.replace(new RegExp(nameOf(ctx.me), "gi"), " ").trim();
  const locale =
    localeOfText(wordsOf(question)) ?? appLocaleOf(ctx.from?.language_code) ?? services.defaultLocale;
  const blocks = groupReply(services, locale, question);
  const options = {
    reply_parameters: { message_id, allow_sending_without_reply: true },
    link_preview_options: { is_disabled: true },
  };
  if (!blocks) {
    await ctx.reply(wayToPrivate(ctx, services, locale), options);
    return;
  }
  // All of it: the sources stand at the end.
  for (const { html } of renderHtml(blocks, deps.isCited)) {
    await ctx.reply(html, { ...options, parse_mode: "HTML" });
  }
}

/** A command in a group: figures are entered in private only, so the group gets the way there. */
async function answerCommand(ctx: Context, deps: GroupDeps): Promise<void> {
  if (isOld(ctx, deps)) return;
  const locale = appLocaleOf(ctx.from?.language_code) ?? deps.services.defaultLocale;
  await ctx.reply(wayToPrivate(ctx, deps.services, locale));
}

const wayToPrivate = (
  { me }: Context,
  { translators }: Services,
  locale: Services["defaultLocale"],
): string => translators[locale]("in-group", { link: `https://t.me/${me.username}?start=check` });

/** Asked at every attempt: what was away may come back after hours, and a process start after days. */
function isOld({ message }: Context, { now }: Pick<GroupDeps, "now">): boolean {
  return message !== undefined && now() / 1000 - message.date > freshFor;
}
