import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Locale } from "../facts/localized.ts";
import type { MessageFile } from "./message-file.ts";
import type { Messages } from "./messages.gen.ts";

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

/** One translator a locale, of messages that `checkMessages` found sound. */
export const createTranslators = (
  sources: Record<Locale, readonly MessageFile[]>,
): Record<Locale, Translate> => ({ zh: translator("zh", sources.zh), en: translator("en", sources.en) });

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
