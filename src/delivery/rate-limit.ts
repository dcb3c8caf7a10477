import { LRUCache } from "lru-cache";

export interface RateLimitOptions {
  /** So many at once, after a pause. */
  readonly burst: number;
  /** So many a second in the long run. */
  readonly perSecond: number;
  /** After a flood nothing is let through until so much room is there again. */
  readonly calm: number;
  /** So many senders are remembered at most; whoever was heard of least recently is forgotten first. */
  readonly mostSenders: number;
  /** Milliseconds that never go back. */
  readonly now: () => number;
}

/** What becomes of one more: let through, the first of a flood (tell the sender, once), or left without an answer. */
export type Admission = "pass" | "flood" | "silence";

export interface RateLimit {
  admit(sender: string): Admission;
  /** How many senders are remembered now. */
  readonly size: number;
}

interface Bucket {
  readonly room: number;
  readonly at: number;
  readonly flooding: boolean;
}

/**
 * A bucket of tokens a sender. What comes during a flood takes from the bucket too, so silence ends only when less comes
 * than flows in: someone who went on a little slower is heard again after seconds, and a machine never is.
 */
export function createRateLimit({ burst, perSecond, calm, mostSenders, now }: RateLimitOptions): RateLimit {
  const heard = new LRUCache<string, Bucket>({ max: mostSenders });

  const refilled = (bucket: Bucket | undefined, time: number): Bucket => {
    if (!bucket) return { room: burst, at: time, flooding: false };
    const room = Math.min(burst, bucket.room + (Math.max(0, time - bucket.at) / 1000) * perSecond);
    return { room, at: time, flooding: bucket.flooding && room < calm };
  };

  return {
    admit(sender) {
      const { room, at, flooding } = refilled(heard.get(sender), now());
      const admitted = !flooding && room >= 1;
      heard.set(sender, { room: Math.max(0, room - 1), at, flooding: !admitted });
      if (admitted) return "pass";
      return flooding ? "silence" : "flood";
    },
    get size() {
      return heard.size;
    },
  };
}

/** Whose messages are counted together. */
export interface Limits {
  /** A person in private, and apart from that in inline mode. */
  readonly person: RateLimit;
  /** A person over all groups. */
  readonly inGroups: RateLimit;
  /** All that is said to the bot in one group: Telegram lets a bot say some twenty messages a minute there. */
  readonly group: RateLimit;
}

export function createLimits(now: () => number = () => performance.now()): Limits {
  return {
    // Twenty at once and one a second: more than a person types or presses, less than a machine sends.
    person: createRateLimit({ burst: 20, perSecond: 1, calm: 5, mostSenders: 50_000, now }),
    inGroups: createRateLimit({ burst: 20, perSecond: 1 / 6, calm: 2, mostSenders: 50_000, now }),
    group: createRateLimit({ burst: 20, perSecond: 1 / 3, calm: 2, mostSenders: 10_000, now }),
  };
}
