import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { parseHtml } from "./parse-html.ts";

export interface Referee {
  /** Every fault of a call; none for a good one. Files stand as `attach://NAME`. */
  problems(method: string, params: object): readonly string[];
  /** Whether a parameter takes text, so that a form's value is not read as JSON. */
  takesText(method: string, parameter: string): boolean;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
}

const file = new URL("schema.gen.json", import.meta.url);
let shared: Referee | undefined;

/**
 * Judges calls by a JSON Schema that is made from `@gramio/types` (`npm run generate`), so by nobody here: parameters
 * unknown and missing, types, enumerations, lengths, counts. Compiled once a process.
 */
export function theReferee(): Referee {
  shared ??= createReferee(JSON.parse(readFileSync(file, "utf8")));
  return shared;
}

/** @param schema `definitions` by method and by type, as `scripts/bot-api-schema.ts` makes them. */
export function createReferee(schema: { readonly definitions: Readonly<Record<string, object>> }): Referee {
  const ajv = withOurKeywords();
  ajv.addSchema(schema, "api");
  const { definitions } = schema as { definitions: Readonly<Record<string, Schema>> };
  const compiled = new Map<string, ValidateFunction | null>();
  const validatorOf = (method: string): ValidateFunction | null => {
    const known = compiled.get(method);
    if (known !== undefined) return known;
    const made = definitions[method] ? (ajv.getSchema(`api#/definitions/${method}`) ?? null) : null;
    compiled.set(method, made);
    return made;
  };
  return {
    problems(method, params) {
      const validate = validatorOf(method);
      if (!validate) return [`no such method, or not in the schema: see scripts/bot-api-schema.ts`];
      if (validate(params)) return [];
      return told(validate.errors ?? []);
    },
    takesText(method, parameter) {
      const takes = ({ $ref, type, anyOf = [] }: Schema): boolean =>
        type === "string" ||
        ($ref !== undefined && takes(definitions[$ref.replace("#/definitions/", "")] ?? {})) ||
        anyOf.some(takes);
      return takes(definitions[method]?.properties?.[parameter] ?? {});
    },
  };
}

type Range = readonly [number, number];

function withOurKeywords(): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: false, discriminator: true });
  ajv.addKeyword({
    keyword: "bytes",
    type: "string",
    error: { message: ({ schema }) => `must have ${String(schema[0])}-${String(schema[1])} bytes` },
    validate: ([min, max]: Range, text: string) => within(Buffer.byteLength(text), min, max),
  });
  ajv.addKeyword({
    keyword: "afterEntities",
    type: "string",
    error: {
      message: ({ schema }) =>
        `must be markup that can be read, of ${String(schema[0])}-${String(schema[1])} characters`,
    },
    validate: (
      [min, max]: Range,
      text: string,
      _: unknown,
      at?: { parentData: { parse_mode?: unknown } },
    ) => {
      const length = lengthAfterEntities(text, at?.parentData.parse_mode);
      return length !== null && within(length, min, max);
    },
  });
  return ajv;
}

const within = (value: number, min: number, max: number): boolean => value >= min && value <= max;

/** In UTF-16 code units, the strictest of the ways to count; `null` where the markup cannot be read. */
function lengthAfterEntities(text: string, parseMode: unknown): number | null {
  if (parseMode !== "HTML") return text.trim().length;
  try {
    return parseHtml(text).text.length;
  } catch {
    return null;
  }
}

type Fault = NonNullable<ValidateFunction["errors"]>[number];

/** One line a fault, the deepest first: where nothing of a union fits, that tells the most. */
function told(errors: readonly Fault[]): string[] {
  const depth = ({ instancePath }: Fault): number => instancePath.split("/").length;
  const lines = [...errors]
    .sort((a, b) => depth(b) - depth(a))
    .map(({ instancePath, message, params }) => {
      const named: unknown = params.additionalProperty ?? params.allowedValues ?? params.allowedValue;
      return `${instancePath || "/"} ${message}${named === undefined ? "" : `: ${JSON.stringify(named)}`}`;
    });
  return [...new Set(lines)].slice(0, 12);
}
