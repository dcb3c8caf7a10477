/** Puts English words that nobody knows into the known word they were most likely meant to be. */
export type RepairWord = (word: string) => string;

/** Shorter words have too many neighbours: cost, post, lost. */
const shortest = 4;
/** From here on two mistakes still leave one word that is meant. */
const long = 8;

/**
 * @param known words by how often they were seen, most often first: of two that are equally near, the first is taken.
 */
export function createRepairWord(known: readonly string[]): RepairWord {
  const words = new Set(known);
  const byStart = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < shortest) continue;
    const start = word.slice(0, 1);
    const others = byStart.get(start);
    if (others) others.push(word);
    else byStart.set(start, [word]);
  }
  return (word) => {
    if (word.length < shortest || word.length > 24 || words.has(word)) return word;
    const most = word.length < long ? 1 : 2;
    let best = word;
    let least = most + 1;
    // The first letter is hardly ever the wrong one.
    for (const candidate of byStart.get(word.slice(0, 1)) ?? []) {
      if (Math.abs(candidate.length - word.length) >= least) continue;
      const steps = distance(word, candidate, least - 1);
      if (steps < least) [best, least] = [candidate, steps];
      if (least === 1) break;
    }
    return best;
  };
}

/** Letters left out, put in, exchanged or swapped with a neighbour (optimal string alignment); above `most`, `most + 1`. */
function distance(one: string, two: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= two.length; j++) {
      const same = one[i - 1] === two[j - 1];
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) {
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      }
      row.push(steps);
      if (steps < least) least = steps;
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[two.length] ?? most + 1;
}
