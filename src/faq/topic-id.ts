/** The topics of the FAQ, in the order of its menu. Each has an answer file and two phrase files under `data/faq/`. */
export const topicIds = [
  "what-is",
  "functions",
  "levels",
  "who-certifies",
  "req-municipal",
  "req-national",
  "req-district",
  "revenue",
  "rd-expense",
  "rd-staff",
  "innovation-mechanism",
  "ip-patents",
  "equipment",
  "scoring",
  "how-to-apply",
  "materials",
  "when-to-apply",
  "timeline",
  "fee",
  "benefits",
  "subsidy",
  "tax",
  "evaluation",
  "revocation",
  "change-notice",
  "cultivation-library",
  "upgrade-path",
  "vs-high-tech",
  "vs-other",
  "branch-subsidiary",
  "new-company",
  "industries",
  "ownership",
  "reapply",
  "fraud",
  "certificate",
  "batch",
  "contact-office",
  "agency",
  "data-source",
  "data-date",
  "bot-help",
  "bot-privacy",
  "bot-language",
  "bot-human",
  "bot-correction",
] as const;
export type TopicId = (typeof topicIds)[number];

/**
 * Questions that no topic answers: `_near` for other statuses and offices, `_far` for all the rest, and `_figures` for what
 * the records of centers are asked.
 */
export const outsideIds = ["_near", "_far", "_figures"] as const;

const known: ReadonlySet<string> = new Set(topicIds);
export const isTopicId = (id: string): id is TopicId => known.has(id);
