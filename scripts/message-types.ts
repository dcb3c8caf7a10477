import type { MessageFile } from "../src/i18n/message-file.ts";
import { readMessages } from "../src/i18n/read-messages.ts";

/**
 * The text of src/i18n/messages.gen.ts: every message with the variables it takes, so that a message or a variable
 * that does not exist is a compile error. Sorted, so that moving a message between files changes nothing.
 *
 * @param sources the zh files; that the other locales agree with them is checked when translators are created.
 * @throws when the files have problems, naming each by file and line.
 */
export function messageTypes(sources: readonly MessageFile[]): string {
  const { messages, problems } = readMessages(sources);
  if (problems.length > 0) {
    throw new Error(problems.map(({ file, line, text }) => `${file}:${line}: ${text}`).join("\n"));
  }
  const lines = [...messages.keys()].sort().map((key) => {
    const variables = messages.get(key)?.variables ?? [];
    const fields = variables.map((name) => `readonly "${name}": string | number`);
    return `  "${key}": ${fields.length === 0 ? "null" : `{ ${fields.join("; ")} }`};`;
  });
  return [
    "// Made by `npm run generate` from locales/zh. Do not edit.",
    "",
    "/** Every message, with the variables it takes; null for none. */",
    "export interface Messages {",
    ...lines,
    "}",
    "",
  ].join("\n");
}
