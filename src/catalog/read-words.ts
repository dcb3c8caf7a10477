import { type AmountWords, amountWordsSchema } from "../amounts/amount-words.ts";
import type { ReadData } from "./data-file.ts";
import {
  companyWordsSchema,
  dateWordsSchema,
  type LookupWords,
  lookupWordsSchema,
} from "../understand/lookup-words.ts";
import {
  answerWordsSchema,
  checkWordsSchema,
  commandWordsSchema,
  levelWordsSchema,
  notedWordsSchema,
  toldWordsSchema,
  type Words,
} from "../understand/words.ts";

/** The words that typed texts are read by. */
export interface AllWords {
  readonly words: Words;
  readonly lookupWords: LookupWords;
  readonly amountWords: AmountWords;
}

/** The folder `data/words/`; `null` where a file did not parse. */
export function readWords(read: ReadData): AllWords | null {
  const commands = read("words/commands.yaml", commandWordsSchema).value;
  const answers = read("words/answers.yaml", answerWordsSchema).value;
  const checks = read("words/checks.yaml", checkWordsSchema).value;
  const named = read("words/levels.yaml", levelWordsSchema).value;
  const lookups = read("words/lookups.yaml", lookupWordsSchema).value;
  const when = read("words/dates.yaml", dateWordsSchema).value;
  const company = read("words/companies.yaml", companyWordsSchema).value;
  const told = read("words/told.yaml", toldWordsSchema).value;
  const noted = read("words/noted.yaml", notedWordsSchema).value;
  const amountWords = read("words/amounts.yaml", amountWordsSchema).value;
  if (
    !commands ||
    !answers ||
    !checks ||
    !named ||
    !lookups ||
    !when ||
    !company ||
    !noted ||
    !told ||
    !amountWords
  )
    return null;
  const { levels, levelNouns, all } = named;
  return {
    words: { ...commands, ...answers, ...checks, ...noted, told, levels: { ...levels, all }, levelNouns },
    lookupWords: { ...lookups, levels, levelNouns, when, company },
    amountWords,
  };
}
