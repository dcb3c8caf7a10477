/** An error as it may stand in a log: what failed and where, and nothing of what it failed on. */
export interface LoggableError {
  readonly type: string;
  /** Of the system, SQLite or PostgreSQL. */
  readonly code?: string;
  readonly message?: string;
  /** Of the Bot API. */
  readonly method?: string;
  readonly error_code?: number;
  readonly description?: string;
  /** Frames of the stack. */
  readonly at?: readonly string[];
  readonly cause?: LoggableError;
}

const mostFrames = 8;
const mostCauses = 3;
/** ENOSPC, SQLITE_FULL, 57P01: what such errors say is about the machine. ERR_… of Node quote their arguments. */
const systemCode = /^(?!ERR_)(E[A-Z0-9_]+|SQLITE_\w+|[0-9A-Z]{5})$/;

/**
 * A message may quote what it failed on (JSON.parse does, and so do checks), so it is logged only where the system wrote
 * it. An error of grammY carries the payload of the call, text and chat with it, and one of the network the address with
 * the token: of those only the method and Telegram's own answer are taken.
 *
 * @param hide takes the secrets of this process out of a text.
 */
export function loggableError(error: unknown, hide: (text: string) => string, depth = 0): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error };
  const fields = error as Error & Readonly<Record<string, unknown>>;
  // grammY's BotError: the update is in `ctx`, what happened in `error`.
  if ("ctx" in error && "error" in error) return loggableError(error.error, hide, depth);
  const { code, method, error_code, description } = fields;
  const inner = error.cause ?? fields.error;
  const ofSystem = typeof code === "string" && systemCode.test(code);
  return {
    type: error.name,
    ...(typeof code === "string" && /^\w{1,40}$/.test(code) ? { code } : {}),
    ...(ofSystem ? { message: cleaned(hide(error.message)) } : {}),
    ...(typeof method === "string" && /^\w{1,64}$/.test(method) ? { method } : {}),
    ...(typeof error_code === "number" ? { error_code } : {}),
    ...(typeof description === "string" ? { description: cleaned(hide(description)) } : {}),
    at: framesOf(error),
    ...(inner instanceof Error && depth < mostCauses ? { cause: loggableError(inner, hide, depth + 1) } : {}),
  };
}

/** Without what is quoted, without addresses, and without numbers that may be somebody's. */
export function cleaned(text: string): string {
  return text
    .slice(0, 400)
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, "<address>")
    .replace(/"[^"]*"|“[^”]*”|`[^`]*`|'[^']{2,}'/g, "…")
    .replace(/-?\d{5,}/g, "#");
}

/** The message stands before the frames and may hold lines that look like some. */
function framesOf({ stack = "", message }: Error): string[] {
  const start = stack.indexOf(message);
  const frames = start < 0 ? stack : stack.slice(start + message.length);
  return frames
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, mostFrames);
}
