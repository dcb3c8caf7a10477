import { z } from "zod";
import type { Action, Actions } from "./action.ts";
import type { Conversation } from "./conversation.ts";
import type { Button, Flow, Flows, Part } from "./flow.ts";

/**
 * Puts flows together.
 *
 * @throws when two flows claim one command, code, link or part of what is kept, or none is the way to everything.
 */
export function createFlows(all: readonly Flow[]): Flows {
  const entriesOf = <Value>(pick: (flow: Flow) => Readonly<Record<string, Value>> | undefined) =>
    all.flatMap((flow) => Object.entries(pick(flow) ?? {}));
  const parts = [
    ...mapOf(
      "part",
      entriesOf((flow) => flow.kept as Readonly<Record<string, Part<unknown>>>),
    ),
  ];
  const home = all.flatMap((flow) => flow.home ?? [])[0];
  if (!home) throw new Error("no flow is the way to everything");
  return {
    all,
    commands: mapOf(
      "command",
      entriesOf((flow) => flow.commands),
    ),
    links: mapOf(
      "link",
      entriesOf((flow) => flow.links),
    ),
    parts,
    erased: (state, names) => [
      ...parts.flatMap(([name, part]) =>
        !names || names.includes(name) ? (part.erased?.(state) ?? []) : [],
      ),
      ...(state.unreadable ? [state.scene.t("forgotten-unreadable")] : []),
    ],
    ...codecOf(entriesOf((flow) => flow.buttons as Readonly<Record<string, Button>>)),
    // Its members are the flows' own: `Conversation` is what they add up to.
    empty: Object.fromEntries(parts.map(([name, { empty }]) => [name, empty])) as unknown as Conversation,
    schema: z.strictObject(
      Object.fromEntries(parts.map(([name, { schema }]) => [name, schema])),
    ) as unknown as z.ZodType<Conversation>,
    home: (scene, before = null) => home(scene, before),
    shown(state) {
      for (const flow of all) {
        const shown = flow.shown?.(state);
        if (shown) return shown;
      }
      return null;
    },
  };
}

function codecOf(
  kinds: readonly (readonly [string, Button])[],
): Pick<Flows, "buttonOf" | "encode" | "decode"> {
  const buttons = mapOf("button", kinds);
  const codes = mapOf(
    "code",
    kinds.flatMap(([kind, { codes }]) => codes.map((code) => [code, kind] as const)),
  );
  const buttonOf = (kind: keyof Actions): Button => {
    const found = buttons.get(kind);
    if (!found) throw new Error(`no flow has the button "${kind}"`);
    return found;
  };
  return {
    buttonOf,
    encode: (action) => buttonOf(action.kind).write(action).join(":"),
    decode(data) {
      const [code = "", ...rest] = data.split(":");
      const kind = codes.get(code);
      const said = kind === undefined ? null : buttons.get(kind)?.read(code, rest);
      return said ? ({ kind, ...said } as Action) : null;
    },
  };
}

function mapOf<Value>(what: string, entries: readonly (readonly [string, Value])[]): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const [name, value] of entries) {
    if (found.has(name)) throw new Error(`two flows claim the ${what} "${name}"`);
    found.set(name, value);
  }
  return found;
}
