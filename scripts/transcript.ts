import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { loadCatalog } from "../src/catalog/load-catalog.ts";
import { loadTranslators } from "../src/i18n/load-translators.ts";
import { openStore } from "../src/store/open-store.ts";
import { runTerminal } from "../src/terminal/terminal-chat.ts";
import { createToPlain } from "../src/understand/plain-text.ts";
import { createUnderstanding } from "../src/understand/understand.ts";

/**
 * A conversation at the terminal as the README shows it: what was typed behind "> ", then what came back. The first
 * screen, which nobody asked for, is left out.
 */
export async function transcript(typed: readonly string[], locale: "zh" | "en", today: string): Promise<string> {
  const root = new URL("../", import.meta.url);
  const catalog = loadCatalog(fileURLToPath(new URL("data/", root)));
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32) });
  const services = {
    catalog,
    understanding: createUnderstanding(catalog, createToPlain()),
    translators: loadTranslators(new URL("locales/", root)),
    defaultLocale: locale,
    today: () => today,
  };
  const screens: string[] = [];
  const screen = new PassThrough();
  screen.on("data", (chunk: Buffer) => screens.push(chunk.toString()));
  const input = new PassThrough();
  input.end(`${typed.join("\n")}\n`);
  await runTerminal({ services, store, input, output: screen, interactive: false });
  await store.close();
  const answers = screens.slice(1).map((shown, index) => `> ${typed[index]}\n\n${shown}`);
  return answers.join("").trimEnd();
}
