import { createRandom, shuffle } from "../train/random.ts";
import { createStep } from "../train/step.ts";
import { actFeatures, type FoundInText } from "../../src/understand/learned/act-features.ts";
import type { Marks, Stretch } from "../../src/understand/learned/keys.ts";
import { clausesOf, factFeatures } from "../../src/understand/learned/fact-features.ts";
import { pieceFeatures } from "../../src/understand/learned/piece-features.ts";
import { roleFeatures } from "../../src/understand/learned/role-features.ts";
import { type Act, acts, bases, factLabels, moods, tags } from "../../src/understand/learned/labels.ts";
import { createRowOf, type Linear } from "../../src/understand/learned/linear.ts";
import { type Piece, piecesOf } from "../../src/understand/learned/pieces.ts";
import {
  basesOf,
  closing,
  factsOf,
  type ReadingModel,
  spansOf,
} from "../../src/understand/learned/reading-model.ts";
import { softmax } from "../../src/faq/network.ts";
import { vary } from "./vary.ts";
import type { Label, Labelled } from "./utterance-file.ts";

/** A text cut up, with its marks where they stand among the pieces. */
export interface Example extends Labelled {
  readonly plain: string;
  readonly pieces: readonly Piece[];
  readonly marks: Marks;
  readonly spans: readonly (Stretch & Label)[];
  readonly facts: readonly (Stretch & Label)[];
}

export interface Reads {
  toPlain(text: string): string;
  marksOf(plain: string, pieces: readonly Piece[]): Marks;
}

/** `null` where a mark does not stand on whole pieces. */
export function toExample(labelled: Labelled, reads: Reads): Example | null {
  const plain = reads.toPlain(labelled.text);
  const pieces = piecesOf(plain);
  let at = 0;
  const spans: (Stretch & Label)[] = [];
  for (const { text, ...label } of labelled.marked) {
    const word = reads.toPlain(text);
    const start = plain.indexOf(word, at);
    if (start < 0) return null;
    at = start + word.length;
    const inside = pieces.flatMap((piece, index) => (piece.start >= start && piece.end <= at ? [index] : []));
    const [from, to] = [inside[0], inside.at(-1)];
    if (from === undefined || to === undefined) return null;
    spans.push({ from, to, ...label });
  }
  return {
    ...labelled,
    plain,
    pieces,
    marks: reads.marksOf(plain, pieces),
    spans: spans.filter(({ kind }) => kind !== "fact"),
    facts: spans.filter(({ kind }) => kind === "fact"),
  };
}

interface Decision {
  readonly keys: readonly number[];
  readonly label: number;
}

interface Fit {
  readonly labels: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly seed: number;
  /** A row whose weights are all smaller is left out: it tells little. */
  readonly least: number;
}

/** How often each text is told in another order. */
const variations = 2;

/** A text of which only what it is for is known. */
export interface Sentence {
  readonly text: string;
  readonly act: Act;
}

export function trainReading(
  examples: readonly Example[],
  sentences: readonly Sentence[],
  reads: Reads,
  madeFrom: string,
): ReadingModel {
  const random = createRandom(7);
  const varied = Array.from({ length: variations }, () => examples).flatMap((all) =>
    all.flatMap((example) => {
      const other = vary(example, random);
      return (other && toExample(other, reads)) ?? [];
    }),
  );
  const spanModel = trainSpans([...examples, ...varied]);
  const factModel = fitLinear(examples.flatMap(factDecisions), {
    labels: factLabels.length,
    epochs: 8,
    rate: 0.1,
    dropout: 0.3,
    seed: 5,
    least: 0.12,
  });
  const read = sentences.map(({ text, act }): Decision => {
    const plain = reads.toPlain(text);
    const pieces = piecesOf(plain);
    const marks = reads.marksOf(plain, pieces);
    const spans = spansOf(spanModel, pieces, marks, { at: "start" });
    const facts = factsOf({ facts: factModel }, pieces, marks, { at: "start" });
    return actDecision({ plain, pieces, marks, act, context: { at: "start" } }, { spans, facts });
  });
  const told = examples.map((example) =>
    actDecision(example, { spans: example.spans, facts: factsIn(example) }),
  );
  return {
    madeFrom,
    ...spanModel,
    facts: factModel,
    acts: fitLinear([...told, ...read], {
      labels: acts.length,
      epochs: 10,
      rate: 0.1,
      dropout: 0.4,
      seed: 3,
      least: 0.12,
    }),
  };
}

function trainSpans(examples: readonly Example[]): Pick<ReadingModel, "spans" | "bases" | "moods"> {
  return {
    spans: fitLinear(examples.flatMap(tagDecisions), {
      labels: tags.length,
      epochs: 5,
      rate: 0.15,
      dropout: 0.15,
      seed: 1,
      least: 0.35,
    }),
    bases: fitLinear(examples.flatMap(baseDecisions), {
      labels: bases.length,
      epochs: 10,
      rate: 0.1,
      dropout: 0.3,
      seed: 2,
      least: 0.22,
    }),
    moods: fitLinear(examples.flatMap(moodDecisions), {
      labels: moods.length + 1,
      epochs: 8,
      rate: 0.1,
      dropout: 0.3,
      seed: 4,
      least: 0.12,
    }),
  };
}

export function tagsOf({ pieces, spans }: Example): number[] {
  const path = pieces.map(() => 0);
  for (const { from, to, kind } of spans)
    for (let at = from; at <= to; at++) path[at] = tags.indexOf(`${at === from ? "b" : "i"}-${kind}`);
  return path;
}

function tagDecisions(example: Example): Decision[] {
  const path = tagsOf(example);
  return pieceFeatures(example.pieces, example.marks, example.context).map((keys, at) => ({
    keys,
    label: path[at] as number,
  }));
}

function baseDecisions(example: Example): Decision[] {
  return meantKeys(example).map(({ span, keys }) => ({
    keys,
    label: bases.indexOf(span.base as (typeof bases)[number]),
  }));
}

function moodDecisions(example: Example): Decision[] {
  return meantKeys(example)
    .filter(({ span }) => span.kind === "figure")
    .map(({ span, keys }) => ({
      keys,
      label: span.mood === null ? 0 : moods.indexOf(span.mood) + 1,
    }));
}

function meantKeys({ pieces, spans, context, marks }: Example): { span: Stretch & Label; keys: number[] }[] {
  const before: string[] = [];
  return spans.flatMap((span, index) => {
    if (!basesOf[span.kind]) return [];
    const keys = roleFeatures(pieces, spans, index, before, context, marks);
    if (span.kind === "figure") before.push(span.base);
    return [{ span, keys }];
  });
}

const actDecision = (
  { plain, pieces, context, act, marks }: Pick<Example, "plain" | "pieces" | "context" | "act" | "marks">,
  said: FoundInText,
): Decision => ({
  keys: actFeatures(pieces, said, context, { closed: closing(plain), marks }),
  label: acts.indexOf(act),
});

/** The label of each clause that a mark touches. */
function factDecisions({ pieces, marks, context, facts }: Example): Decision[] {
  return clausesOf(pieces, marks).map((clause) => {
    const said = facts.find(({ from, to }) => from <= clause.to && to >= clause.from);
    return {
      keys: factFeatures(pieces, clause, marks, context),
      label: factLabels.indexOf(said?.base ?? "none"),
    };
  });
}

const factsIn = ({ facts }: Example) =>
  facts
    .filter(({ base }) => base !== "none")
    .map(({ base }) => ({ fact: base.slice(0, -1), isSo: base.endsWith("+") }));

/** Rows for the features that stand in two examples or more: what one writer typed once helps nobody. */
function rowsOf(decisions: readonly Decision[]): Uint32Array {
  const seen = new Map<number, number>();
  for (const [index, { keys }] of decisions.entries())
    for (const key of keys) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else if (first >= 0 && first !== index) seen.set(key, -1);
    }
  return Uint32Array.from([...seen].flatMap(([key, index]) => (index < 0 ? [key] : [])));
}

function fitLinear(
  decisions: readonly Decision[],
  { labels, epochs, rate, dropout, seed, least }: Fit,
): Linear {
  const keys = rowsOf(decisions);
  const rowOf = createRowOf(keys);
  const weights = new Float32Array(keys.length * labels);
  const bias = new Float32Array(labels);
  const step = createStep(weights, rate);
  const stepBias = createStep(bias, rate);
  const random = createRandom(seed);
  const order = decisions.map((_, index) => index);
  const examples = decisions.map((one) => Int32Array.from(one.keys.map(rowOf).filter((row) => row >= 0)));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffle(order, random)) {
      const { label } = decisions[index] as Decision;
      const kept = (examples[index] as Int32Array).filter(() => random() >= dropout);
      const sums = Float64Array.from(bias);
      for (const row of kept) {
        const from = row * labels;
        for (let k = 0; k < labels; k++) sums[k] = (sums[k] as number) + (weights[from + k] as number);
      }
      const error = softmax(sums);
      error[label] = (error[label] as number) - 1;
      stepBias(0, error, 1);
      for (const row of kept) step(row * labels, error, 1);
    }
  }
  return quantised({ weights, bias, keys }, labels, 1 - dropout, least);
}

/** Weights as whole numbers; all features are there when it is used, and a share of them was when it was trained. */
function quantised(
  { weights, bias, keys }: { weights: Float32Array; bias: Float32Array; keys: Uint32Array },
  labels: number,
  kept: number,
  least: number,
): Linear {
  const most = 2.5;
  const rows = [...keys.keys()].filter((row) => {
    const own = weights.subarray(row * labels, (row + 1) * labels);
    return own.some((weight) => Math.abs(weight) >= least);
  });
  const cells = new Int8Array(rows.length * labels);
  for (const [to, row] of rows.entries()) {
    for (let k = 0; k < labels; k++) {
      const value = Math.round(((weights[row * labels + k] as number) / most) * 127);
      cells[to * labels + k] = Math.max(-127, Math.min(127, value));
    }
  }
  const known = Uint32Array.from(rows.map((row) => keys[row] as number));
  return { labels, keys: known, cells, scale: (most / 127) * kept, bias, rowOf: createRowOf(known) };
}
