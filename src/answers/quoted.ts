import { cutText } from "../facts/cut-text.ts";
import { visibleText } from "../facts/visible-text.ts";

/** Characters of a stranger's text that an error repeats at most. */
const longest = 60;

/**
 * A stranger's value as an error may name it: short, on one line, with nothing that a terminal would obey, and, however deep it is nested, looked at from the outside alone, for
 * to write it out would take as much stack as it is deep.
 */
export function quoted(value: unknown): string {
  switch (typeof value) {
    case "string": {
      const seen = visibleText(value.slice(0, 2 * longest));
      return seen.length <= longest ? `"${seen}"` : `"${cutText(seen, longest - 1)}…"`;
    }
    case "number":
      // JSON has no number beyond the range of a double: 1e400 is read as infinite.
      return Number.isFinite(value) ? String(value) : "a number too large";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? "a list" : "an object";
    default:
      return String(value);
  }
}
