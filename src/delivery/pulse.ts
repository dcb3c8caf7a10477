/** Signs of life of a bot that polls: a process that is up and hears nobody looks healthy otherwise. */
export interface Pulse {
  /** A poll came back, with updates or without. */
  polled(): void;
  /** Milliseconds since then, or since the start. */
  silence(): number;
}

/** @param now milliseconds of a clock that does not go back. */
export function createPulse(now: () => number): Pulse {
  let at = now();
  return {
    polled() {
      at = now();
    },
    silence: () => now() - at,
  };
}

/** Telegram holds a poll open for half a minute; a turn that nothing holds up takes milliseconds. Milliseconds. */
const longest = { silence: 120_000, turn: 600_000 } as const;

/** What is wrong, as the health check tells it; `null` while all is well. */
export function ailment(pulse: Pick<Pulse, "silence">, inHand: { oldest(): number }): string | null {
  const seconds = (ms: number): string => `${Math.floor(ms / 1000)} s`;
  if (pulse.silence() > longest.silence) return `no poll has come back for ${seconds(pulse.silence())}`;
  if (inHand.oldest() > longest.turn) return `a turn has been in hand for ${seconds(inHand.oldest())}`;
  return null;
}
