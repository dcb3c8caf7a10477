import type { z } from "zod";
import type { Problem } from "./problem.ts";

/** The problems of a failed parse in plain words, down to the field: a choice of shapes is followed to the nearest one. */
export function schemaProblems(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => explain(issue, []));
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, above: readonly (string | number)[]): Problem[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === "symbol" ? String(key) : key))];
  if (issue.code !== "invalid_union" || issue.errors.length === 0)
    return [{ path, message: plain(issue.message) }];
  const branches = [...issue.errors].sort((a, b) => strangeness(a) - strangeness(b));
  const nearest = branches[0] ?? [];
  // No shape fits better than another: say all that would do.
  if (branches.every((branch) => branch.every(({ path: inner }) => inner.length === 0))) {
    const expected = branches.flatMap((branch) =>
      branch.flatMap((inner) => explain(inner, []).map(({ message }) => message)),
    );
    return [{ path, message: [...new Set(expected)].join(", or ") }];
  }
  return nearest.flatMap((inner) => explain(inner, path));
}

/** How far a value is from a shape: keys it does not know, keys it lacks, or another kind of value altogether. */
function strangeness(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === "unrecognized_keys") return sum + 2 * issue.keys.length;
    return sum + (issue.path.length === 0 ? 10 : 1);
  }, 0);
}

/** `Invalid input: expected number, received string` -> `expected number, received string`. */
function plain(message: string): string {
  const told = message.replace(/^Invalid (?:input|option|string|key in record|element in \w+): ?/, "");
  return told.replace(/^Invalid (.+)$/, "expected $1");
}
