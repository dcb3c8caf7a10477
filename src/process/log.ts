import { createHmac, randomBytes } from "node:crypto";
import { type DestinationStream, pino } from "pino";
import { cleaned, loggableError } from "./loggable-error.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A line with fields, or a line alone. A bare error is no line: its message would go out as it is. */
interface Write {
  (message: string): void;
  (fields: Fields, message: string): void;
}

/**
 * Structured lines on stderr. What people typed is never logged, nor who they are: fields are numbers, words of this
 * program's own, errors (`err`), and `person`, a user's id, which goes out as a code that holds for this process.
 */
export interface Log {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

interface LogOptions {
  /** The token, keys and passwords of this process: taken out of every line, whatever brought them there. */
  readonly secrets?: readonly string[];
  /** Where lines go; stderr. */
  readonly to?: DestinationStream;
}

/** Names under which a line has no business to hold anything. */
const withheld = [
  ..."token secret key password text caption payload data answers conversation callback_query message".split(
    " ",
  ),
  ..."from chat user id ids chat_id user_id name first_name last_name username phone_number ctx".split(" "),
];
/** As @BotFather gives it, also within an address. */
const botToken = /\d{6,}:[\w-]{30,}/g;
/** Shorter ones are no secrets, and would be found everywhere. */
const shortestSecret = 8;

/** Bytes that wait to be written where lines find no room; what comes then is dropped. */
const mostUnwritten = 1_000_000;

/**
 * Lines to an open file, where nothing that is wrong with it ends the process: a full disk may hold the log, too, and
 * whoever read the lines may be gone. What found no room is written when there is some.
 */
export function linesTo(fd: number): DestinationStream {
  const destination = pino.destination({ fd, sync: true, maxLength: mostUnwritten });
  // Unheard, it would be thrown at whoever writes a line.
  destination.on("error", () => undefined);
  return destination;
}

export function createLog(level: string, { secrets = [], to }: LogOptions = {}): Log {
  const idKey = randomBytes(32);
  const hidden = secrets.filter((secret) => secret.length >= shortestSecret);
  const hide = (text: string): string =>
    hidden.reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), text).replace(botToken, "[token]");
  const logger = pino(
    {
      level,
      base: null,
      redact: { paths: withheld, censor: "[withheld]" },
      hooks: { streamWrite: hide },
    },
    to ?? linesTo(2),
  );

  const loggable = (name: string, value: unknown): unknown => {
    if (name === "err" || value instanceof Error) return loggableError(value, hide);
    if (value === null || value === undefined) return value;
    // An HMAC, for a plain hash of so short a number could be found by trying them all.
    if (name === "person")
      return createHmac("sha256", idKey).update(String(value)).digest("hex").slice(0, 12);
    switch (typeof value) {
      case "number":
      case "boolean":
        return value;
      case "string":
        // Hidden first: a secret that was cleaned in part would not be known any more.
        return cleaned(hide(value));
      default:
        return "[withheld]";
    }
  };
  const write =
    (severity: "info" | "warn" | "error"): Write =>
    (first: Fields | string, message?: string): void => {
      const [fields, line]: [Fields, string] =
        typeof first === "string" ? [{}, first] : [first, message ?? ""];
      const safe = Object.entries(fields).map(([name, value]): [string, unknown] => [
        name,
        loggable(name, value),
      ]);
      logger[severity](Object.fromEntries(safe), line);
    };
  return { info: write("info"), warn: write("warn"), error: write("error") };
}
