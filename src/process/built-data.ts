import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { fileURLToPath } from "node:url";
import type { CheckedData } from "../catalog/catalog.ts";
import type { Locale } from "../facts/localized.ts";
import type { MessageFile } from "../i18n/message-file.ts";

/** What `data/` and `locales/` hold, found sound: plain values. */
export interface Checked {
  readonly data: CheckedData;
  readonly messages: Record<Locale, readonly MessageFile[]>;
}

/** Where data/ and locales/ lie: one folder up from dist/, two from here. */
export const shipped =
  ["../", "../../"]
    .map((up) => fileURLToPath(new URL(up, import.meta.url)))
    .find((folder) => existsSync(join(folder, "data"))) ?? ".";

/** A mark of the code that checks, which the build puts in; the source itself has none, and always reads the files. */
declare const codeMark: string | undefined;

const builtFile = join(shipped, "dist/checked.bin");
const digestBytes = 32;

/** The bytes that `checkedData` reads at later starts. */
export function bytesOf(checked: Checked): Uint8Array {
  return Buffer.concat([digest(), serialize(checked)]);
}

/** As the build wrote it down; `null` where a file has changed since, nothing was built, or another Node built it. */
export function readBuilt(): Checked | null {
  if (typeof codeMark === "undefined") return null;
  try {
    const bytes = readFileSync(builtFile);
    if (!bytes.subarray(0, digestBytes).equals(digest())) return null;
    return deserialize(bytes.subarray(digestBytes)) as Checked;
  } catch {
    // Never built, or by another version of Node.
    return null;
  }
}

/** Of all files that are checked, and of the code that checks them. */
function digest(): Buffer {
  const hash = createHash("sha256").update(`${codeMark} ${process.version}`);
  for (const folder of ["data", "locales"]) {
    const names = readdirSync(join(shipped, folder), { recursive: true, encoding: "utf8" });
    for (const name of names.filter((name) => /\.(yaml|csv|ftl|gen\.json)$/.test(name)).sort())
      hash.update(`\n${name}\n`).update(readFileSync(join(shipped, folder, name)));
  }
  return hash.digest();
}
