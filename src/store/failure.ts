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

/** Of SQLite: the file is damaged, none of its own, may not be written, or is gone. */
const sqlite = /^SQLITE_(CORRUPT|NOTADB|READONLY|CANTOPEN)/;
/** Of PostgreSQL: data or an index damaged, nobody let in (28…), no such database, no privilege, no such table. */
const postgres = /^(XX00[12]|28[0-9A-Z]{3}|3D000|42501|42P01)$/;

/** Whether a failure of the store, or what caused it, is one that no waiting heals: somebody has to mend the database. */
export function isBroken(error: unknown): boolean {
  return codesOf(error).some((code) => sqlite.test(code) || postgres.test(code));
}
