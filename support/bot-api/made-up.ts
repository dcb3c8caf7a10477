import { objectSchema, type Schema } from "../../scripts/bot-api-schema.ts";

type Definitions = Readonly<Record<string, Schema>>;

/** How deep a type is filled that holds itself, as a message holds the one it answers. */
const deepest = 8;

/**
 * An object of a type of the Bot API with every field that it can have, all the way down: numbers are 1, and every string
 * that is free is this text.
 */
export function madeUp(type: string, text: string): Record<string, unknown> {
  const { definitions } = objectSchema(type);
  return filled({ $ref: `#/definitions/${type}` }, definitions, text, 0) as Record<string, unknown>;
}

function filled(schema: Schema, definitions: Definitions, text: string, depth: number): unknown {
  const { $ref, anyOf, properties, items, type } = schema;
  const inner = (one: Schema): unknown => filled(one, definitions, text, depth + 1);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if ($ref !== undefined)
    return inner(definitions[decodeURIComponent($ref.replace("#/definitions/", ""))] ?? {});
  if (anyOf) {
    // One of several kinds: the fields of all of them.
    const kinds = anyOf.map(inner);
    return kinds.every((one) => typeof one === "object") ? Object.assign({}, ...kinds) : kinds[0];
  }
  if (type === "array" || items) return depth > deepest ? [] : [inner(items ?? {})];
  if (type === "object" || properties) {
    if (depth > deepest) return {};
    return Object.fromEntries(Object.entries(properties ?? {}).map(([field, one]) => [field, inner(one)]));
  }
  switch (type) {
    case "number":
    case "integer":
      return 1;
    case "boolean":
      return true;
    default:
      return text;
  }
}
