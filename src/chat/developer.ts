import { type Block, heading, paragraph } from "./reply.ts";
import type { Scene } from "./services.ts";

/** Who operates this assistant, in their own words: Telegram's terms ask for it, and so may whoever entrusts data to it. */
export function developerBlocks({ t, developerInfo }: Scene): Block[] {
  return [
    heading(t("developer-heading")),
    paragraph(developerInfo ?? t("developer-none")),
    paragraph(t("menu-unofficial")),
  ];
}
