/** Milliseconds to wait until there is room; 0 where there was, and a token is gone. */
export type TakeToken = (key: string) => number;

/**
 * A bucket of tokens a key: `burst` at once, then `perSecond`.
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
}): TakeToken {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (key) => {
    const at = now();
    const held = buckets.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(burst, held.tokens + ((at - held.at) / 1000) * perSecond);
    // To the thousandth: a token that is short by a rounding error is there.
    const wait = Math.ceil(Math.round(((1 - tokens) / perSecond) * 1e6) / 1e3);
    buckets.set(key, { tokens: wait <= 0 ? tokens - 1 : tokens, at });
    return Math.max(0, wait);
  };
}
