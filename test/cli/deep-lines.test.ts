// A stranger's line may be nested deeper than any stack: it is refused as any other wrong line, and the run goes on.
import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { answerAsk } from "../../src/answers/ask.ts";
import { answerCheck } from "../../src/answers/check.ts";
import type { AnswerLine } from "../../src/answers/answer-line.ts";
import { answerAmount } from "../../src/cli/amount-command.ts";
import { answerLines } from "../../src/cli/json-lines.ts";
import { catalog } from "../support/catalog.ts";
import { deep, deepAt } from "../support/deep.ts";
import { testDay, testServices } from "../support/services.ts";

const services = testServices();
const pack = "chongqing-municipal-2025";
const commands: Readonly<Record<string, { answer: AnswerLine; good: object; fields: readonly string[][] }>> =
  {
    amount: {
      answer: answerAmount(services.parseAmount),
      good: { id: 1, text: "30", kind: "count", unit: "人" },
      fields: [["id"], ["text"], ["kind"], ["unit"], ["else"]],
    },
    check: {
      answer: answerCheck(catalog, { pack, date: undefined, today: testDay }),
      good: { id: 1, answers: { rdStaff: 30 } },
      fields: [
        ["id"],
        ["answers"],
        ["answers", "rdStaff"],
        ["answers", "other"],
        ["answers", "__proto__"],
        ["pack"],
        ["date"],
      ],
    },
    ask: {
      answer: answerAsk(services, null),
      good: { id: 1, text: "收费吗" },
      fields: [["id"], ["text"], ["turns"], ["locale"]],
    },
  };

async function answersTo(answer: AnswerLine, lines: readonly string[]): Promise<Record<string, unknown>[]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(lines.join("\n"));
  const chunks: Buffer[] = [];
  output.on("data", (chunk: Buffer) => chunks.push(chunk));
  await answerLines(input, output, answer);
  const text = Buffer.concat(chunks).toString("utf8").trim();
  return text.split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
}

const cases = Object.entries(commands).flatMap(([command, { fields }]) =>
  fields.map((at) => ({ command, at, field: at.join(".") })),
);

it.each(cases)("$command: 100,000 levels in $field end nothing", async ({ command, at }) => {
  const { answer, good } = commands[command] ?? { answer: answerAsk(services, null), good: {} };
  const [wrong, right] = await answersTo(answer, [deepAt(good, at), JSON.stringify(good)]);
  expect(JSON.stringify(wrong)).not.toContain("call stack");
  expect(JSON.stringify(wrong).length).toBeLessThan(2_000);
  expect(right).toMatchObject({ id: 1 });
  expect(right).not.toHaveProperty("error");
});

it("a line that is such a list from its beginning is refused", async () => {
  for (const { answer, good } of Object.values(commands)) {
    const [wrong, right] = await answersTo(answer, [deep, JSON.stringify(good)]);
    expect(wrong).toEqual({ id: null, error: expect.stringMatching(/^line: /) });
    expect(right).not.toHaveProperty("error");
  }
});

it("what an error repeats is short, and of the outside alone", async () => {
  const check = (id: string, date?: string): AnswerLine =>
    answerCheck(catalog, { pack: id, date, today: testDay });
  const long = "长".repeat(200_000);
  const error = async (answer: AnswerLine, line: string): Promise<unknown> =>
    (await answersTo(answer, [line]))[0]?.error;
  const named = `"${"长".repeat(59)}…"`;
  expect(await error(check(long), '{"answers":{}}')).toMatch(`no pack ${named} is held`);
  expect(await error(check(pack, long), '{"answers":{}}')).toMatch(`${named} is not a day`);
  expect(await error(check(pack), `{"answers":{"${long}":1}}`)).toMatch(`no question ${named} is known`);
  for (const [value, shown] of [
    [`"${long}"`, named],
    [`"${"😀".repeat(100)}"`, `"${"😀".repeat(29)}…"`],
    ['"\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000"', '""'],
    [deep, "a list"],
    [`{"a":${deep}}`, "an object"],
    ["1e400", "a number too large"],
    ["-5", "-5"],
    ["true", "true"],
  ] as const) {
    const said = String(await error(check(pack), `{"answers":{"rdStaff":${value}}}`));
    const got = said.replace("rdStaff: expected a number of at least 0 or null, got ", "");
    expect(got.length).toBeLessThan(64);
    expect(got).toMatch(shown);
  }
});

it("a line with a hundred thousand mistakes is told a few of them", async () => {
  const line = JSON.stringify({ turns: Array(100_000).fill(1) });
  const [out] = await answersTo(answerAsk(services, null), [line]);
  expect(String(out?.error)).toMatch(/^turns\.0: .{0,400}; and 99995 more$/);
});

it("an answer that is named __proto__ is unknown like any other", async () => {
  for (const name of ["__proto__", "constructor", "toString", "income"]) {
    const [out] = await answersTo(answerCheck(catalog, { pack, date: undefined, today: testDay }), [
      `{"id":1,"answers":{"${name}":5}}`,
    ]);
    expect(out).toEqual({ id: 1, error: expect.stringContaining(`no question "${name}" is known`) });
  }
});
