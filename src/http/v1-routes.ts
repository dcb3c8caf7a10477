import { askInTurns, hasTurns } from "../answers/ask.ts";
import { answerCheck } from "../answers/check.ts";
import { idOf, problemText } from "../answers/answer-line.ts";
import type { Services } from "../conversation/services.ts";
import { onePiece, type Pieces } from "./lane.ts";
import { openApi } from "./open-api.ts";
import { jsonOf } from "./read-body.ts";
import { type HttpReply, HttpProblem, type HttpRequest, type Route } from "./route.ts";
import { askTextSchema, askTurnsSchema, checkRequestSchema } from "./v1-schemas.ts";
import { createV1Guard, type V1Guard } from "./v1-guard.ts";

/** Bytes. */
const longestBody = 256 * 1024;

export interface V1Deps {
  readonly services: Services;
  /** SHA-256 of the keys, in hex. */
  readonly apiKeys: readonly string[];
  /** Milliseconds, of a clock that does not go back. */
  readonly now: () => number;
}

/** What a body asks for: how many turns it costs, and the work. Throws where it asks for nothing that is known. */
type Asked = (body: unknown) => {
  readonly turns: number;
  readonly work: Pieces<Record<string, unknown>>;
};

/** The rules and the answers for other programs: the command line's JSON, one object a request. None without keys. */
export function v1Routes({ services, apiKeys, now }: V1Deps): Route[] {
  if (apiKeys.length === 0) return [];
  const guard = createV1Guard({ apiKeys, now });
  const check: Asked = (body) => {
    const { pack, date } = checkRequestSchema.parse(body);
    const answer = answerCheck(services.catalog, { pack, date, today: services.today() });
    return { turns: 1, work: onePiece(() => answer(body)) };
  };
  const ask: Asked = (body) => {
    const asked = hasTurns(body) ? askTurnsSchema.parse(body) : askTextSchema.parse(body);
    const work = askInTurns(services, asked.locale ?? null)(body);
    return { turns: "turns" in asked ? asked.turns.length : 1, work };
  };
  return [
    { method: "POST", path: "/v1/check", handle: (request) => answered(request, guard, check) },
    { method: "POST", path: "/v1/ask", handle: (request) => answered(request, guard, ask) },
    { method: "GET", path: "/v1/openapi.json", handle: async () => ({ status: 200, body: openApi() }) },
  ];
}

async function answered(request: HttpRequest, guard: V1Guard, asked: Asked): Promise<HttpReply> {
  const key = guard.admit(request.headers);
  const bytes = await request.body(longestBody);
  let id: ReturnType<typeof idOf> = null;
  try {
    const { turns, work } = await guard.read(key, () => {
      const body = jsonOf(bytes);
      id = idOf(body);
      return asked(body);
    });
    return { status: 200, body: { id, ...(await guard.run(key, turns, work)) } };
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    return { status: 400, body: { id, error: problemText(error, "body") } };
  }
}
