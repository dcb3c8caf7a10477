import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

/** The methods that the bot calls, at work and at set-up, and those that only tests call. */
const methods = [
  "getMe",
  "getUpdates",
  "setWebhook",
  "deleteWebhook",
  "getWebhookInfo",
  "sendMessage",
  "sendRichMessage",
  "sendPhoto",
  "sendDocument",
  "sendChatAction",
  "editMessageText",
  "editMessageCaption",
  "editMessageReplyMarkup",
  "deleteMessage",
  "answerCallbackQuery",
  "answerInlineQuery",
  "setMyCommands",
  "getMyCommands",
  "deleteMyCommands",
  "setMyName",
  "getMyName",
  "setMyDescription",
  "getMyDescription",
  "setMyShortDescription",
  "getMyShortDescription",
] as const;

/** In `@gramio/types` these take no parameters, and have no type for them. */
const withoutParameters: ReadonlySet<string> = new Set(["getMe", "getWebhookInfo"]);

/** JSON Schema as far as it is used here, with two keywords of our own: `bytes` and `afterEntities`, each `[min, max]`. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/**
 * The parameters of each method as JSON Schema, made from `@gramio/types` (Bot API 10.3): the types as they are, and of
 * the descriptions every length, count, range, character set and "exactly one of" that they put in fixed words.
 *
 * `ts-json-schema-generator` brings a TypeScript of its own, so the version that this project is checked with is free.
 */
export function botApiSchema(): string {
  const definitions: Record<string, Schema> = {};
  const generator = generatorFor("params");
  for (const method of methods) {
    if (withoutParameters.has(method)) {
      definitions[method] = { type: "object", additionalProperties: false };
      continue;
    }
    const made = definitionsOf(generator, paramsOf(method));
    for (const [name, schema] of Object.entries(made)) definitions[name] ??= constrained(name, schema);
    definitions[method] = definitions[paramsOf(method)] ?? {};
    delete definitions[paramsOf(method)];
  }
  limitResults(definitions);
  const whole = Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [name, toldApart(schema, definitions)]),
  );
  // A line for each type: short, and a new version of the package shows as the lines that changed.
  const lines = Object.entries(whole).map(
    ([name, schema]) => `  ${JSON.stringify(name)}: ${JSON.stringify(schema)}`,
  );
  return `{\n "$comment": "Made by npm run generate from @gramio/types.",\n "definitions": {\n${lines.join(",\n")}\n }\n}\n`;
}

/** How many results a query may have is told of the method, not of its parameter. */
function limitResults(definitions: Record<string, Schema>): void {
  const told = readFileSync(
    new URL("../node_modules/@gramio/types/out/methods.d.ts", import.meta.url),
    "utf8",
  );
  const most = /No more than \*\*(\d+)\*\* results per query are allowed/.exec(told)?.[1];
  const { properties, ...rest } = definitions.answerInlineQuery ?? {};
  if (!most || !properties?.results) throw new Error("answerInlineQuery is described otherwise now");
  const results = { ...properties.results, maxItems: Number(most) };
  definitions.answerInlineQuery = { ...rest, properties: { ...properties, results } };
}

/** A type of `@gramio/types`' objects, for checking what the fake server itself sends. */
export function objectSchema(name: string): { definitions: Record<string, Schema> } {
  const made = definitionsOf(generatorFor("objects"), name);
  const entries = Object.entries(made).map(([key, schema]) => [key, constrained(key, schema)]);
  return { definitions: Object.fromEntries(entries) };
}

const paramsOf = (method: string): string => `${method.charAt(0).toUpperCase()}${method.slice(1)}Params`;

function definitionsOf(
  generator: ReturnType<typeof createGenerator>,
  type: string,
): Readonly<Record<string, Schema>> {
  return (generator.createSchema(type).definitions ?? {}) as unknown as Readonly<Record<string, Schema>>;
}

function generatorFor(file: "params" | "objects"): ReturnType<typeof createGenerator> {
  return createGenerator({
    path: fileURLToPath(new URL(`../node_modules/@gramio/types/out/${file}.d.ts`, import.meta.url)),
    tsconfig: fileURLToPath(new URL("bot-api-schema.tsconfig.json", import.meta.url)),
    expose: "export",
    topRef: true,
    functions: "hide",
    additionalProperties: false,
    skipTypeCheck: true,
  });
}

/** A named type with what its description and those of its fields demand beside the types. */
function constrained(name: string, schema: Schema): Schema {
  // A Blob in the types; on the wire, the part of the upload that holds the bytes.
  if (name === "TelegramInputFile") return { type: "string", pattern: "^attach://" };
  const made = simplified(schema);
  if (name !== "TelegramRichText") return made;
  // The description says "either a String for plain text, an Array of RichText, or …"; the type lacks the first two.
  if (!schema.description?.includes("either a String for plain text, an Array of [RichText]")) {
    throw new Error("TelegramRichText is described otherwise now: see whether its type is whole");
  }
  const itself = { $ref: `#/definitions/${name}` };
  return { ...made, anyOf: [{ type: "string" }, { type: "array", items: itself }, ...(made.anyOf ?? [])] };
}

function simplified(schema: Schema): Schema {
  const { description = "", properties, items, anyOf, default: _, ...rest } = schema;
  const made: Record<string, unknown> = { ...rest, ...limits(schema, description) };
  if (items) made.items = simplified(items);
  if (anyOf) {
    // `{ toJSON(): … }` and `{ toString(): … }` are conveniences of TypeScript: on the wire they are their results.
    const [only, ...more] = anyOf.filter((one) => !isConversion(one)).map(simplified);
    if (more.length > 0) made.anyOf = [only, ...more];
    else Object.assign(made, only, limits(only ?? {}, description));
  }
  if (properties) {
    made.properties = Object.fromEntries(
      Object.entries(properties).map(([field, one]) => [field, simplified(one)]),
    );
    const rules = [...exactlyOne(description, properties), ...requiredUnless(properties)];
    if (rules.length > 0) made.allOf = rules;
  }
  return made;
}

/**
 * A union whose members differ in their `type` is judged by the member that is meant (`discriminator`, as in OpenAPI), so
 * that what is wrong can be told. Members with the same `type` stay a union among themselves.
 */
function toldApart(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema {
  const kinds = new Map<unknown, Schema[]>();
  const others: Schema[] = [];
  for (const member of schema.anyOf ?? []) {
    const { properties, required = [] } = definitions[member.$ref?.replace("#/definitions/", "") ?? ""] ?? {};
    const kind = required.includes("type") ? properties?.type?.const : undefined;
    if (kind === undefined) others.push(member);
    else kinds.set(kind, [...(kinds.get(kind) ?? []), member]);
  }
  if (kinds.size < 2) return schema;
  const oneOf = [...kinds].map(([kind, members]) =>
    members.length === 1
      ? members[0]
      : { type: "object", properties: { type: { const: kind } }, required: ["type"], anyOf: members },
  );
  const union = { type: "object", discriminator: { propertyName: "type" }, required: ["type"], oneOf };
  const { anyOf: _, ...rest } = schema;
  return others.length === 0 ? { ...rest, ...union } : { ...rest, anyOf: [...others, union] };
}

function isConversion({ properties }: Schema): boolean {
  const fields = Object.keys(properties ?? {});
  return fields.length === 1 && (fields[0] === "toJSON" || fields[0] === "toString");
}

const number = (text: string | undefined): number => Number(text?.replaceAll(",", ""));

/** What the words of a field's description demand of its value. */
function limits({ type, anyOf }: Schema, description: string): Schema {
  const texts = type === "string" || (anyOf?.some((one) => one.type === "string") ?? false);
  const made: Record<string, unknown> = {};
  const entities = /(\d+)-(\d+) characters(?: with at most 2 line feeds)? after entit(?:y|ies) parsing/i.exec(
    description,
  );
  const characters = /(\d+)-(\d+) characters/i.exec(description);
  const bytes =
    /(\d+)-(\d+) bytes/i.exec(description) ?? /length can't exceed (?<max>\d+) bytes/i.exec(description);
  if (texts && entities) made.afterEntities = [number(entities[1]), number(entities[2])];
  else if (texts && characters) {
    made.minLength = number(characters[1]);
    made.maxLength = number(characters[2]);
  }
  if (texts && bytes)
    made.bytes = bytes.groups ? [0, number(bytes[1])] : [number(bytes[1]), number(bytes[2])];
  if (
    texts &&
    /only (?:characters )?`?A-Z`?, `?a-z`?, `?0-9`?, `?\\?_`? and `?\\?-`? are allowed/i.test(description)
  ) {
    made.pattern = "^[A-Za-z0-9_-]*$";
  }
  if (texts && description.includes("only lowercase English letters, digits and underscores")) {
    made.pattern = "^[a-z0-9_]*$";
  }
  const range =
    /[Vv]alues between (\d+)-(\d+) are accepted/.exec(description) ??
    /[;,] (\d+)-(\d+)[,.] (?:\d+ is the|Defaults to)/.exec(description);
  if (type === "number" && range) {
    made.minimum = number(range[1]);
    made.maximum = number(range[2]);
  }
  const count =
    /[Aa]t most \*{0,2}(\d+)\*{0,2} \w+ can be specified/.exec(description) ??
    /list of up to (\d+)/.exec(description);
  if (type === "array" && count) made.maxItems = number(count[1]);
  return made;
}

/** "Exactly one of the fields *html*, *markdown*, or *blocks* must be used", and the same "other than". */
function exactlyOne(description: string, properties: Readonly<Record<string, Schema>>): Schema[] {
  const found = /exactly \*{0,2}one\*{0,2} of the fields (other than )?([^.]*?) must be used/i.exec(
    description,
  );
  if (!found) return [];
  const named = [...(found[2] ?? "").matchAll(/\*([\w\\]+)\*/g)].map(([, field = ""]) =>
    field.replaceAll("\\", ""),
  );
  const strange = named.filter((field) => !(field in properties));
  if (named.length === 0 || strange.length > 0)
    throw new Error(`no such fields: ${strange} in "${found[0]}"`);
  const choice = found[1] ? Object.keys(properties).filter((field) => !named.includes(field)) : named;
  return [{ oneOf: choice.map((field) => ({ required: [field] })) }];
}

/** "Required if *inline_message_id* is not specified". */
function requiredUnless(properties: Readonly<Record<string, Schema>>): Schema[] {
  return Object.entries(properties).flatMap(([field, { description = "" }]) => {
    const found = /required if (.*?) (?:is|are)(?: not|n't) specified/i.exec(description);
    if (!found) return [];
    const others = [...(found[1] ?? "").matchAll(/\*([\w\\]+)\*/g)].map(([, one = ""]) =>
      one.replaceAll("\\", ""),
    );
    return [{ anyOf: [{ required: others }, { required: [field] }] }];
  });
}
