import type { Input } from "./input.ts";

/** A typed line where no app tells commands from texts: `/check chongqing` is a command. */
export function typedInput(typed: string): Extract<Input, { kind: "command" | "text" }> {
  const command = /^\/([a-z_]+)(?:\s+(.*))?$/is.exec(typed.trim());
  if (!command) return { kind: "text", text: typed };
  return { kind: "command", name: (command[1] ?? "").toLowerCase(), argument: command[2] ?? "" };
}

/** What a typed line says in words: a command's name is of no language. */
export function wordsOf(typed: string): string {
  const input = typedInput(typed);
  return input.kind === "command" ? input.argument : input.text;
}
