/** Of SQLite: the file is damaged, none of its own, may not be written, or is gone. */
const sqlite = /^SQLITE_(CORRUPT|NOTADB|READONLY|CANTOPEN)/;
/** Of PostgreSQL: data or an index damaged, nobody let in (28…), no such database, no privilege, no such table. */
const postgres = /^(XX00[12]|28[0-9A-Z]{3}|3D000|42501|42P01)$/;
const mostCauses = 8;

/** Whether a failure of the store, or what caused it, is one that no waiting heals: somebody has to mend the database. */
export function isBroken(error: unknown): boolean {
  let at = error;
  for (let depth = 0; depth < mostCauses && at instanceof Error; depth += 1) {
    const code = "code" in at ? String(at.code) : "";
    if (sqlite.test(code) || postgres.test(code)) return true;
    at = at.cause;
  }
  return false;
}
