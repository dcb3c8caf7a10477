import { parseArgs } from "node:util";
import { loadCatalog } from "../catalog/load-catalog.ts";
import { createClock } from "../clock.ts";
import { readConfig } from "../config.ts";
import { dataFolder } from "../load-services.ts";
import { answerAmount } from "./amount-command.ts";
import { checkCommand } from "./check-command.ts";
import { answerLines } from "./json-lines.ts";
import { describeRules } from "./rules-command.ts";

const usage = `Usage: npm run -s cli -- COMMAND   (JSON Lines on stdin and stdout)
  amount                                reads {id, text, kind, unit}
  check --pack ID [--date YYYY-MM-DD]   reads {id, answers}
  rules                                 prints every rule pack`;

/** Exit status: 0 when every line was answered, be it with an error; 1 when the program failed; 2 for a wrong call. */
async function main(): Promise<number> {
  const { stdin, stdout } = process;
  let call: ReturnType<typeof readCall>;
  try {
    call = readCall();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    return 2;
  }
  const { command, pack, date } = call;
  switch (command) {
    case "amount":
      await answerLines(stdin, stdout, answerAmount);
      return 0;
    case "check": {
      const today = createClock(readConfig(process.env).today)();
      await answerLines(stdin, stdout, checkCommand(loadCatalog(dataFolder), { pack, date, today }));
      return 0;
    }
    case "rules":
      for (const described of describeRules(loadCatalog(dataFolder)))
        stdout.write(`${JSON.stringify(described)}\n`);
      return 0;
  }
}

function readCall(): { command: "amount" | "check" | "rules"; pack: string; date: string | undefined } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { pack: { type: "string" }, date: { type: "string" } },
  });
  const [command, ...more] = positionals;
  if (more.length > 0) throw new Error(`unknown words: ${more.join(" ")}`);
  if (command !== "amount" && command !== "check" && command !== "rules") {
    throw new Error(command === undefined ? "no command was given" : `unknown command "${command}"`);
  }
  if (command === "check" && values.pack === undefined)
    throw new Error("check needs --pack ID; rules lists them");
  return { command, pack: values.pack ?? "", date: values.date };
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
