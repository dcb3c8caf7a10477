
export { type Locale, locales } from "../facts/localized.ts";


/** One Fluent file: `file` is the name that errors show, `text` what it holds. */
export interface Source {
  readonly file: string;
  readonly text: string;
}
