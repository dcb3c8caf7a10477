/** Milliseconds. */
const hour = 60 * 60 * 1000;
/** Beyond it the oldest is forgotten: memory ends, and whoever was forgotten may do it once more. */
const most = 20_000;

/** `true` for a name that was not there for an hour, and then not for the next hour. */
export function createOnceAnHour(now: () => number): (name: string) => boolean {
  /** The oldest first. */
  const since = new Map<string, number>();
  return (name) => {
    const at = now();
    const before = since.get(name);
    if (before !== undefined && at - before < hour) return false;
    since.delete(name);
    since.set(name, at);
    const [oldest] = since.keys();
    if (since.size > most && oldest !== undefined) since.delete(oldest);
    return true;
  };
}
