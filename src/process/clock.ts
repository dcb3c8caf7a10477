/** Days are those of Beijing, wherever the process runs. */
const beijing = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** Today as `YYYY-MM-DD`, or the day that the environment fixes. */
export function createClock(fixed: string | undefined): () => string {
  return () => fixed ?? beijing.format(new Date());
}
