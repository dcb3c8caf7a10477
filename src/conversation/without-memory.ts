import { isDeepStrictEqual } from "node:util";
import { type Conversation, emptyConversation } from "./conversation.ts";
import type { Input, Listener } from "./input.ts";
import { type Intent, intentOf } from "./router.ts";
import { meaningOf } from "./hearing.ts";
import { paragraph, type Reply } from "./reply.ts";
import { respond } from "./respond.ts";
import { sceneOf } from "./scene.ts";
import type { Scene, Services } from "./services.ts";

/** Actions whose answer is the same for everybody, whatever is kept of their chat. */
const forEverybody: ReadonlySet<string> = new Set([
  "help",
  "faq",
  "topic",
  "topic-group",
  "centers",
  "lookup",
  "company",
  "developer",
]);

/**
 * The reply to what needs nothing that is kept of a chat, and leaves nothing to keep: figures, questions of the FAQ, help.
 * For when the store is away; it says so. `null` for anything else, which has to wait.
 */
export function replyWithoutMemory(
  services: Services,
  input: Input,
  { appLocale, asksConsent }: Pick<Listener, "appLocale" | "asksConsent">,
): Reply | null {
  const scene = sceneOf(services, appLocale ?? services.defaultLocale);
  if (!needsNoMemory(scene, intentOf(scene, null, input))) return null;
  const { reply } = respond(emptyConversation, input, services, { appLocale, asksConsent, damaged: false });
  return { ...reply, blocks: [...reply.blocks, paragraph(scene.t("without-memory"))] };
}

function needsNoMemory(scene: Scene, intent: Intent): boolean {
  if (intent.kind === "act") return forEverybody.has(intent.action.kind);
  if (intent.kind !== "text") return false;
  const { kind } = meaningOf(scene, emptyConversation, intent.text);
  return kind === "lookup" || kind === "topic";
}

/** Whether a turn left anything to keep but what a follow-up question would go on from. */
export function keepsNothing(before: Conversation, after: Conversation): boolean {
  return isDeepStrictEqual({ ...before, lookup: null }, { ...after, lookup: null });
}
