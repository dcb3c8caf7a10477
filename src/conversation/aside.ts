import { type State, type Step, stay } from "./flow.ts";
import type { Block, View } from "./reply.ts";

/** Said by the way: then the question at hand is asked again, or the menu offered. */
export function aside(state: State, blocks: readonly Block[]): View {
  const shown = state.flows.shown(state);
  return shown?.back ? shown.again(blocks) : state.flows.home(state.scene, blocks);
}

/** The conversation stays as it is. */
export const say = (state: State, blocks: readonly Block[]): Step =>
  stay(state.conversation, aside(state, blocks));
