import type { Understanding } from "../../src/understand/understand.ts";

/** What a text means by itself, to each reader. */
export const typed = ({ hear, command, answer, check }: Understanding) => ({
  command: (text: string) => command(hear(text)),
  answer: (text: string) => answer(hear(text)),
  check: (text: string) => check(hear(text)),
});
