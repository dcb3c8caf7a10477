import { type Locale, locales } from "../facts/localized.ts";
import type { MessageFile } from "./message-file.ts";
import { type MessageInfo, type Problem, readMessages } from "./read-messages.ts";

type Sources = Record<Locale, readonly MessageFile[]>;

/**
 * The files, as they are given.
 *
 * @throws one Error that lists everything an author got wrong, by file and line: syntax, ids defined twice, references
 * to nothing, messages in one locale only, variables that differ between locales.
 */
export function checkMessages(sources: Sources): Sources {
  const zh = readMessages(sources.zh);
  const en = readMessages(sources.en);
  const all = { zh: zh.messages, en: en.messages };
  const problems = [...zh.problems, ...en.problems, ...locales.flatMap((locale) => differences(locale, all))];
  if (problems.length > 0) throw new Error(listed(problems));
  return sources;
}

type MessagesOf = Record<Locale, ReadonlyMap<string, MessageInfo>>;

/** What the messages of one locale have that the other locales' do not. */
function differences(locale: Locale, all: MessagesOf): Problem[] {
  const problems: Problem[] = [];
  for (const [key, { file, line, variables }] of all[locale]) {
    for (const other of locales) {
      const counterpart = all[other].get(key);
      if (!counterpart) problems.push({ file, line, text: `${key} is missing in ${other}` });
      const unknown = variables.filter((name) => counterpart?.variables.includes(name) === false);
      for (const name of unknown)
        problems.push({ file, line, text: `${key} takes $${name}, but not in ${other}` });
    }
  }
  return problems;
}

function listed(problems: readonly Problem[]): string {
  const lines = problems
    .toSorted((a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line)
    .map(({ file, line, text }) => `  ${file}:${line}: ${text}`);
  return [`${lines.length} ${lines.length === 1 ? "problem" : "problems"} in the messages:`, ...lines].join(
    "\n",
  );
}
