import { type Checked, readBuilt } from "./built-data.ts";

/**
 * What a start needs of `data/` and `locales/`: as the build wrote it down where no file has changed since, else read and
 * checked now. What is broken throws, with file and line.
 */
export async function checkedData(): Promise<Checked> {
  return readBuilt() ?? (await import("./check-data.ts")).checkData();
}
