import { fileURLToPath } from "node:url";
import { loadCatalog } from "../../src/catalog/load-catalog.ts";
import type { CompiledPack } from "../../src/rules/evaluate.ts";

/** The folder `data/` that ships. */
export const dataFolder = fileURLToPath(new URL("../../data/", import.meta.url));

/** The data that ships, read once for a test file. */
export const catalog = loadCatalog(dataFolder);

export function packNamed(id: string): CompiledPack {
  const pack = catalog.packs.find((held) => held.id === id);
  if (!pack) throw new Error(`no pack "${id}" in data/rules/`);
  return pack;
}
