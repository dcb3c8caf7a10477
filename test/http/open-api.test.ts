// The description of /v1: sound in itself, and true of what is served.
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { openApi } from "../../src/http/open-api.ts";
import { catalog } from "../support/catalog.ts";
import { apiKey, ServedBot } from "./served-bot.ts";

interface Operation {
  readonly operationId: string;
  readonly requestBody: Body;
  readonly responses: Readonly<Record<string, Body>>;
}
interface Body {
  readonly content: { readonly "application/json": { readonly schema: { readonly $ref: string } } };
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const described = openApi() as Description;
const packs = catalog.packs.map(({ id }) => id);
const bodies = {
  "/v1/check": [
    ...packs.map((pack) => ({ id: 1, pack, answers: {} })),
    { id: "x".repeat(200), pack: packs[0], answers: {} },
    { pack: "chongqing-municipal-2025", answers: { mainBusinessIncome: 1, rdStaff: null } },
    { pack: "chongqing-municipal-2022", date: "2023-01-01", answers: { mainBusinessIncome: 1 } },
  ],
  "/v1/ask": [
    { text: "静安区有多少家市级企业技术中心" },
    { id: "x", turns: ["收费吗", "how long?"], locale: "en" },
    { id: null, text: "…" },
  ],
};
const wrong = {
  "/v1/check": [{}, { pack: 1, answers: {} }, { pack: "x" }, { id: [1], pack: packs[0], answers: {} }],
  "/v1/ask": [
    {},
    { text: 1 },
    { turns: [] },
    { text: "x", locale: "de" },
    { id: "x".repeat(201), text: "x" },
  ],
};

const none: Partial<Operation> & Pick<Operation, "responses"> = { responses: {} };
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
ajv.addFormat("date", /^\d{4}-\d{2}-\d{2}$/);

/** The schema that a body of the description refers to, made ready. */
function judgeOf(body: Body | undefined) {
  const name = body?.content["application/json"].schema.$ref.replace("#/components/schemas/", "") ?? "";
  const schema = described.components.schemas[name];
  if (!schema) throw new Error(`no schema "${name}"`);
  return ajv.compile(schema);
}

it("is served to whoever asks, where /v1 is", async () => {
  const { status, text } = await (await ServedBot.open({ apiKeys: [apiKey] })).gets("/v1/openapi.json");
  expect([status, JSON.parse(text)]).toEqual([200, described]);
});

it("is OpenAPI 3.1 with every path that takes JSON, and every reference leads somewhere", () => {
  expect(described.openapi).toBe("3.1.0");
  expect(Object.keys(described.paths)).toEqual(["/v1/check", "/v1/ask"]);
  for (const { post } of Object.values(described.paths)) {
    for (const body of [post.requestBody, ...Object.values(post.responses)]) judgeOf(body);
    expect(Object.keys(post.responses)).toEqual(["200", "400", "401", "413", "415", "429"]);
  }
  for (const [, ref = ""] of JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g))
    expect(described.components.schemas).toHaveProperty([ref.replace("#/components/schemas/", "")]);
});

describe.each(["/v1/check", "/v1/ask"] as const)("%s", (path) => {
  it("what the description allows is answered, in the form that it tells", async () => {
    const bot = await ServedBot.open({ apiKeys: [apiKey] });
    const { requestBody, responses } = described.paths[path]?.post ?? none;
    const [request, reply] = [judgeOf(requestBody), judgeOf(responses["200"])];
    for (const body of bodies[path]) {
      expect(request(body), JSON.stringify(request.errors)).toBe(true);
      const response = await bot.posts(path, JSON.stringify(body), { "x-api-key": apiKey });
      const answer: unknown = await response.json();
      expect(response.status, JSON.stringify(answer)).toBe(200);
      expect(reply(answer), JSON.stringify(reply.errors)).toBe(true);
    }
  });

  it("what it does not allow is refused, in the form that it tells", async () => {
    const bot = await ServedBot.open({ apiKeys: [apiKey] });
    const { requestBody, responses } = described.paths[path]?.post ?? none;
    const [request, problem] = [judgeOf(requestBody), judgeOf(responses["400"])];
    for (const body of wrong[path]) {
      expect(request(body)).toBe(false);
      const response = await bot.posts(path, JSON.stringify(body), { "x-api-key": apiKey });
      expect(response.status).toBe(400);
      expect(problem(await response.json())).toBe(true);
    }
  });
});
