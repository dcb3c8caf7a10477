import type { Input, Listener } from "./input.ts";
import { paragraph, type Reply } from "./reply.ts";
import { respond } from "./respond.ts";
import type { Services } from "./services.ts";

/**
 * The reply to what needs nothing that is kept of a chat, and leaves nothing to keep: figures, questions of the FAQ, help.
 * For when the store is away; it says so. `null` for anything else, which has to wait.
 */
export function replyWithoutMemory(
  services: Services,
  input: Input,
  { appLocale, asksConsent }: Pick<Listener, "appLocale" | "asksConsent">,
): Reply | null {
  const listener = { appLocale, asksConsent, damaged: false };
  const { reply, forEverybody } = respond(services.flows.empty, input, services, listener);
  if (!forEverybody) return null;
  const t = services.translators[appLocale ?? services.defaultLocale];
  return { ...reply, blocks: [...reply.blocks, paragraph(t("without-memory"))] };
}
