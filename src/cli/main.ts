import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createCatalog } from "../catalog/catalog.ts";
import type { Services } from "../conversation/services.ts";
import { createClock } from "../process/clock.ts";
import { readConfig } from "../process/config.ts";
import { answerAsk } from "../answers/ask.ts";
import { answerCheck } from "../answers/check.ts";
import { type Locale, locales } from "../facts/localized.ts";
import { checkedData } from "../process/checked-data.ts";
import { loadServices, parseAmountOf } from "../process/load-services.ts";
import { answerAmount } from "./amount-command.ts";
import { exportFile, formats } from "./export-command.ts";
import { readUnanswered } from "../conversation/unanswered/unanswered.ts";
import { openStore } from "../store/open-store.ts";
import { previousStoreKey, storeKey } from "../store/store-key.ts";
import { answerLines } from "./json-lines.ts";
import { describeRules } from "./rules-command.ts";

const usage = `Usage: npm run -s cli -- COMMAND   (JSON Lines on stdin and stdout)
  amount                                reads {id, text, kind, unit}
  check --pack ID [--date YYYY-MM-DD]   reads {id, answers}
  rules                                 prints every rule pack
  ask [--locale zh|en]                  reads {id, text} or {id, turns}
  unanswered                            prints the questions that were not answered, with their counts
  export [QUESTION] [--format csv|xlsx] [--locale zh|en] [--out FILE [--force]]
                                        writes the list or table that answers the question; all figures without one;
                                        over a file that is there only with --force`;

/** Exit status: 0 when every line was answered, be it with an error; 1 when the program failed; 2 for a wrong call. */
async function main(): Promise<number> {
  const { stdin, stdout } = process;
  // A reader that has seen enough, such as head, closes the pipe: that is no failure.
  stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  let call: ReturnType<typeof readCall>;
  try {
    call = readCall();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    return 2;
  }
  const { command, pack, date, locale, question, format, out, force } = call;
  switch (command) {
    case "help":
      stdout.write(`${usage}\n`);
      return 0;
    case "amount":
      await answerLines(stdin, stdout, answerAmount(parseAmountOf(await checkedData())));
      return 0;
    case "check": {
      const today = createClock(readConfig(process.env).today)();
      await answerLines(
        stdin,
        stdout,
        answerCheck(createCatalog((await checkedData()).data), { pack, date, today }),
      );
      return 0;
    }
    case "ask": {
      await answerLines(stdin, stdout, answerAsk(await servicesOf(), locale));
      return 0;
    }
    case "export": {
      const file = await exportFile(await servicesOf(), { question, format, locale });
      if (out === undefined) stdout.write(file);
      else writeExport(out, file, force);
      return 0;
    }
    case "unanswered": {
      const { storeUrl: url, storeKey: configured, storeKeyPrevious } = readConfig(process.env);
      const key = storeKey({ configured, path: "var/store.key" });
      const previousKey = previousStoreKey(storeKeyPrevious);
      const store = await openStore({ url, key, previousKey, reading: true });
      try {
        for (const one of await readUnanswered(store)) stdout.write(`${JSON.stringify(one)}\n`);
      } finally {
        await store.close();
      }
      return 0;
    }
    case "rules":
      for (const described of describeRules(createCatalog((await checkedData()).data)))
        stdout.write(`${JSON.stringify(described)}\n`);
      return 0;
  }
}

function writeExport(path: string, file: Uint8Array, force: boolean): void {
  try {
    writeFileSync(path, file, { flag: force ? "w" : "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Error(`${path} is there already: choose another --out, or add --force to write over it`);
  }
}

async function servicesOf(): Promise<Services> {
  const { today, defaultLocale } = readConfig(process.env);
  return loadServices(await checkedData(), { defaultLocale, today: createClock(today) });
}

const commands = ["amount", "check", "rules", "ask", "export", "unanswered", "help"] as const;

interface Call {
  readonly command: (typeof commands)[number];
  readonly pack: string;
  readonly date: string | undefined;
  readonly locale: Locale | null;
  readonly question: string;
  readonly format: "csv" | "xlsx";
  readonly out: string | undefined;
  /** Whether `out` may be there already. */
  readonly force: boolean;
}

function readCall(): Call {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      pack: { type: "string" },
      date: { type: "string" },
      locale: { type: "string" },
      format: { type: "string" },
      out: { type: "string" },
      force: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  const [first, ...more] = values.help ? ["help"] : positionals;
  const command = commands.find((known) => known === first);
  if (!command) throw new Error(first === undefined ? "no command was given" : `unknown command "${first}"`);
  if (command !== "export" && more.length > 0) throw new Error(`unknown words: ${more.join(" ")}`);
  if (command === "check" && values.pack === undefined)
    throw new Error("check needs --pack ID; rules lists them");
  const locale = locales.find((known) => known === values.locale) ?? null;
  if (values.locale !== undefined && locale === null)
    throw new Error(`--locale takes ${locales.join(" or ")}`);
  const format = formats.find((known) => known === (values.format ?? "csv"));
  if (!format) throw new Error(`--format takes ${formats.join(" or ")}`);
  const { date, out, force, pack = "" } = values;
  return { command, pack, date, locale, question: more.join(" "), format, out, force };
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
