// The program itself, killed in the middle of a check and started again.
import { expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary.ts";
import { TerminalProcess } from "../support/terminal-process.ts";

const environment = () => ({
  BOT_MODE: "terminal",
  STORE_URL: `sqlite:${temporaryFolder()}/bot.sqlite`,
  STORE_KEY: Buffer.alloc(32, 7).toString("base64"),
  TODAY: "2026-11-20",
});

it("after kill -9 the check goes on where it stopped, however often", async () => {
  const env = environment();
  const first = new TerminalProcess(env);
  await first.hears("企业技术中心助手");
  first.types("/check chongqing");
  await first.hears("第 1 题，共 4 题");
  first.types("6000万");
  await first.hears("第 2 题，共 4 题");
  first.types("258万");
  await first.hears("第 3 题，共 4 题");
  // Killed right after a reply was printed, which is before it is kept: at most this answer is asked again.
  await first.dies();

  const second = new TerminalProcess(env);
  const stopped = await second.hears("继续，还是重新开始？");
  expect(stopped).toMatch(/“重庆市企业技术中心”的自检停在第 [23] 题（共 4 题）/);
  second.types("继续");
  await second.hears("共 4 题");
  if (stopped.includes("停在第 2 题")) second.types("258万");
  // The next line answered shows that the one before it was kept.
  second.types("/help");
  await second.hears("怎么用");
  await second.hears("第 3 题，共 4 题");
  await second.dies();

  const third = new TerminalProcess(env);
  await third.hears("停在第 3 题（共 4 题）。继续，还是重新开始？");
  third.types("继续");
  await third.hears("第 3 题，共 4 题");
  third.types("是");
  await third.hears("第 4 题");
  third.types("2年");
  await third.hears("核对答案");
  third.types("查看结果");
  await third.hears("差 420,000 元（42 万元），即差 14%。");
  expect(await third.finishes()).toBe(0);
}, 120_000);

it("a value of the environment that cannot be used ends the start with one message", async () => {
  const process = new TerminalProcess({ ...environment(), BOT_MODE: "sometimes", TODAY: "yesterday" });
  await process.hears("2 problem(s)");
  await process.hears("BOT_MODE");
  await process.hears("TODAY");
  expect(await process.finishes()).toBe(1);
});
