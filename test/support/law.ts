import { describe, expect, it } from "vitest";
import type { Confidence } from "../../src/facts/source.ts";
import type { Answers } from "../../src/rules/answers.ts";
import type { Assessment } from "../../src/rules/assess.ts";
import { type Evaluation, evaluate } from "../../src/rules/evaluate.ts";
import type { Unit } from "../../src/rules/question.ts";
import { packNamed } from "./catalog.ts";

/** A rule as the source states it, written from the source and not from the pack: the referee of the data. */
export interface Law {
  readonly pack: string;
  /** A day on which it is in force. */
  readonly on: string;
  /** A company that fulfils every condition with room to spare. */
  readonly company: Answers;
  /** What that company is told. `cannot-tell` only where the source leaves a figure out. */
  readonly verdict?: "meets" | "cannot-tell";
  readonly confidence: Confidence;
  readonly conditions: readonly Condition[];
}

export type Condition = Minimum | YesNo | NotHeld;

/** "At least 30 staff" for companies such as `when`; several rows for one criterion where the limit depends. */
export interface Minimum {
  readonly criterion: string;
  /** The answer that is moved around the limit. */
  readonly by: string;
  readonly comparison: ">" | ">=";
  readonly limit: number;
  readonly unit: Unit;
  readonly when?: Answers;
  /** The company's figure is `share` percent of this answer, and not the answer itself. */
  readonly of?: string;
  /** The least that the answer can differ by. Default: a fen for money, else 1. */
  readonly step?: number;
  readonly confidence?: Confidence;
}

/** "Already a district center", "not on the restricted list". */
export interface YesNo {
  readonly criterion: string;
  readonly asks: string;
  readonly required: boolean;
  readonly confidence?: Confidence;
}

/** The source names a limit and its figure is not held. */
export interface NotHeld {
  readonly criterion: string;
  readonly notHeldFor: readonly Answers[];
  readonly when?: Answers;
}

/** How a company is judged. */
export function judge(pack: string, on: string, answers: Answers): Evaluation {
  return evaluate(packNamed(pack), answers, on);
}

/** One criterion of it. */
export function criterionOf(evaluation: Evaluation, id: string): Assessment {
  const found = evaluation.criteria.find((criterion) => criterion.id === id);
  if (!found) throw new Error(`${evaluation.pack} has no criterion "${id}"`);
  return found;
}

/** Declares the cases of a law: the sound company, and each condition below, at and above its limit. */
export function describeLaw(law: Law): void {
  describe(`${law.pack} on ${law.on}`, () => {
    it(`a company that fulfils everything is told "${law.verdict ?? "meets"}"`, () => {
      const { verdict, pack, date } = judge(law.pack, law.on, law.company);
      expect({ verdict, pack, date }).toEqual({
        verdict: law.verdict ?? "meets",
        pack: law.pack,
        date: law.on,
      });
    });

    it("has these conditions and no other", () => {
      const { criteria } = judge(law.pack, law.on, law.company);
      expect(new Set(criteria.map(({ id }) => id))).toEqual(
        new Set(law.conditions.map(({ criterion }) => criterion)),
      );
    });

    for (const condition of law.conditions) {
      if ("limit" in condition) describeMinimum(law, condition);
      else if ("asks" in condition) describeYesNo(law, condition);
      else describeNotHeld(law, condition);
    }
  });
}

function describeMinimum(law: Law, minimum: Minimum): void {
  const { criterion, by, comparison, limit, unit, of } = minimum;
  const company = { ...law.company, ...minimum.when };
  // The figure that lies exactly at the limit, in the answer that is moved.
  const at = of === undefined ? limit : (Number(company[of]) * limit) / 100;
  const step = minimum.step ?? (unit === "yuan" ? 0.01 : 1);
  const toHundredth = (figure: number): number => Math.round(figure * 100) / 100;
  const judged = (answer: number | null): { verdict: string; found: Assessment } => {
    const evaluation = judge(law.pack, law.on, { ...company, [by]: answer });
    return { verdict: evaluation.verdict, found: criterionOf(evaluation, criterion) };
  };
  const figureOf = (answer: number): unknown =>
    expect.closeTo(of === undefined ? answer : (answer / Number(company[of])) * 100, 9);
  const such = minimum.when ? ` for ${JSON.stringify(minimum.when)}` : "";
  const stated = { required: limit, comparison, unit };

  describe(`${criterion} ${comparison} ${limit} ${unit}${such}`, () => {
    it("below is unmet, with what is missing", () => {
      const { verdict, found } = judged(toHundredth(at - step));
      expect(verdict).toBe("falls-short");
      expect(found).toMatchObject({
        ...stated,
        status: "unmet",
        actual: figureOf(toHundredth(at - step)),
      });
      if (of === undefined) {
        expect(found.shortfall).toEqual({ amount: step, percent: toHundredth((step / limit) * 100) });
      }
    });

    it("nine tenths of it fall short by a tenth", () => {
      const { found } = judged(toHundredth(at * 0.9));
      expect(found).toMatchObject({ ...stated, status: "unmet" });
      expect(found.shortfall).toEqual({ amount: toHundredth(limit / 10), percent: 10 });
    });

    it(comparison === ">=" ? "at the limit is met" : "at the limit is unmet: it has to be exceeded", () => {
      const { verdict, found } = judged(at);
      const met = comparison === ">=";
      expect(found).toMatchObject({ ...stated, status: met ? "met" : "unmet", actual: figureOf(at) });
      expect(found.shortfall).toEqual(met ? null : { amount: 0, percent: 0 });
      expect(verdict).toBe(met ? (law.verdict ?? "meets") : "falls-short");
    });

    it("above is met", () => {
      const { verdict, found } = judged(toHundredth(at + step));
      expect(found).toMatchObject({ ...stated, status: "met", shortfall: null });
      expect(verdict).toBe(law.verdict ?? "meets");
    });

    it("not known cannot be told", () => {
      const { verdict, found } = judged(null);
      expect(found).toMatchObject({ status: "cannot-tell", actual: null, shortfall: null });
      expect(verdict).toBe("cannot-tell");
    });

    itRestsOn(law, minimum);
  });
}

function describeYesNo(law: Law, condition: YesNo): void {
  const { criterion, asks, required } = condition;
  const judged = (answer: boolean | null): { verdict: string; found: Assessment } => {
    const evaluation = judge(law.pack, law.on, { ...law.company, [asks]: answer });
    return { verdict: evaluation.verdict, found: criterionOf(evaluation, criterion) };
  };
  const stated = { required, comparison: "is", unit: "yes-no", shortfall: null };

  describe(`${criterion} is ${required ? "yes" : "no"}`, () => {
    it("the answer required is met", () => {
      const { verdict, found } = judged(required);
      expect(found).toMatchObject({ ...stated, status: "met", actual: required });
      expect(verdict).toBe(law.verdict ?? "meets");
    });
    it("the other answer is unmet", () => {
      const { verdict, found } = judged(!required);
      expect(found).toMatchObject({ ...stated, status: "unmet", actual: !required });
      expect(verdict).toBe("falls-short");
    });
    it("don't know is neither", () => {
      const { verdict, found } = judged(null);
      expect(found).toMatchObject({ ...stated, status: "cannot-tell", actual: null });
      expect(verdict).toBe("cannot-tell");
    });
    itRestsOn(law, condition);
  });
}

function describeNotHeld(law: Law, { criterion, notHeldFor, when }: NotHeld): void {
  it.each(notHeldFor)(`${criterion} is not held: %o cannot be told`, (answers) => {
    const evaluation = judge(law.pack, law.on, { ...law.company, ...when, ...answers });
    expect(criterionOf(evaluation, criterion)).toMatchObject({
      status: "cannot-tell",
      required: null,
      shortfall: null,
      source: { confidence: law.confidence },
    });
    expect(evaluation.verdict).not.toBe("meets");
  });
}

function itRestsOn(law: Law, condition: Minimum | YesNo): void {
  const confidence = condition.confidence ?? law.confidence;
  it(`rests on a source, ${confidence}`, () => {
    const { source } = criterionOf(judge(law.pack, law.on, law.company), condition.criterion);
    expect(source.confidence).toBe(confidence);
    expect(source.publisher).toEqual({ zh: expect.any(String), en: expect.any(String) });
    expect(source.title).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });
}
