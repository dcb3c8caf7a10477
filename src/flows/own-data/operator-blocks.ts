import { type Block, heading, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";

/** Who operates this assistant, in their own words: Telegram's terms ask for it, and so may whoever entrusts data to it. */
export function operatorBlocks({ t, developerInfo }: Scene): Block[] {
  return [
    heading(t("developer-heading")),
    paragraph(developerInfo ?? t("developer-none")),
    paragraph(t("menu-unofficial")),
  ];
}
