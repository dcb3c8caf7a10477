import {
  type Act,
  acts,
  bases,
  type Context,
  type FactRole,
  factLabels,
  facts,
  type Mood,
  moods,
  type SpanKind,
  spanKinds,
} from "../../src/understand/learned/labels.ts";

/** A line of `data/reading`: a text, where it is said, what it is for, and its marked stretches. */
export interface Labelled {
  readonly text: string;
  readonly context: Context;
  readonly act: Act;
  readonly marked: readonly ({ readonly text: string } & Label)[];
}

export interface Label {
  readonly kind: SpanKind | "fact";
  readonly base: string;
  readonly mood: Mood | null;
}

const mark = /\[([^[\]|]+)\|([^[\]|]+)\]/g;
/** @throws where a line has another shape, or a label that is none. */
export function readUtterances(file: string): Labelled[] {
  return file.split("\n").flatMap((line, index) => {
    if (line === "") return [];
    // What is pasted out of a table holds tabs of its own.
    const [context = "", act = "", ...rest] = line.split("\t");
    const marked = rest.join("\t");
    const isAct = acts.includes(act as Act);
    if (!isAct || marked === "") throw new Error(`line ${index + 1}: ${line}`);
    const typed = marked.replaceAll("\\n", "\n");
    return {
      text: typed.replace(mark, "$1"),
      context: contextOf(context),
      act: act as Act,
      marked: [...typed.matchAll(mark)].map(([, text = "", label = ""]) => ({
        text,
        ...labelOf(label, index + 1),
      })),
    };
  });
}

function labelOf(label: string, line: number): Label {
  const [, name = "", sign = "", mood] = /^(\w+)([+-]?)(?:\.(\w+))?$/.exec(label) ?? [];
  const kind = spanKinds.find((one) => one === name);
  if (kind) return { kind, base: name, mood: null };
  if (!bases.includes(name as (typeof bases)[number]))
    throw new Error(`line ${line}: no label is called ${label}`);
  if (mood === "unknown") return { kind: "unknown", base: name, mood: null };
  if (facts.includes(name as FactRole)) return factOf(`${name}${sign || "-"}`, mood);
  return { kind: "figure", base: name, mood: moods.find((one) => one === mood) ?? null };
}

/** What is planned or told as wrong is not so. */
const factOf = (base: string, mood: string | undefined): Label => ({
  kind: "fact",
  base: mood === "plan" || mood === "wrong" ? (factLabels[0] as string) : base,
  mood: null,
});

function contextOf(text: string): Context {
  if (text.startsWith("q:")) return { at: "question", asked: text.slice(2) };
  if (text.startsWith("look:")) return { at: "lookup" };
  if (text === "rev") return { at: "review" };
  return { at: text === "res" ? "result" : "start" };
}
