/** One Fluent file: `file` is the name that errors show, `text` what it holds. */
export interface MessageFile {
  readonly file: string;
  readonly text: string;
}
