import { GrammyError, HttpError } from "grammy";

/** The store could not be reached; nothing was shown, so the same update can be taken again as if never seen. */
export class StoreAway extends Error {
  constructor(cause: unknown) {
    super("the store could not be reached", { cause });
    this.name = "StoreAway";
  }
}

/** The store could not be reached after the person was shown the reply: to take the update again repeats that reply. */
export class NotKept extends Error {
  constructor(cause: unknown) {
    super("a turn was shown and could not be kept", { cause });
    this.name = "NotKept";
  }
}

/** The person was shown the reply, and it is not kept for good: the store has no room. To try again would show it again. */
export class NoRoom extends Error {
  constructor(cause: unknown) {
    super("a turn was shown, and there is no room to keep it", { cause });
    this.name = "NoRoom";
  }
}

/**
 * Whether a failure lies in the store or in Telegram and passes by itself: the update is then taken again, for as long as
 * it is brought. Any other lies in the update and would come again with it, so the person is told and it is done with.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof StoreAway || error instanceof NotKept || error instanceof HttpError) return true;
  return error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500);
}
