import { z } from "zod";

/** Words of a data file, a line each below a `|`, so that a change shows as the word it changes. None stands twice. */
export const wordListSchema = z.string().transform((text, { addIssue }): readonly string[] => {
  const words = text.trimEnd().split("\n");
  const seen = new Set<string>();
  for (const [line, word] of words.entries()) {
    if (word === "" || word !== word.trim())
      addIssue({ code: "custom", message: "expected a word and nothing around it", path: [line] });
    if (seen.has(word)) addIssue({ code: "custom", message: `"${word}" stands twice`, path: [line] });
    seen.add(word);
  }
  return words;
});

/** Several such lists by what their words say. */
export const wordListsSchema = <Name extends string>(...names: Name[]) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, wordListSchema])) as Record<Name, typeof wordListSchema>,
  );
