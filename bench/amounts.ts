import type { AmountPrompt } from "../src/amounts/amount-reading.ts";
import type { ParseAmount } from "../src/amounts/parse-amount.ts";

const WAN: AmountPrompt = { kind: "money", unit: "万元" };
const YUAN: AmountPrompt = { kind: "money", unit: "元" };
const PEOPLE: AmountPrompt = { kind: "count", unit: "人" };

/** Answers as people type them, each with the prompt it answers. */
export const amountSamples: readonly { readonly text: string; readonly prompt: AmountPrompt }[] = [
  { text: "5000", prompt: WAN },
  { text: "５０００万", prompt: WAN },
  { text: "五千万元", prompt: WAN },
  { text: "1亿2千万", prompt: WAN },
  { text: "我们公司去年主营业务收入大概是五千万元", prompt: WAN },
  { text: "人民币壹亿贰仟叁佰肆拾伍万陆仟柒佰元整", prompt: YUAN },
  { text: "2023年主营业务收入12,345.67万元", prompt: WAN },
  { text: "RMB 50m", prompt: WAN },
  { text: "about fifty million yuan last year", prompt: YUAN },
  { text: "one hundred and twenty-three million four hundred thousand", prompt: YUAN },
  { text: "3000-5000万", prompt: WAN },
  { text: "每个月四百来万", prompt: WAN },
  { text: "500万美元", prompt: WAN },
  { text: "不太清楚，得问财务", prompt: YUAN },
  { text: "这个不方便透露", prompt: YUAN },
  { text: "去年4000万，今年5000万", prompt: WAN },
  { text: "全职研发人员一共有45名左右", prompt: PEOPLE },
  { text: "there are 30 full-time engineers in the team", prompt: PEOPLE },
  { text: "三十来个人吧", prompt: PEOPLE },
  { text: "十全十美", prompt: PEOPLE },
];

/** Answers read a second on one core, and the longest one answer took once warm. */
export function benchAmounts(parseAmount: ParseAmount): string[] {
  const rounds = 1000;
  for (let i = 0; i < rounds; i++) readAll(parseAmount);
  const start = performance.now();
  for (let i = 0; i < rounds; i++) readAll(parseAmount);
  const rate = (rounds * amountSamples.length * 1000) / (performance.now() - start);
  let worst = 0;
  for (const text of [
    "九".repeat(300),
    "亿".repeat(300),
    "9,".repeat(150),
    "million ".repeat(37),
    "a-".repeat(150),
  ]) {
    for (let i = 0; i < 20; i++) parseAmount(text, WAN);
    const before = performance.now();
    parseAmount(text, WAN);
    worst = Math.max(worst, performance.now() - before);
  }
  return [
    `amounts: ${Math.round(rate).toLocaleString("en")} answers a second (aim: 10,000)`,
    `amounts: ${worst.toFixed(2)} ms for the longest of five hostile texts (aim: under 20)`,
  ];
}

function readAll(parseAmount: ParseAmount): void {
  for (const { text, prompt } of amountSamples) parseAmount(text, prompt);
}
