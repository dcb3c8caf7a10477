import type { Context, Middleware } from "grammy";
import { createPngRenderer } from "../charts/render-png.ts";
import type { Services } from "../conversation/services.ts";
import { type Post, takeTurn } from "../conversation/take-turn.ts";
import { replyWithoutMemory } from "../conversation/without-memory.ts";
import { StoreAway } from "../delivery/passing-failure.ts";
import type { Patience, Shown } from "../delivery/patience.ts";
import type { Store } from "../store/store.ts";
import { createAlbums } from "./albums.ts";
import { readUpdate } from "./read-update.ts";
import { type ShowDeps, showReply } from "./show-reply.ts";

export interface PrivateDeps extends Omit<ShowDeps, "draw"> {
  readonly services: Services;
  /** Each of its failures is a `StoreAway`. */
  readonly store: Store;
  readonly patience: Patience;
}

/** What a person does in private: one turn of the conversation each. */
export function privateDoor({ services, store, patience, rich, isCited }: PrivateDeps): Middleware {
  const show = { draw: createPngRenderer(), rich, isCited };
  const albums = createAlbums();
  return async (ctx) => {
    const post = readUpdate(ctx);
    if (!post || albums.isFurther(ctx.update)) return;
    const t = services.translators[post.appLocale ?? services.defaultLocale];
    await patience({
      update: ctx.update.update_id,
      take: (shown) => answer(ctx, post, { services, store, show, shown }),
      tellAway: async () => void (await ctx.reply(t("store-away")).catch(() => undefined)),
    });
  };
}

interface AnswerDeps extends Pick<PrivateDeps, "services" | "store"> {
  readonly show: ShowDeps;
  readonly shown: Shown;
}

/** A person's turn. While the store is away, what needs nothing that is kept is answered all the same. */
async function answer(ctx: Context, post: Post, { services, store, show, shown }: AnswerDeps): Promise<void> {
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
