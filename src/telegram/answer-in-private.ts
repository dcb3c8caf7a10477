import type { Context } from "grammy";
import type { Services } from "../conversation/services.ts";
import { type Post, takeTurn } from "../conversation/take-turn.ts";
import { replyWithoutMemory } from "../conversation/without-memory.ts";
import { StoreAway } from "../delivery/passing-failure.ts";
import type { Shown } from "../delivery/patience.ts";
import type { Store } from "../store/store.ts";
import { type ShowDeps, showReply } from "./show-reply.ts";

export interface PrivateDeps {
  readonly services: Services;
  /** Each of its failures is a `StoreAway`. */
  readonly store: Store;
  readonly show: ShowDeps;
  readonly shown: Shown;
}

/** A person's turn. While the store is away, what needs nothing that is kept is answered all the same. */
export async function answerInPrivate(
  ctx: Context,
  post: Post,
  { services, store, show, shown }: PrivateDeps,
): Promise<void> {
  let wasShown = false;
  try {
    await takeTurn(store, services, post, async (reply) => {
      const handle = await showReply(ctx, reply, show);
      wasShown = true;
      return shown(handle);
    });
  } catch (error) {
    if (wasShown || !(error instanceof StoreAway)) throw error;
    const { incoming } = post;
    const input = incoming.kind === "press" ? { ...incoming, latest: false } : incoming;
    const reply = replyWithoutMemory(services, input, post);
    if (!reply) throw error;
    await showReply(ctx, reply, show);
  }
}
