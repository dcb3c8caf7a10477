/** Shorter texts are best read whole: phrases as long as this were learnt from. In half characters of Chinese. */
const shortest = 60;
/** Of more clauses than this, those at both ends are read. */
const most = 12;

/** A Chinese character tells about as much as four letters. */
const lengthOf = (text: string): number => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 2 + (text.length - han) / 2;
};

/**
 * The parts of a long message: who tells a story asks in one clause of it, and what stands around is not the question.
 * None for a short text, or for one of a single clause.
 */
export function clausesOf(plain: string): string[] {
  if (lengthOf(plain) < shortest) return [];
  const clauses = plain
    .split(/[,，。.!！?？;；:：\n…]+(?!\d)/)
    .map((clause) => clause.trim())
    .filter((clause) => lengthOf(clause) >= 4);
  if (clauses.length < 2) return [];
  return clauses.length <= most ? clauses : [...clauses.slice(0, most / 2), ...clauses.slice(-most / 2)];
}
