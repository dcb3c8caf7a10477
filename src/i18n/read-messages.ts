import {
  type BaseNode,
  FluentParser,
  type FunctionReference,
  type Junk,
  lineOffset,
  type Message,
  type MessageReference,
  type Span,
  type Term,
  type TermReference,
  type VariableReference,
  Visitor,
} from "@fluent/syntax";
import type { MessageFile } from "./message-file.ts";

/** Where something stands in the files; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Problem extends Place {
  readonly text: string;
}

export interface MessageInfo extends Place {
  /** Names without "$", sorted; those of messages it refers to included. */
  readonly variables: readonly string[];
}

/** A message or, with a "-" before its id, a term: what it mentions itself. */
interface Entry extends Place {
  readonly mentions: Mentions;
}

/**
 * Reads the Fluent files of one locale: each message with the variables it takes, and whatever an author got wrong,
 * every problem in one pass. @fluent/bundle skips what it cannot read, so nothing else would ever tell.
 */
export function readMessages(sources: readonly MessageFile[]): {
  messages: ReadonlyMap<string, MessageInfo>;
  problems: readonly Problem[];
} {
  const entries = new Map<string, Entry>();
  const problems: Problem[] = [];
  const parser = new FluentParser();
  for (const source of sources) {
    const { file, text } = source;
    const placeOf = (span: Span | undefined): Place => ({
      file,
      line: lineOffset(text, span?.start ?? 0) + 1,
    });
    for (const entry of parser.parse(text).body) {
      if (entry.type === "Junk") problems.push(...syntaxErrors(entry, source));
      if (entry.type === "Message" || entry.type === "Term") addEntry(entry, placeOf, entries, problems);
    }
  }

  const messages = new Map<string, MessageInfo>();
  for (const [id, { file, line, mentions }] of entries) {
    const complain = (text: string): void => void problems.push({ file, line, text: `${id} ${text}` });
    for (const name of mentions.functions)
      if (name !== "NUMBER") complain(`calls ${name}(), which does not exist`);
    for (const other of mentions.entries)
      if (!entries.has(other)) complain(`refers to ${other}, which does not exist`);
    const reached = reach(id, entries);
    if (reached.some((other) => entries.get(other)?.mentions.entries.has(id))) complain("refers to itself");
    if (id.startsWith("-")) continue;
    const variables = new Set(reached.flatMap((other) => variablesOf(other, entries)));
    messages.set(id, { file, line, variables: [...variables].sort() });
  }
  return { messages, problems };
}

type PlaceOf = (span: Span | undefined) => Place;

/** The parser names the place where it gave up, which may be lines below; what it stumbled over ends before that. */
function syntaxErrors(junk: Junk, { file, text }: MessageFile): Problem[] {
  return junk.annotations.map(({ span, message }) => {
    const end = text.slice(0, span?.start).trimEnd().length;
    const line = lineOffset(text, Math.max(end, junk.span?.start ?? 0)) + 1;
    return { file, line, text: `syntax: ${message}` };
  });
}

function addEntry(
  node: Message | Term,
  placeOf: PlaceOf,
  entries: Map<string, Entry>,
  problems: Problem[],
): void {
  const id = node.type === "Term" ? `-${node.id.name}` : node.id.name;
  const place = placeOf(node.id.span);
  const earlier = entries.get(id);
  if (earlier)
    problems.push({ ...place, text: `${id} is already defined at ${earlier.file}:${earlier.line}` });
  else entries.set(id, { ...place, mentions: new Mentions(node) });
  if (node.type === "Message" && node.attributes.length > 0) {
    problems.push({ ...place, text: `${id} has attributes, which nothing shows; write a message for each` });
  }
}

/** Everything that is used when `id` is shown, itself included. */
function reach(id: string, entries: ReadonlyMap<string, Entry>): string[] {
  const reached = new Set([id]);
  for (const each of reached)
    for (const other of entries.get(each)?.mentions.entries ?? []) reached.add(other);
  return [...reached];
}

/** A term's variables are given where it is referred to, not by the caller. */
function variablesOf(id: string, entries: ReadonlyMap<string, Entry>): string[] {
  return id.startsWith("-") ? [] : [...(entries.get(id)?.mentions.variables ?? [])];
}

class Mentions extends Visitor {
  readonly variables = new Set<string>();
  readonly entries = new Set<string>();
  readonly functions = new Set<string>();

  constructor(node: BaseNode) {
    super();
    this.visit(node);
  }

  override visitVariableReference({ id }: VariableReference): void {
    this.variables.add(id.name);
  }

  override visitMessageReference({ id, attribute }: MessageReference): void {
    this.entries.add(attribute ? `${id.name}.${attribute.name}` : id.name);
  }

  override visitTermReference(node: TermReference): void {
    this.entries.add(`-${node.id.name}`);
    this.genericVisit(node);
  }

  override visitFunctionReference(node: FunctionReference): void {
    this.functions.add(node.id.name);
    this.genericVisit(node);
  }
}
