// JSON Lines in, JSON Lines out: same order, `id` echoed, and no line ends the run.
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import type { AnswerLine } from "../../src/answers/answer-line.ts";
import { answerAmount } from "../../src/cli/amount-command.ts";
import { type CheckOptions, answerCheck } from "../../src/answers/check.ts";
import { answerLines } from "../../src/cli/json-lines.ts";
import { describeRules } from "../../src/cli/rules-command.ts";
import { catalog } from "../support/catalog.ts";
import { parseAmount } from "../support/parse-amount.ts";

type Out = Record<string, unknown>;

/** Feeds lines, and gives back one object for each line that came out. */
async function run(answer: AnswerLine, lines: readonly unknown[], { chunk = 0 } = {}): Promise<Out[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on("data", (data: Buffer) => chunks.push(data));
  const bytes = Buffer.from(
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  const size = chunk === 0 ? bytes.length || 1 : chunk;
  for (let at = 0; at < bytes.length; at += size) input.write(bytes.subarray(at, at + size));
  input.end();
  await answerLines(input, output, answer);
  const text = Buffer.concat(chunks).toString("utf8");
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Out);
}

const echo: AnswerLine = (line) => ({ echo: line });

describe("any command", () => {
  it("keeps the order and echoes the id: a text, a number or null", async () => {
    const ids = [1, "two", 0, -1.5, "", null, "二", "x".repeat(200)];
    const out = await run(
      echo,
      ids.map((id) => ({ id })),
    );
    expect(out.map(({ id }) => id)).toEqual(ids);
  });

  it.each([[false], [[3]], [{ four: 4 }], ["x".repeat(201)]])("refuses the id %j", async (id) => {
    const error = "id: expected a text of at most 200 characters, a number or null";
    const out = await run(echo, [{ id }, { id: 2 }]);
    expect(out).toEqual([
      { id: null, error },
      { id: 2, echo: { id: 2 } },
    ]);
  });

  it("a line of a million bytes is read, a longer one refused, however it arrives, and the next is answered", async () => {
    const filled = (bytes: number): string => `{"id":"long","x":"${"x".repeat(bytes - 20)}"}`;
    expect(filled(1_000_000)).toHaveLength(1_000_000);
    const error = "the line is too long: write at most 1000000 bytes";
    for (const chunk of [0, 1000, 65_536]) {
      const lines = [filled(1_000_000), filled(1_000_001), { id: 3 }, filled(4_000_000)];
      const out = await run(() => ({}), lines, { chunk });
      expect(out).toEqual([{ id: "long" }, { id: null, error }, { id: 3 }, { id: null, error }]);
    }
  });

  it("a line without an id has the id null", async () => {
    expect(await run(echo, [{ text: "x" }])).toEqual([{ id: null, echo: { text: "x" } }]);
  });

  it("answers bad lines with an error and goes on", async () => {
    const out = await run(answerAmount(parseAmount), [
      { id: 1, text: "5000万", kind: "money", unit: "万元" },
      "this is no JSON",
      '{"id": 3, "text": ',
      { id: 4 },
      "[]",
      "null",
      "7",
      { id: 8, text: "30", kind: "count", unit: "人" },
    ]);
    expect(out.map(({ id }) => id)).toEqual([1, null, null, 4, null, null, null, 8]);
    expect(out[0]).toEqual({ id: 1, ok: "50000000" });
    for (const bad of out.slice(1, 7)) {
      expect(Object.keys(bad)).toEqual(["id", "error"]);
      expect(bad.error).toEqual(expect.stringMatching(/./));
    }
    expect(out[7]).toEqual({ id: 8, ok: "30" });
  });

  it("an answer that throws anything is an error of its line", async () => {
    const out = await run(() => {
      throw "no Error";
    }, [{ id: 1 }, { id: 2 }]);
    expect(out).toEqual([
      { id: 1, error: "no Error" },
      { id: 2, error: "no Error" },
    ]);
  });

  it("passes over blank lines, takes CRLF, and needs no line end at the end", async () => {
    const out = await run(echo, ['{"id":1}\r', "", "   ", "\r", '{"id":2}']);
    expect(out.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("nothing in, nothing out", async () => {
    expect(await run(echo, [])).toEqual([]);
  });

  it("characters that arrive in pieces stay whole", async () => {
    const out = await run(echo, [{ id: "重庆市企业技术中心🏭" }], { chunk: 1 });
    expect(out[0]?.id).toBe("重庆市企业技术中心🏭");
  });

  it("a line end inside a text is no line end of the output", async () => {
    const out = await run(echo, [{ id: "a\nb\u2028c" }, { id: 2 }]);
    expect(out.map(({ id }) => id)).toEqual(["a\nb\u2028c", 2]);
  });

  it("waits for a reader that is slow, and loses nothing", async () => {
    const input = new PassThrough();
    const output = new PassThrough({ highWaterMark: 16 });
    const lines = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id }));
    input.end(lines.join("\n"));
    const running = answerLines(input, output, () => ({ text: "x".repeat(100) }));
    const seen: string[] = [];
    void running.then(() => output.end());
    for await (const data of output) {
      seen.push(String(data));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const ids = seen
      .join("")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as Out).id);
    expect(ids).toEqual(lines.map((_, id) => id));
  });
});

describe("amount", () => {
  it("reads money in yuan and counts in people", async () => {
    const out = await run(answerAmount(parseAmount), [
      { id: 1, text: "5000万", kind: "money", unit: "万元" },
      { id: 2, text: "5000", kind: "money", unit: "万元" },
      { id: 3, text: "5000000", kind: "money", unit: "元" },
      { id: 4, text: "三十", kind: "count", unit: "人" },
      { id: 5, text: "30", kind: "count" },
      { id: 6, text: "大概5000万", kind: "money", unit: null },
    ]);
    expect(out).toEqual([
      { id: 1, ok: "50000000" },
      { id: 2, ok: "50000000" },
      { id: 3, ok: "5000000" },
      { id: 4, ok: "30" },
      { id: 5, ok: "30" },
      { id: 6, ok: "50000000", qualifier: "about" },
    ]);
  });

  it("asks back and refuses with a reason and nothing else", async () => {
    const [range, nonsense, negative] = await run(answerAmount(parseAmount), [
      { id: 1, text: "5000万到6000万", kind: "money", unit: "万元" },
      { id: 2, text: "蓝色", kind: "money", unit: "万元" },
      { id: 3, text: "-5", kind: "count", unit: "人" },
    ]);
    expect(range).toEqual({ id: 1, clarify: "range" });
    expect(nonsense).toEqual({ id: 2, reject: "nonsense" });
    expect(negative).toEqual({ id: 3, reject: "negative" });
  });

  it("a text of 10,000 characters, and one that is no text, are answered", async () => {
    const out = await run(answerAmount(parseAmount), [
      { id: 1, text: "9".repeat(10_000), kind: "money", unit: "元" },
      { id: 2, text: 5000, kind: "money", unit: "元" },
      { id: 3, kind: "money", unit: "元" },
      { id: 4, text: "30", kind: "count", unit: "人" },
    ]);
    expect(out[0]).toEqual({ id: 1, reject: "too-long" });
    expect(out[1]).toMatchObject({ id: 2 });
    expect(out[2]).toMatchObject({ id: 3 });
    expect(out[3]).toEqual({ id: 4, ok: "30" });
  });

  it("a kind or unit that is not known is an error that names it", async () => {
    const out = await run(answerAmount(parseAmount), [
      { id: 1, text: "30", kind: "weight" },
      { id: 2, text: "30", kind: "money", unit: "dollar" },
      { id: 3, text: "30", kind: "count", unit: "万元" },
    ]);
    expect(out.map(({ error }) => error)).toEqual([
      expect.stringContaining("kind"),
      expect.stringContaining("unit"),
      expect.stringContaining("unit"),
    ]);
  });
});

const company = { mainBusinessIncome: 60e6, rdExpenditure: 2.58e6, rdStaff: 30, innovationMechanism: true };
const check = (options: Partial<CheckOptions> = {}): AnswerLine =>
  answerCheck(catalog, {
    pack: "chongqing-municipal-2022",
    date: undefined,
    today: "2026-11-22",
    ...options,
  });

describe("check", () => {
  it("gives the verdict, criterion by criterion", async () => {
    const [out] = await run(check(), [{ id: "c1", answers: { ...company, rdStaff: 29 } }]);
    expect(out).toMatchObject({ id: "c1", verdict: "falls-short", pack: "chongqing-municipal-2022" });
    const criteria = out?.criteria as Out[];
    expect(criteria.map(({ id, status }) => [id, status])).toEqual([
      ["main-business-income", "met"],
      ["rd-expenditure", "met"],
      ["rd-staff", "unmet"],
      ["innovation-mechanism", "met"],
    ]);
    expect(criteria[2]).toMatchObject({
      id: "rd-staff",
      status: "unmet",
      actual: 29,
      required: 30,
      comparison: ">=",
      shortfall: { amount: 1, percent: 3.33 },
      unit: "people",
      source: { id: "liangjiang-2022", confidence: "official" },
    });
  });

  it("answers that are left out or null cannot be told", async () => {
    const [out, empty] = await run(check(), [
      { id: 1, answers: { ...company, innovationMechanism: null } },
      { id: 2, answers: {} },
    ]);
    expect(out?.verdict).toBe("cannot-tell");
    expect(empty?.verdict).toBe("cannot-tell");
  });

  it("refuses what is no answer, names the question, and goes on", async () => {
    const bad = [
      { rdStaff: "30" },
      { rdStaff: -1 },
      { rdStaff: true },
      { rdStaff: [30] },
      { innovationMechanism: "yes" },
      { innovationMechanism: 1 },
    ];
    const out = await run(check(), [
      ...bad.map((answers, id) => ({ id, answers })),
      '{"id":6,"answers":{"rdStaff":1e999}}',
      { id: 7, answers: { rdStuff: 30 } },
      { id: 8 },
      { id: 9, answers: [] },
      { id: 10, answers: company },
    ]);
    for (const [id, answers] of bad.entries()) {
      expect(out[id]).toEqual({ id, error: expect.stringMatching(`^${Object.keys(answers)[0]}: expected `) });
    }
    expect(out[6]).toEqual({ id: 6, error: expect.stringMatching(/^rdStaff: /) });
    expect(out[7]).toEqual({ id: 7, error: expect.stringContaining('"rdStuff"') });
    expect(out[8]).toEqual({ id: 8, error: expect.stringContaining("answers") });
    expect(out[9]).toEqual({ id: 9, error: expect.stringContaining("answers") });
    expect(out[10]).toMatchObject({ id: 10, verdict: "meets" });
  });

  it("reads the rules on the day that is named", async () => {
    const [out] = await run(check({ date: "2022-09-06" }), [{ id: 1, answers: company }]);
    expect(out).toMatchObject({ verdict: "meets", date: "2022-09-06" });
  });

  it("without a day: today, or the last day of rules that have ended, or the first of those to come", async () => {
    const dateOf = async (options: Partial<CheckOptions>): Promise<unknown> =>
      (await run(check(options), [{ id: 1, answers: {} }]))[0]?.date;
    expect(await dateOf({})).toBe("2024-12-31");
    expect(await dateOf({ today: "2023-05-05" })).toBe("2023-05-05");
    expect(await dateOf({ today: "2024-12-31" })).toBe("2024-12-31");
    expect(await dateOf({ today: "2025-01-01" })).toBe("2024-12-31");
    expect(await dateOf({ today: "2021-12-31" })).toBe("2022-01-01");
    expect(await dateOf({ pack: "cn-national-2026" })).toBe("2026-11-22");
  });

  it("a day outside, no day at all, and a pack that is not held are errors of each line", async () => {
    const error = async (options: Partial<CheckOptions>): Promise<unknown> =>
      (await run(check(options), [{ id: 1, answers: company }]))[0]?.error;
    expect(await error({ date: "2025-01-01" })).toContain("2022-01-01 to 2024-12-31");
    expect(await error({ date: "2024-02-30" })).toContain("2024-02-30");
    expect(await error({ date: "soon" })).toContain("soon");
    expect(await error({ pack: "cn-national-2026", date: "9999-99-99" })).toContain("9999-99-99");
    expect(await error({ pack: "atlantis-2020" })).toContain("chongqing-municipal-2022");
  });

  it("thousands of lines come out in order", async () => {
    const lines = Array.from({ length: 3000 }, (_, id) => ({
      id,
      answers: { ...company, rdStaff: id % 60 },
    }));
    const out = await run(check(), lines);
    expect(out.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
    expect(out.map(({ verdict }) => verdict)).toEqual(
      lines.map(({ answers }) => (answers.rdStaff >= 30 ? "meets" : "falls-short")),
    );
  });
});

describe("rules", () => {
  const described = describeRules(catalog);

  it("describes every pack, ready to be written one a line", () => {
    expect(described.map(({ id }) => id)).toEqual(catalog.packs.map(({ id }) => id));
    for (const pack of described) {
      expect(JSON.stringify(pack)).not.toContain("\n");
      expect(JSON.parse(JSON.stringify(pack))).toMatchObject({
        region: expect.stringMatching(/^\d{6}$/),
        level: expect.any(String),
        effectiveFrom: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        criteria: expect.any(Array),
      });
    }
  });

  it("says when, where and what a pack asks", () => {
    expect(described.find(({ id }) => id === "chongqing-municipal-2022")).toMatchObject({
      region: "500000",
      place: { zh: "重庆市", en: "Chongqing" },
      level: "municipal",
      scheme: "technology-center",
      effectiveFrom: "2022-01-01",
      effectiveTo: "2024-12-31",
      confidence: "official",
      questions: ["mainBusinessIncome", "rdExpenditure", "rdStaff", "innovationMechanism"],
      criteria: [
        { id: "main-business-income", unit: "yuan", comparison: ">", threshold: 50_000_000 },
        { id: "rd-expenditure", unit: "yuan", comparison: ">=", threshold: 1_500_000 },
        { id: "rd-staff", unit: "people", comparison: ">=", threshold: 30 },
        { id: "innovation-mechanism", unit: "yes-no", required: true },
      ],
    });
  });

  it("what it lists as questions is what check takes", async () => {
    for (const { id, questions } of described) {
      const answers = Object.fromEntries((questions as string[]).map((question) => [question, null]));
      const [out] = await run(check({ pack: id as string }), [{ id: 1, answers }]);
      expect(out).toMatchObject({ verdict: "cannot-tell" });
    }
  });
});
