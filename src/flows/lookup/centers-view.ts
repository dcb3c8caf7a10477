import { placesWithFigures } from "../../lookups/held-figures.ts";
import { heldQuery } from "../../lookups/query.ts";
import { placeName } from "../../conversation/place-name.ts";
import { type Choice, heading, inRows, paragraph, type View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";

/** The menu of the records: every place that holds figures. */
export function centersView(scene: Scene): View {
  const { t } = scene;
  const choice = (place: string): Choice => ({
    label: placeName(scene, place),
    action: { kind: "lookup", query: heldQuery(place), page: 0, show: "answer" },
  });
  return {
    blocks: [heading(t("centers-heading")), paragraph(t("centers-text"))],
    choices: [
      ...inRows(placesWithFigures(scene.held).map(choice), 2),
      [{ label: t("menu-button"), action: { kind: "menu" } }],
    ],
  };
}
