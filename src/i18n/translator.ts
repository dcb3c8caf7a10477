import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import { type Locale, locales } from "../facts/localized.ts";
import type { MessageFile } from "./message-file.ts";
import type { Messages } from "./messages.gen.ts";
import { type MessageInfo, type Problem, readMessages } from "./read-messages.ts";

export type MessageKey = keyof Messages & string;

/** What follows the key: nothing, or an object with a value for each of the message's variables. */
export type MessageArgs<K extends keyof M, M = Messages> = M[K] extends null ? [] : [variables: M[K]];

/**
 * The text of a message. A variable is shown as given: numbers are formatted by whoever passes them, as strings. One
 * given as a number also chooses plural forms; one given as a string never does.
 *
 * @throws when the message does not exist or a variable is not given, which the types rule out for typed callers.
 */
export type Translate<M = Messages> = <K extends keyof M & string>(
  key: K,
  ...args: MessageArgs<K, M>
) => string;

/**
 * One translator a locale.
 *
 * @throws one Error that lists everything an author got wrong, by file and line: syntax, ids defined twice, references
 * to nothing, messages in one locale only, variables that differ between locales.
 */
export function createTranslators(
  sources: Record<Locale, readonly MessageFile[]>,
): Record<Locale, Translate> {
  const zh = readMessages(sources.zh);
  const en = readMessages(sources.en);
  const all = { zh: zh.messages, en: en.messages };
  const problems = [...zh.problems, ...en.problems, ...locales.flatMap((locale) => differences(locale, all))];
  if (problems.length > 0) throw new Error(listed(problems));
  return { zh: translator("zh", sources.zh), en: translator("en", sources.en) };
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

function translator(locale: Locale, sources: readonly MessageFile[]): Translate {
  // Without isolation: its marks (U+2068, U+2069) would be copied along with a figure.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const { text } of sources) bundle.addResource(new FluentResource(text));

  // The null is what Messages says of a message without variables; nobody passes it.
  return (key: string, ...[variables]: readonly (Variables | null)[]) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`there is no message ${key} in ${locale}`);
    if (typeof pattern === "string") return pattern;
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, asGiven(variables), errors);
    if (errors.length === 0) return text;
    throw new Error(`message ${key} in ${locale}: ${errors.map(({ message }) => message).join("; ")}`);
  };
}

type Variables = Readonly<Record<string, string | number>>;

function asGiven(variables: Variables | null | undefined): Record<string, FluentVariable> {
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(variables ?? {}))
    given[name] = typeof value === "number" ? new NumberAsGiven(value) : value;
  return given;
}

/** Fluent would group digits and round by its own rules (1,062 for 1062); as a selector it stays a number. */
class NumberAsGiven extends FluentNumber {
  override toString(): string {
    return String(this.value);
  }
}
