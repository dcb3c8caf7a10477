import { isDeepStrictEqual } from "node:util";
import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import type { Services } from "../conversation/services.ts";
import type { Config } from "../process/config.ts";
import { type Locale, locales } from "../facts/localized.ts";
import { flows } from "../flows/flows.ts";
import { allowedUpdates } from "./create-bot.ts";
import { maxConnections } from "./run-webhook.ts";

export interface SetupDeps {
  readonly api: Api;
  readonly config: Extract<Config, { mode: "polling" | "webhook" }>;
  readonly translators: Services["translators"];
}

/** What the bot's own page shows to the people whose app speaks a language. */
export interface Profile {
  /** `null`: whoever speaks none of the others. */
  readonly language: Locale | null;
  readonly name: string;
  readonly shortDescription: string;
  readonly description: string;
  readonly commands: readonly BotCommand[];
}

/** One profile a language, and the English one for everybody else. */
export function profilesOf(translators: Services["translators"]): Profile[] {
  const listed = [...flows.commands].flatMap(([command, { listed }]) =>
    listed ? [{ command, ...listed }] : [],
  );
  listed.sort((one, two) => one.menu - two.menu);
  return [null, ...locales].map((language) => {
    const t = translators[language ?? "en"];
    return {
      language,
      name: t("bot-name"),
      shortDescription: t("bot-short-description"),
      description: t("bot-description"),
      commands: listed.map(({ command, title }) => ({ command, description: t(title) })),
    };
  });
}

/**
 * Tells Telegram what the bot is called, what it says of itself, which commands it has, and how it takes updates. Run by
 * hand after a change of these, never at a start: Telegram lets a name be set a few times a day. What is so already is
 * left alone, so it may be run again at any time. Returns what was done, a line each.
 *
 * @throws when webhook mode has no WEBHOOK_URL, or with what Telegram refuses.
 */
export async function setUp({ api, config, translators }: SetupDeps): Promise<string[]> {
  const delivery = await setUpDelivery({ api, config });
  const done: string[] = [];
  for (const profile of profilesOf(translators)) done.push(...(await setUpProfile(api, profile)));
  return [delivery, ...done];
}

async function setUpProfile(api: Api, profile: Profile): Promise<string[]> {
  const { language, name, shortDescription, description, commands } = profile;
  const code = language === null ? {} : { language_code: language };
  const held = {
    name: (await api.getMyName(code)).name,
    shortDescription: (await api.getMyShortDescription(code)).short_description,
    description: (await api.getMyDescription(code)).description,
    commands: await api.getMyCommands(code),
  };
  const setters = {
    name: () => api.setMyName(name, code),
    shortDescription: () => api.setMyShortDescription(shortDescription, code),
    description: () => api.setMyDescription(description, code),
    commands: () => api.setMyCommands(commands, code),
  };
  const done: string[] = [];
  for (const what of ["name", "shortDescription", "description", "commands"] as const) {
    const same = isDeepStrictEqual(held[what], profile[what]);
    if (!same) await setters[what]();
    done.push(`${what} (${language ?? "default"}): ${same ? "already so" : "set"}`);
  }
  return done;
}

/** The webhook is set each time: Telegram does not tell whether the secret is still the same. */
async function setUpDelivery({ api, config }: Pick<SetupDeps, "api" | "config">): Promise<string> {
  if (config.mode === "polling") {
    const { url } = await api.getWebhookInfo();
    // Updates that wait are kept: the bot will poll for them.
    if (url) await api.deleteWebhook();
    return url ? "webhook: deleted, for polling" : "webhook: none, for polling";
  }
  if (config.webhookUrl === undefined)
    throw new Error("WEBHOOK_URL is needed: the address at which Telegram reaches this bot");
  await api.setWebhook(config.webhookUrl, {
    secret_token: config.webhookSecret,
    allowed_updates: allowedUpdates,
    max_connections: maxConnections,
  });
  return `webhook: set to ${config.webhookUrl}`;
}
