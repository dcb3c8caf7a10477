import { type Profiler, Session } from "node:inspector";

/**
 * How much is done, by what no clock and no other process changes: how often parts of functions of src/ are entered. What a
 * regular expression does within itself is not counted; one that never ends runs into the time that a test has.
 */
export function workOf(task: () => unknown): number {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  task();
  let found: Profiler.ScriptCoverage[] = [];
  session.post("Profiler.takePreciseCoverage", (_, { result }) => {
    found = result;
  });
  session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return found
    .filter(({ url }) => url.includes("/src/") && !url.includes("/node_modules/"))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}
