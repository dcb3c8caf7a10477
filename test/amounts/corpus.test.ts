import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AmountPrompt, AmountReading } from "../../src/amounts/amount-reading.ts";
import { parseAmount } from "../support/parse-amount.ts";

/** `clarify` and `reject` list the reasons that are fair; `any` lists whole readings that are. */
type Label =
  | { readonly ok: string; readonly qualifier?: string }
  | { readonly clarify: string | readonly string[] }
  | { readonly reject: string | readonly string[] }
  | { readonly any: readonly Label[] };
type Case = {
  readonly text: string;
  readonly kind: "money" | "count";
  readonly unit: string | null;
  readonly expect: Label;
};

/** Both were labelled before the reader had been seen, save the cases of the second whose note says otherwise. */
const CORPORA = [
  { name: "amounts-corpus", least: 1200 },
  { name: "amounts-corpus-2", least: 1600 },
];

function casesOf(corpus: string): readonly Case[] {
  return readFileSync(new URL(`../data/${corpus}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
}

function fits(reading: AmountReading, label: Label): boolean {
  if ("any" in label) return label.any.some((one) => fits(reading, one));
  if ("ok" in label)
    return "ok" in reading && reading.ok === label.ok && reading.qualifier === label.qualifier;
  if ("clarify" in label) return "clarify" in reading && [label.clarify].flat().includes(reading.clarify);
  return "reject" in reading && [label.reject].flat().includes(reading.reject);
}

function allows(label: Label, value: string): boolean {
  if ("any" in label) return label.any.some((one) => allows(one, value));
  return "ok" in label && label.ok === value;
}

describe.each(CORPORA)("the labelled answers of $name", ({ name, least }) => {
  const cases = casesOf(name);
  const read = cases.map((one) => ({
    ...one,
    reading: parseAmount(one.text, { kind: one.kind, unit: one.unit } as AmountPrompt),
  }));

  it("takes no amount that was not meant", () => {
    const wrong = read.filter(({ reading, expect: label }) => "ok" in reading && !allows(label, reading.ok));
    expect(wrong).toEqual([]);
  });

  it("agrees with every label", () => {
    const different = read.filter(({ reading, expect: label }) => !fits(reading, label));
    expect(different).toEqual([]);
  });

  it("is large", () => {
    expect(cases.length).toBeGreaterThan(least);
  });
});
