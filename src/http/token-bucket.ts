import { HttpProblem } from "./route.ts";

/** Milliseconds to wait until there are so many; 0 where there were, and they are gone. */
export type TakeTokens = (key: string, count?: number) => number;

/**
 * A bucket of tokens a key: `burst` at once, then `perSecond`. More than `burst` are never there.
 *
 * @param deps.now milliseconds, of any clock that does not go back. Keys are few: a bucket is kept for each.
 */
export function createTokenBuckets({
  burst,
  perSecond,
  now,
}: {
  readonly burst: number;
  readonly perSecond: number;
  readonly now: () => number;
}): TakeTokens {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (key, count = 1) => {
    const at = now();
    const held = buckets.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(burst, held.tokens + ((at - held.at) / 1000) * perSecond);
    // To the thousandth: a token that is short by a rounding error is there.
    const wait = Math.ceil(Math.round(((count - tokens) / perSecond) * 1e6) / 1e3);
    buckets.set(key, { tokens: wait <= 0 ? tokens - count : tokens, at });
    return Math.max(0, wait);
  };
}

/** What is told to whoever has to wait. @param wait milliseconds. */
export function tooOften(what: string, wait: number): HttpProblem {
  const seconds = Math.ceil(wait / 1000);
  return new HttpProblem(429, `${what}; send this one again in ${seconds} s`, {
    "retry-after": String(seconds),
  });
}
