import { companyOf, only } from "../../lookups/query.ts";
import type { Mention } from "../../places/place.ts";
import type { LookupReading } from "./lookup-reading.ts";
import type { Utterance } from "../utterance.ts";

/** Longer texts ask no single figure: they are read sentence by sentence. */
export const longestSentence = 200;
/** Of a longer message nothing is read. */
const longestMessage = 2000;
const mostSentences = 60;

/**
 * Finds the question in a message that says more: the first sentence that surely asks for a figure of a place or a level. The
 * one place that the rest of the message names is the one that is meant.
 */
export function createSentenceReader(
  read: (sentence: Utterance, today: string) => LookupReading | null,
): (heard: Utterance, today: string) => LookupReading | null {
  return (heard, today) => {
    if (heard.typed.length > longestMessage) return null;
    const sentences = sentencesOf(heard.typed);
    if (sentences.length < 2) return null;
    for (const sentence of sentences) {
      const reading = read(heard.sentence(sentence), today);
      if (reading?.strength !== "sure" || !reading.asked) continue;
      const { query } = reading;
      const isStatus = companyOf(query) !== null;
      const isFull =
        isStatus ||
        query.places.length > 0 ||
        only(query.levels) !== null ||
        only(query.moments)?.kind === "batch";
      if (!isFull) continue;
      return isStatus || query.places.length > 0 ? reading : withPlace(reading, heard.places);
    }
    return null;
  };
}

function withPlace(reading: LookupReading, mentions: readonly Mention[]): LookupReading {
  const named = new Map(mentions.map(({ codes }) => [codes.join(), codes]));
  const [codes, ...others] = [...named.values()];
  const [code] = codes ?? [];
  if (codes === undefined || code === undefined || others.length > 0) return reading;
  return {
    ...reading,
    query: { ...reading.query, places: [code] },
    choices: codes.length > 1 ? [codes] : [],
  };
}

/** Up to a full stop or a line's end; a longer one up to its commas. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？!?；;\n])|(?<=\.)\s+/)
    .flatMap((sentence) => (sentence.length > longestSentence ? sentence.split(/[,，]/) : [sentence]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "" && sentence.length <= longestSentence)
    .slice(0, mostSentences);
}
