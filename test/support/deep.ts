/** A list in a list in a list …, as JSON: more levels than a stack has room for. */
export const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

/** An object as JSON, of which one field is `deep`; `at` leads to it. */
export function deepAt(value: object, at: readonly string[]): string {
  const [name = "", ...rest] = at;
  const fields = value as Readonly<Record<string, object>>;
  const inner = rest.length === 0 ? deep : deepAt(fields[name] ?? {}, rest);
  const others = Object.entries(fields)
    .filter(([other]) => other !== name)
    .map(([other, one]) => `${JSON.stringify(other)}:${JSON.stringify(one)}`);
  return `{${[...others, `${JSON.stringify(name)}:${inner}`].join(",")}}`;
}
