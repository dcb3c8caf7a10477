import { currentView } from "./check/current-view.ts";
import { isRunning, type OpenCheck } from "./check/open-check.ts";
import { menuView } from "./menu.ts";
import type { Block } from "./reply.ts";
import type { Scene } from "./services.ts";
import type { View } from "./turn.ts";

/** Said by the way: then the question is asked again, or the menu offered. */
export function aside(scene: Scene, open: OpenCheck | null, blocks: readonly Block[]): View {
  return open && isRunning(open) ? currentView(scene, open, blocks) : menuView(scene, blocks);
}
