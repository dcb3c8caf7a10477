import jsonLogic, { type RulesLogic } from "json-logic-js";
import { Bench } from "tinybench";
import type { Catalog } from "../src/catalog/catalog.ts";
import { evaluate } from "../src/rules/evaluate.ts";

/** The 2022 rule of Chongqing as json-logic-js has it: a verdict alone, without figures, shortfalls or sources. */
const asJsonLogic: RulesLogic = {
  and: [
    { ">": [{ var: "mainBusinessIncome" }, 50_000_000] },
    { ">=": [{ var: "rdExpenditure" }, 1_500_000] },
    { ">=": [{ var: "rdStaff" }, 30] },
    { "==": [{ var: "innovationMechanism" }, true] },
  ],
};

/** Companies that meet everything, miss one figure, or do not know one: as they come. */
const companies = [
  { mainBusinessIncome: 60_000_000, rdExpenditure: 2_000_000, rdStaff: 40, innovationMechanism: true },
  { mainBusinessIncome: 80_000_000, rdExpenditure: 1_200_000, rdStaff: 35, innovationMechanism: true },
  { mainBusinessIncome: 49_000_000, rdExpenditure: 900_000, rdStaff: 12, innovationMechanism: false },
  { mainBusinessIncome: 70_000_000, rdExpenditure: null, rdStaff: 31, innovationMechanism: true },
];

/** Full explanations against bare verdicts of json-logic-js, over the same companies in the same run. */
export async function benchRules(catalog: Catalog): Promise<string[]> {
  const pack = catalog.packs.find(({ id }) => id === "chongqing-municipal-2022");
  if (!pack) throw new Error("the pack chongqing-municipal-2022 is not held");
  let turn = 0;
  const bench = new Bench({ time: 1500, warmupTime: 500 });
  // A batch of a hundred a sample, so that the timer's own cost does not count.
  bench.add("explain", () => {
    for (let i = 0; i < 100; i++) evaluate(pack, companies[turn++ & 3] ?? {}, "2022-10-01");
  });
  bench.add("json-logic-js", () => {
    for (let i = 0; i < 100; i++) jsonLogic.apply(asJsonLogic, companies[turn++ & 3]);
  });
  await bench.run();
  const [ours = 0, theirs = 1] = bench.tasks.map((task) => rateOf(task) * 100);
  return [
    `rules: ${round(ours)} full explanations a second (aim: 1,000,000)`,
    `rules: ${round(theirs)} bare verdicts a second by json-logic-js; ratio ${(ours / theirs).toFixed(1)} (aim: 4)`,
  ];
}

/** Runs a second by the median, which a noisy machine moves least. */
export function rateOf(task: { result: object }): number {
  const { throughput } = task.result as { throughput?: { p50: number } };
  if (!throughput) throw new Error("the benchmark did not complete");
  return throughput.p50;
}

export const round = (rate: number): string => Math.round(rate).toLocaleString("en");
