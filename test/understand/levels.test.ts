// A level means the same to every reader, in whichever of its words it is said.
import { describe, expect, it } from "vitest";
import { catalog } from "../support/catalog.ts";
import { Chat } from "../support/chat.ts";
import { testServices } from "../support/services.ts";
import { typed } from "../support/typed.ts";

describe("a check", () => {
  it("of a place in a word for the national level is the national check", () => {
    new Chat().command("/check 青浦 国字号").sees("依据：国家企业技术中心");
  });

  it.each(["重庆 市级", "重庆 市一级", "重庆 市层面"])("%s is that of Chongqing's own rules", (text) => {
    new Chat().types(text).sees("第 1 题", "依据：重庆市企业技术中心");
  });
});

it("every word for a level means it in a check and in a lookup", () => {
  const { understanding } = testServices();
  const { check } = typed(understanding);
  const { all: _, ...levels } = catalog.words.levels;
  for (const [level, words] of Object.entries(levels)) {
    for (const word of words) {
      expect(check(`重庆 ${word}`), word).toMatchObject({ level });
      const heard = understanding.hear(`重庆 ${word} 有多少家`);
      const { query } = understanding.asked(heard, null, "2026-11-20", { at: "start" });
      expect(query.levels, word).toEqual([level]);
    }
  }
});
