import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { createNormalize } from "../../src/amounts/normalize.ts";
import { ROLES, wordsOf } from "../../src/amounts/vocabulary.ts";
import { createToSimplified } from "../../src/language/to-simplified.ts";

const normalize = createNormalize(createToSimplified());
const toTraditional = Converter({ from: "cn", to: "t" });

describe.each(ROLES)("words of role %s", (role) => {
  it("are written as texts are normalized", () => {
    const changed = wordsOf(role).filter(
      (word) => normalize(word) !== word && normalize(`5${word}5`) !== `5${word}5`,
    );
    expect(changed).toEqual([]);
  });

  it("are known in Traditional characters too", () => {
    const lost = wordsOf(role).filter((word) => normalize(toTraditional(word)) !== normalize(word));
    expect(lost).toEqual([]);
  });
});
