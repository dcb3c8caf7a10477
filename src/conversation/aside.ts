import { currentView } from "../flows/check/current-view.ts";
import { isRunning, type OpenCheck } from "../flows/check/open-check.ts";
import { menuView } from "../flows/start/menu-view.ts";
import type { Block, Choice } from "./reply.ts";
import type { Scene } from "./services.ts";
import type { View } from "./flow.ts";

/** Said by the way: then the question is asked again, or the menu offered. */
export function aside(scene: Scene, open: OpenCheck | null, blocks: readonly Block[]): View {
  return open && isRunning(open) ? currentView(scene, open, blocks) : menuView(scene, blocks);
}

/** A screen of its own in the middle of a check keeps its buttons, and gets one that leads back to the question. */
export function withWayBack(scene: Scene, open: OpenCheck | null, view: View): View {
  if (!open || !isRunning(open)) return view;
  const back: Choice = { label: scene.t("back-to-check-button"), action: { kind: "continue" } };
  return { ...view, choices: [...view.choices, [back]] };
}
