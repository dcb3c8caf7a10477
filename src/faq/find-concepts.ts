import { isWord } from "./units.ts";

/** Words by the concept they stand for; `*` stands for any ending or word. */
export type Concepts = Readonly<Record<string, readonly string[]>>;

/** A run of units that stands for one or more concepts. */
export interface Mention {
  readonly concepts: readonly string[];
  /** Position of its first unit, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

export type FindConcepts = (units: readonly string[]) => Mention[];

interface Node {
  readonly next: Map<string, Node>;
  readonly concepts: string[];
}

/**
 * The longest words win, from left to right: 研发费用 is R&D expenditure and no fee.
 *
 * @param concepts with their words cut into units.
 */
export function createFindConcepts(concepts: Concepts): FindConcepts {
  const root = newNode();
  for (const [concept, words] of Object.entries(concepts)) {
    for (const word of words) addWord(root, word, concept);
  }
  return (units) => {
    const mentions: Mention[] = [];
    for (let from = 0; from < units.length; ) {
      const found = longest(root, units, from);
      if (found) mentions.push({ concepts: found.concepts, from, to: found.to });
      from = found ? found.to : from + 1;
    }
    return mentions;
  };
}

const newNode = (): Node => ({ next: new Map(), concepts: [] });

function addWord(root: Node, word: string, concept: string): void {
  let node = root;
  for (const unit of word.split(" ")) {
    let next = node.next.get(unit);
    if (!next) {
      next = newNode();
      node.next.set(unit, next);
    }
    node = next;
  }
  if (!node.concepts.includes(concept)) node.concepts.push(concept);
}

type Found = Pick<Mention, "concepts" | "to">;

function longest(node: Node, units: readonly string[], at: number): Found | null {
  let best: Found | null = node.concepts.length > 0 ? { concepts: node.concepts, to: at } : null;
  const unit = units[at];
  if (unit === undefined) return best;
  for (const next of children(node, unit)) {
    const found = longest(next, units, at + 1);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best;
}

function* children({ next }: Node, unit: string): Generator<Node> {
  const exact = next.get(unit);
  if (exact) yield exact;
  if (!isWord(unit)) return;
  for (let end = unit.length; end >= 0; end--) {
    const open = next.get(`${unit.slice(0, end)}*`);
    if (open) yield open;
  }
}
