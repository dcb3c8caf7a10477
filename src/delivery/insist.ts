import { GrammyError } from "grammy";
import type { Log } from "../process/log.ts";
import { waited } from "./waited.ts";

/**
 * Does again and again what is away for a while; a line of the log at each failure. `null` once it is time to stop.
 *
 * @param what is said of each failure in the log.
 * @throws what does not pass: Telegram does not know the token, or what `lasting` says of.
 */
export type Insist = <T>(what: string, attempt: () => Promise<T>) => Promise<T | null>;

/** Pauses after a failure, doubling. Milliseconds. */
const pauses = { shortest: 250, longest: 15_000 } as const;

export interface InsistDeps {
  readonly log: Pick<Log, "warn">;
  readonly stopping: AbortSignal;
  /** Failures that no waiting heals. */
  readonly lasting?: (error: unknown) => boolean;
}

export function createInsist({ log, stopping, lasting = () => false }: InsistDeps): Insist {
  return async (what, attempt) => {
    for (let times = 0; !stopping.aborted; times += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (stopping.aborted) return null;
        if (isUnknownToken(error) || lasting(error)) throw error;
        log.warn({ err: error }, what);
        const pause = Math.min(pauses.shortest * 2 ** times, pauses.longest);
        await waited(Math.max(pause, retryAfter(error)), stopping);
      }
    }
    return null;
  };
}

/** Telegram answers 404 where the token has not even the form of one. */
const isUnknownToken = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);

/** How long Telegram asks to be left alone. Milliseconds. */
export function retryAfter(error: unknown): number {
  return error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
}
