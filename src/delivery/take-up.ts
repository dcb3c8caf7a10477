import type { Update } from "grammy/types";
import type { Log } from "../process/log.ts";
import { atMost } from "./at-most.ts";
import type { InHand } from "./in-hand.ts";
import type { Inbox } from "./inbox.ts";
import type { Insist } from "./insist.ts";
import type { Received } from "./received.ts";

export interface TakeUpDeps {
  readonly inbox: Inbox;
  readonly inHand: InHand;
  readonly insist: Insist;
  readonly log: Log;
  readonly stopping: AbortSignal;
  readonly received: Pick<Received, "all">;
  /** Receives an update, and begins with it as soon as its turn has come. */
  readonly begin: (update: Update, turn: Promise<unknown>) => void;
}

/** What so many processes have taken up and none has finished is taken up alone, and at last not at all. */
const starts = { suspicious: 3, most: 10 } as const;
/** What has not ended the process by then is not the one that did. Milliseconds. */
const alone = 5000;

/**
 * Begins with what an earlier process left. Where one of these may have ended the processes before, each is begun when the
 * one before it has ended, waits for something, or has had some seconds: then it has not ended this one. Resolves as soon
 * as all are received, in their order: polling goes on beside the rest.
 *
 * @returns what a new update has to wait for: its own chat's earlier ones are to be begun before it.
 */
export async function takeUp(deps: TakeUpDeps): Promise<(update: Update) => Promise<unknown>> {
  const { inbox, inHand, insist, log, stopping, begin, received } = deps;

  const mark = async (some: readonly Update[]): Promise<void> => {
    if (stopping.aborted || some.length === 0) return;
    // Without room for the mark they are dealt with all the same.
    await inbox
      .takeUp(some, received.all())
      .catch((error: unknown) => log.warn({ err: error }, "the inbox cannot be marked"));
  };
  const quiet = async ({ update_id }: Update): Promise<void> => {
    // It is begun only when its turn has come.
    await new Promise(setImmediate);
    await inHand.quiet(update_id);
  };

  const kept = (await insist("the inbox cannot be read yet", () => inbox.left())) ?? [];
  // Results of what was typed in inline mode before the last process ended are of no use to anybody.
  const left = kept.filter((update) => update.inline_query === undefined);
  const rest = left.filter((update) => inbox.startsOf(update) < starts.most);
  for (const update of left)
    if (!rest.includes(update)) log.error({ update: update.update_id }, "an update is given up");

  const suspicious = rest.some((update) => inbox.startsOf(update) >= starts.suspicious);
  const turns = new Map<number | undefined, Promise<unknown>>();
  let before: Promise<unknown> = Promise.resolve();
  for (const some of suspicious ? rest.map((update) => [update]) : [rest]) {
    const turn = before.then(() => mark(some));
    for (const update of some) {
      begin(update, turn);
      turns.set(senderOf(update), turn);
    }
    before = turn.then(() => atMost(Promise.all(some.map(quiet)), alone));
  }
  return async (update) => turns.get(senderOf(update));
}

const senderOf = ({ message, edited_message, callback_query }: Update): number | undefined =>
  (message ?? edited_message ?? callback_query)?.from?.id;
