// A month's figure taken for a year's is wrong by the factor 12: the period is always on the screen.
import { describe, expect, it } from "vitest";
import { locales } from "../../src/facts/localized.ts";
import { catalog } from "../support/catalog.ts";
import { Chat } from "../support/chat.ts";

const money = [...catalog.questions.values()].filter(({ kind }) => kind === "money");

describe.each(locales)("the period of a figure in money, in %s", (locale) => {
  it("stands in the question and where the answer is read back", () => {
    const seen = new Set<string>();
    for (const { id } of catalog.packs) {
      const chat = new Chat({ locale }).command(`/check ${id}`);
      for (let step = 0; step < 40 && chat.asked !== null; step++) {
        const question = catalog.questions.get(chat.asked);
        const period = question?.period?.[locale];
        if (question?.kind === "money" && period !== undefined) {
          seen.add(question.id);
          chat.sees(period).types(locale === "zh" ? "6000万" : "60 million");
          if (chat.conversation.check?.doubted) chat.sees(period).taps(`k:${chat.conversation.check.serial}`);
          chat.sees(period);
        } else chat.types(locale === "zh" ? "不知道" : "don't know");
      }
    }
    expect(seen.size).toBeGreaterThan(1);
    for (const id of seen) expect(money.map((question) => question.id)).toContain(id);
  });
});
