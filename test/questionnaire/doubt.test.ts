// When a value that was read waits for a yes.
import { describe, expect, it } from "vitest";
import { type Doubt, type DoubtfulValue, doubtOf } from "../../src/questionnaire/doubt.ts";
import type { Answers } from "../../src/rules/answers.ts";
import { catalog } from "../support/catalog.ts";

function doubt(
  id: string,
  value: string,
  answers: Answers = {},
  qualifier: DoubtfulValue["qualifier"] = null,
): Doubt | null {
  const question = catalog.questions.get(id);
  if (!question) throw new Error(`no question ${id}`);
  return doubtOf(question, { value, qualifier }, answers, catalog.questions);
}

describe("a value outside what is usual", () => {
  const { from, to } = { from: 100_000, to: 10_000_000_000_000 };

  it.each([
    [from - 0.01, true],
    [from, false],
    [from + 0.01, false],
    [to - 0.01, false],
    [to, false],
    [to + 0.01, true],
  ])("income of %d: doubtful %s", (value, doubtful) => {
    expect(doubt("mainBusinessIncome", String(value))?.kind).toBe(doubtful ? "unusual" : undefined);
  });

  it("5000 yuan of income: 50 million may have been meant", () => {
    expect(doubt("mainBusinessIncome", "5000")).toEqual({
      kind: "unusual",
      instead: ["50000000", "5000000000"],
    });
  });
  it("yuan that were read as 万元: ten thousand times too large", () => {
    expect(doubt("mainBusinessIncome", "50000000000000")).toEqual({
      kind: "unusual",
      instead: ["5000000000"],
    });
  });
  it("1 may be a million; nothing makes 0 usual", () => {
    expect(doubt("mainBusinessIncome", "1")).toEqual({ kind: "unusual", instead: ["1000000"] });
    expect(doubt("mainBusinessIncome", "0")).toEqual({ kind: "unusual", instead: [] });
  });
  it("people have no other unit", () => {
    expect(doubt("rdStaff", "0")).toEqual({ kind: "unusual", instead: [] });
    expect(doubt("rdStaff", "200001")).toEqual({ kind: "unusual", instead: [] });
    expect(doubt("rdStaff", "200000")).toBeNull();
    expect(doubt("rdStaff", "1")).toBeNull();
  });
});

describe("a part that exceeds its whole", () => {
  it.each([
    ["2000000", null],
    ["2000000.01", { kind: "above", other: "mainBusinessIncome" }],
    ["1999999.99", null],
  ])("R&D of %s with an income of 2,000,000", (value, expected) => {
    expect(doubt("rdExpenditure", value, { mainBusinessIncome: 2_000_000 })).toEqual(expected);
  });
  it.each([
    ["2000000", null],
    ["1999999.99", { kind: "below", other: "rdExpenditure" }],
    ["2000000.01", null],
  ])("income of %s with R&D of 2,000,000", (value, expected) => {
    expect(doubt("mainBusinessIncome", value, { rdExpenditure: 2_000_000 })).toEqual(expected);
  });
  it("a whole that is not known is no ground for doubt", () => {
    expect(doubt("rdExpenditure", "2000000", { mainBusinessIncome: null })).toBeNull();
    expect(doubt("rdExpenditure", "2000000")).toBeNull();
    expect(doubt("mainBusinessIncome", "2000000", { rdExpenditure: null })).toBeNull();
  });
  it("staff with a title, of all R&D staff", () => {
    expect(doubt("seniorRdStaff", "9", { rdStaff: 8 })).toEqual({ kind: "above", other: "rdStaff" });
    expect(doubt("rdStaff", "8", { seniorRdStaff: 9 })).toEqual({ kind: "below", other: "seniorRdStaff" });
  });
  it("R&D staff, of all employees", () => {
    expect(doubt("rdStaff", "50", { totalStaff: 49 })).toEqual({ kind: "above", other: "totalStaff" });
    expect(doubt("rdStaff", "50", { totalStaff: 50 })).toBeNull();
  });
});

describe("a value that was not given outright", () => {
  it("half a person", () => {
    expect(doubt("rdStaff", "30.5")).toEqual({ kind: "decimal" });
    expect(doubt("rdStaff", "30")).toBeNull();
    expect(doubt("rdExpenditure", "3000000.5")).toBeNull();
  });
  it("about, and more than", () => {
    expect(doubt("rdStaff", "30", {}, "about")).toEqual({ kind: "about" });
    expect(doubt("mainBusinessIncome", "50000000", {}, "over")).toEqual({ kind: "over" });
  });
  it("what is least likely is asked about first", () => {
    expect(doubt("rdExpenditure", "1", { mainBusinessIncome: 0 }, "about")?.kind).toBe("unusual");
    expect(doubt("rdExpenditure", "20000", { mainBusinessIncome: 10_000 }, "about")?.kind).toBe("above");
    expect(doubt("rdStaff", "30.5", {}, "about")?.kind).toBe("decimal");
  });
});

it("every question with a whole of its own is held against one of the same kind", () => {
  for (const { id, kind, atMost } of catalog.questions.values()) {
    if (atMost === undefined) continue;
    expect(catalog.questions.get(atMost)?.kind, id).toBe(kind);
    expect(atMost).not.toBe(id);
  }
});

it("every figure has a usual range, and yes or no has none", () => {
  for (const { id, usual, kind } of catalog.questions.values()) {
    expect(usual === undefined, id).toBe(kind === "boolean");
    if (usual) expect(usual.from, id).toBeLessThan(usual.to);
  }
});
