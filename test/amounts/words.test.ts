import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { roles } from "../../src/amounts/amount-words.ts";
import { createNormalize } from "../../src/amounts/normalize.ts";
import { createToSimplified } from "../../src/language/to-simplified.ts";
import { catalog } from "../support/catalog.ts";

const { letters, words } = catalog.amountWords;
const normalize = createNormalize(createToSimplified(), letters);
const toTraditional = Converter({ from: "cn", to: "t" });

describe.each(roles)("words of role %s", (role) => {
  it("are written as texts are normalized", () => {
    const changed = (words[role] ?? []).filter(
      (word) => normalize(word) !== word && normalize(`5${word}5`) !== `5${word}5`,
    );
    expect(changed).toEqual([]);
  });

  it("are known in Traditional characters too", () => {
    const lost = (words[role] ?? []).filter((word) => normalize(toTraditional(word)) !== normalize(word));
    expect(lost).toEqual([]);
  });
});
