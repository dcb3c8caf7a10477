import type { Hearing } from "../../conversation/hearing.ts";
import type { Act } from "../../understand/learned/labels.ts";

/** From this share on it is sure what a message is for. */
export const surely = 0.5;

/** Where it is not sure whether a person does not know or asks somebody first, nothing is recorded. */
export function isLater(hearing: Hearing): boolean {
  const shareOf = (wanted: Act): number => hearing.said().acts.find(({ act }) => act === wanted)?.share ?? 0;
  const later = shareOf("later");
  return later >= perhaps && later + shareOf("unknown") >= surely;
}

const perhaps = 0.2;

/** A question that is open draws what is said to itself: what asks for the gaps after a result does so here too. */
export function asksGap({ heard }: Hearing): "gap" | null {
  if (heard.typed.length > longestGap) return null;
  const [best] = heard.said({ at: "result" }).acts;
  return best?.act === "gap" && best.share >= verySurely ? "gap" : null;
}

const verySurely = 0.8;
const longestGap = 40;

/** What a message is for, where that is sure. */
export function actOf(hearing: Hearing): Act | null {
  const [best] = hearing.said().acts;
  return best && best.share >= surely ? best.act : null;
}
