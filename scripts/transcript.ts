import { PassThrough } from "node:stream";
import { checkData } from "../src/process/check-data.ts";
import { loadServices } from "../src/process/load-services.ts";
import { openStore } from "../src/store/open-store.ts";
import { runTerminal } from "../src/terminal/terminal-chat.ts";

/**
 * A conversation at the terminal as the README shows it: what was typed behind "> ", then what came back. The first
 * screen, which nobody asked for, is left out.
 */
export async function transcript(
  typed: readonly string[],
  locale: "zh" | "en",
  today: string,
): Promise<string> {
  const services = loadServices(checkData(), { defaultLocale: locale, today: () => today });
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32) });
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
