import type { Api } from "grammy";
import type { Update } from "grammy/types";
import type { Log } from "../process/log.ts";
import { atMost } from "./at-most.ts";
import type { InHand } from "./in-hand.ts";
import type { Inbox } from "./inbox.ts";
import type { Insist } from "./insist.ts";
import type { Pulse } from "./pulse.ts";
import { createReceived, type Received } from "./received.ts";
import { takeUp } from "./take-up.ts";
import { orAborted, waited } from "./waited.ts";

export interface PollDeps {
  readonly api: Pick<Api, "getUpdates">;
  readonly inbox: Inbox;
  readonly inHand: InHand;
  /** Deals with one update. `again`: it is to be kept for the next process. Never rejects. */
  readonly handle: (update: Update) => Promise<"done" | "again">;
  readonly insist: Insist;
  readonly pulse: Pick<Pulse, "polled">;
  readonly log: Log;
  /** Aborted: no more updates are asked for. */
  readonly stopping: AbortSignal;
  readonly allowedUpdates: readonly Exclude<keyof Update, "update_id">[];
  /** Milliseconds of a clock that does not go back. */
  readonly now: () => number;
  /** Between polls that come back at once and bring nothing new; another one in tests. */
  readonly wait?: typeof waited;
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
/** For each update that is handled, so many may be received: the others wait for their own chats. */
const mostReceived = 4;
/** A poll that brings nothing new takes its time; one that comes back sooner is followed by a pause. Milliseconds. */
const fruitless = { quick: 1000, shortest: 50, longest: 1000 } as const;
/** To tell Telegram what is dealt with, at the end. Milliseconds. */
const confirming = 1000;

/**
 * Long polling until it is told to stop; resolves when the updates in hand are dealt with, or kept for the next process.
 * None is lost: Telegram forgets what was asked past, so that is written down before. Where it cannot be, polling goes on
 * without asking past what is in hand: Telegram hands that out once more each time, and it is recognised.
 *
 * @throws when Telegram does not know the token.
 */
export async function poll(deps: PollDeps): Promise<void> {
  const { inHand, handle, stopping, insist, maxInFlight = 500, grace = 6000 } = deps;
  const received = createReceived(deps);
  const working = new Set<Promise<void>>();

  const begin = (update: Update, turn: Promise<unknown>): void => {
    const id = update.update_id;
    received.add(update);
    const work = async (): Promise<void> => {
      await turn;
      if (stopping.aborted) return;
      inHand.took(id);
      if ((await handle(update)) === "done") received.dealtWith(id);
      inHand.ended(id);
    };
    const worked: Promise<void> = work().finally(() => working.delete(worked));
    working.add(worked);
  };

  const turnOf = await takeUp({ ...deps, begin, received });
  const asking = createAsking(deps, received);
  while (!stopping.aborted) {
    const room = Math.min(maxInFlight - inHand.places, maxInFlight * mostReceived - received.size);
    if (room <= 0) {
      await orAborted(inHand.freed(), stopping);
      continue;
    }
    const fresh = await insist("no updates can be fetched yet", () => asking.ask(room));
    for (const update of fresh ?? []) begin(update, turnOf(update));
    await asking.pause();
  }
  await atMost(Promise.all(working), grace);
  await atMost(handOver(deps, received, asking.next()), confirming);
}

interface Asking {
  /** Asks Telegram, and resolves to what is new. */
  ask(room: number): Promise<Update[]>;
  /** Before the next one, where the last one brought nothing new and came back at once. */
  pause(): Promise<void>;
  /** The id behind the latest update. */
  next(): number;
}

function createAsking(
  { api, pulse, now, stopping, allowedUpdates, wait = waited }: PollDeps,
  received: Received,
): Asking {
  // Behind the last of the latest batch: after a week without updates Telegram begins with other numbers, also lower ones.
  let next = 0;
  let inVain = 0;
  return {
    async ask(room) {
      const all = await received.writtenDown();
      // What is not written down is handed out once more, and takes its share of the batch.
      const [offset, limit] = all ? [next, Math.min(batch, room)] : [received.offset(next), batch];
      const args = { offset, limit, timeout: longPoll, allowed_updates: allowedUpdates };
      const asked = now();
      const answer: unknown = await api.getUpdates(args, stopping as GrammySignal);
      pulse.polled();
      // A server in between may answer with anything, also with one update twice.
      const read = Array.isArray(answer) ? answer.filter(isUpdate) : [];
      const updates = [...new Map(read.map((update) => [update.update_id, update])).values()];
      const fresh = updates.filter(({ update_id }) => !received.knows(update_id));
      const last = updates.at(-1);
      if (last) next = last.update_id + 1;
      inVain = fresh.length > 0 || now() - asked >= fruitless.quick ? 0 : inVain + 1;
      return fresh;
    },
    async pause() {
      if (inVain === 0) return;
      await wait(Math.min(fruitless.shortest * 2 ** inVain, fruitless.longest), stopping);
    },
    next: () => next,
  };
}

/** Tells Telegram what is dealt with, or else the next process would be handed the last batch again. */
async function handOver(
  { api, log, allowedUpdates }: PollDeps,
  received: Received,
  next: number,
): Promise<void> {
  await received
    .handOver()
    .catch((error: unknown) => log.warn({ err: error }, "what is in hand could not be handed over"));
  const offset = received.offset(next);
  if (offset === 0) return;
  try {
    await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates });
  } catch (error) {
    log.warn({ err: error }, "the last updates could not be confirmed; they come again and are recognised");
  }
}

const isUpdate = (value: unknown): value is Update =>
  typeof value === "object" &&
  value !== null &&
  "update_id" in value &&
  Number.isSafeInteger(value.update_id);
