import { createHash } from "node:crypto";
import { z } from "zod";
import { isoDateSchema } from "../facts/iso-date.ts";
import { locales } from "../facts/localized.ts";
import { schemaProblems } from "../facts/schema-problems.ts";

/** An empty value in the environment counts as none. */
const text = z.string().transform((value) => (value.trim() === "" ? undefined : value.trim()));
const optional = text.optional();

/** A key as a header can carry it, and that nobody guesses; or one by its hash. */
const apiKey = /^[!-~]{24,}$/;
const hashedKey = /^sha256:([0-9a-f]{64})$/i;
const isApiKey = (key: string): boolean => (/^sha256:/i.test(key) ? hashedKey : apiKey).test(key);

const environmentSchema = z.object({
  BOT_TOKEN: optional.refine((token) => token === undefined || /^\d+:[\w-]+$/.test(token), {
    error: "is not a token as @BotFather gives it (123456:ABC…)",
  }),
  BOT_MODE: optional.pipe(z.enum(["terminal", "polling", "webhook"]).optional()),
  BOT_API_ROOT: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  WEBHOOK_URL: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  WEBHOOK_SECRET: optional.refine((secret) => secret === undefined || /^[\w-]{16,256}$/.test(secret), {
    error: "must be 16 to 256 letters, digits, _ or -",
  }),
  HOST: optional.pipe(z.string().default("127.0.0.1")),
  PORT: optional.pipe(z.string().default("8080")).transform(Number).pipe(z.int().min(0).max(65_535)),
  API_KEYS: optional.refine((list) => keysIn(list).every(isApiKey), {
    error:
      "each key must have at least 24 letters, digits or signs and no space (openssl rand -hex 32 makes one); a hash is written sha256: and 64 hex digits",
  }),
  STORE_URL: optional.pipe(z.string().default("sqlite:var/bot.sqlite")),
  STORE_KEY: optional,
  STORE_KEY_PREVIOUS: optional,
  DEFAULT_LOCALE: optional.pipe(z.enum(locales).default("zh")),
  LOG_LEVEL: optional.pipe(
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ),
  RICH_MESSAGES: optional.pipe(z.enum(["auto", "on", "off"]).default("auto")),
  DEVELOPER_INFO: optional,
  TODAY: optional.pipe(isoDateSchema.optional()),
});

export interface CommonConfig {
  readonly storeUrl: string;
  readonly storeKey: string | undefined;
  /** The key before the present one: what was stored under it is still read, and stored anew under the present one. */
  readonly storeKeyPrevious: string | undefined;
  readonly defaultLocale: (typeof locales)[number];
  readonly logLevel: string;
  /** The day the rules are read at, for demonstrations and tests; else the clock's. */
  readonly today: string | undefined;
}

export interface TelegramConfig extends CommonConfig {
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly richMessages: "auto" | "on" | "off";
  /** Who operates this bot and how to reach them, for /developer_info. */
  readonly developerInfo: string | undefined;
  /** Where health and metrics are served, and in webhook mode all else. */
  readonly host: string;
  readonly port: number;
}

export type Config =
  | (CommonConfig & { readonly mode: "terminal" })
  | (TelegramConfig & { readonly mode: "polling" })
  | (TelegramConfig & {
      readonly mode: "webhook";
      /** Where Telegram reaches this bot; needed to register it, not to serve. */
      readonly webhookUrl: string | undefined;
      readonly webhookSecret: string;
      /** SHA-256 of the keys that may use /v1, in hex; none: /v1 is off. */
      readonly apiKeys: readonly string[];
    });

/** Reads the environment. Throws one error that lists every value that cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const lines = schemaProblems(parsed.error).map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new Error(`The environment has ${lines.length} problem(s):\n${lines.join("\n")}`);
  }
  const env = parsed.data;
  const common: CommonConfig = {
    storeUrl: env.STORE_URL,
    storeKey: env.STORE_KEY,
    storeKeyPrevious: env.STORE_KEY_PREVIOUS,
    defaultLocale: env.DEFAULT_LOCALE,
    logLevel: env.LOG_LEVEL,
    today: env.TODAY,
  };
  const mode = env.BOT_MODE ?? (env.BOT_TOKEN === undefined ? "terminal" : "polling");
  if (mode === "terminal") return { ...common, mode };
  if (env.BOT_TOKEN === undefined) throw new Error(`BOT_MODE=${mode} needs BOT_TOKEN, from @BotFather`);
  const telegram: TelegramConfig = {
    ...common,
    token: env.BOT_TOKEN,
    apiRoot: env.BOT_API_ROOT,
    richMessages: env.RICH_MESSAGES,
    developerInfo: env.DEVELOPER_INFO,
    host: env.HOST,
    port: env.PORT,
  };
  if (mode === "polling") return { ...telegram, mode };
  if (env.WEBHOOK_SECRET === undefined) {
    throw new Error("BOT_MODE=webhook needs WEBHOOK_SECRET: 16 to 256 letters, digits, _ or -");
  }
  return {
    ...telegram,
    mode,
    webhookUrl: env.WEBHOOK_URL,
    webhookSecret: env.WEBHOOK_SECRET,
    apiKeys: keysIn(env.API_KEYS).map(hashOf),
  };
}

function keysIn(list: string | undefined): string[] {
  return (list ?? "")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
}

/** A key's SHA-256, given so or made at once, so that no key stays in memory. */
function hashOf(key: string): string {
  const [, hash] = hashedKey.exec(key) ?? [];
  return hash?.toLowerCase() ?? createHash("sha256").update(key).digest("hex");
}
