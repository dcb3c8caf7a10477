import type { Choice } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";

/** The last row below everything out of the records. */
export const wayOn = ({ t }: Scene): Choice[] => [
  { label: t("centers-button"), action: { kind: "centers" } },
  { label: t("menu-button"), action: { kind: "menu" } },
];
