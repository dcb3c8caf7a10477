import { pino } from "pino";

/** Structured lines on stderr. What people typed is never logged, nor who they are. */
export type Log = Pick<ReturnType<typeof pino>, "info" | "warn" | "error">;

export function createLog(level: string): Log {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}
