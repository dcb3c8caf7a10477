import { z } from "zod";
import {
  askReplySchema,
  askRequestSchema,
  checkReplySchema,
  checkRequestSchema,
  problemSchema,
} from "./v1-schemas.ts";

const problems = {
  400: "The body could not be answered; `error` says what to change.",
  401: "The key is missing or not known.",
  413: "The body is too long.",
  415: "The body is not JSON in UTF-8 without compression.",
  429: "Too many requests or turns with this key (each message of a conversation is a turn), or too many wrong keys of anybody; `Retry-After` says for how many seconds to wait.",
} as const;

/** The description of /v1 for other programs, in OpenAPI 3.1, made from the schemas that requests are read with. */
export function openApi(): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Enterprise Technology Center assistant",
      version: "1",
      description:
        "Unofficial. Dated and sourced basic conditions for Chinese enterprise technology centers, and answers to questions about them; the same JSON as the command line. Results are indicative and certify nothing.",
    },
    servers: [{ url: "/" }],
    security: [{ bearer: [] }, { header: [] }],
    paths: {
      "/v1/check": { post: operation("check", "Judge a company's answers by one rule pack", "Check") },
      "/v1/ask": { post: operation("ask", "Answer a question in Chinese or English", "Ask") },
    },
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        header: { type: "apiKey", in: "header", name: "X-Api-Key" },
      },
      schemas: {
        CheckRequest: schemaOf(checkRequestSchema),
        CheckReply: schemaOf(checkReplySchema),
        AskRequest: schemaOf(askRequestSchema),
        AskReply: schemaOf(askReplySchema),
        Problem: schemaOf(problemSchema),
      },
    },
  };
}

function operation(operationId: string, summary: string, name: string): object {
  const json = (schema: string): object => ({
    content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
  });
  const refusals = Object.entries(problems).map(([status, description]) => [
    status,
    { description, ...json("Problem") },
  ]);
  return {
    operationId,
    summary,
    requestBody: { required: true, ...json(`${name}Request`) },
    responses: {
      200: { description: "The answer", ...json(`${name}Reply`) },
      ...Object.fromEntries(refusals),
    },
  };
}

/**
 * JSON Schema 2020-12, the dialect of OpenAPI 3.1; it is the default there and is not named again. As of input, for
 * replies too: those may come to hold more, and a program that refuses what it does not know would break.
 */
function schemaOf(schema: z.ZodType): object {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io: "input" });
  return described;
}
