/** Codes of the system, of SQLite and of PostgreSQL for a disk that takes no more. */
const noRoom: ReadonlySet<string> = new Set([
  "SQLITE_FULL",
  "SQLITE_IOERR",
  "ENOSPC",
  "EDQUOT",
  "EFBIG",
  "53100",
]);

/** Whether what was to be kept found no room, so that to try again at once is of no use. */
export function hasNoRoom(error: unknown): boolean {
  return codesOf(error).some((code) => noRoom.has(code));
}

/** The codes of an error and of what caused it, outermost first. */
export function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let one = error;
  for (let depth = 0; depth < 5 && one instanceof Error; depth += 1) {
    if ("code" in one && typeof one.code === "string") codes.push(one.code);
    one = one.cause;
  }
  return codes;
}

/** Of SQLite: damaged, no database, not to be written. Of PostgreSQL: damaged, not allowed, database or table gone. */
const broken = /^(SQLITE_(CORRUPT|NOTADB|READONLY)|XX00[12]|28\w{3}|3D000|42501|42P01)$/;

/** Whether the store is of no use any more: no waiting heals it, and somebody has to see to it. */
export function isBroken(error: unknown): boolean {
  return codesOf(error).some((code) => broken.test(code));
}
