// The terminal door: lines in, lines out.
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Choice } from "../../src/conversation/reply.ts";
import { choiceFor, plainDress, renderLines, terminalDress } from "../../src/lines/render-lines.ts";
import { runTerminal } from "../../src/terminal/terminal-chat.ts";
import { testServices } from "../support/services.ts";

/** Everything that is printed when the lines are piped in; resolves at the end of input. */
async function piped(lines: readonly string[], { interactive = false } = {}): Promise<string> {
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 5) });
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(lines.map((line) => `${line}\n`).join(""));
  const printed: string[] = [];
  output.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  await runTerminal({ services: testServices(), store, input, output, interactive });
  await store.close();
  return printed.join("");
}

describe("a piped chat", () => {
  it("opens with the menu, its buttons numbered", async () => {
    const printed = await piped([]);
    expect(printed).toMatch(/^企业技术中心助手\n/);
    expect(printed).toContain("[1] 开始自检\n[2] 查数据   [3] 常见问题\n[4] 帮助   [5] 隐私\n[6] English\n");
  });

  it("goes from start to result, by numbers, labels, words and commands", async () => {
    const printed = await piped([
      "#1",
      "重庆市",
      "重庆市企业技术中心",
      "6000万",
      "258万",
      "#1",
      "2年",
      "查看结果",
      "/mydata",
    ]);
    expect(printed).toContain("✗ 未达到基本条件（4 项中有 1 项不符合）");
    expect(printed).toContain("  差 420,000 元（42 万元），即差 14%。");
    expect(printed).toContain("- 主营业务收入：上一年度 60,000,000 元（6000 万元）");
  });

  it("takes /check with a place, in any case, and an empty line for what it is", async () => {
    expect(await piped(["/CHECK chongqing"])).toContain("第 1 题，共 4 题");
    expect(await piped(["/check chongqing", ""])).toContain("没有收到内容");
  });

  it("a number that no button has is said to have none, and #0 too", async () => {
    for (const line of ["#99", "#0", "#999999"]) {
      expect(await piped(["/check chongqing", line]), line).toContain("没有这个编号的按钮");
    }
  });

  it("a last line without its end is answered too", async () => {
    const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 5) });
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end("/help");
    output.resume();
    const printed: string[] = [];
    output.on("data", (text: Buffer) => printed.push(text.toString()));
    await runTerminal({ services: testServices(), store, input, output, interactive: false });
    await store.close();
    expect(printed.join("")).toContain("怎么用");
  });

  it("has no colours, and echoes no control characters", async () => {
    const printed = await piped([
      "/check \u001b[Kred\u0007\u0000\u0008\u001b]0;title\u0007",
      "\u001b[2J",
      "/check x\u009b31mx",
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(printed).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f]/);
    expect(printed).toContain("没有找到“[Kred");
  });

  it("echoes no eight-bit control characters either", async () => {
    expect(await piped(["/check x\u009b31mx"])).not.toMatch(/[\u0080-\u009f]/);
  });

  it("two hundred lines at once are answered in order", async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `/check nowhere${index}`);
    const found = (await piped(lines)).match(/nowhere\d+/g);
    expect(found).toEqual(lines.map((line) => line.slice(7)));
  });
});

it("a person at a real terminal gets a prompt and bold headings", async () => {
  expect(await piped([], { interactive: true })).toContain("\u001b[1m企业技术中心助手\u001b[22m");
});

describe("lines", () => {
  it("a table's columns line up, Chinese characters being two wide", () => {
    const table = {
      kind: "table" as const,
      head: ["层级", "Met"],
      rows: [
        ["国家级", "5/6"],
        ["City level", "4/4"],
      ],
    };
    expect(renderLines({ blocks: [table], choices: [] }, plainDress)).toEqual([
      "层级        Met",
      "国家级      5/6",
      "City level  4/4",
    ]);
  });

  it("typed escapes are taken out of a dressed line, its own are left", () => {
    const blocks = [{ kind: "heading" as const, text: "a\u001b[31mb" }];
    expect(renderLines({ blocks, choices: [] }, terminalDress)).toEqual(["\u001b[1ma[31mb\u001b[22m"]);
  });

  it("marks stand as signs beside the words, further lines are indented", () => {
    const items = [
      { text: "收入：不符合", mark: "unmet" as const, lines: ["差 1 元。"] },
      { text: "无标记" },
    ];
    expect(renderLines({ blocks: [{ kind: "list", items }], choices: [] }, plainDress)).toEqual([
      "✗ 收入：不符合",
      "  差 1 元。",
      "- 无标记",
    ]);
  });

  it("a button is chosen by number or by its whole label", () => {
    const choices: readonly (readonly Choice[])[] = [
      [{ label: "是", action: { kind: "menu" } }],
      [{ label: "否", action: { kind: "help" } }],
    ];
    expect(choiceFor("#2", choices)?.label).toBe("否");
    expect(choiceFor("是", choices)?.label).toBe("是");
    for (const line of ["#3", "#0", "2", "是的", "#", "#1 "])
      expect(choiceFor(line, choices), line).toBeNull();
  });
});
