import type { Params } from "./call.ts";
import { badRequest } from "./refused.ts";
import type { World } from "./world.ts";

type Command = { readonly command: string; readonly description: string };

const scopeKey = ({ scope, language_code }: Params): string =>
  `${((scope ?? { type: "default" }) as { type: string }).type} ${String(language_code ?? "")}`.trim();

export function setMyCommands({ profile }: World, params: Params): true {
  const commands = params.commands as Command[];
  if (commands.length > 100) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
    if (description.length < 1 || description.length > 256)
      throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
  }
  profile.commands.set(scopeKey(params), commands);
  return true;
}

export const getMyCommands = ({ profile }: World, params: Params): readonly Command[] =>
  profile.commands.get(scopeKey(params)) ?? [];

export function deleteMyCommands({ profile }: World, params: Params): true {
  profile.commands.delete(scopeKey(params));
  return true;
}

/** One of the texts of the bot's page: its name, what an empty chat shows, what its profile shows. */
function textSetting(of: "names" | "descriptions" | "shortDescriptions", field: string, longest: number) {
  const language = (params: Params): string => String(params.language_code ?? "");
  return {
    set({ profile }: World, params: Params): true {
      const text = String(params[field] ?? "");
      if (text.length > longest) throw badRequest(`${field} is too long`);
      if (text === "") profile[of].delete(language(params));
      else profile[of].set(language(params), text);
      return true;
    },
    get: ({ profile }: World, params: Params): object => ({
      [field]: profile[of].get(language(params)) ?? profile[of].get("") ?? "",
    }),
  };
}

export const name = textSetting("names", "name", 64);
export const description = textSetting("descriptions", "description", 512);
export const shortDescription = textSetting("shortDescriptions", "short_description", 120);
