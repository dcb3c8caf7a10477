import type { Hearing } from "../../conversation/hearing.ts";
import type { Act } from "../../understand/learned/labels.ts";

/** From this share on it is sure what a message is for. */
export const surely = 0.5;

/** What a message is for, where that is sure. */
export function actOf(hearing: Hearing): Act | null {
  const [best] = hearing.said().acts;
  return best && best.share >= surely ? best.act : null;
}
