import { z } from "zod";
import { answerAsk, hasTurns } from "../answers/answer-ask.ts";
import { answerCheck } from "../answers/answer-check.ts";
import { type AnswerLine, problemText } from "../answers/answer-line.ts";
import type { Services } from "../chat/services.ts";
import { type HeldKey, createKeyCheck } from "./api-keys.ts";
import { openApi } from "./open-api.ts";
import { type HttpReply, HttpProblem, type HttpRequest, type Route } from "./route.ts";
import { createTokenBuckets, type TakeToken } from "./token-bucket.ts";
import { askTextSchema, askTurnsSchema, checkRequestSchema } from "./v1-schemas.ts";

/** Bytes. */
const longestBody = 256 * 1024;
/** What one key may ask: a company's whole sheet at once, and then steadily. */
const rate = { burst: 60, perSecond: 10 } as const;

export interface V1Deps {
  readonly services: Services;
  /** SHA-256 of the keys, in hex. */
  readonly apiKeys: readonly string[];
  /** Milliseconds, of a clock that does not go back. */
  readonly now: () => number;
}

/** The rules and the answers for other programs: the command line's JSON, one object a request. None without keys. */
export function v1Routes({ services, apiKeys, now }: V1Deps): Route[] {
  if (apiKeys.length === 0) return [];
  const guard: Guard = { keyOf: createKeyCheck(apiKeys), take: createTokenBuckets({ ...rate, now }) };
  const check: AnswerLine = (body) => {
    const { pack, date } = checkRequestSchema.parse(body);
    return answerCheck(services.catalog, { pack, date, today: services.today() })(body);
  };
  const ask: AnswerLine = (body) => {
    const { locale } = (hasTurns(body) ? askTurnsSchema : askTextSchema).parse(body);
    return answerAsk(services, locale ?? null)(body);
  };
  return [
    { method: "POST", path: "/v1/check", handle: (request) => answered(request, guard, check) },
    { method: "POST", path: "/v1/ask", handle: (request) => answered(request, guard, ask) },
    { method: "GET", path: "/v1/openapi.json", handle: async () => ({ status: 200, body: openApi() }) },
  ];
}

interface Guard {
  readonly keyOf: HeldKey;
  readonly take: TakeToken;
}

async function answered(
  request: HttpRequest,
  { keyOf, take }: Guard,
  answer: AnswerLine,
): Promise<HttpReply> {
  const key = keyOf(request.headers);
  if (key === null) {
    throw new HttpProblem(401, "send your key as: Authorization: Bearer KEY, or as: X-Api-Key: KEY", {
      "www-authenticate": "Bearer",
    });
  }
  const wait = take(key);
  if (wait > 0) {
    const seconds = Math.ceil(wait / 1000);
    throw new HttpProblem(429, `too many requests with this key; send this one again in ${seconds} s`, {
      "retry-after": String(seconds),
    });
  }
  const body = await request.json(longestBody);
  const id = withId.catch({ id: null }).parse(body).id ?? null;
  try {
    return { status: 200, body: { id, ...answer(body) } };
  } catch (error) {
    return { status: 400, body: { id, error: problemText(error, "body") } };
  }
}

const withId = z.object({ id: z.unknown() });
