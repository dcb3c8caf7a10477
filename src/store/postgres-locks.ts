import type pg from "pg";
import { createKeyQueue, waitedTooLong } from "./key-queue.ts";
import { type LockSession, openLockSession } from "./lock-session.ts";
import type { Engine } from "./store.ts";

/**
 * Connections that hold locks. Each holds many, so that turns that wait for Telegram do not use connections up; several,
 * for each waits for the disk at every save.
 */
const mostSessions = 8;
/** Before a lock is asked for again. Milliseconds. */
const pauses = { shortest: 5, longest: 50 } as const;

/**
 * One turn at a time for a chat among all processes on one database, by PostgreSQL's session advisory locks.
 *
 * A lock is asked for and never waited for on the connection, which would keep every other turn on it waiting; while
 * another process has it, it is asked for again. So there is no number of turns at which they wait for each other's
 * connections. Within the process a queue goes first: a session that has a lock would be given it a second time.
 */
export function createLocks(deps: { config: pg.ClientConfig; waitMs: number }): {
  exclusively: Engine["exclusively"];
  close(): Promise<void>;
} {
  const inTurn = createKeyQueue({ waitMs: deps.waitMs });
  const sessions = new Map<number, Promise<LockSession>>();
  let turns = 0;

  function sessionAt(place: number): Promise<LockSession> {
    const open = sessions.get(place);
    if (open) return open;
    const session = openLockSession({
      config: deps.config,
      onLost: () => {
        if (sessions.get(place) === session) sessions.delete(place);
      },
    });
    sessions.set(place, session);
    return session;
  }

  async function lock(session: LockSession, ids: readonly bigint[]): Promise<void> {
    // A clock that cannot be set: a wait must end whatever happens to the time of day.
    const end = performance.now() + deps.waitMs;
    for (let pause = pauses.shortest; !(await session.tryLock(ids)); pause *= 2) {
      if (performance.now() >= end) throw waitedTooLong(deps.waitMs);
      await new Promise((resolve) => setTimeout(resolve, Math.min(pause, pauses.longest)));
    }
  }

  async function lockedSession(ids: readonly bigint[]): Promise<LockSession> {
    const place = turns++ % mostSessions;
    const session = await sessionAt(place);
    try {
      await lock(session, ids);
      return session;
    } catch (error) {
      if (!session.lost) throw error;
      // It may have broken long ago, unnoticed while nobody asked anything. Nothing is done yet: once more, on a new one.
      const another = await sessionAt(place);
      await lock(another, ids);
      return another;
    }
  }

  return {
    exclusively: (names, work) =>
      inTurn(names[0], async () => {
        // In one order everywhere: of two processes that want the same two, one gets both.
        const ids = [...names].sort().map(lockId);
        const session = await lockedSession(ids);
        try {
          return await work(session.adapter);
        } finally {
          await session.unlock(ids);
        }
      }),
    async close() {
      const open = [...sessions.values()];
      await Promise.all(open.map(async (session) => (await session.catch(() => null))?.close()));
    },
  };
}

/** PostgreSQL's locks are numbers of 64 bits. Names are keyed hashes in hexadecimal: their start is as good as any. */
function lockId(name: string): bigint {
  return BigInt.asIntN(64, BigInt(`0x${name.slice(0, 16)}`));
}
