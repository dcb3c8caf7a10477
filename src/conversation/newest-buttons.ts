import type { Hearing } from "./hearing.ts";
import type { Input, NewestButton } from "./input.ts";
import type { Reply } from "./reply.ts";

export const newestOf = ({ choices }: Pick<Reply, "choices">): NewestButton[] =>
  choices.flat().map(({ label, data }) => ({ label, data }));

export const withNewest = (input: Input, newest: readonly NewestButton[]): Input =>
  input.kind === "text" ? { ...input, newest } : input;

/** `1` and, with the sign that says that a button is meant, `[1]`, `#1`, `＃1`. */
const numbered = /^(?:(\d{1,2})|\[(\d{1,2})\]|【(\d{1,2})】|[#＃](\d{1,3}))$/u;

/**
 * The data of the button that a typed text presses: its label, or its number. A bare number is one only where no figure is
 * asked for, and a word that answers is left to the question.
 */
export function pressedBy(
  input: Extract<Input, { kind: "text" }>,
  hearing: Hearing,
  asksFigure: boolean,
): string | null {
  const { newest = [] } = input;
  const typed = input.text.trim();
  const [, bare, ...marked] = numbered.exec(typed) ?? [];
  const number = marked.find((one) => one !== undefined) ?? (asksFigure ? undefined : bare);
  if (number !== undefined) return newest[Number(number) - 1]?.data ?? null;
  if (hearing.answer() !== null) return null;
  const label = typed.toLowerCase();
  return newest.find((one) => one.label.toLowerCase() === label)?.data ?? null;
}
