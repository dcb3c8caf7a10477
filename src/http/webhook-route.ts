import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { jsonOf } from "./read-body.ts";
import { HttpProblem, type Route } from "./route.ts";

/** What of an update is looked at here: that it is one. */
const updateSchema = z.object({ update_id: z.int() });
export type AnyUpdate = z.infer<typeof updateSchema>;

/** Bytes; Telegram's updates have some thousand. */
const longestUpdate = 1_000_000;
const secretHeader = "x-telegram-bot-api-secret-token";

export interface WebhookRouteDeps {
  readonly path: string;
  readonly secret: string;
  /** `again`: the update is to be sent once more. `call`: JSON for Telegram in the response. */
  readonly take: (
    update: AnyUpdate,
  ) => Promise<{ readonly is: "done"; readonly call: string | null } | { readonly is: "again" }>;
}

/**
 * Where Telegram brings updates. Answered 200 once an update is dealt with and stored; anything else makes Telegram
 * bring it again, which is what an update that cannot be dealt with now needs.
 */
export function webhookRoute({ path, secret, take }: WebhookRouteDeps): Route {
  const expected = sha256(secret);
  return {
    method: "POST",
    path,
    async handle({ headers, body }) {
      const given = headers[secretHeader];
      // Hashed, so that both have one length and nothing is learned from the time that the comparison takes.
      if (!timingSafeEqual(sha256(typeof given === "string" ? given : ""), expected)) {
        throw new HttpProblem(401, "this path is for Telegram");
      }
      const update = jsonOf(await body(longestUpdate));
      if (!isUpdate(update)) throw new HttpProblem(400, "the body is not an update");
      const taken = await take(update);
      if (taken.is === "again") {
        return { status: 503, headers: { "retry-after": "1" }, body: { error: "send the update again" } };
      }
      return { status: 200, headers: { "content-type": "application/json" }, body: taken.call ?? "{}" };
    },
  };
}

/** All else of it goes to the bot as it came. */
const isUpdate = (body: unknown): body is AnyUpdate => updateSchema.safeParse(body).success;

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
