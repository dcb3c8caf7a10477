// A date for which no version is in force is an error, never a silent fall-back to another year.
import { describe, expect, it } from "vitest";
import { evaluate, isInForce, NotInForceError } from "../../src/rules/evaluate.ts";
import { catalog, packNamed } from "../support/catalog.ts";
import { packOf, staffOf } from "../support/small-pack.ts";

const pack = packOf(staffOf(30));

describe("a pack held from 2024 to 2025-12-31", () => {
  it.each([
    ["2023-12-31", false],
    ["2024-01-01", true],
    ["2025-06-30", true],
    ["2025-12-31", true],
    ["2026-01-01", false],
  ])("%s: in force %s", (date, held) => {
    expect(isInForce(pack, date)).toBe(held);
    if (held) expect(evaluate(pack, { staff: 30 }, date)).toMatchObject({ verdict: "meets", date });
    else expect(() => evaluate(pack, { staff: 30 }, date)).toThrow(NotInForceError);
  });

  it("the error says what is held, for which days", () => {
    let thrown: unknown;
    try {
      evaluate(pack, {}, "2026-01-01");
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(NotInForceError);
    const { held, message, name } = thrown as NotInForceError;
    expect(name).toBe("NotInForceError");
    expect(held).toEqual([{ pack: "testland-provincial-2024", from: "2024-01-01", to: "2025-12-31" }]);
    expect(message).toContain("2026-01-01");
    expect(message).toContain("testland-provincial-2024: 2024-01-01 to 2025-12-31");
  });
});

describe("what is not a day is refused", () => {
  const words = [
    "",
    "soon",
    "2024",
    "2024-06",
    "2024-13-01",
    "2024-02-30",
    "24-06-01",
    "2024/06/01",
    "20240601",
  ];
  it.each(words)("%j, by a pack that ended", (date) => {
    expect(() => evaluate(pack, { staff: 30 }, date)).toThrow(/not a day/);
  });
  it.each(words)("%j, by a pack without an end", (date) => {
    expect(() => evaluate(packNamed("chongqing-municipal-2025"), {}, date)).toThrow(/not a day/);
  });
});

describe("every pack of the data", () => {
  it.each(catalog.packs.map((held) => [held.id, held] as const))(
    "%s holds on its first and last day",
    (_, held) => {
      const before = new Date(Date.parse(held.from) - 86_400_000).toISOString().slice(0, 10);
      expect(isInForce(held, held.from)).toBe(true);
      expect(() => evaluate(held, {}, before)).toThrow(NotInForceError);
      if (held.to === null) return;
      const after = new Date(Date.parse(held.to) + 86_400_000).toISOString().slice(0, 10);
      expect(isInForce(held, held.to)).toBe(true);
      expect(() => evaluate(held, {}, after)).toThrow(NotInForceError);
    },
  );
});
