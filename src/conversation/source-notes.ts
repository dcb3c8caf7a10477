import type { Confidence } from "../facts/source.ts";
import { type Block, footer } from "./reply.ts";
import type { Scene } from "./scene.ts";
import { sourceLine } from "./source-line.ts";

/** A statement with what it rests on. */
export interface Cited {
  readonly source: string;
  readonly confidence: Confidence;
}

/** The sources of one reply, each once behind its answer, numbered where there are several. */
export interface SourceNotes {
  /** ` [2]` behind a statement; nothing where all rest on one source. */
  mark(cited: Cited): string;
  /** The sources in full, folded where they are many, and that all of it is unofficial. */
  blocks(): Block[];
  /** The same as lines; links are of use where they can be followed. */
  lines(options?: { readonly links: boolean }): string[];
}

/** More sources than this are folded: a screen is for the answer. */
const mostShown = 2;

export function createSourceNotes(scene: Scene, statements: readonly Cited[]): SourceNotes {
  const { t, catalog } = scene;
  const ids = [...new Set(statements.map(({ source }) => source))];
  // A source has the confidence of what it states itself; what was derived from it says so where it stands.
  const own = new Map(
    ids.map((id) => {
      const cited = statements.filter(({ source }) => source === id);
      return [id, (cited.find(({ confidence }) => confidence !== "derived") ?? cited[0])?.confidence];
    }),
  );
  const numbered = ids.length > 1;
  const sourceLines = (links: boolean): string[] =>
    ids.flatMap((id, index) => {
      const [source, confidence] = [catalog.sources.get(id), own.get(id)];
      if (!source || !confidence) return [];
      const line = sourceLine(scene, links ? source : { ...source, link: undefined }, confidence);
      return [numbered ? `[${index + 1}] ${line}` : line];
    });
  const lines = sourceLines(true);
  const unofficial = t("figures-unofficial");
  return {
    mark({ source, confidence }) {
      const parts = [
        ...(numbered ? [String(ids.indexOf(source) + 1)] : []),
        ...(confidence === own.get(source) ? [] : [t(`confidence-${confidence}`)]),
      ];
      return parts.length > 0 ? ` [${parts.join(t("list-separator"))}]` : "";
    },
    blocks: () =>
      ids.length > mostShown
        ? [
            {
              kind: "details",
              summary: t("sources-summary", { count: ids.length }),
              items: lines.map((text) => ({ text })),
            },
            footer(unofficial),
          ]
        : [footer(...lines, unofficial)],
    lines: ({ links } = { links: true }) => [...(links ? lines : sourceLines(false)), unofficial],
  };
}

/** Every statement within a finding that names its source, in the order they stand. */
export function citedIn(value: unknown): Cited[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== "object" || value === null) return [];
  const { source, confidence } = value as Partial<Cited>;
  const own = typeof source === "string" && typeof confidence === "string" ? [{ source, confidence }] : [];
  return [...own, ...Object.values(value).flatMap(citedIn)];
}
