import type { Figures } from "../../amounts/find-figures.ts";
import type { Services } from "../services.ts";
import { createHideIdentities } from "./hide-identities.ts";
import { createWordTest } from "./word-test.ts";

/** A question as it may be noted, or `null` where nothing of it may. */
export type Mask = (text: string) => string | null;

/** More is read than noted: what is cut in two at the end of the one is not within the other. */
const longest = { read: 400, noted: 200 } as const;

/**
 * Takes out of a question what could be a company's or a person's own: every figure that the reader of amounts reads
 * becomes 0, every address, account and number of a person *. What holds an amount beside a company is not noted at all,
 * nor what says somebody's name, nor what has no word left. It may come from somebody who has agreed to nothing, so it
 * takes too much rather than too little. The rest is left in the reader's alphabet: Simplified, lower case.
 */
export function createMask({
  catalog,
  understanding,
  held,
  findFigures,
}: Pick<Services, "catalog" | "understanding" | "held" | "findFigures">): Mask {
  const { noted } = catalog.words;
  const hideIdentities = createHideIdentities(noted);
  const holdsName = createWordTest(noted.names);
  const holdsCompanyWord = createWordTest(noted.companies);
  const holdsCompany = (plain: string): boolean =>
    holdsCompanyWord(plain) || held.records.names.within(plain).length > 0;

  return (text) => {
    const plain = understanding.plain([...text].slice(0, longest.read).join(""));
    if (holdsName(plain)) return null;
    const found = findFigures(plain);
    if (found.figures.some(({ amount }) => amount) && holdsCompany(plain)) return null;
    const hidden = hideIdentities(plain);
    const masked = withoutFigures(hidden === plain ? found : findFigures(hidden));
    const short = [...masked].slice(0, longest.noted).join("");
    return /\p{L}/u.test(short) ? short : null;
  };
}

function withoutFigures({ text, figures }: Figures): string {
  let masked = "";
  let at = 0;
  for (const [index, { start, end }] of figures.entries()) {
    // 五千 beside 万元 is one amount.
    const joined = index > 0 && start === at;
    masked += text.slice(at, start) + (joined ? "" : "0");
    at = end;
  }
  return masked + text.slice(at);
}
