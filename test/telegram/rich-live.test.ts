// Rich messages over the wire: the program as it is started, a Bot API server, and its referee.
import { describe, expect, it } from "vitest";
import { locales } from "../../src/facts/localized.ts";
import { renderHtml } from "../../src/telegram/render-html.ts";
import { renderRich } from "../../src/telegram/render-rich.ts";
import { temporaryFolder } from "../store/temporary.ts";
import { startBotApi } from "../../support/bot-api/bot-api.ts";
import { BotProcess } from "../../support/bot-api/bot-process.ts";
import { theReferee } from "../../support/bot-api/referee.ts";
import { manyReplies } from "../support/many-replies.ts";

const everyLink = (): boolean => true;

const lookup = "重庆国家级企业技术中心名单";

async function started(environment: Readonly<Record<string, string>> = {}) {
  const api = await startBotApi();
  await BotProcess.polling(api, { STORE_URL: `sqlite:${temporaryFolder()}/bot.sqlite`, ...environment });
  const methods = () => api.calls.map(({ method }) => method).filter((method) => /Message/.test(method));
  return { api, ann: api.person(7, "zh-hans"), methods };
}

describe("the program", () => {
  it("shows a result and a list as rich messages, and edits them", async () => {
    const { ann, methods } = await started();
    await ann.types(lookup);
    expect(methods().at(-1)).toBe("sendRichMessage");
    const list = ann.last.id;
    await ann.presses("下一页");
    expect(methods().at(-1)).toBe("editMessageText");
    expect(ann.last).toMatchObject({ id: list, rich: { blocks: expect.anything() } });
    await ann.presses("主菜单");
    expect(ann.last).toMatchObject({ id: list, rich: null });

    await ann.types("/consent");
    await ann.presses("同意");
    for (const text of ["/check chongqing", "6000万", "258万", "是", "2年"]) await ann.types(text);
    await ann.presses("查看结果");
    expect(methods().at(-1)).toBe("editMessageText");
    expect(ann.last.rich).not.toBeNull();
    expect(ann.last.text).toMatch(/^❌ 未达到基本条件/);
    expect(ann.last.text).toContain("差 420,000 元（42 万元），即差 14%。");
  });

  it("goes on plainly with a server that knows no rich messages", async () => {
    const { api, ann, methods } = await started();
    api.refuses("sendRichMessage", 404, "Not Found: method not found");
    await ann.types(lookup);
    await ann.types(lookup);
    expect(methods()).toEqual(["sendRichMessage", "sendMessage", "sendMessage"]);
    expect(ann.last.text).toContain("重庆长安汽车股份有限公司");
  });

  it("sends none where the operator wants none", async () => {
    const { ann, methods } = await started({ RICH_MESSAGES: "off" });
    await ann.types(lookup);
    expect(methods()).toEqual(["sendMessage"]);
  });
});

it.each(locales)("the referee takes every reply of real chats in %s, rich and plain", (locale) => {
  const referee = theReferee();
  const call = { chat_id: 7 };
  const problems = manyReplies(locale).flatMap(({ about, reply }) => {
    const rich_message = renderRich(reply.blocks, everyLink);
    return [
      ...referee.problems("sendRichMessage", { ...call, rich_message }),
      ...renderHtml(reply.blocks, everyLink).flatMap(({ html }) =>
        referee.problems("sendMessage", { ...call, text: html, parse_mode: "HTML" }),
      ),
    ].map((problem) => `${about}: ${problem}`);
  });
  expect(problems).toEqual([]);
});
