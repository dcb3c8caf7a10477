import type { Conversation } from "../../conversation/conversation.ts";
import type { State } from "../../conversation/flow.ts";

/** Raised whenever the consent text (`consent-…` in locales/) comes to say something else: all are then asked anew. */
export const consentVersion = 1;

export function mustAgree({ asksConsent }: Pick<State, "asksConsent">, { consent }: Conversation): boolean {
  return asksConsent && consent !== consentVersion;
}
