import type { GivenAnswer } from "../../src/questionnaire/given-answers.ts";
import type { BotApi } from "../../support/bot-api/bot-api.ts";
import type { Did, Person } from "../../support/bot-api/person.ts";

interface Step {
  /** Typed, or in brackets the label of a button to press. */
  readonly does: string;
  /** Words that come in its reply and in none before. */
  readonly sees: string;
  /** The question that it answers, and as what the answer is to be kept. */
  readonly answers?: readonly [question: string, answer: GivenAnswer];
}

/** How an answer is read back, by its question: with the figure, or with yes or no. */
const recorded: ReadonlyMap<string, RegExp> = new Map([
  ["mainBusinessIncome", /已记录：主营业务收入，上一年度 ([\d,]+) 元/],
  ["rdExpenditure", /已记录：研发经费支出，上一年度 ([\d,]+) 元/],
  ["rdIntensityAboveIndustryAverage", /已记录：研发投入强度高于全市同行业平均水平，(是|否)/],
  ["technologyCenterMonths", /已记录：技术中心运行时间，(\d+) 个月/],
]);

/** The answers that a reply reads back, by question. */
export function readBack(reply: string): [question: string, answer: GivenAnswer][] {
  return [...recorded].flatMap(([question, pattern]): [string, GivenAnswer][] => {
    const said = pattern.exec(reply)?.[1];
    if (said === undefined) return [];
    return [[question, /\d/.test(said) ? said.replaceAll(",", "") : said === "是"]];
  });
}

/** A whole conversation: a question that nothing answers, consent, a check of four answers, its result, what is kept. */
const conversation = (number: number): Step[] => {
  const [income, spent, years] = [(6000 + number) * 10_000, 2_580_000 + number, 2 + (number % 5)];
  return [
    { does: "今天会下雨吗", sees: "这里只答企业技术中心的事" },
    { does: "/check chongqing", sees: "自检前，需要您同意" },
    { does: "[同意]", sees: "第 1 题，共 4 题" },
    { does: `${6000 + number}万`, sees: "第 2 题", answers: ["mainBusinessIncome", String(income)] },
    { does: `${spent}元`, sees: "第 3 题", answers: ["rdExpenditure", String(spent)] },
    { does: "[是]", sees: "第 4 题", answers: ["rdIntensityAboveIndustryAverage", true] },
    { does: `${years}年`, sees: "核对答案", answers: ["technologyCenterMonths", String(years * 12)] },
    { does: "[查看结果]", sees: "未达到基本条件" },
    { does: "/mydata", sees: "保存的数据" },
  ];
};

export const stepsOfConversation = conversation(0).length;

/**
 * A company that answers the questionnaire, step after step as fast as the bot replies. Its figures are its own.
 *
 * A press and a message are brought in queues of their own. Where the bot was killed between showing a question and
 * keeping that it did, what the person does next can so overtake what they did before: it is answered where the chat then
 * stands, and the person, who sees the question once more, does it again.
 */
export class Applicant {
  readonly id: number;
  /** Answers by question as the person gave them, with the update that brought each. */
  readonly given = new Map<string, { readonly answer: GivenAnswer; readonly update: number }>();
  /** Answers by question as they were read back, the first of each. */
  readonly told = new Map<string, GivenAnswer>();
  /** Every update, in the order in which they were made. */
  readonly updates: number[] = [];
  /** What was read back otherwise than it was given. */
  readonly misread: string[] = [];
  /** How often a step was done again. */
  again = 0;
  private readonly api: BotApi;
  private readonly person: Person;
  private readonly steps: readonly Step[];
  private hasSeen = false;
  private at = 0;

  constructor(api: BotApi, id: number) {
    this.id = id;
    this.api = api;
    this.person = api.person(id, "zh-hans");
    this.steps = conversation(id);
  }

  get done(): boolean {
    return this.at === this.steps.length;
  }

  /** What is waited for, for the message of a wait in vain. */
  get waitsFor(): string {
    return `${this.id}: ${this.steps[this.at]?.does} -> ${this.steps[this.at]?.sees}`;
  }

  /** How many replies came, edits included; those that came twice count twice. */
  get replies(): number {
    return this.person.chat.shows;
  }

  /** Goes through the conversation; resolves when its last reply was seen. */
  async talks(): Promise<void> {
    for (const step of this.steps) {
      this.hasSeen = false;
      for (let attempt = 0; !this.hasSeen; attempt += 1) {
        if (attempt > 0) this.again += 1;
        this.acts(step);
        await this.api.until(step.sees, () => this.hasSeen || this.isOvertaken, 300);
      }
      this.at += 1;
    }
  }

  /** All that was done is answered, and what is waited for did not come. Long polling brings all in one queue. */
  private get isOvertaken(): boolean {
    const { sender, queue } = this.api.updates;
    return sender !== null && !this.updates.slice(-3).some((update) => queue.has(update));
  }

  /** To be called when the bot has shown this person something. */
  sees(): void {
    for (const { text } of this.person.messages.slice(-3)) {
      for (const [question, answer] of readBack(text)) {
        if (answer !== this.given.get(question)?.answer) this.misread.push(text);
        else if (!this.told.has(question)) this.told.set(question, answer);
      }
    }
    const { sees } = this.steps[this.at] ?? { sees: "" };
    this.hasSeen ||= this.person.messages.slice(-3).some(({ text }) => text.includes(sees));
  }

  private acts({ does, answers }: Step): void {
    const { update } = this.does(does);
    if (update === null) throw new Error(`the bot is not told of ${does}`);
    this.updates.push(update);
    if (answers) this.given.set(answers[0], { answer: answers[1], update });
  }

  private does(does: string): Did {
    const label = /^\[(.*)\]$/.exec(does)?.[1];
    if (label === undefined) return this.person.says(does);
    const under = this.person.messages.findLast(({ keyboard }) =>
      keyboard.flat().some(({ text }) => text === label),
    );
    const button = under?.keyboard.flat().find(({ text }) => text === label);
    if (!under || button?.callback_data === undefined) throw new Error(`${this.id} finds no button ${label}`);
    return this.person.taps(under, button.callback_data);
  }
}
