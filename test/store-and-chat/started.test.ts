// The program and the command line as an operator starts them, on a database of another key or of another process.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary.ts";
import { startBotApi } from "../../support/bot-api/bot-api.ts";
import { BotProcess } from "../../support/bot-api/bot-process.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const program = [join(root, "scripts/start.mjs")];
const unanswered = ["--import", import.meta.resolve("tsx"), join(root, "src/cli/main.ts"), "unanswered"];
const key = Buffer.alloc(32, 7).toString("base64");
/** Processes take some seconds to start where many are started. */
const patience = 60_000;

/** Runs it in a folder of its own, where `var/` would lie, until its input ends. */
function run(
  folder: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = "",
): Promise<{ status: number | null; said: string; failed: string }> {
  const env = { PATH: process.env.PATH ?? "", BOT_MODE: "terminal", TODAY: "2026-11-20", ...environment };
  const child = spawn(process.execPath, command, { cwd: folder, env });
  const said: string[] = [];
  const failed: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => said.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => failed.push(text));
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.once("close", (status) => resolve({ status, said: said.join(""), failed: failed.join("") }));
  });
}

it("with another STORE_KEY, or none, the start ends with what to do, and no key file is made", {
  timeout: patience,
}, async () => {
  const folder = temporaryFolder();
  expect((await run(folder, program, { STORE_KEY: key }, "/check chongqing\n6000万\n")).status).toBe(0);
  const other = Buffer.alloc(32, 8).toString("base64");
  const [foreign, none] = ["STORE_KEY is not the key", "STORE_KEY is not set and no file holds a key, but"];
  for (const [command, STORE_KEY, said] of [
    [program, other, foreign],
    [program, "", none],
    [unanswered, "", none],
  ] as const) {
    const { status, failed } = await run(folder, command, { STORE_KEY });
    expect([status, failed]).toEqual([1, expect.stringContaining(said)]);
    expect(failed.trim().split("\n")).toHaveLength(1);
  }
  expect(existsSync(join(folder, "var", "store.key"))).toBe(false);
  expect((await run(folder, program, { STORE_KEY: key }, "/mydata\n")).said).toContain("60,000,000 元");
  expect((await run(folder, unanswered, { STORE_KEY: key })).status).toBe(0);
});

it("the command line makes nothing where nothing is", { timeout: patience }, async () => {
  const folder = temporaryFolder();
  const { status, failed } = await run(folder, unanswered, {});
  expect([status, failed]).toEqual([1, expect.stringContaining("no database is there yet")]);
  expect(readdirSync(folder)).toEqual([]);
});

it("a second bot on the same file waits, ends with 0 when it is told to, and the first goes on", {
  timeout: patience,
}, async () => {
  const api = await startBotApi();
  const store = { STORE_URL: `sqlite:${temporaryFolder()}/bot.sqlite` };
  await BotProcess.polling(api, store);
  const second = new BotProcess(api, { BOT_MODE: "polling", ...store });
  await second.until(api, "the wait", () =>
    second.log.includes("another process serves on the same SQLite file"),
  );
  expect(await second.stops(), second.log).toBe(0);
  const ann = api.person();
  await ann.types("/help");
  expect(ann.last.text).toContain("怎么用");
});
