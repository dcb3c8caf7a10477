// Chinese asks in two characters: a search by pieces of three finds none of these.
import { describe, expect, it } from "vitest";
import { Chat } from "../support/chat.ts";
import { testServices } from "../support/services.ts";

const asked: readonly [string, string][] = [
  ["复核", "evaluation"],
  ["复审", "evaluation"],
  ["评价", "evaluation"],
  ["評價", "evaluation"],
  ["收费", "fee"],
  ["材料", "materials"],
  ["撤销", "revocation"],
  ["专利", "ip-patents"],
  ["税收", "tax"],
  ["更名", "change-notice"],
  ["证书", "certificate"],
  ["流程", "how-to-apply"],
  ["造假", "fraud"],
  ["打分", "scoring"],
  ["人员", "rd-staff"],
  ["隐私", "bot-privacy"],
];

describe("two characters", () => {
  it.each(asked)("%s: %s is answered, or among what is offered", (text, topic) => {
    const { outcome, ranked } = testServices().understanding.hear(text).decision;
    expect(ranked.slice(0, outcome === "answer" ? 1 : 3)).toContain(topic);
    expect(outcome).not.toBe("none");
  });

  it("name a place, for a check", () => {
    for (const text of ["重庆", "重慶", "青浦"]) new Chat().types(text).sees("第 1 题");
  });
});
