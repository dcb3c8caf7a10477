import { maxActionBytes } from "../../conversation/button.ts";
import type { Button } from "../../conversation/flow.ts";
import type { LookupQuery } from "../../lookups/query.ts";
import { decodeQuery, encodeQuery } from "./query-code.ts";

/** Asks the records; `page` of a long list, or the same as a picture or a file. */
export interface LookupButton {
  readonly query: LookupQuery;
  readonly page: number;
  readonly show: "answer" | "chart" | "csv" | "xlsx";
}

const codes = { answer: "y", chart: "yc", csv: "yv", xlsx: "yx" } as const;
const showOf = new Map(
  Object.entries(codes).map(([show, code]) => [code as string, show as LookupButton["show"]]),
);

export const lookupCode: Pick<Button<LookupButton>, "codes" | "write" | "read"> = {
  codes: Object.values(codes),
  write: ({ query, page, show }) => [codes[show], encodeQuery(query), ...(page > 0 ? [page] : [])],
  read(code, [slots = "", when = "", places = "", page = "0", ...more]) {
    const show = showOf.get(code);
    const query = more.length === 0 && /^\d{1,3}$/.test(page) ? decodeQuery(slots, when, places) : null;
    return show && query ? { query, page: Number(page), show } : null;
  },
};

/** A query may name more places than a button holds. */
export const fitsButton = (lookup: LookupButton): boolean =>
  lookupCode.write(lookup).join(":").length <= maxActionBytes;
