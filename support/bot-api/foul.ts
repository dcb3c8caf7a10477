/** A call that the Bot API's own description does not allow. */
export interface Foul {
  readonly method: string;
  /** What is wrong, and where: `/reply_markup/inline_keyboard/0/0/callback_data must have 1-64 bytes`. */
  readonly problems: readonly string[];
}

/** The message of a test that fails for them. */
export function told(fouls: readonly Foul[]): string {
  const lines = fouls.slice(0, 20).map(({ method, problems }) => `${method}: ${problems.join("; ")}`);
  return `${fouls.length} call(s) that the Bot API does not allow:\n${lines.join("\n")}`;
}
