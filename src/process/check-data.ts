import { join } from "node:path";
import { readData } from "../catalog/load-catalog.ts";
import { checkMessages } from "../i18n/check-messages.ts";
import { readSources } from "../i18n/load-translators.ts";
import { bytesOf, type Checked, shipped } from "./built-data.ts";

/** Reads and checks `data/` and `locales/`. @throws one Error that lists everything an author got wrong, by file and line. */
export const checkData = (data: string = join(shipped, "data")): Checked => ({
  data: readData(data),
  messages: checkMessages(readSources(join(shipped, "locales"))),
});

/** What the build writes down, for the starts that come. @throws as `checkData` does. */
export const checkedBytes = (): Uint8Array => bytesOf(checkData());
