import type { Locale } from "../facts/localized.ts";
import { hear } from "./hearing.ts";
import type { Block } from "./reply.ts";
import { hears } from "./router.ts";
import { type Services, sceneOf } from "./services.ts";

/**
 * The answer to a question in a group: published figures and FAQ alone, without buttons and without a memory. `null` for
 * anything else: a company's figures belong in a private chat.
 */
export function groupReply(services: Services, locale: Locale, text: string): readonly Block[] | null {
  const scene = sceneOf(services, locale);
  const { flows } = services;
  const hearing = hear(scene, text, { lookup: null, context: { at: "start" }, asked: null });
  const { kind } = hearing.meaning();
  if (kind !== "lookup" && kind !== "topic") return null;
  const state = {
    scene,
    flows,
    conversation: flows.empty,
    asksConsent: true,
    unreadable: false,
    inReplyTo: null,
  };
  return hears(state, hearing)?.view.blocks ?? null;
}
