import type { IncomingHttpHeaders } from "node:http";
import { createKeyCheck } from "./api-keys.ts";
import { createLane, onePiece, type Pieces } from "./lane.ts";
import { HttpProblem } from "./route.ts";
import { createTokenBuckets, tooOften } from "./token-bucket.ts";

/** What one key may ask, in requests and in turns: a company's whole sheet at once, and then steadily. */
const rate = { burst: 60, perSecond: 10 } as const;

/** What stands between a program and the work that it asks for. */
export interface V1Guard {
  /** The key's name. @throws HttpProblem 401 without a key that is held, 429 with one that has asked too often. */
  admit(headers: IncomingHttpHeaders): string;
  /** Reads a body in its turn, beside the work that the key has in hand: a crowd of them is work as well. */
  read<T>(key: string, work: () => T): Promise<T>;
  /**
   * Does the work where the key may ask for so many turns now.
   *
   * @param turns at most `rate.burst`: more are never there at once. @throws HttpProblem 429.
   */
  run<T>(key: string, turns: number, work: Pieces<T>): Promise<T>;
}

export function createV1Guard({
  apiKeys,
  now,
}: {
  readonly apiKeys: readonly string[];
  readonly now: () => number;
}): V1Guard {
  const keyOf = createKeyCheck(apiKeys);
  // Apart, so that what asks for more turns than there are does not use up those that it waits for.
  const takeRequest = createTokenBuckets({ ...rate, now });
  const takeTurns = createTokenBuckets({ ...rate, now });
  const inHand = new Map<string, number>();
  const lane = createLane(now);
  return {
    admit(headers) {
      const key = keyOf(headers);
      if (key === null) {
        throw new HttpProblem(401, "send your key as: Authorization: Bearer KEY, or as: X-Api-Key: KEY", {
          "www-authenticate": "Bearer",
        });
      }
      const wait = takeRequest(key);
      if (wait > 0) throw tooOften("too many requests with this key", wait);
      return key;
    },
    read: (key, work) => lane.run(`read ${key}`, onePiece(work)),
    async run(key, turns, work) {
      const held = inHand.get(key) ?? 0;
      // Where the work is slower than the bucket fills, what waits would grow without end.
      const tooMany = held + turns - rate.burst;
      const wait = tooMany > 0 ? (tooMany / rate.perSecond) * 1000 : takeTurns(key, turns);
      if (wait > 0) throw tooOften("too many turns with this key", wait);
      inHand.set(key, held + turns);
      try {
        return await lane.run(key, work);
      } finally {
        inHand.set(key, (inHand.get(key) ?? 0) - turns);
      }
    },
  };
}
