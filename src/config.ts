import { z } from "zod";
import { isoDateSchema } from "./facts/iso-date.ts";
import { locales } from "./facts/localized.ts";

/** An empty value in the environment counts as none. */
const text = z.string().transform((value) => (value.trim() === "" ? undefined : value.trim()));
const optional = text.optional();

const environmentSchema = z.object({
  BOT_TOKEN: optional.refine((token) => token === undefined || /^\d+:[\w-]+$/.test(token), {
    error: "is not a token as @BotFather gives it (123456:ABC…)",
  }),
  BOT_MODE: optional.pipe(z.enum(["terminal", "polling"]).optional()),
  BOT_API_ROOT: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
  STORE_URL: optional.default("sqlite:var/bot.sqlite"),
  STORE_KEY: optional,
  DEFAULT_LOCALE: optional.pipe(z.enum(locales).default("zh")),
  LOG_LEVEL: optional.pipe(
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ),
  TODAY: optional.pipe(isoDateSchema.optional()),
});

export interface CommonConfig {
  readonly storeUrl: string;
  readonly storeKey: string | undefined;
  readonly defaultLocale: (typeof locales)[number];
  readonly logLevel: string;
  /** The day the rules are read at, for demonstrations and tests; else the clock's. */
  readonly today: string | undefined;
}

export type Config =
  | (CommonConfig & { readonly mode: "terminal" })
  | (CommonConfig & {
      readonly mode: "polling";
      readonly token: string;
      readonly apiRoot: string | undefined;
    });

/** Reads the environment. Throws one error that lists every value that cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    throw new Error(`The environment has ${lines.length} problem(s):\n${lines.join("\n")}`);
  }
  const env = parsed.data;
  const common: CommonConfig = {
    storeUrl: env.STORE_URL ?? "sqlite:var/bot.sqlite",
    storeKey: env.STORE_KEY,
    defaultLocale: env.DEFAULT_LOCALE,
    logLevel: env.LOG_LEVEL,
    today: env.TODAY,
  };
  const mode = env.BOT_MODE ?? (env.BOT_TOKEN === undefined ? "terminal" : "polling");
  if (mode === "terminal") return { ...common, mode };
  if (env.BOT_TOKEN === undefined) throw new Error(`BOT_MODE=${mode} needs BOT_TOKEN, from @BotFather`);
  return { ...common, mode, token: env.BOT_TOKEN, apiRoot: env.BOT_API_ROOT };
}
