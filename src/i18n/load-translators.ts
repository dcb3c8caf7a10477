import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locale } from "../facts/localized.ts";
import type { MessageFile } from "./message-file.ts";
import { checkMessages } from "./check-messages.ts";
import { createTranslators, type Translate } from "./translator.ts";

/** The translators of a folder with one folder of Fluent files a locale. @throws as checkMessages does. */
export function loadTranslators(dir: URL | string): Record<Locale, Translate> {
  return createTranslators(checkMessages(readSources(dir)));
}

/** Every Fluent file of the folder, by name, called "locales/zh/common.ftl" in errors. @throws when a locale has no folder. */
export function readSources(dir: URL | string): Record<Locale, readonly MessageFile[]> {
  const root = typeof dir === "string" ? dir : fileURLToPath(dir);
  const read = (locale: Locale): MessageFile[] =>
    readdirSync(join(root, locale))
      .filter((name) => name.endsWith(".ftl"))
      .sort()
      .map((name) => ({
        file: [basename(root), locale, name].join("/"),
        text: readFileSync(join(root, locale, name), "utf8"),
      }));
  return { zh: read("zh"), en: read("en") };
}
