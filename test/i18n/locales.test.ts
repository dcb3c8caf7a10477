// What must hold for the words under locales/, whoever wrote them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { messageTypes } from "../../scripts/message-types.ts";
import { locales } from "../../src/facts/localized.ts";
import { loadTranslators, readSources } from "../../src/i18n/load-translators.ts";
import { readMessages } from "../../src/i18n/read-messages.ts";
import { shownTexts } from "./shown-text.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = readSources(join(root, "locales"));
const messages = readMessages(sources.zh).messages;

/** Keys that the sources put together: `prefix${…}` must stand in them. Say for each who makes it up, of what. */
const families: readonly { prefix: string; why: string }[] = [
  { prefix: "clarify-", why: "the reader's reasons to ask back" },
  { prefix: "reject-", why: "the reader's reasons to refuse" },
  { prefix: "doubt-", why: "the reasons of a doubt" },
  { prefix: "criterion-", why: "the status of a criterion" },
  { prefix: "cell-", why: "the status of a criterion beside other levels" },
  { prefix: "verdict-short-", why: "the verdict of a level" },
  { prefix: "confidence-advice-", why: "the confidence of a source" },
  { prefix: "confidence-", why: "the confidence of a pack" },
  { prefix: "courtesy-", why: "what is answered out of courtesy" },
  { prefix: "command-", why: "the commands of the menu" },
  { prefix: "level-", why: "the levels of centers" },
  { prefix: "measure-", why: "what a figure counts" },
  { prefix: "value-", why: "a figure with what it counts" },
  { prefix: "operation-", why: "what a lookup asks" },
  { prefix: "event-", why: "what happened in a batch" },
  { prefix: "caution-", why: "what to know before comparing figures" },
  { prefix: "scheme-", why: "what is counted" },
  { prefix: "derived-share", why: "what a share is of" },
  { prefix: "absence-", why: "what may be said of a name that is not held" },
];

/** Latin words that a Chinese text has: fixed terms, names, a language's own name, and commands. */
const latinInChinese = /R&D|CSV|Excel|GitHub|Telegram|English|(?<![\w/])\/[a-z_]+/g;
const hanInEnglish = /中文/g;

function sourceTexts(): string[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".gen.ts"))
    .map((name) => readFileSync(join(root, "src", name), "utf8"));
}

/** Every text of a locale that still holds such letters once what is allowed is taken out. */
function foreign(locale: "zh" | "en", allowed: RegExp, letters: RegExp): string[] {
  return sources[locale]
    .flatMap(shownTexts)
    .filter(({ text }) => letters.test(text.replaceAll(allowed, "")))
    .map(({ at, text }) => `${at}: ${text}`);
}

it("both locales have the same messages with the same variables, and no other problem", () => {
  expect(() => loadTranslators(join(root, "locales"))).not.toThrow();
  expect([...readMessages(sources.en).messages.keys()].sort()).toEqual([...messages.keys()].sort());
});

it("src/i18n/messages.gen.ts is up to date; if not, npm run generate", () => {
  const generated = readFileSync(join(root, "src/i18n/messages.gen.ts"), "utf8");
  expect(generated).toBe(messageTypes(sources.zh));
});

it("no message is unused", () => {
  const code = sourceTexts().join("\n");
  const alive = families.filter(({ prefix }) => code.includes(`\`${prefix}\${`));
  expect(alive).toEqual(families);
  const used = (key: string): boolean =>
    ['"', "'", "`"].some((quote) => code.includes(quote + key + quote)) ||
    families.some(({ prefix }) => key.startsWith(prefix));
  expect([...messages.keys()].filter((key) => !used(key))).toEqual([]);
});

it("no Chinese text holds a Latin word", () => {
  expect(foreign("zh", latinInChinese, /\p{Script=Latin}/u)).toEqual([]);
});

it("no English text holds a Chinese character", () => {
  expect(foreign("en", hanInEnglish, /\p{Script=Han}/u)).toEqual([]);
});

describe.each(locales)("in %s", (locale) => {
  const translate = loadTranslators(join(root, "locales"))[locale] as (
    key: string,
    variables: Record<string, string | number>,
  ) => string;

  it.each([...messages])("%s can be shown", (key, { variables }) => {
    for (const sample of ["12,345.6", 0, 1, 2, 5, 1000]) {
      const text = translate(key, Object.fromEntries(variables.map((name) => [name, sample])));
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
    }
  });
});
