// The program itself over HTTP against a fake Bot API: webhooks, set up as an operator does it.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary.ts";
import { type BotApi, startBotApi } from "../../support/bot-api/bot-api.ts";
import { BotProcess, webhookSecret } from "../../support/bot-api/bot-process.ts";

const newStore = (): Readonly<Record<string, string>> => ({
  STORE_URL: `sqlite:${temporaryFolder()}/bot.sqlite`,
});

/** `npm run telegram:setup` with the environment of a bot. */
async function setUp(api: BotApi, bot: BotProcess): Promise<string> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const env = {
    PATH: process.env.PATH ?? "",
    BOT_MODE: "webhook",
    WEBHOOK_SECRET: webhookSecret,
    WEBHOOK_URL: bot.webhookUrl,
    ...api.environment,
  };
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["--import", "tsx", "scripts/telegram-setup.ts"], {
    cwd: root,
    env,
  });
  return stdout;
}

describe("a webhook", () => {
  it("is set up with the bot's texts in each language, and carries a whole check", async () => {
    const api = await startBotApi();
    const bot = await BotProcess.webhook(api, newStore());
    expect(await setUp(api, bot)).toContain(`webhook: set to ${bot.webhookUrl}`);
    const { commands, descriptions, names } = api.world.profile;
    for (const language of ["", "zh", "en"]) {
      // What is the same as for everybody need not be set anew.
      expect(names.get(language) ?? names.get(""), language).toBeTruthy();
      expect(descriptions.get(language) ?? descriptions.get(""), language).toBeTruthy();
      expect(commands.get(`default ${language}`.trim())?.map(({ command }) => command)).toContain("check");
    }
    expect(descriptions.get("en") ?? descriptions.get("")).not.toMatch(/\p{Script=Han}/u);

    const ann = api.person();
    await ann.types("/start");
    for (const label of ["开始自检", "重庆市", "重庆市企业技术中心", "同意"]) await ann.presses(label);
    for (const text of ["6000万", "258万", "是", "2年"]) await ann.types(text);
    await ann.presses("查看结果");
    expect(ann.last.text).toContain("差 420,000 元（42 万元），即差 14%");
    await api.delivered();
    expect(api.updates.sender?.lastError).toBeNull();
    expect(await bot.stops()).toBe(0);
  });

  it("takes nothing with another secret: Telegram is refused and keeps what people wrote", async () => {
    const api = await startBotApi();
    const bot = await BotProcess.webhook(api, newStore());
    api.brings([bot.webhookUrl], "not-the-secret-of-it");
    const ann = api.person();
    ann.says("/start");
    await api.until("a refusal", () => api.updates.sender?.lastError?.message.includes("401"));
    expect(ann.messages).toEqual([]);
    api.brings([bot.webhookUrl], webhookSecret);
    await ann.sees("企业技术中心助手");
  });

  it("answers once what Telegram brings again because the answer took too long", async () => {
    const api = await startBotApi({ webhookTimeoutMs: 200, webhookRetryMs: 10 });
    const bot = await BotProcess.webhook(api, newStore());
    api.brings([bot.webhookUrl], webhookSecret);
    api.lays({ method: "sendMessage" }, { kind: "slow", ms: 900 });
    const ann = api.person();
    ann.says("/start");
    await api.delivered();
    expect(api.updates.sender?.sent).toBeGreaterThan(2);
    await ann.types("/help");
    expect(ann.messages.map(({ text }) => text.split("\n")[0])).toEqual(["企业技术中心助手", "怎么用"]);
  });

  it("takes a press and a message of one person, which come together, one after the other", async () => {
    const api = await startBotApi();
    const bot = await BotProcess.webhook(api, newStore());
    api.brings([bot.webhookUrl], webhookSecret);
    const people = Array.from({ length: 10 }, (_, at) => api.person(at + 1));
    for (const person of people) {
      await person.types("/check chongqing");
      await person.presses("同意");
      const { last } = person;
      const skip = last.keyboard.flat().find(({ text }) => text === "不知道")?.callback_data ?? "";
      person.taps(last, skip);
      person.says("258万");
    }
    await api.delivered();
    // In either order both are taken: the press answers question 1; the text question 2, or 1 where it was first.
    for (const person of people) {
      await person.types("/mydata");
      expect(person.last.text).toMatch(/2,580,000 元/);
    }
  });

  it("goes on after kill -9 where it stopped: nothing that was told is lost, nothing done twice", async () => {
    const api = await startBotApi();
    const store = newStore();
    const first = await BotProcess.webhook(api, store);
    api.brings([first.webhookUrl], webhookSecret);
    const ann = api.person();
    await ann.types("/check chongqing");
    await ann.presses("同意");
    const { update } = ann.says("6000万");
    await ann.sees("第 2 题");
    await api.delivered();
    await first.dies();
    ann.says("258万");
    const second = await BotProcess.webhook(api, store);
    api.redelivers(update ?? 0);
    api.brings([second.webhookUrl], webhookSecret);
    await ann.sees("第 3 题");
    await api.delivered();
    await ann.types("/mydata");
    expect(ann.last.text).toMatch(/60,000,000 元[\s\S]*2,580,000 元/);
    const recorded = ann.messages.filter(({ text }) => text.startsWith("已记录："));
    expect(recorded).toHaveLength(2);
  });
});
