import type { Locale } from "../../src/facts/localized.ts";
import { isTopicId, outsideIds, topicIds } from "../../src/faq/topic-id.ts";

/** The lines of one phrase file: `data/faq/phrases/<locale>/<topic>.txt`. */
export interface PhraseFile {
  readonly locale: Locale;
  /** A topic, or `_near`, `_far` or `_figures` for what no topic answers. */
  readonly topic: string;
  readonly lines: readonly string[];
}

/** Fewer phrases than this teach the classifier too little of how a topic is asked for. */
const fewest = 60;

/** What is wrong with the phrases as a whole, each with its file and line. */
export function checkPhrases(files: readonly PhraseFile[], toPlain: (text: string) => string): string[] {
  return [...checkFiles(files), ...checkLines(files, toPlain)];
}

const nameOf = ({ locale, topic }: Pick<PhraseFile, "locale" | "topic">): string =>
  `data/faq/phrases/${locale}/${topic}.txt`;

function checkFiles(files: readonly PhraseFile[]): string[] {
  const held = new Map(files.map((file) => [nameOf(file), file]));
  const outside: readonly string[] = outsideIds;
  const unknown = files
    .filter(({ topic }) => !isTopicId(topic) && !outside.includes(topic))
    .map((file) => `${nameOf(file)}: no topic has this name`);
  const wanted = (["zh", "en"] as const).flatMap((locale) =>
    [...topicIds, ...outsideIds].map((topic) => nameOf({ locale, topic })),
  );
  const scarce = wanted.flatMap((name) => {
    const count = held.get(name)?.lines.length;
    if (count === undefined) return [`${name}: is missing`];
    return count < fewest ? [`${name}: holds ${count} phrases; at least ${fewest} are needed`] : [];
  });
  return [...unknown, ...scarce];
}

/** A phrase that stands twice teaches nothing in one topic, and something false in two. */
function checkLines(files: readonly PhraseFile[], toPlain: (text: string) => string): string[] {
  const problems: string[] = [];
  const first = new Map<string, string>();
  for (const file of files) {
    for (const [index, line] of file.lines.entries()) {
      const at = `${nameOf(file)}:${index + 1}`;
      if (line.trim() === "" || line !== line.trim()) {
        problems.push(`${at}: is empty, or has spaces around it`);
        continue;
      }
      const plain = toPlain(line);
      const before = first.get(plain);
      if (before === undefined) first.set(plain, at);
      else problems.push(`${at}: "${line}" stands in ${before} too`);
    }
  }
  return problems;
}
