// The order of these lists is that of the columns in `data/reading/model.gen.bin`.

/** What a stretch of a text is. */
export const spanKinds = [
  "figure",
  "unknown",
  "place",
  "level",
  "when",
  "batch",
  "company",
  "trade",
] as const;
export type SpanKind = (typeof spanKinds)[number];

/** Beginning and inside of each kind, and what is neither. */
export const tags = ["o", ...spanKinds.flatMap((kind) => [`b-${kind}`, `i-${kind}`])];

/** What a figure of the own company is. */
export const measures = [
  "income",
  "rd",
  "rdpct",
  "rd3",
  "growth",
  "staff",
  "staffpct",
  "senior",
  "allstaff",
  "equip",
  "software",
  "centerequip",
  "area",
  "ip",
  "patents",
  "otherip",
  "cmonths",
  "months",
  "citymonths",
  "provmonths",
] as const;
export type MeasureRole = (typeof measures)[number];

/** What is so or not of the own company. */
export const facts = [
  "hightech",
  "profit",
  "university",
  "mechanism",
  "premises",
  "district",
  "parent",
  "clean",
  "leader",
] as const;
export type FactRole = (typeof facts)[number];

/** What a clause says of the own company: none of the facts, or one that is so (`+`) or not (`-`). */
export const factLabels = ["none", ...facts.flatMap((one) => [`${one}+`, `${one}-`])];

/** What a message is for. */
export const acts = [
  "check",
  "answer",
  "correct",
  "whatif",
  "unknown",
  "later",
  "gap",
  "why",
  "again",
  "way",
  "result",
  "resume",
  "restart",
  "total",
  "new",
  "revoked",
  "net",
  "share",
  "rank",
  "list",
  "places",
  "status",
  "since",
  "row",
  "industry",
  "sum",
  "difference",
  "compare",
  "growth",
  "times",
  "trend",
  "batch",
  "held",
  "mostplace",
  "mostlevel",
  "same",
  "faq",
  "other",
  "hello",
  "thanks",
  "bye",
  "ok",
  "lang",
  "menu",
  "help",
  "forget",
  "mydata",
  "back",
  "skip",
  "cancel",
] as const;
export type Act = (typeof acts)[number];

/** Questions of the records: figures, lists, companies, batches. */
export const recordsActs = [
  "total",
  "new",
  "revoked",
  "net",
  "share",
  "rank",
  "list",
  "places",
  "status",
  "since",
  "row",
  "industry",
  "sum",
  "difference",
  "compare",
  "growth",
  "times",
  "trend",
  "batch",
  "held",
  "mostplace",
  "mostlevel",
] as const satisfies readonly Act[];
export type RecordsAct = (typeof recordsActs)[number];

/** What is told of a figure besides: an earlier year's, a plan, supposed, more, less, a factor, told as wrong. */
export const moods = ["old", "plan", "if", "add", "less", "by", "wrong"] as const;
export type Mood = (typeof moods)[number];

/** What a span is about: `no` figure of ours, a number that a question names (`num`), a measure, or a fact that is not known. */
export const bases = ["no", "num", ...measures, ...facts] as const;

/** Where in a conversation a text is said. */
export type Context =
  | { readonly at: "start" | "review" | "result" | "lookup" }
  /** A question of a check is open; `asked` is its measure or fact, or the id of the question where it has none. */
  | { readonly at: "question"; readonly asked: string };
