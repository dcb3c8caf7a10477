/** One message that lists every problem of every data file, each with file and line. */
export class BrokenDataError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The data has ${problems.length} problem(s). Correct them and start again:\n${problems.join("\n")}`,
    );
    this.name = "BrokenDataError";
    this.problems = problems;
  }
}
