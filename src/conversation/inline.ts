import type { Locale } from "../facts/localized.ts";
import type { InlineResult } from "./reply.ts";
import { type Services, sceneOf } from "./services.ts";

/** Telegram takes 50 at most. */
export const mostInlineResults = 50;

/** Figures, companies and topics for what is typed behind the bot's name in any chat: `@bot 静安`. */
export function inlineResults(services: Services, locale: Locale, typed: string): InlineResult[] {
  const scene = sceneOf(services, locale);
  const heard = services.understanding.hear(typed.trim());
  const found = services.flows.all.flatMap((flow) => flow.finds?.(scene, heard) ?? []);
  const once = new Map(found.map((result) => [result.id, result]));
  return [...once.values()].slice(0, mostInlineResults);
}
