import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { atMost } from "../at-most.ts";
import type { Log } from "../log.ts";
import { allowedUpdates } from "./create-bot.ts";
import type { Inbox } from "./inbox.ts";

export interface PollDeps {
  readonly api: Pick<Api, "getUpdates">;
  readonly inbox: Inbox;
  /** Deals with one update. `again`: it is to be kept for the next process. Never rejects. */
  readonly handle: (update: Update) => Promise<"done" | "again">;
  readonly log: Log;
  /** Aborted: no more updates are asked for. */
  readonly stopping: AbortSignal;
  /** Updates handled at a time, many chats at once. */
  readonly maxInFlight?: number;
  /** Milliseconds that the turns in hand have to finish once it is told to stop; what is left is for the next process. */
  readonly grace?: number;
}

/** grammY types it by a polyfill of its own. */
type GrammySignal = Parameters<Api["getUpdates"]>[1];

/** Telegram hands out so many at most. */
const batch = 100;
/** How long Telegram holds a question for updates open. Seconds. */
const longPoll = 30;
/** What so many processes have taken up and none has finished is taken up alone, and at last not at all. */
const starts = { suspicious: 3, most: 10 } as const;
/** Pauses after a failure, doubling. Milliseconds. */
const pauses = { shortest: 250, longest: 15_000 } as const;

/**
 * Long polling until it is told to stop; resolves when the updates in hand are dealt with, or kept for the next process.
 * None is lost: Telegram forgets what was asked past, so that is written down before.
 *
 * @throws when Telegram does not know the token.
 */
export async function poll(deps: PollDeps): Promise<void> {
  const { api, inbox, handle, log, stopping, maxInFlight = 500, grace = 8000 } = deps;
  const pending = new Map<number, Update>();
  const unfinished: Update[] = [];
  const inHand = new Set<Promise<void>>();
  let offset = 0;

  const begin = (update: Update): Promise<void> => {
    pending.set(update.update_id, update);
    const handled: Promise<void> = handle(update).then((outcome) => {
      pending.delete(update.update_id);
      if (outcome === "again") unfinished.push(update);
      inHand.delete(handled);
    });
    inHand.add(handled);
    return handled;
  };

  /** Whatever fails here is away for a while; `null` once it is time to stop. */
  async function insisting<T>(what: string, attempt: () => Promise<T>): Promise<T | null> {
    for (
      let pause: number = pauses.shortest;
      !stopping.aborted;
      pause = Math.min(pause * 2, pauses.longest)
    ) {
      try {
        return await attempt();
      } catch (error) {
        if (stopping.aborted) return null;
        if (error instanceof GrammyError && error.error_code === 401) throw error;
        log.warn({ err: error }, what);
        await waited(Math.max(pause, retryAfter(error) * 1000), stopping);
      }
    }
    return null;
  }

  const ask = async (limit: number): Promise<Update[]> => {
    await inbox.keep([...pending.values()]);
    const args = { offset, limit, timeout: longPoll, allowed_updates: allowedUpdates };
    return api.getUpdates(args, stopping as GrammySignal);
  };

  await takeUp();
  while (!stopping.aborted) {
    const room = Math.min(batch, maxInFlight - pending.size);
    if (room <= 0) {
      await Promise.race(inHand);
      continue;
    }
    const updates = (await insisting("no updates can be fetched yet", () => ask(room))) ?? [];
    offset = Math.max(offset, ...updates.map(({ update_id }) => update_id + 1));
    for (const update of updates) if (!pending.has(update.update_id)) void begin(update);
  }
  await atMost(Promise.all(inHand), grace);
  await confirm();

  /** What an earlier process left. An update that ends each process that takes it up must not hold up the others for ever. */
  async function takeUp(): Promise<void> {
    const left = (await insisting("the inbox cannot be read yet", () => inbox.left())) ?? [];
    const rest = left.filter((update) => inbox.startsOf(update) < starts.most);
    for (const update of left)
      if (!rest.includes(update)) log.error({ update: update.update_id }, "an update is given up");
    const alone = rest.some((update) => inbox.startsOf(update) >= starts.suspicious);
    while (rest.length > 0 && !stopping.aborted) {
      const some = alone ? rest.slice(0, 1) : [...rest];
      await insisting("the inbox cannot be kept yet", () => inbox.takeUp(some, rest));
      rest.splice(0, some.length);
      await (alone ? Promise.all(some.map(begin)) : void some.map(begin));
    }
    unfinished.push(...rest);
  }

  /** Tells Telegram what is dealt with, or else the next process would be handed the last batch again. */
  async function confirm(): Promise<void> {
    try {
      await inbox.keep([...unfinished, ...pending.values()]);
      if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates });
    } catch (error) {
      log.warn({ err: error }, "the last updates could not be confirmed; they come again and are recognised");
    }
  }
}

function retryAfter(error: unknown): number {
  return error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0;
}

/** Resolves after so many milliseconds, or at once when it is time to stop. */
export function waited(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stopping.addEventListener("abort", end);
    if (stopping.aborted) end();
  });
}
